package gongkai.normatives.domain;

import gongkai.access.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an organ has set for its normative documents. The limits come from local rules and differ from place to place.
 *
 * @param lawUnit the unit that reviews their legality, or null when none is known
 * @param reviewDays working days the law unit usually has
 * @param filingDays working days after publication within which a document is filed
 * @param years for how long a document holds that does not say otherwise
 * @param trialYears the same for one that is provisional or on trial (暂行、试行)
 */
public record HouseRule(
        @Nullable UnitId lawUnit, int reviewDays, int filingDays, int years, int trialYears, NumberPattern pattern) {

    public static final int USUAL_REVIEW_DAYS = 10;
    public static final int USUAL_FILING_DAYS = 15;
    public static final int USUAL_YEARS = 5;
    public static final int USUAL_TRIAL_YEARS = 2;

    public static HouseRule usual(@Nullable UnitId lawUnit) {
        return new HouseRule(
                lawUnit, USUAL_REVIEW_DAYS, USUAL_FILING_DAYS, USUAL_YEARS, USUAL_TRIAL_YEARS, NumberPattern.USUAL);
    }

    public int yearsFor(String title) {
        return title.contains("暂行") || title.contains("试行") ? trialYears : years;
    }

    /** The last day that a title suggests. */
    public LocalDate lastDay(String title, LocalDate effectiveOn) {
        return effectiveOn.plusYears(yearsFor(title)).minusDays(1);
    }
}
