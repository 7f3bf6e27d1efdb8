package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.SideCase.Answer;
import gongkai.applications.domain.SideCase.Brief;
import gongkai.applications.domain.SideCase.Kind;
import gongkai.applications.domain.SideCase.Open;
import gongkai.applications.store.PgSideCaseStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrections of one's own record (Art. 41) and proposals to publish (Art. 44). */
@Service
@Transactional
public class SideCaseHandling {

    private static final String SIDE = "side-case";

    private final CaseGate gate;
    private final PgSideCaseStore sides;
    private final Trail trail;

    SideCaseHandling(CaseGate gate, PgSideCaseStore sides, Trail trail) {
        this.gate = gate;
        this.sides = sides;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<SideCase> of(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        return sides.of(organ);
    }

    @Transactional(readOnly = true)
    public SideCase get(Actor actor, long id) {
        return find(actor, Act.SEE_APPLICATIONS, id);
    }

    public long register(
            Actor actor,
            OrganId organ,
            Kind kind,
            String name,
            String subject,
            String text,
            String evidence,
            LocalDate receivedOn) {
        var place = gate.organ(actor, Act.REGISTER_APPLICATIONS, organ);
        return add(actor, new Brief(0, place.branch(), kind, name, subject, text, evidence, receivedOn, 0));
    }

    long add(Actor actor, Brief brief) {
        when(!brief.shownName().isBlank(), CaseRefusal.NAME_MISSING)
                .and(when(!brief.text().isBlank(), CaseRefusal.WANTED_MISSING))
                .and(when(brief.kind() == Kind.PROPOSAL || !brief.evidence().isBlank(), CaseRefusal.EVIDENCE_MISSING))
                .and(when(!brief.receivedOn().isAfter(gate.today()), CaseRefusal.RECEIVED_LATER))
                .orThrow();
        var id = sides.add(brief);
        trail.record(actor, Deed.wrote("登记" + brief.kind().label(), SIDE, id, brief.place(), null, brief.subject()));
        return id;
    }

    public void answer(Actor actor, long id, Answer how, String text) {
        if (!(find(actor, Act.HANDLE_APPLICATIONS, id) instanceof Open open)) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
        when(how.kind() == open.brief().kind(), CaseRefusal.OUTCOME_NOT_A_REPLY)
                .and(when(!text.isBlank(), CaseRefusal.REASONS_MISSING))
                .orThrow();
        sides.answer(open.answer(how, gate.today(), text));
        trail.record(
                actor,
                Deed.wrote(
                        "答复" + open.brief().kind().label(),
                        SIDE,
                        id,
                        open.brief().place(),
                        null,
                        how.label()));
    }

    private SideCase find(Actor actor, Act act, long id) {
        return sides.find(id)
                .filter(it -> actor.may(act, it.brief().place()))
                .orElseThrow(() -> new NotFound(SIDE, id));
    }
}
