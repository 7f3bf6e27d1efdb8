package gongkai.accounts.domain;

import gongkai.access.PersonId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person signs in with.
 *
 * @param passwordSetAt when the password was last set; it ends with the policy's term
 * @param mustChange whether the password was set by somebody else and is to be replaced at the next sign-in
 * @param secret the sealed secret of the second factor, or null while none is set up
 * @param lastStep the last time step whose code was used; a code works once
 */
public record Account(
        PersonId person,
        String loginName,
        String passwordHash,
        Instant passwordSetAt,
        boolean mustChange,
        byte @Nullable [] secret,
        long lastStep,
        @Nullable Instant disabledAt,
        String disabledWhy) {

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public boolean hasSecondFactor() {
        return secret != null;
    }

    /** Whether the password must be replaced before anything else. */
    public boolean wantsNewPassword(SecurityPolicy policy, Instant now) {
        return mustChange || now.isAfter(passwordSetAt.plus(Duration.ofDays(policy.validDays())));
    }
}
