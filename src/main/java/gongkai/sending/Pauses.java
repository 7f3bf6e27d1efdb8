package gongkai.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long the program waits after a failure: longer each time, then no more. */
public final class Pauses {

    private static final List<Duration> AFTER = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12));

    /** In parts of the pause. */
    private static final double LONGEST_DELAY = 0.2;

    /** So often a delivery is tried before it is given up. */
    public static final int MOST_ATTEMPTS = AFTER.size() + 1;

    private Pauses() {}

    /** Empty after the last attempt. */
    public static Optional<Instant> after(int attempts, Instant now, double chance) {
        if (attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        var pause = AFTER.get(attempts - 1);
        return Optional.of(now.plus(pause).plusMillis((long) (pause.toMillis() * LONGEST_DELAY * chance)));
    }
}
