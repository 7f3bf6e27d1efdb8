package gongkai.calendars;

import gongkai.access.Branch;
import gongkai.statute.SpecialDay.Layer;
import gongkai.statute.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/** The calendar an office goes by: the national one, then its region's days, then days entered by hand. */
@Component
public class Calendars {

    private record Edition(long number, List<Arrangement> arrangements, ConcurrentMap<Branch, WorkCalendar> built) {}

    private final PgCalendarStore store;
    private volatile Edition edition = new Edition(-1, List.of(), new ConcurrentHashMap<>());

    Calendars(PgCalendarStore store) {
        this.store = store;
    }

    public WorkCalendar at(Branch place) {
        var present = present();
        return present.built().computeIfAbsent(place, it -> calendar(present.arrangements(), it));
    }

    /** Without any region's days. */
    public WorkCalendar national() {
        return national(present().arrangements());
    }

    /** The calendar of a place if the arrangements were these. */
    static WorkCalendar calendar(List<Arrangement> arrangements, Branch place) {
        return local(national(arrangements), arrangements, place);
    }

    static WorkCalendar national(List<Arrangement> arrangements) {
        var years = new ArrayList<>(ShippedCalendars.all());
        arrangements.stream()
                .filter(it -> it.holds() && it.layer() == Layer.NATIONAL)
                .map(AnnouncedYear::of)
                .forEach(years::add);
        return AnnouncedYear.calendarOf(years);
    }

    private static WorkCalendar local(WorkCalendar national, List<Arrangement> arrangements, Branch place) {
        return national.overlaid(arrangements.stream()
                .filter(it -> it.holds() && it.layer() != Layer.NATIONAL && it.holdsFor(place))
                .flatMap(it -> it.days().stream())
                .toList());
    }

    /** Another node may have entered a calendar, so the edition is asked each time; building is done once. */
    private Edition present() {
        var number = store.edition();
        var known = edition;
        if (known.number() != number) {
            known = new Edition(number, store.all(), new ConcurrentHashMap<>());
            edition = known;
        }
        return known;
    }
}
