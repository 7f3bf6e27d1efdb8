package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.Role;
import gongkai.calendars.Calendars;
import gongkai.clock.OfficeClock;
import gongkai.organisation.OrganTree;
import gongkai.published.PublicOrgans;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The home page, the organs' pages and the manual. */
@Controller
class PortalController {

    private final PublicOrgans organs;
    private final Calendars calendars;
    private final OfficeClock clock;

    PortalController(PublicOrgans organs, Calendars calendars, OfficeClock clock) {
        this.organs = organs;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView home() {
        var today = clock.today();
        return new ModelAndView(
                "portal/home",
                "page",
                new HomePage(
                        OrganTree.of(organs.all()),
                        today,
                        calendars.national().why(today).text()));
    }

    @GetMapping("/organs/{id}")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView organ(@PathVariable OrganId id) {
        return new ModelAndView(
                "portal/organ", "organ", organs.find(id, clock.today()).orElseThrow(() -> new NotFound("organ", id)));
    }

    @GetMapping("/help")
    @Requires(Act.READ_PUBLIC_PAGES)
    String help() {
        return "portal/help";
    }

    @GetMapping("/help/accessibility")
    @Requires(Act.READ_PUBLIC_PAGES)
    String accessibility() {
        return "portal/accessibility";
    }

    /** Derived from the table that guards every address. */
    @GetMapping("/help/permissions")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView permissions() {
        return new ModelAndView("portal/permissions", "acts", List.of(Act.values()))
                .addObject("roles", List.of(Role.values()));
    }
}
