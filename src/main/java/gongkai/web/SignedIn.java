package gongkai.web;

import gongkai.access.PersonId;
import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of a person: everything else is looked up afresh.
 *
 * @param at when this session was signed in, for the absolute limit
 */
public record SignedIn(long personNumber, Instant at) implements Serializable {

    public PersonId person() {
        return new PersonId(personNumber);
    }
}
