package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.annual.domain.Dates;
import gongkai.annual.domain.UnitReturn;
import gongkai.annual.handling.FilingHandling;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the units hand in for the report, and which of them have not. */
@Controller
@RequestMapping("/desk/annual/units")
class UnitReturnController {

    private final FilingHandling filing;
    private final Forms forms;
    private final OfficeClock clock;

    UnitReturnController(FilingHandling filing, Forms forms, OfficeClock clock) {
        this.filing = filing;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String year) {
        return page(actor, year, Form.blank());
    }

    @PostMapping
    @Requires(Act.HAND_IN_UNIT_REPORT)
    ModelAndView handIn(
            Actor actor,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable String proactive,
            @RequestParam(required = false) @Nullable String applications,
            @RequestParam(required = false) @Nullable String problems) {
        return forms.step(form -> page(actor, year, form), () -> {
            filing.handIn(
                    actor,
                    Typed.year(year),
                    unit == null ? new UnitId(0) : unit,
                    Forms.text(proactive),
                    Forms.text(applications),
                    Forms.text(problems));
            return new Done("/desk/annual/units?year=" + Typed.year(year), "科室年度报告已报办公室");
        });
    }

    private ModelAndView page(Actor actor, @Nullable String typed, Form form) {
        var today = clock.today();
        var present = Dates.yearAt(today);
        var year = Typed.year(typed) == 0 ? present : Typed.year(typed);
        var by = filing.dates(actor).unitsBy(year);
        return new ModelAndView("annual/units", "units", filing.units(actor))
                .addObject(
                        "returns",
                        filing.returns(actor, year).stream()
                                .collect(Collectors.toMap(UnitReturn::unit, Function.identity())))
                .addObject("year", year)
                .addObject("by", by)
                .addObject("late", today.isAfter(by))
                .addObject("form", form)
                .addObject("stored", Form.of(Map.of("year", String.valueOf(year))))
                .addObject(
                        "own",
                        filing.units(actor).stream()
                                .filter(it -> actor.units().contains(it.id()))
                                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                                .toList())
                .addObject("mayHandIn", actor.may(Act.HAND_IN_UNIT_REPORT));
    }
}
