package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.published.Articles;
import gongkai.published.PublicOrgans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists of columns. */
@Controller
class ColumnListController {

    private static final int SIZE = 20;
    private static final int LAST_PAGE = 100_000;

    private final Articles articles;
    private final PublicOrgans organs;

    ColumnListController(Articles articles, PublicOrgans organs) {
        this.articles = articles;
        this.organs = organs;
    }

    @GetMapping("/columns/{column}")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView column(
            @PathVariable long column,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Integer page) {
        var it = articles.column(column).orElseThrow(() -> new NotFound("column", column));
        var organ = organs.all().stream()
                .filter(candidate -> candidate.id().equals(it.organ()))
                .findFirst()
                .orElseThrow(() -> new NotFound("column", column));
        var all = articles.columns(it.organ());
        var tree = ColumnTree.below(all, it);
        var number = page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
        var listing = articles.ofColumns(tree.numbers(), year, number, SIZE);
        return new ModelAndView(
                "portal/column",
                "page",
                new ColumnPage(
                        organ,
                        it,
                        ColumnTree.path(all, column),
                        tree.below(),
                        articles.years(tree.numbers()),
                        year,
                        listing,
                        number,
                        listing.pages(SIZE)));
    }
}
