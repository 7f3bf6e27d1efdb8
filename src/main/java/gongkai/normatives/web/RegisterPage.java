package gongkai.normatives.web;

import gongkai.access.OrganId;
import gongkai.normatives.handling.NormativeReading.Line;
import gongkai.web.Form;
import gongkai.web.Option;
import java.util.List;

/**
 * The register of an organ, and what it can be filtered by.
 *
 * @param query the filter as part of an address
 */
public record RegisterPage(
        List<Row> rows,
        int total,
        int page,
        int pages,
        String query,
        OrganId organ,
        List<Option> organs,
        List<Option> stages,
        List<Option> validities,
        List<Option> years,
        boolean mayDraft,
        boolean mayMaintain,
        Form filtering,
        boolean isFiltered) {

    /** One entry. */
    public record Row(Line line, String unit) {}
}
