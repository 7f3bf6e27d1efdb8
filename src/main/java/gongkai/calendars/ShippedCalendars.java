package gongkai.calendars;

import gongkai.calendars.AnnouncedYearReader.Reading;
import gongkai.statute.WorkCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;

/** The arrangements that come with the program, so that it can count before anyone has entered a calendar. */
public final class ShippedCalendars {

    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2026;

    private ShippedCalendars() {}

    public static List<AnnouncedYear> all() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(ShippedCalendars::shipped)
                .toList();
    }

    public static WorkCalendar national() {
        return AnnouncedYear.calendarOf(all());
    }

    private static AnnouncedYear shipped(int year) {
        var name = "/statute/holidays/" + year + ".json";
        try (var file = ShippedCalendars.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return switch (AnnouncedYearReader.read(file.readAllBytes(), year)) {
                case Reading.Read read -> read.year();
                case Reading.Faulty(var faults) -> throw new IllegalStateException(name + ": " + faults);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
