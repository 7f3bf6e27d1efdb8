package gongkai.organisation.domain;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in an organ.
 *
 * @param phone personal data: every reading of it is on the trail
 */
public record Person(
        PersonId id,
        OrganId organ,
        String name,
        String phone,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    public Person withoutPhone() {
        return new Person(id, organ, name, "", joinedOn, leftOn);
    }

    public boolean worksOn(LocalDate day) {
        return new Term(joinedOn, leftOn).holdsOn(day);
    }
}
