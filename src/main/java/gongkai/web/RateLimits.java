package gongkai.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.clock.OfficeClock;
import gongkai.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what strangers do, over all nodes, and refuses what is too much. A try is counted before it is made, so that
 * many at once are no more than many in a row. What is refused anyway costs no question to the database. Keys, such as
 * addresses, are kept as fingerprints only.
 */
@Component
public class RateLimits {

    private static final long REMEMBERED = 100_000;
    private static final Duration KEPT = Duration.ofDays(1);

    private final PgRateStore store;
    private final Vault vault;
    private final OfficeClock clock;
    private final Cache<String, Instant> refused =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    RateLimits(PgRateStore store, Vault vault, OfficeClock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Counts one try.
     *
     * @param key who or what is limited: an address of {@link Callers}, a case number
     * @throws TooManyRequests when there have been enough; this one is not counted then
     */
    public void take(RateLimit limit, String key) {
        var now = clock.now();
        var print = print(limit, key);
        var until = refused.getIfPresent(print);
        if (until != null && until.isAfter(now)) {
            throw new TooManyRequests(Duration.between(now, until));
        }
        var taken = store.take(print, now, limit.window(), limit.most());
        if (taken.count() > limit.most()) {
            var end = taken.startedAt().plus(limit.window());
            refused.put(print, end);
            throw new TooManyRequests(Duration.between(now, end));
        }
    }

    /** Uncounts a try that was none of those that are limited, such as a right answer among wrong ones. */
    public void giveBack(RateLimit limit, String key) {
        store.giveBack(print(limit, key));
    }

    @Scheduled(cron = "0 40 3 * * *")
    void forget() {
        store.forget(clock.now().minus(KEPT));
    }

    private String print(RateLimit limit, String key) {
        return vault.fingerprint("rate limit " + limit.name(), key);
    }
}
