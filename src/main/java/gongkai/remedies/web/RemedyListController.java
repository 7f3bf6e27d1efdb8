package gongkai.remedies.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.remedies.domain.Column;
import gongkai.remedies.domain.RemedyFilter;
import gongkai.remedies.domain.Result;
import gongkai.remedies.domain.Route;
import gongkai.remedies.domain.Stage;
import gongkai.remedies.handling.RemedyReading;
import gongkai.remedies.store.PgRemedyStore.Line;
import gongkai.web.Addresses;
import gongkai.web.Form;
import gongkai.web.Option;
import gongkai.web.Paging;
import gongkai.web.RecentYears;
import gongkai.web.Xlsx;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All remedies of an organ, the same to take away, and table 4 of a year. */
@Controller
@RequestMapping("/desk/remedies")
class RemedyListController {

    private static final int SIZE = 30;
    private static final int MOST_EXPORTED = 50_000;

    /** The column asks for results, by the office's own setting. */
    record Filtering(
            @Nullable OrganId organ,
            @Nullable Route route,
            @Nullable Stage stage,
            @Nullable Column column,
            @Nullable String words,
            @Nullable Integer filedIn,
            @Nullable Integer concludedIn,
            @Nullable Integer openAfter,
            @Nullable Integer countedIn,
            @Nullable Integer page) {

        RemedyFilter filter(Actor actor, RemedyReading reading) {
            var of = organ == null ? actor.organ() : organ;
            return new RemedyFilter(
                    of,
                    route,
                    stage,
                    column == null ? List.<Result>of() : reading.rule(of).results(column),
                    words == null ? "" : words.strip(),
                    filedIn,
                    concludedIn,
                    openAfter,
                    countedIn);
        }

        Map<String, String> values(Actor actor) {
            var values = new LinkedHashMap<String, String>();
            values.put("organ", String.valueOf((organ == null ? actor.organ() : organ).value()));
            values.put("route", route == null ? "" : route.name());
            values.put("stage", stage == null ? "" : stage.name());
            values.put("column", column == null ? "" : column.name());
            values.put("words", words == null ? "" : words.strip());
            values.put("filedIn", year(filedIn));
            values.put("concludedIn", year(concludedIn));
            values.put("openAfter", year(openAfter));
            values.put("countedIn", year(countedIn));
            return values;
        }

        private static String year(@Nullable Integer it) {
            return it == null ? "" : String.valueOf(it);
        }
    }

    private final RemedyReading reading;
    private final OfficeClock clock;

    RemedyListController(RemedyReading reading, OfficeClock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Act.SEE_REMEDIES)
    ModelAndView list(Actor actor, @ModelAttribute Filtering typed, BindingResult errors) {
        var asked = errors.hasErrors() ? nothingAsked() : typed;
        var filter = asked.filter(actor, reading);
        var total = reading.count(actor, filter);
        var paging = Paging.of(asked.page(), total, SIZE);
        return new ModelAndView(
                "remedies/list",
                "page",
                new RemedyListPage(
                        reading.list(actor, filter, paging.offset(), SIZE),
                        total,
                        paging.number(),
                        paging.pages(),
                        Addresses.query(asked.values(actor).entrySet()),
                        organs(reading.organs(actor)),
                        Option.of(Route.class, Route::label),
                        Option.of(Stage.class, Stage::label),
                        Arrays.stream(Column.values())
                                .filter(Column::isResult)
                                .map(it -> new Option(it.name(), it.label()))
                                .toList(),
                        filter.organ().equals(actor.organ()) && actor.may(Act.HANDLE_REMEDIES),
                        Form.of(asked.values(actor))));
    }

    /** The list as it is filtered, to be taken away. */
    @GetMapping("/table.xlsx")
    @Requires(Act.SEE_REMEDIES)
    ResponseEntity<byte[]> export(Actor actor, @ModelAttribute Filtering typed, BindingResult errors) {
        var filter = (errors.hasErrors() ? nothingAsked() : typed).filter(actor, reading);
        return Xlsx.download(
                "复议诉讼.xlsx",
                "行政复议和行政诉讼",
                List.of("类别", "争议的答复或者事项", "申请人、原告", "审理机关", "案号", "提出之日", "环节", "结案之日", "结果", "依据"),
                reading.list(actor, filter, 0, MOST_EXPORTED).stream()
                        .map(RemedyListController::cells)
                        .toList());
    }

    /** Table 4: every figure opens its cases. */
    @GetMapping("/figures")
    @Requires(Act.SEE_REMEDIES)
    ModelAndView figures(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Integer year) {
        var of = organ == null ? actor.organ() : organ;
        var years = new RecentYears(clock.today().getYear());
        return new ModelAndView("remedies/figures", "tally", reading.tally(actor, of, years.shown(year)))
                .addObject("organ", String.valueOf(of.value()))
                .addObject("organs", organs(reading.organs(actor)))
                .addObject("years", years.all());
    }

    private static List<Option> organs(List<Organ> organs) {
        return organs.stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    private static List<String> cells(Line it) {
        return List.of(
                it.route().label(),
                it.act(),
                it.claimant(),
                it.heardBy(),
                it.reference(),
                it.filedOn().toString(),
                it.stage().label(),
                day(it.concludedOn()),
                it.result() == null ? "" : it.result().label(),
                it.result() == null ? "" : it.result().citation());
    }

    private static String day(@Nullable LocalDate it) {
        return it == null ? "" : it.toString();
    }

    private static Filtering nothingAsked() {
        return new Filtering(null, null, null, null, null, null, null, null, null, null);
    }
}
