package gongkai.trail;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.access.Scope;
import gongkai.trail.Deed.Kind;
import gongkai.web.Csv;
import gongkai.web.Days;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit administrator's pages, and the ledger of the office. */
@Controller
class TrailController {

    private final TrailReading reading;

    TrailController(TrailReading reading) {
        this.reading = reading;
    }

    record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Kind kind,
            @Nullable String name,
            @Nullable String subject,
            @Nullable String words) {

        TrailQuery trail(Actor actor) {
            return query(actor.scope(Act.READ_TRAIL), kind, false);
        }

        TrailQuery ledger(Actor actor) {
            return query(actor.scope(Act.SEE_LEDGER), Kind.WRITE, true);
        }

        private TrailQuery query(Scope scope, @Nullable Kind wanted, boolean ofTheWork) {
            return new TrailQuery(
                    scope, from, to, wanted, Forms.text(name), Forms.text(subject), ofTheWork, Forms.text(words));
        }
    }

    @GetMapping("/desk/trail")
    @Requires(Act.READ_TRAIL)
    ModelAndView search(
            Actor actor,
            Filter filter,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> typed) {
        return page("trail/trail", filter.trail(actor), page, typed);
    }

    /** The office's own deeds (政务公开工作台账): who did what, when; nobody's reading or signing in. */
    @GetMapping("/desk/ledger")
    @Requires(Act.SEE_LEDGER)
    ModelAndView ledger(
            Actor actor,
            Filter filter,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> typed) {
        return page("trail/ledger", filter.ledger(actor), page, typed);
    }

    @GetMapping("/desk/trail/{number}")
    @Requires(Act.READ_TRAIL)
    ModelAndView entry(Actor actor, @PathVariable long number) {
        return new ModelAndView(
                "trail/entry", "entry", reading.find(actor, number).orElseThrow(() -> new NotFound("entry", number)));
    }

    @PostMapping("/desk/trail/verifications")
    @Requires(Act.READ_TRAIL)
    ModelAndView verify(Actor actor) {
        return new ModelAndView("trail/verification", "result", reading.verify(actor));
    }

    @GetMapping("/desk/trail.csv")
    @Requires(Act.READ_TRAIL)
    ResponseEntity<byte[]> export(Actor actor, Filter filter) {
        return Csv.download(
                "审计记录.csv",
                List.of("编号", "时间", "工作日期", "人员", "来源", "类别", "事项", "对象", "机关", "之前", "之后"),
                reading.export(actor, filter.trail(actor), "审计记录").stream()
                        .map(it -> List.of(
                                String.valueOf(it.number()),
                                Days.moment(it.at()),
                                it.officeDay().toString(),
                                it.doer().name(),
                                it.origin(),
                                it.kind().label(),
                                it.what(),
                                it.subjectLabel(),
                                it.place().path(),
                                Objects.requireNonNullElse(it.before(), ""),
                                Objects.requireNonNullElse(it.after(), "")))
                        .toList());
    }

    /** Without the contents of the deeds, which may hold personal data. */
    @GetMapping("/desk/ledger.csv")
    @Requires(Act.SEE_LEDGER)
    ResponseEntity<byte[]> exportLedger(Actor actor, Filter filter) {
        return Csv.download(
                "政务公开工作台账.csv",
                List.of("工作日期", "时间", "人员", "事项", "对象"),
                reading.export(actor, filter.ledger(actor), "政务公开工作台账").stream()
                        .map(it -> List.of(
                                it.officeDay().toString(),
                                Days.moment(it.at()),
                                it.doer().name(),
                                it.what(),
                                it.subjectLabel()))
                        .toList());
    }

    private ModelAndView page(String template, TrailQuery query, int number, MultiValueMap<String, String> typed) {
        var pages = reading.pages(query);
        var shown = Math.clamp(number, 1, pages);
        return new ModelAndView(
                        template,
                        "page",
                        new TrailPage(
                                reading.page(query, shown), reading.count(query), shown, pages, TrailPage.base(typed)))
                .addObject("form", new Form(typed, Map.of(), List.of()))
                .addObject("kinds", Option.of(Kind.class, Kind::label));
    }
}
