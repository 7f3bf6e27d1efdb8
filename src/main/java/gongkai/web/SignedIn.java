package gongkai.web;

import gongkai.access.PersonId;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

/**
 * What a session remembers of a person: everything else is looked up afresh.
 *
 * @param at when this session was signed in, for the absolute limit
 */
public record SignedIn(long personNumber, Instant at) implements Principal, Serializable {

    public static String nameOf(PersonId person) {
        return "person-" + person.value();
    }

    public PersonId person() {
        return new PersonId(personNumber);
    }

    @Override
    public String getName() {
        return nameOf(person());
    }
}
