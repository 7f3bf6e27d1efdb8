package gongkai.applications.web;

import gongkai.applications.domain.CaseLine;
import gongkai.web.Form;
import gongkai.web.Option;
import java.util.List;

/** The whole register of applications, filtered. */
public record RegisterPage(
        List<Row> rows,
        int total,
        int page,
        int pages,
        String query,
        List<Option> organs,
        List<Option> stages,
        List<Option> columns,
        List<Option> results,
        List<Option> receptions,
        List<Option> units,
        Form filtering) {

    /** One case and the unit that has it. */
    public record Row(CaseLine line, String unit) {}
}
