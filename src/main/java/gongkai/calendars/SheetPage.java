package gongkai.calendars;

import gongkai.statute.Calculation;
import gongkai.statute.DeadlineRule;

/** A calculation sheet as it is printed. */
public record SheetPage(DeadlineRule rule, Calculation calculation, String calendar) {}
