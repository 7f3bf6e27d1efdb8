package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.annual.handling.CompilingHandling;
import gongkai.annual.handling.DraftReading;
import gongkai.annual.handling.EarlierReports;
import gongkai.annual.handling.FilingHandling;
import gongkai.clock.OfficeClock;
import gongkai.reports.ReportForm;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The annual reports of an organ, year by year, and the numbers that no register counts. */
@Controller
@RequestMapping("/desk/annual")
class AnnualController {

    private final DraftReading reading;
    private final CompilingHandling compiling;
    private final EarlierReports history;
    private final FilingHandling filing;
    private final Forms forms;
    private final OfficeClock clock;

    AnnualController(
            DraftReading reading,
            CompilingHandling compiling,
            EarlierReports history,
            FilingHandling filing,
            Forms forms,
            OfficeClock clock) {
        this.reading = reading;
        this.compiling = compiling;
        this.history = history;
        this.filing = filing;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        return list(actor, organ == null ? actor.organ() : organ, Form.blank());
    }

    @PostMapping("/reports")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView open(Actor actor, @RequestParam(required = false) @Nullable String year) {
        return forms.step(form -> list(actor, actor.organ(), form), () -> {
            var id = compiling.open(actor, Typed.year(year));
            return new Done("/desk/annual/" + id, "已从台账取数，并写好初稿");
        });
    }

    @GetMapping("/counters")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView counters(Actor actor, @RequestParam(required = false) @Nullable String year) {
        return counters(actor, year, Form.blank());
    }

    @PostMapping("/counters")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView count(
            Actor actor,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String cell,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String evidence) {
        return forms.step(form -> counters(actor, year, form), () -> {
            compiling.count(actor, Typed.year(year), Forms.text(cell), Typed.number(value), Forms.text(evidence));
            return new Done("/desk/annual/counters?year=" + Typed.year(year), "已登记，报告重新取数后生效");
        });
    }

    @PostMapping("/imports/{item}")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView take(Actor actor, @PathVariable long item) {
        return forms.step(form -> list(actor, actor.organ(), form), () -> {
            var id = history.takePublished(actor, item);
            return new Done("/desk/annual/" + id, "已导入，单元格按原文读出，没有改动");
        });
    }

    private ModelAndView list(Actor actor, OrganId organ, Form form) {
        var present = clock.today().getYear();
        var reports = reading.list(actor, organ);
        var own = organ.equals(actor.organ());
        return new ModelAndView("annual/list", "reports", reports)
                .addObject("form", form)
                .addObject("organ", String.valueOf(organ.value()))
                .addObject(
                        "organs",
                        reading.organs(actor).stream()
                                .map(it -> new Option(String.valueOf(it.id().value()), it.shortName()))
                                .toList())
                .addObject("waiting", own ? history.waiting(actor) : List.of())
                .addObject(
                        "proposed",
                        reports.stream().anyMatch(it -> it.year() == present - 1)
                                ? String.valueOf(present)
                                : String.valueOf(present - 1))
                .addObject("dates", filing.dates(actor))
                .addObject("mayCompile", own && actor.may(Act.COMPILE_ANNUAL_REPORTS));
    }

    private ModelAndView counters(Actor actor, @Nullable String year, Form form) {
        var present = clock.today().getYear();
        var shown = Typed.year(year) == 0 ? present : Typed.year(year);
        return new ModelAndView("annual/counters", "counters", reading.counters(actor, actor.organ(), shown))
                .addObject("form", form)
                .addObject("stored", Form.of(Map.of("year", String.valueOf(shown))))
                .addObject("year", shown)
                .addObject(
                        "cells",
                        CompilingHandling.COUNTERS.stream()
                                .map(it -> new Option(it, ReportForm.name(it)))
                                .toList())
                .addObject("mayCompile", actor.may(Act.COMPILE_ANNUAL_REPORTS));
    }
}
