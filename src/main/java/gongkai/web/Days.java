package gongkai.web;

import gongkai.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as they are written on pages. */
public final class Days {

    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("y年M月d日 HH:mm", Locale.SIMPLIFIED_CHINESE);

    private Days() {}

    public static String full(LocalDate day) {
        return FULL.format(day);
    }

    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    public static String withWeekday(LocalDate day) {
        return full(day) + " " + weekday(day);
    }

    public static String moment(Instant moment) {
        return MOMENT.format(moment.atZone(OfficeClock.ZONE));
    }
}
