package gongkai.web;

import java.time.Duration;

/** How long a person may stay signed in. */
public interface SessionLimits {

    /** Whether the absolute limit has not yet been reached. */
    boolean isWithin(SignedIn signedIn);

    /** How long they may do nothing. */
    Duration idle();
}
