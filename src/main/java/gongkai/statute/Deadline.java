package gongkai.statute;

import java.time.LocalDate;

/**
 * The last day on which a duty can still be done in time; the whole of that day counts.
 *
 * @param provisional whether the count touched a year whose arrangement is not announced, so that the day may yet move
 */
public record Deadline(LocalDate lastDay, boolean provisional) {

    /** Where a duty stands on a given day. */
    public enum Standing {
        RUNNING("期限内"),
        DUE_TODAY("今日届满"),
        OVERDUE("已超期");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Standing on(LocalDate today) {
        if (today.isBefore(lastDay)) {
            return Standing.RUNNING;
        }
        return today.equals(lastDay) ? Standing.DUE_TODAY : Standing.OVERDUE;
    }
}
