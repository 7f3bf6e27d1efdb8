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

    private record Edition(
            long number,
            List<Arrangement> arrangements,
            WorkCalendar national,
            ConcurrentMap<Branch, WorkCalendar> built) {

        static Edition of(long number, List<Arrangement> arrangements) {
            return new Edition(number, arrangements, Calendars.national(arrangements), new ConcurrentHashMap<>());
        }
    }

    private static final List<AnnouncedYear> SHIPPED = ShippedCalendars.all();

    private final PgCalendarStore store;
    private volatile Edition edition = Edition.of(-1, List.of());

    Calendars(PgCalendarStore store) {
        this.store = store;
    }

    public WorkCalendar at(Branch place) {
        var present = present();
        return present.built().computeIfAbsent(place, it -> local(present.national(), present.arrangements(), it));
    }

    /** Without any region's days. */
    public WorkCalendar national() {
        return present().national();
    }

    /** The calendar of a place if the arrangements were these. */
    static WorkCalendar calendar(List<Arrangement> arrangements, Branch place) {
        return local(national(arrangements), arrangements, place);
    }

    static WorkCalendar national(List<Arrangement> arrangements) {
        var years = new ArrayList<>(SHIPPED);
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
            known = Edition.of(number, store.all());
            edition = known;
        }
        return known;
    }
}
