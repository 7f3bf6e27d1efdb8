package gongkai.published;

import java.time.Instant;

/**
 * What stays of an article that left.
 *
 * @param sentence neutral: neither the title nor anything of the content
 */
public record Tombstone(String organName, String sentence, Instant at, Kind kind) {

    /** Why it left, in the only detail the public needs. */
    public enum Kind {
        WITHDRAWN("已撤回"),
        ENDED("公开期限届满");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
