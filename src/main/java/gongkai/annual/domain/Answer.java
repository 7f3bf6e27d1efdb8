package gongkai.annual.domain;

import java.time.Instant;

/**
 * What was said to a finding. It holds for as long as the finding is the same in all it says.
 *
 * @param finding by its key
 */
public record Answer(String finding, Kind kind, String text, String by, Instant at) {

    /** Whose answer it is (处理). */
    public enum Kind {
        REASON("经办说明"),
        WORD("领导准许");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
