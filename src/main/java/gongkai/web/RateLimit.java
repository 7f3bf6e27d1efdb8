package gongkai.web;

import java.time.Duration;

/**
 * How often something may be done.
 *
 * @param name of what is limited, such as {@code application-query}
 * @param most times within the window
 * @param window begins with the first time
 */
public record RateLimit(String name, int most, Duration window) {}
