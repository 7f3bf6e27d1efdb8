package gongkai.disclosures.domain;

import java.time.Instant;

/** What a reviewer decided about something that screening found; never what was found itself. */
public record HitDecision(String key, Decision decision, String reason, String by, Instant at) {

    /** What can be decided. */
    public enum Decision {
        KEEP("保留公开"),
        REMOVE("删去或遮盖后再审"),
        CLEAN("在公开副本中清除");

        private final String label;

        Decision(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
