package gongkai.remedies.web;

import gongkai.remedies.store.PgRemedyStore.Line;
import gongkai.web.Form;
import gongkai.web.Option;
import java.util.List;

/** Remedies of an organ, filtered. */
public record RemedyListPage(
        List<Line> rows,
        int total,
        int page,
        int pages,
        String query,
        List<Option> organs,
        List<Option> routes,
        List<Option> stages,
        List<Option> columns,
        boolean mayRegister,
        Form filtering) {}
