package gongkai.calendars;

import gongkai.access.Scope;
import java.util.List;

/** A module's open duties in a part of the organ tree. The desk sorts them; a new calendar is tried on them. */
public interface DutySource {

    List<Duty> open(Scope scope);
}
