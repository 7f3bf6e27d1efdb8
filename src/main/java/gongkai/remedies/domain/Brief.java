package gongkai.remedies.domain;

import gongkai.applications.domain.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What does not change about a remedy.
 *
 * @param caseId the application it is about; 0 when it stands alone
 * @param outcome what the disputed reply said, where there is one
 * @param act number or name of what is disputed
 * @param actOn the day the disputed act is dated
 * @param since the day the claimant learned of it; where there was no reply, the last day for one
 * @param told whether the act named right, organ and period
 * @param claimant as a list may show them
 * @param heardBy the reconsideration organ or the court
 * @param reference its case number; empty while it has none
 * @param filedOn the day it was filed with them
 * @param priorDecision number of the reconsideration decision before a suit; empty when there was none
 * @param priorServedOn the day the claimant received that decision
 * @param priorId the reconsideration on this register; 0 when it is not here
 */
public record Brief(
        Forum forum,
        Part part,
        Cause cause,
        long caseId,
        @Nullable Outcome outcome,
        String act,
        @Nullable LocalDate actOn,
        @Nullable LocalDate since,
        boolean told,
        String claimant,
        String claim,
        String heardBy,
        String reference,
        LocalDate filedOn,
        String priorDecision,
        @Nullable LocalDate priorServedOn,
        long priorId) {

    public Route route() {
        return switch (forum) {
            case RECONSIDERATION -> Route.RECONSIDERATION;
            case COURT -> priorDecision.isBlank() ? Route.DIRECT_SUIT : Route.SUIT_AFTER_RECONSIDERATION;
        };
    }

    public boolean hasCase() {
        return caseId != 0;
    }
}
