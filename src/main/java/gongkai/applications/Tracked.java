package gongkai.applications;

import gongkai.access.OrganId;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Stage;
import gongkai.applications.domain.Wanted;
import gongkai.statute.Calculation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as its applicant sees it: what is asked of them, how the time stands and why, and what they were answered. No
 * names of staff or third parties, no opinions from inside.
 *
 * @param receivedOn empty while receipt is not fixed
 * @param sheet the calculation of the last day for the answer, where one is set
 * @param paused whether others are being asked, so that the days do not count
 * @param waitsForApplicant whether the clock stands until the applicant has done what was asked
 * @param replied when the answer was given
 * @param story what happened, in words for the applicant
 */
public record Tracked(
        long id,
        OrganId organ,
        String number,
        Stage stage,
        Wanted wanted,
        Optional<LocalDate> receivedOn,
        Optional<Calculation> sheet,
        boolean paused,
        boolean extended,
        boolean waitsForApplicant,
        boolean overdue,
        Optional<LocalDate> replied,
        Optional<ToSupplement> supplement,
        Optional<ToPay> fee,
        Optional<ToExplain> reasons,
        Optional<Answered> answer,
        List<Line> story) {

    /** One thing that happened. */
    public record Line(LocalDate on, String words) {}

    /**
     * What is missing.
     *
     * @param lastDay of the applicant's period, once the notice has been served
     */
    public record ToSupplement(List<String> points, String guidance, int days, Optional<LocalDate> lastDay) {}

    /** What is to be paid, in yuan. */
    public record ToPay(long yuan, Optional<LocalDate> lastDay) {}

    /** Why reasons are asked for. */
    public record ToExplain(String facts, Optional<LocalDate> lastDay) {}

    /**
     * The reply, once it has left the house.
     *
     * @param withheld what was kept back of a partial disclosure, each with its ground
     * @param dated the day on which it was signed
     * @param sentOn when it was sent
     * @param servedOn when the applicant had it; from then the periods for remedies run
     * @param reconsiderationFirst whether reconsideration comes first, for all of it or for what a partial disclosure
     *     keeps back
     * @param reconsiderUntil the last day to apply for reconsideration, once served
     * @param sueUntil the last day for a suit, once served
     */
    public record Answered(
            String number,
            Outcome outcome,
            String reasons,
            List<String> handedOut,
            List<String> withheld,
            String where,
            LocalDate dated,
            LocalDate sentOn,
            Optional<LocalDate> servedOn,
            boolean reconsiderationFirst,
            Optional<LocalDate> reconsiderUntil,
            Optional<LocalDate> sueUntil) {}

    public Tracked {
        story = List.copyOf(story);
    }

    /** Whether the applicant may still take it back: until the reply is signed. */
    public boolean mayWithdraw() {
        return switch (stage) {
            case S00_SUBMITTED,
                    S10_REGISTERED,
                    S20_SUPPLEMENT,
                    S30_PROCESSING,
                    S31_CONSULT,
                    S32_REASONS,
                    S33_FEE,
                    S40_DRAFT,
                    S41_REVIEW,
                    S42_SIGN -> true;
            case S50_ISSUED,
                    S51_SENT,
                    S60_SERVED,
                    S70_REPLIED,
                    S71_ABANDONED_SUPP,
                    S72_ABANDONED_FEE,
                    S73_WITHDRAWN,
                    S74_OTHER,
                    S80_ARCHIVED,
                    S90_REDO -> false;
        };
    }
}
