package gongkai.web;

/** How long a person may stay signed in. */
public interface SessionLimits {

    /** Whether the absolute limit has not yet been reached. */
    boolean isWithin(SignedIn signedIn);
}
