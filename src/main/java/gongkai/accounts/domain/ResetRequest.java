package gongkai.accounts.domain;

import static gongkai.access.Verdict.when;
import static gongkai.accounts.domain.AccountRefusal.CONSENT_OF_ANOTHER;
import static gongkai.accounts.domain.AccountRefusal.RESET_IS_DECIDED;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.access.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An administrator's account is to be reset; nothing changes before another consents.
 *
 * @param half the sealed half of the first password that whoever asked has been told; null once it is decided
 */
public record ResetRequest(long id, PersonId person, PersonId by, Instant at, byte @Nullable [] half) {

    public Verdict isOpen() {
        return when(half != null, RESET_IS_DECIDED);
    }

    /** Neither by whoever asked nor by the one it is for, so that nobody alone becomes a colleague. */
    public Verdict mayConsent(Actor actor) {
        return isOpen().and(when(!actor.id().equals(by) && !actor.id().equals(person), CONSENT_OF_ANOTHER));
    }
}
