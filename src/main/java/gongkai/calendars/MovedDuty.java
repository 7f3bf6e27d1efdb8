package gongkai.calendars;

import gongkai.statute.Deadline;

/** An open duty whose date differs between two calendars. */
record MovedDuty(Duty duty, Deadline before, Deadline after) {}
