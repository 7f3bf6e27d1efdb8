package gongkai.published;

import java.time.Instant;

/**
 * A text that a later version replaced, for the public history.
 *
 * @param changeNote what this version had changed
 * @param shownFrom when it was published or corrected
 * @param replacedAt when the next one took its place
 */
public record PastVersion(
        int version, String title, String body, String changeNote, Instant shownFrom, Instant replacedAt) {}
