package gongkai.annual.domain;

import java.time.Instant;

/**
 * A comment on a section (批注).
 *
 * @param settledBy who has dealt with it; empty while it is open
 */
public record Remark(long id, Section section, String text, String by, Instant at, String settledBy) {

    public boolean isOpen() {
        return settledBy.isEmpty();
    }
}
