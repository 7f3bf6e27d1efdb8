package gongkai.accounts.domain;

import gongkai.access.PersonId;
import gongkai.access.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role given to a person from a day on; both days belong to it. */
public record Grant(
        long id,
        PersonId person,
        Role role,
        LocalDate startsOn,
        @Nullable LocalDate lastOn,
        String by) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && (lastOn == null || !day.isAfter(lastOn));
    }
}
