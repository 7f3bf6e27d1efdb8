package gongkai.workyears.domain;

import java.time.LocalDate;

/** A meeting about disclosure work. */
public record Meeting(long id, LocalDate heldOn, Kind kind, String subject, String decision) {

    /** What a meeting was for; each is counted by itself. */
    public enum Kind {
        ANALYSIS("分析研判"),
        ARRANGEMENT("安排部署");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
