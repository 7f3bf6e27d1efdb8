package gongkai.statute;

/** How long a period is; working days, days and months cannot be added to one another. */
public sealed interface Length permits WorkingDays, CalendarDays, CalendarMonths {

    int count();

    String label();
}
