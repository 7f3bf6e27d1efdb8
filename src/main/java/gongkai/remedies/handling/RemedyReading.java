package gongkai.remedies.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.handling.CaseReading;
import gongkai.letters.Venue;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.remedies.domain.Caution;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.RemedyFilter;
import gongkai.remedies.domain.ReportRule;
import gongkai.remedies.domain.Tally;
import gongkai.remedies.store.PgRemedyStore;
import gongkai.remedies.store.PgRemedyStore.Line;
import gongkai.statute.WorkCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of remedies, and by whom. */
@Service
@Transactional(readOnly = true)
public class RemedyReading {

    private final RemedyGate gate;
    private final PgRemedyStore remedies;
    private final CaseReading cases;
    private final Organs organs;

    RemedyReading(RemedyGate gate, PgRemedyStore remedies, CaseReading cases, Organs organs) {
        this.gate = gate;
        this.remedies = remedies;
        this.cases = cases;
        this.organs = organs;
    }

    public RemedyFile get(Actor actor, long id) {
        return gate.load(actor, Act.SEE_REMEDIES, id).file();
    }

    /** The application it is about, if there is one. */
    public Optional<CaseFile> about(Actor actor, RemedyFile file) {
        return file.brief().hasCase()
                ? Optional.of(cases.get(actor, file.brief().caseId()))
                : Optional.empty();
    }

    /** An application that a new remedy is to be about. */
    public CaseFile application(Actor actor, long caseId) {
        return cases.get(actor, caseId);
    }

    /** Everything about one application. */
    public List<RemedyFile> ofCase(Actor actor, long caseId) {
        return remedies.ofCase(caseId).stream()
                .filter(it -> actor.may(Act.SEE_REMEDIES, it.place()))
                .toList();
    }

    /** Whether a remedy about this application may be put on the register: once it is answered or its time is over. */
    boolean mayRegister(Actor actor, long caseId) {
        var file = cases.get(actor, caseId);
        var clock = cases.clock(file);
        return actor.may(Act.HANDLE_REMEDIES, file.place())
                && (clock.repliedOn().isPresent() || clock.isOverdue());
    }

    public Set<Caution> cautions(RemedyFile file) {
        return Caution.of(
                file,
                gate.of(file.organ()),
                cases.house(file.organ()).queryNeedsReconsideration(),
                calendar(file),
                gate.today());
    }

    public WorkCalendar calendar(RemedyFile file) {
        return gate.calendar(file.place());
    }

    public Venue venue(OrganId organ) {
        return gate.of(organ);
    }

    public ReportRule rule(OrganId organ) {
        return gate.rule(organ);
    }

    public int count(Actor actor, RemedyFilter filter) {
        gate.organ(actor, Act.SEE_REMEDIES, filter.organ());
        return remedies.count(filter);
    }

    public List<Line> list(Actor actor, RemedyFilter filter, int offset, int limit) {
        gate.organ(actor, Act.SEE_REMEDIES, filter.organ());
        return remedies.list(filter, offset, limit);
    }

    /** Table 4 of one organ. */
    public Tally tally(Actor actor, OrganId organ, int year) {
        gate.organ(actor, Act.SEE_REMEDIES, organ);
        return Tally.of(year, remedies.counted(List.of(organ), year), gate.rule(organ));
    }

    public List<Organ> organs(Actor actor) {
        return organs.within(actor.scope(Act.SEE_REMEDIES));
    }
}
