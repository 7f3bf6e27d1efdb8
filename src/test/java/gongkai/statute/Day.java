package gongkai.statute;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days that name their weekday and are checked for it. */
public final class Day {

    private Day() {}

    public static LocalDate monday(String day) {
        return checked(day, DayOfWeek.MONDAY);
    }

    public static LocalDate tuesday(String day) {
        return checked(day, DayOfWeek.TUESDAY);
    }

    public static LocalDate wednesday(String day) {
        return checked(day, DayOfWeek.WEDNESDAY);
    }

    public static LocalDate thursday(String day) {
        return checked(day, DayOfWeek.THURSDAY);
    }

    public static LocalDate friday(String day) {
        return checked(day, DayOfWeek.FRIDAY);
    }

    public static LocalDate saturday(String day) {
        return checked(day, DayOfWeek.SATURDAY);
    }

    public static LocalDate sunday(String day) {
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
