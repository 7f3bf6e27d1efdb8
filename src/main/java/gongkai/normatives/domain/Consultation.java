package gongkai.normatives.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The public and others are asked what they think of a draft.
 *
 * @param reference where the consultation can be found: its address, its item, or its document
 * @param shortReason why fewer days than usual; empty when it lasts as long as it should
 */
public record Consultation(LocalDate from, LocalDate until, String reference, String shortReason) {

    /** For a major decision (《重大行政决策程序暂行条例》第十五条), unless a reason is given for less. */
    public static final int DAYS_OF_A_MAJOR_DECISION = 30;

    /** How many days there are to answer; both ends count. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    public boolean isLongEnough(boolean major) {
        return !major || days() >= DAYS_OF_A_MAJOR_DECISION || !shortReason.isBlank();
    }
}
