package gongkai.statute;

import java.time.LocalDate;

/**
 * One day of a count.
 *
 * @param number which day of the period it is; 0 when it does not count
 */
public record CountedDay(LocalDate day, Treatment treatment, int number, Why why) {

    /** What the count did with the day. */
    public enum Treatment {
        COUNTED("计入"),
        REST("休息日不计"),
        PAUSED("征求意见不计"),
        ROLLED("顺延");

        private final String label;

        Treatment(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
