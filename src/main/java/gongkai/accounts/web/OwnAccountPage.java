package gongkai.accounts.web;

import gongkai.access.Actor;
import gongkai.accounts.domain.Account;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.store.PgAccountStore.Attempt;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One's own account as shown to oneself. */
public record OwnAccountPage(
        Actor actor,
        String organ,
        Account account,
        @Nullable Attempt lastSignIn,
        SecurityPolicy policy) {

    public Instant passwordEndsAt() {
        return account.passwordSetAt().plus(Duration.ofDays(policy.validDays()));
    }
}
