package gongkai.accounts.web;

import gongkai.access.PersonId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody half way through signing in.
 *
 * @param proven whether password and, where there is one, code were right
 * @param secret the secret offered for a second factor that is being set up
 * @param next where they wanted to go
 */
record Pending(long personNumber, boolean proven, byte @Nullable [] secret, String next) implements Serializable {

    PersonId person() {
        return new PersonId(personNumber);
    }

    Pending with(byte[] offered) {
        return new Pending(personNumber, proven, offered, next);
    }
}
