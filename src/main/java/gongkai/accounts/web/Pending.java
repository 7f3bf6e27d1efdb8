package gongkai.accounts.web;

import gongkai.access.PersonId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody half way through signing in.
 *
 * @param proven whether password and, where there is one, code were right
 * @param offered the sealed secret offered for a second factor that is being set up
 * @param next where they wanted to go
 * @param since when they came to this step
 */
record Pending(long personNumber, boolean proven, byte @Nullable [] offered, String next, Instant since)
        implements Serializable {

    PersonId person() {
        return new PersonId(personNumber);
    }

    Pending with(byte[] sealed) {
        return new Pending(personNumber, proven, sealed, next, since);
    }
}
