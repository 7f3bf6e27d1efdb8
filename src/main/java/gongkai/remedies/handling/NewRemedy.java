package gongkai.remedies.handling;

import gongkai.applications.domain.Outcome;
import gongkai.remedies.domain.Cause;
import gongkai.remedies.domain.Forum;
import gongkai.remedies.domain.Part;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A remedy as it is registered. What is left empty and is known from the application is taken from there.
 *
 * @param caseNumber of the application; empty when it stands alone
 */
public record NewRemedy(
        Forum forum,
        Part part,
        Cause cause,
        String caseNumber,
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
        @Nullable LocalDate priorServedOn) {}
