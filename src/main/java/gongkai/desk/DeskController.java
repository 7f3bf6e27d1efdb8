package gongkai.desk;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.calendars.Calendars;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page after signing in. */
@Controller
class DeskController {

    private final List<DutySource> sources;
    private final Calendars calendars;
    private final OfficeClock clock;

    DeskController(List<DutySource> sources, Calendars calendars, OfficeClock clock) {
        this.sources = sources;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/desk")
    @Requires(Act.SEE_DESK)
    ModelAndView home(Actor actor) {
        return new ModelAndView("desk/home", "page", HomePage.of(actor, duties(actor), calendars, clock.today()));
    }

    /** Asked by a page that is kept open, so that the session of somebody who is still working goes on. */
    @GetMapping("/desk/alive")
    @Requires(Act.SEE_DESK)
    ResponseEntity<Void> alive() {
        return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
    }

    private List<Duty> duties(Actor actor) {
        return sources.stream()
                .flatMap(it -> it.open(actor.widest()).stream())
                .filter(it -> it.isOf(actor))
                .toList();
    }
}
