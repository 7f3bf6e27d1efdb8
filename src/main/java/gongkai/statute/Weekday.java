package gongkai.statute;

import java.time.LocalDate;

/** The names of the days of the week. */
public final class Weekday {

    private Weekday() {}

    public static String label(LocalDate day) {
        return "周" + "一二三四五六日".charAt(day.getDayOfWeek().getValue() - 1);
    }

    /** The day with its weekday behind it, as calculation sheets write it. */
    public static String dated(LocalDate day) {
        return day + "（" + label(day) + "）";
    }
}
