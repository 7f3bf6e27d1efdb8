package gongkai.disclosures.web;

import gongkai.calendars.DueView;
import gongkai.disclosures.domain.ItemFilter;
import gongkai.disclosures.domain.ItemLine;
import gongkai.disclosures.domain.ItemLine.Standing;
import gongkai.disclosures.handling.DisclosureReading.Timeliness;
import gongkai.web.Form;
import gongkai.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of items and what it can be filtered by.
 *
 * @param query the filter as part of an address
 * @param standings how many items of the organ stand where
 * @param steps what can be done to several at once
 */
public record ListPage(
        List<Row> rows,
        long total,
        int page,
        int pages,
        String query,
        ItemFilter filter,
        Map<Standing, Integer> standings,
        List<Option> organs,
        List<Option> standingOptions,
        List<Option> units,
        List<Option> types,
        List<Option> opennesses,
        List<Option> columns,
        List<Option> orders,
        List<Option> steps,
        boolean mayDraft,
        Form filtering) {

    /** One item. */
    public record Row(ItemLine line, String unit, String column, Optional<DueView> due) {}

    /** One unit. */
    public record UnitRow(String name, Timeliness timeliness) {}
}
