package gongkai.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days that name their weekday and are checked for it. */
final class Day {

    private Day() {}

    static LocalDate monday(String day) {
        return checked(day, DayOfWeek.MONDAY);
    }

    static LocalDate tuesday(String day) {
        return checked(day, DayOfWeek.TUESDAY);
    }

    static LocalDate wednesday(String day) {
        return checked(day, DayOfWeek.WEDNESDAY);
    }

    static LocalDate thursday(String day) {
        return checked(day, DayOfWeek.THURSDAY);
    }

    static LocalDate friday(String day) {
        return checked(day, DayOfWeek.FRIDAY);
    }

    static LocalDate saturday(String day) {
        return checked(day, DayOfWeek.SATURDAY);
    }

    static LocalDate sunday(String day) {
        return checked(day, DayOfWeek.SUNDAY);
    }

    private static LocalDate checked(String day, DayOfWeek weekday) {
        var date = LocalDate.parse(day);
        if (date.getDayOfWeek() != weekday) {
            throw new IllegalArgumentException(day + " is a " + date.getDayOfWeek());
        }
        return date;
    }
}
