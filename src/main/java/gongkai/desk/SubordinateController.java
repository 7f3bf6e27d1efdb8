package gongkai.desk;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.ThreeInPlace;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import gongkai.workyears.handling.WorkYearHandling;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The supervisor's view of the organs of a branch. */
@Controller
public class SubordinateController implements Menu {

    /** How one organ stands. */
    public record Line(Organ organ, ThreeInPlace.Flags flags, boolean yearIsOpen, long open, long overdue) {}

    private final Organs organs;
    private final ThreeInPlace inPlace;
    private final WorkYearHandling years;
    private final List<DutySource> sources;
    private final Calendars calendars;
    private final OfficeClock clock;

    SubordinateController(
            Organs organs,
            ThreeInPlace inPlace,
            WorkYearHandling years,
            List<DutySource> sources,
            Calendars calendars,
            OfficeClock clock) {
        this.organs = organs;
        this.inPlace = inPlace;
        this.years = years;
        this.sources = sources;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.TODAY, "我的待办", "/desk", Act.SEE_DESK),
                new MenuItem(Group.TODAY, "所辖机关", "/desk/subordinates", Act.SEE_SUBORDINATES));
    }

    @GetMapping("/desk/subordinates")
    @Requires(Act.SEE_SUBORDINATES)
    ModelAndView list(Actor actor) {
        var today = clock.today();
        var duties = sources.stream()
                .flatMap(it -> it.open(actor.scope(Act.SEE_SUBORDINATES)).stream())
                .toList();
        var lines = organs.within(actor.scope(Act.SEE_SUBORDINATES)).stream()
                .map(organ -> {
                    var own = duties.stream()
                            .filter(it -> it.place().equals(organ.branch()))
                            .toList();
                    var calendar = calendars.at(organ.branch());
                    var overdue = own.stream()
                            .filter(it -> DueView.of(it.due(), it.place(), calendar, today)
                                    .filter(due -> due.tone().equals("overdue"))
                                    .isPresent())
                            .count();
                    return new Line(
                            organ,
                            inPlace.of(organ.id(), today),
                            years.isOpen(organ.id(), today.getYear()),
                            own.size(),
                            overdue);
                })
                .toList();
        return new ModelAndView("desk/subordinates", "lines", lines)
                .addObject("year", today.getYear())
                .addObject("own", actor.organ());
    }
}
