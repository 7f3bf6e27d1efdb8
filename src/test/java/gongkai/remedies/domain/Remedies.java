package gongkai.remedies.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.applications.domain.Outcome;
import gongkai.calendars.ShippedCalendars;
import gongkai.statute.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remedies for tests, told step by step. */
final class Remedies {

    static final WorkCalendar CALENDAR = ShippedCalendars.national();
    static final LocalDate SERVED = LocalDate.of(2026, 3, 2);
    static final LocalDate FILED = LocalDate.of(2026, 3, 16);

    private Remedies() {}

    static RemedyFile reconsideration() {
        return filed(brief(Forum.RECONSIDERATION, Cause.REPLY, Outcome.R15_PROCESS, SERVED, "澄溪县人民政府", ""));
    }

    static RemedyFile suit() {
        return filed(brief(Forum.COURT, Cause.REPLY, Outcome.R20_NONEXISTENT, SERVED, "澄溪县人民法院", ""));
    }

    static RemedyFile filed(Brief brief) {
        return then(
                new RemedyFile(1, Branch.root(new OrganId(1)), brief, List.of()), brief.filedOn(), new Step.Lodged());
    }

    static Brief brief(
            Forum forum,
            Cause cause,
            @Nullable Outcome outcome,
            @Nullable LocalDate since,
            String heardBy,
            String priorDecision) {
        return new Brief(
                forum,
                Part.ORIGINAL,
                cause,
                0,
                outcome,
                "澄医保依复〔2026〕9号",
                since,
                since,
                true,
                "王某",
                "请求撤销",
                heardBy,
                "",
                FILED,
                priorDecision,
                null,
                0);
    }

    /** The same dispute, with this organ as the one that decided on the reconsideration. */
    static Brief asReconsiderer(Brief it) {
        return new Brief(
                it.forum(),
                Part.RECONSIDERER,
                it.cause(),
                it.caseId(),
                it.outcome(),
                it.act(),
                it.actOn(),
                it.since(),
                it.told(),
                it.claimant(),
                it.claim(),
                it.heardBy(),
                it.reference(),
                it.filedOn(),
                it.priorDecision(),
                it.priorServedOn(),
                it.priorId());
    }

    static RemedyFile then(RemedyFile file, LocalDate on, Step what) {
        return file.and(new Entry(file.next(), on, what, new PersonId(7), "周敏", Instant.EPOCH));
    }
}
