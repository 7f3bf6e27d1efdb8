package gongkai.statute;

import gongkai.statute.CountedDay.Treatment;
import gongkai.statute.SpecialDay.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which days offices work: weekdays, less the days off, plus the make-up days; national, then regional, then by hand.
 *
 * @param days the days that differ from the ordinary week
 * @param announcedYears the years whose national arrangement is known; a day of another year is only guessed
 */
public record WorkCalendar(Map<LocalDate, SpecialDay> days, Set<Integer> announcedYears) {

    public WorkCalendar {
        days = Map.copyOf(days);
        announcedYears = Set.copyOf(announcedYears);
    }

    /** The stronger layer wins whatever the order; within a layer, the document given later. */
    public static WorkCalendar of(Collection<SpecialDay> days, Set<Integer> announcedYears) {
        var strongest = new HashMap<LocalDate, SpecialDay>();
        days.stream().sorted(Comparator.comparing(SpecialDay::layer)).forEach(day -> strongest.put(day.day(), day));
        return new WorkCalendar(strongest, announcedYears);
    }

    /** The same calendar with further days, none of them national. */
    public WorkCalendar overlaid(Collection<SpecialDay> more) {
        if (more.stream().anyMatch(day -> day.layer() == Layer.NATIONAL)) {
            throw new IllegalArgumentException("a national day is not an overlay");
        }
        return of(Stream.concat(days.values().stream(), more.stream()).toList(), announcedYears);
    }

    public boolean isAnnounced(LocalDate day) {
        return announcedYears.contains(day.getYear());
    }

    public Why why(LocalDate day) {
        return new Why(day, days.get(day), isAnnounced(day));
    }

    public boolean isWorkingDay(LocalDate day) {
        return why(day).isWorkingDay();
    }

    /** Article 201 of the Civil Code: {@code start} is day zero; the first working day after it is day one. */
    public Deadline deadline(LocalDate start, WorkingDays allowed) {
        return deadlineOf(start, count(start, allowed, day -> false));
    }

    /** How many working days lie after the one day, up to and including the other. */
    public long workingDaysAfter(LocalDate from, LocalDate through) {
        return from.isBefore(through)
                ? from.plusDays(1)
                        .datesUntil(through.plusDays(1))
                        .filter(this::isWorkingDay)
                        .count()
                : 0;
    }

    /** Every day after {@code start} up to the last one allowed; the only place where working days are counted. */
    List<CountedDay> count(LocalDate start, WorkingDays allowed, Predicate<LocalDate> paused) {
        var counted = new ArrayList<CountedDay>();
        var number = 0;
        for (var day = start.plusDays(1); number < allowed.count(); day = day.plusDays(1)) {
            var why = why(day);
            if (!why.isWorkingDay()) {
                counted.add(new CountedDay(day, Treatment.REST, 0, why));
            } else if (paused.test(day)) {
                counted.add(new CountedDay(day, Treatment.PAUSED, 0, why));
            } else {
                number++;
                counted.add(new CountedDay(day, Treatment.COUNTED, number, why));
            }
        }
        return List.copyOf(counted);
    }

    static Deadline deadlineOf(LocalDate start, List<CountedDay> days) {
        var lastDay = days.isEmpty() ? start : days.getLast().day();
        return new Deadline(lastDay, days.stream().anyMatch(day -> !day.why().announced()));
    }
}
