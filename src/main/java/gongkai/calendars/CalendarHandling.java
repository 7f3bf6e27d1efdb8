package gongkai.calendars;

import static gongkai.access.Verdict.when;
import static gongkai.calendars.CalendarRefusal.CHANGED_MEANWHILE;
import static gongkai.calendars.CalendarRefusal.NOT_YOUR_BRANCH;
import static gongkai.calendars.CalendarRefusal.ONLY_THE_ROOT_IMPORTS;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.Scope;
import gongkai.clock.OfficeClock;
import gongkai.statute.SpecialDay;
import gongkai.statute.SpecialDay.Layer;
import gongkai.statute.WorkCalendar;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How calendars are entered and withdrawn; each change first shows which open duties it moves. */
@Service
@Transactional
public class CalendarHandling {

    private final PgCalendarStore store;
    private final List<DutySource> duties;
    private final OfficeClock clock;
    private final Trail trail;

    CalendarHandling(PgCalendarStore store, List<DutySource> duties, OfficeClock clock, Trail trail) {
        this.store = store;
        this.duties = duties;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    List<Arrangement> all() {
        return store.all();
    }

    /** Which open duties would move, if this were entered. */
    @Transactional(readOnly = true)
    List<MovedDuty> movedBy(Actor actor, Arrangement proposed) {
        var before = store.all();
        var after = new ArrayList<>(before);
        after.add(proposed);
        return moved(actor, before, after);
    }

    @Transactional(readOnly = true)
    long edition() {
        return store.edition();
    }

    /** Enters what was previewed, unless another calendar was entered since. */
    List<MovedDuty> enter(Actor actor, Arrangement proposed, long edition) {
        when(store.edition() == edition, CHANGED_MEANWHILE).orThrow();
        return enter(actor, proposed);
    }

    /** Enters it and answers what it moved; the trail keeps old and new date of each. */
    List<MovedDuty> enter(Actor actor, Arrangement proposed) {
        allowed(actor, proposed.place());
        var moved = movedBy(actor, proposed);
        var id = store.keep(proposed);
        trail.record(
                actor,
                Deed.wrote(
                        "登记" + proposed.layer().label(),
                        "arrangement",
                        id,
                        actor.branch(),
                        null,
                        new Entered(
                                proposed.year(),
                                proposed.source(),
                                proposed.days().size(),
                                told(moved))));
        return moved;
    }

    List<MovedDuty> withdraw(Actor actor, long id) {
        var before = store.all();
        var it = before.stream()
                .filter(each -> each.id() == id && each.holds())
                .findFirst()
                .orElseThrow(() -> new NotFound("arrangement", id));
        allowed(actor, it.place());
        store.withdraw(id, clock.now());
        var moved = moved(actor, before, store.all());
        trail.record(
                actor,
                Deed.wrote(
                        "撤回" + it.layer().label(),
                        "arrangement",
                        id,
                        actor.branch(),
                        new Entered(it.year(), it.source(), it.days().size(), List.of()),
                        told(moved)));
        return moved;
    }

    Arrangement proposal(Actor actor, AnnouncedYear year) {
        return new Arrangement(
                0,
                Layer.NATIONAL,
                year.year(),
                null,
                sourceOf(year),
                clock.now(),
                actor.name(),
                null,
                year.specialDays());
    }

    Arrangement proposal(Actor actor, Layer layer, Branch place, String source, List<SpecialDay> days) {
        return new Arrangement(
                0, layer, days.getFirst().day().getYear(), place, source, clock.now(), actor.name(), null, days);
    }

    private static String sourceOf(AnnouncedYear year) {
        return year.papers().isEmpty() ? year.source() : String.join(" ", year.papers());
    }

    private static void allowed(Actor actor, @Nullable Branch place) {
        if (place == null) {
            when(actor.branch().isRoot(), ONLY_THE_ROOT_IMPORTS).orThrow();
        } else {
            when(actor.may(Act.MAINTAIN_CALENDARS, place), NOT_YOUR_BRANCH).orThrow();
        }
    }

    private List<MovedDuty> moved(Actor actor, List<Arrangement> before, List<Arrangement> after) {
        var everywhere = Scope.below(actor.branch());
        var moved = new ArrayList<MovedDuty>();
        var was = new CalendarsBy(before);
        var is = new CalendarsBy(after);
        for (var source : duties) {
            for (var duty : source.open(everywhere)) {
                var old = duty.due().on(was.at(duty.place()));
                var fresh = duty.due().on(is.at(duty.place()));
                if (old.isPresent() && fresh.isPresent() && !old.equals(fresh)) {
                    moved.add(new MovedDuty(duty, old.get(), fresh.get()));
                }
            }
        }
        return moved;
    }

    private static List<String> told(List<MovedDuty> moved) {
        return moved.stream()
                .map(it -> it.duty().what() + "（" + it.duty().subject() + "）："
                        + it.before().lastDay() + " → " + it.after().lastDay())
                .toList();
    }

    /** What the trail keeps of an entry. */
    private record Entered(int year, String source, int days, List<String> moved) {}

    /** Calendars of several places under the same arrangements, each built once. */
    private static final class CalendarsBy {

        private final List<Arrangement> arrangements;
        private final Map<Branch, WorkCalendar> built = new HashMap<>();

        CalendarsBy(List<Arrangement> arrangements) {
            this.arrangements = arrangements;
        }

        WorkCalendar at(Branch place) {
            return built.computeIfAbsent(place, it -> Calendars.calendar(arrangements, it));
        }
    }
}
