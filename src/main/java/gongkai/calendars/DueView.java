package gongkai.calendars;

import gongkai.access.Branch;
import gongkai.statute.Deadline;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A due date as a page shows it: the day, how it stands in words, and where it explains itself.
 *
 * @param tone one of overdue, today, provisional, running
 */
public record DueView(
        LocalDate day,
        String tone,
        String standing,
        @Nullable String href) {

    /** Empty when no day is set. */
    public static Optional<DueView> of(Due due, Branch place, WorkCalendar calendar, LocalDate today) {
        return due.on(calendar)
                .map(it -> of(it, calendar, today, due.sheetAddress(place).orElse(null)));
    }

    /** Of a day that explains itself at an address of its own. */
    public static DueView of(Deadline deadline, WorkCalendar calendar, LocalDate today, @Nullable String href) {
        return new DueView(deadline.lastDay(), tone(deadline, today), standing(deadline, calendar, today), href);
    }

    private static String tone(Deadline deadline, LocalDate today) {
        return switch (deadline.on(today)) {
            case OVERDUE -> "overdue";
            case DUE_TODAY -> "today";
            case RUNNING -> deadline.provisional() ? "provisional" : "running";
        };
    }

    private static String standing(Deadline deadline, WorkCalendar calendar, LocalDate today) {
        var text = switch (deadline.on(today)) {
            case OVERDUE -> "已超期 " + calendar.workingDaysAfter(deadline.lastDay(), today) + " 个工作日";
            case DUE_TODAY -> Deadline.Standing.DUE_TODAY.label();
            case RUNNING ->
                (calendar.isAnnounced(deadline.lastDay()) ? "还剩 " : "约剩 ")
                        + calendar.workingDaysAfter(today, deadline.lastDay()) + " 个工作日";
        };
        return deadline.provisional() ? text + "（暂定）" : text;
    }
}
