package gongkai.portal;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.Role;
import gongkai.calendars.Calendars;
import gongkai.clock.OfficeClock;
import gongkai.organisation.OrganTree;
import gongkai.published.Articles;
import gongkai.published.PublicOrgans;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The home page, the organs' pages and the manual. */
@Controller
class PortalController {

    private static final int LATEST = 10;

    private final PublicOrgans organs;
    private final Articles articles;
    private final Calendars calendars;
    private final OfficeClock clock;

    PortalController(PublicOrgans organs, Articles articles, Calendars calendars, OfficeClock clock) {
        this.organs = organs;
        this.articles = articles;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView home() {
        var today = clock.today();
        var all = organs.all();
        return new ModelAndView(
                "portal/home",
                "page",
                new HomePage(
                        articles.latest(1, LATEST).lines(),
                        all.isEmpty()
                                ? List.of()
                                : ColumnTree.of(articles.columns(all.getFirst().id())),
                        OrganTree.of(all),
                        today,
                        calendars.national().why(today).text()));
    }

    @GetMapping("/organs/{id}")
    @Requires(Act.READ_PUBLIC_PAGES)
    ModelAndView organ(@PathVariable OrganId id) {
        var organ = organs.find(id, clock.today()).orElseThrow(() -> new NotFound("organ", id));
        return new ModelAndView(
                "portal/organ",
                "page",
                new OrganPage(
                        organ,
                        ColumnTree.of(articles.columns(id)),
                        articles.ofOrgan(id, 1, LATEST).lines()));
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
