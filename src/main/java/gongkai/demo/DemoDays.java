package gongkai.demo;

import gongkai.statute.WorkCalendar;
import java.time.LocalDate;

/** Working days around the day of the demo, so that its cases stand as they should whenever it is shown. */
record DemoDays(WorkCalendar calendar, LocalDate today) {

    /** So many working days ago. */
    LocalDate back(int workingDays) {
        var day = working(today);
        for (var left = workingDays; left > 0; left--) {
            day = working(day.minusDays(1));
        }
        return day;
    }

    /** So many working days later. */
    LocalDate forward(LocalDate from, int workingDays) {
        var day = from;
        for (var left = workingDays; left > 0; left--) {
            day = day.plusDays(1);
            while (!calendar.isWorkingDay(day)) {
                day = day.plusDays(1);
            }
        }
        return day;
    }

    /** That day, or the last working day before it. */
    LocalDate working(LocalDate day) {
        var it = day;
        while (!calendar.isWorkingDay(it)) {
            it = it.minusDays(1);
        }
        return it;
    }
}
