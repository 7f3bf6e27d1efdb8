package gongkai.calendars;

import java.util.List;

/** A module's open duties, of every organ. The desk sorts them; a new calendar is tried on them. */
public interface DutySource {

    List<Duty> open();
}
