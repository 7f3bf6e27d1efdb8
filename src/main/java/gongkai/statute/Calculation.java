package gongkai.statute;

import gongkai.statute.CountedDay.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A date with everything it rests on (期限计算单).
 *
 * @param dayZero the day from which the count runs, itself not counted
 * @param days every day that was looked at, in order
 * @param pausedWorkingDays working days that did not count because others were being asked
 */
public record Calculation(
        LocalDate dayZero, List<SheetLine> lines, List<CountedDay> days, int pausedWorkingDays, Deadline deadline)
        implements Computation {

    public Calculation {
        lines = List.copyOf(lines);
        days = List.copyOf(days);
    }

    /** A period in working days, with nothing that could stop it. */
    public static Calculation workingDays(
            String period, LocalDate start, WorkingDays allowed, Article basis, WorkCalendar calendar) {
        var sheet = new Sheet();
        sheet.add(new SheetLine.Started(calendar.why(start), Set.of(Article.CIVIL_201)));
        sheet.add(new SheetLine.Allowed(period, allowed, basis));
        return sheet.finished(start, calendar.count(start, allowed, day -> false), 0, calendar);
    }

    public static Calculation of(StatutoryPeriod period, LocalDate start, WorkCalendar calendar) {
        return switch (period.length()) {
            case WorkingDays allowed -> workingDays(period.label(), start, allowed, period.basis(), calendar);
            case CalendarDays _, CalendarMonths _ -> {
                var sheet = new Sheet();
                sheet.add(new SheetLine.Started(calendar.why(start), Set.of(Article.CIVIL_201)));
                yield calendarPeriod(sheet, period, start, calendar);
            }
        };
    }

    /** Civil Code articles 201 to 203: only the last day's being a rest day matters. */
    static Calculation calendarPeriod(Sheet sheet, StatutoryPeriod period, LocalDate dayZero, WorkCalendar calendar) {
        var nominal = endOf(period.length(), dayZero);
        sheet.add(new SheetLine.Allowed(period.label(), period.length(), period.basis()));
        sheet.add(new SheetLine.Nominal(
                calendar.why(nominal),
                period.length(),
                period.length() instanceof CalendarMonths && nominal.getDayOfMonth() != dayZero.getDayOfMonth()));
        var last = nominal;
        while (!calendar.isWorkingDay(last)) {
            last = last.plusDays(1);
        }
        if (last.isAfter(nominal)) {
            sheet.add(new SheetLine.Rolled(nominal, last));
        }
        var days = new ArrayList<CountedDay>();
        var number = 0;
        for (var day = dayZero.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(
                    day.isAfter(nominal)
                            ? new CountedDay(day, Treatment.ROLLED, 0, calendar.why(day))
                            : new CountedDay(day, Treatment.COUNTED, ++number, calendar.why(day)));
        }
        var decisive = days.stream().filter(day -> !day.day().isBefore(nominal)).toList();
        return sheet.ended(dayZero, days, 0, WorkCalendar.deadlineOf(dayZero, decisive), decisive, calendar);
    }

    private static LocalDate endOf(Length length, LocalDate dayZero) {
        return switch (length) {
            case CalendarDays days -> dayZero.plusDays(days.count());
            case CalendarMonths months -> dayZero.plusMonths(months.count());
            case WorkingDays days -> throw new IllegalArgumentException("not a calendar period: " + days);
        };
    }

    /** Every article cited, in order of first mention. */
    public SequencedSet<Article> basis() {
        var articles = new LinkedHashSet<Article>();
        lines.forEach(line -> line.basis().stream().sorted().forEach(articles::add));
        return articles;
    }

    public List<String> warnings() {
        return lines.stream()
                .filter(SheetLine.Warned.class::isInstance)
                .map(SheetLine::text)
                .toList();
    }

    Calculation warned(String text) {
        var more = Stream.concat(lines.stream(), Stream.of(new SheetLine.Warned(text)));
        return new Calculation(dayZero, more.toList(), days, pausedWorkingDays, deadline);
    }

    Calculation provisional() {
        return new Calculation(dayZero, lines, days, pausedWorkingDays, new Deadline(deadline.lastDay(), true));
    }
}
