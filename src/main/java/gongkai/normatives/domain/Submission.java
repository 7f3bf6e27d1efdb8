package gongkai.normatives.domain;

import gongkai.access.PersonId;
import java.time.LocalDate;

/**
 * A draft was handed to the law unit.
 *
 * @param days how many working days the law unit has
 * @param by who handed it in, who cannot review it
 */
public record Submission(LocalDate on, int days, PersonId by) {

    public static final int FEWEST_DAYS = 5;
    public static final int MOST_DAYS = 15;

    /** For a major decision (《重大行政决策程序暂行条例》第二十六条). */
    public static final int FEWEST_DAYS_OF_A_MAJOR_DECISION = 7;

    /** The usual span, from which only an emergency departs. */
    public static boolean isUsual(int days, boolean major) {
        return days >= (major ? FEWEST_DAYS_OF_A_MAJOR_DECISION : FEWEST_DAYS) && days <= MOST_DAYS;
    }
}
