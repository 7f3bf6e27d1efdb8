package gongkai.reports.domain;

import java.time.Instant;

/**
 * What a person made of a finding. It holds for as long as the finding is the same in all it says.
 *
 * @param key of the finding
 * @param reason why it was dismissed; may be empty of a confirmed one
 */
public record Judgement(String key, Kind kind, String reason, String by, Instant at) {

    /** What can be made of a finding (判断). */
    public enum Kind {
        CONFIRMED("确认属实"),
        DISMISSED("排除此项");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
