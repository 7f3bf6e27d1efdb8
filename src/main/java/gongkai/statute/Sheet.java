package gongkai.statute;

import gongkai.statute.CountedDay.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A calculation sheet while it is being written. */
final class Sheet {

    private final List<SheetLine> lines = new ArrayList<>();

    void add(SheetLine line) {
        lines.add(line);
    }

    /** Adds what every count ends with: the days that went otherwise, the result, and what makes it uncertain. */
    Calculation finished(LocalDate dayZero, List<CountedDay> days, int paused, WorkCalendar calendar) {
        for (var day : days) {
            if (day.treatment() == Treatment.REST || day.treatment() == Treatment.PAUSED) {
                add(new SheetLine.Excluded(day));
            } else if (day.treatment() == Treatment.COUNTED && day.why().differs()) {
                add(new SheetLine.MadeUp(day));
            }
        }
        return ended(dayZero, days, paused, WorkCalendar.deadlineOf(dayZero, days), days, calendar);
    }

    /**
     * @param decisive the days whose being worked or not decides the result
     */
    Calculation ended(
            LocalDate dayZero,
            List<CountedDay> days,
            int paused,
            Deadline deadline,
            List<CountedDay> decisive,
            WorkCalendar calendar) {
        add(new SheetLine.Ended(deadline));
        var unknown = decisive.stream()
                .filter(day -> !day.why().announced())
                .map(day -> day.day().getYear())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty()) {
            add(new SheetLine.Provisional(unknown));
        }
        decisive.stream()
                .map(CountedDay::day)
                .filter(day -> day.getMonthValue() == 12 && day.getDayOfMonth() >= 29)
                .filter(day ->
                        calendar.isAnnounced(day) && !calendar.announcedYears().contains(day.getYear() + 1))
                .map(LocalDate::getYear)
                .distinct()
                .forEach(year -> add(new SheetLine.YearEndOpen(year)));
        return new Calculation(dayZero, lines, days, paused, deadline);
    }
}
