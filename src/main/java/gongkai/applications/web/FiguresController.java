package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.applications.domain.Tally;
import gongkai.applications.handling.CaseChecks;
import gongkai.applications.handling.CaseReading;
import gongkai.clock.OfficeClock;
import gongkai.web.RecentYears;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Table 3 of a year: every figure opens the cases behind it. */
@Controller("applicationFigures")
class FiguresController {

    private final CaseReading reading;
    private final CaseChecks checks;
    private final OfficeClock clock;

    FiguresController(CaseReading reading, CaseChecks checks, OfficeClock clock) {
        this.reading = reading;
        this.checks = checks;
        this.clock = clock;
    }

    @GetMapping("/desk/applications/figures")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView figures(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Integer year) {
        var of = organ == null ? actor.organ() : organ;
        var years = new RecentYears(clock.today().getYear());
        Tally tally = reading.tally(actor, of, years.shown(year));
        return new ModelAndView("applications/figures", "tally", tally)
                .addObject("findings", checks.practice(actor, of))
                .addObject("organ", String.valueOf(of.value()))
                .addObject("organs", QueueController.organs(reading.organs(actor)))
                .addObject("years", years.all());
    }
}
