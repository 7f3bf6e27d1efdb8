package gongkai.citizens.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.citizens.handling.Suggesting;
import gongkai.clock.OfficeClock;
import gongkai.web.RecentYears;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How often applicants were shown something published before they applied, and how often that was enough. */
@Controller
class SuggestionController {

    private final Suggesting suggesting;
    private final OfficeClock clock;

    SuggestionController(Suggesting suggesting, OfficeClock clock) {
        this.suggesting = suggesting;
        this.clock = clock;
    }

    @GetMapping("/desk/application-suggestions")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView show(Actor actor) {
        return new ModelAndView(
                "citizens/suggestions",
                "years",
                suggesting.counted(actor, new RecentYears(clock.today().getYear()).all()));
    }
}
