package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.published.Articles;
import gongkai.published.PublicColumn;
import gongkai.published.PublicOrgans;
import gongkai.published.Validity;
import gongkai.search.Facet;
import gongkai.search.Search;
import gongkai.search.SearchAnswer;
import gongkai.search.SearchRequest;
import gongkai.web.Forms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The search page. */
@Controller
class SearchController {

    private static final int MOST_VALUES = 15;
    private static final String NEWEST = "newest";

    private final Search search;
    private final Articles articles;
    private final PublicOrgans organs;

    SearchController(Search search, Articles articles, PublicOrgans organs) {
        this.search = search;
        this.articles = articles;
        this.organs = organs;
    }

    /** As typed. */
    record Typed(
            @Nullable String q,
            @Nullable OrganId organ,
            @Nullable Long column,
            @Nullable Integer year,
            @Nullable String type,
            @Nullable String validity,
            @Nullable String order,
            @Nullable Integer page) {

        SearchRequest request() {
            return new SearchRequest(
                    text(),
                    organ,
                    column,
                    year,
                    type == null || type.isBlank() ? null : type,
                    known(),
                    NEWEST.equals(order),
                    number());
        }

        String text() {
            return Forms.text(q);
        }

        int number() {
            return page == null ? 1 : Math.max(1, page);
        }

        private @Nullable Validity known() {
            return Arrays.stream(Validity.values())
                    .filter(it -> it.name().equals(validity))
                    .findFirst()
                    .orElse(null);
        }

        /** The address of the same search with one thing set otherwise, on its first page. */
        String with(String name, @Nullable String value) {
            var parts = new ArrayList<@Nullable Object>(Arrays.asList(
                    "q",
                    text(),
                    "organ",
                    organ == null ? null : organ.value(),
                    "column",
                    column,
                    "year",
                    year,
                    "type",
                    type,
                    "validity",
                    validity,
                    "order",
                    order));
            parts.set(parts.indexOf(name) + 1, value);
            return "/search" + Addressing.question(parts.toArray());
        }
    }

    @GetMapping("/search")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView search(Typed typed) {
        var isAsked = !typed.text().isEmpty();
        var answer = isAsked ? search.find(typed.request()) : SearchAnswer.NOTHING;
        return new ModelAndView(
                "portal/search",
                "page",
                new SearchPage(
                        typed.text(),
                        isAsked,
                        answer,
                        isAsked ? groups(typed, answer) : List.of(),
                        typed.with("order", null),
                        typed.with("order", NEWEST),
                        NEWEST.equals(typed.order()),
                        typed.with("order", typed.order()),
                        typed.number()));
    }

    private List<SearchPage.Group> groups(Typed typed, SearchAnswer answer) {
        var names = Names.of(answer, articles, organs);
        return List.of(
                group(
                        "机关",
                        "organ",
                        typed.organ() == null ? null : "" + typed.organ().value(),
                        typed,
                        answer.of(Facet.Kind.ORGAN),
                        names::organ),
                group(
                        "栏目",
                        "column",
                        typed.column() == null ? null : "" + typed.column(),
                        typed,
                        answer.of(Facet.Kind.COLUMN),
                        names::column),
                group(
                        "年份",
                        "year",
                        typed.year() == null ? null : "" + typed.year(),
                        typed,
                        answer.of(Facet.Kind.YEAR),
                        it -> it.key() + "年"),
                group("信息类型", "type", typed.type(), typed, answer.of(Facet.Kind.TYPE), Facet.Value::label),
                group("时效", "validity", typed.validity(), typed, answer.of(Facet.Kind.VALIDITY), Facet.Value::label));
    }

    /** What the organs and columns that are offered are called; asked for all at once. */
    private record Names(Map<OrganId, String> organs, Map<Long, PublicColumn> columns) {

        static Names of(SearchAnswer answer, Articles articles, PublicOrgans organs) {
            var columns = articles
                    .columns(answer.of(Facet.Kind.COLUMN).stream()
                            .limit(MOST_VALUES)
                            .map(it -> Long.valueOf(it.key()))
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(PublicColumn::id, it -> it));
            var named = Stream.concat(
                            answer.of(Facet.Kind.ORGAN).stream()
                                    .limit(MOST_VALUES)
                                    .map(it -> new OrganId(Long.parseLong(it.key()))),
                            columns.values().stream().map(PublicColumn::organ))
                    .collect(Collectors.toSet());
            return new Names(organs.names(named), columns);
        }

        String organ(Facet.Value value) {
            return organs.getOrDefault(new OrganId(Long.parseLong(value.key())), "");
        }

        /** With its organ's name where several organs have columns of the same name. */
        String column(Facet.Value value) {
            var column = columns.get(Long.valueOf(value.key()));
            if (column == null) {
                return "";
            }
            return organs.size() < 2
                    ? column.name()
                    : column.name() + "（" + organs.getOrDefault(column.organ(), "") + "）";
        }
    }

    private static SearchPage.Group group(
            String label,
            String name,
            @Nullable String chosen,
            Typed typed,
            List<Facet.Value> values,
            Function<Facet.Value, String> labels) {
        var shown = new ArrayList<SearchPage.Choice>();
        for (var value : values.stream().limit(MOST_VALUES).toList()) {
            var text = labels.apply(value);
            shown.add(
                    new SearchPage.Choice(text.isEmpty() ? "其他" : text, value.count(), typed.with(name, value.key())));
        }
        return new SearchPage.Group(label, shown, chosen == null || chosen.isBlank() ? null : typed.with(name, null));
    }

    /** What might be meant by what has been typed so far. */
    @GetMapping("/search/suggestions")
    @Requires(Act.READ_PUBLIC_PAGES)
    @ResponseBody
    List<String> suggestions(@RequestParam String q) {
        return search.suggestions(q);
    }
}
