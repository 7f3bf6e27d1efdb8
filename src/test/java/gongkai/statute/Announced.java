package gongkai.statute;

import gongkai.calendars.ShippedCalendars;

/** The calendars announced for 2019 to 2026. */
final class Announced {

    static final WorkCalendar CALENDAR = ShippedCalendars.national();

    private Announced() {}
}
