package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Happening.Assigned;
import gongkai.applications.domain.Happening.HandedBack;
import gongkai.applications.domain.Happening.Noted;
import gongkai.applications.domain.Happening.SignedIn;
import gongkai.applications.domain.Happening.Urged;
import gongkai.applications.domain.State;
import gongkai.organisation.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a case goes through the house: given to a unit, taken up, given back, urged. */
@Service
@Transactional
public class AssignmentHandling {

    private final CaseGate gate;
    private final Units units;

    AssignmentHandling(CaseGate gate, Units units) {
        this.gate = gate;
        this.units = units;
    }

    /** One unit leads; others may join. A registered case is taken up (受理) with it. */
    public void assign(
            Actor actor, long id, UnitId lead, List<UnitId> joint, @Nullable LocalDate internalDue, String note) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        var file = loaded.file();
        CaseGate.in(State.Undecided.class, file);
        when(file.receivedOn().isPresent(), CaseRefusal.NOT_IN_THIS_STATE)
                .and(when(
                        Stream.concat(Stream.of(lead), joint.stream()).allMatch(it -> isOf(it, file.organ())),
                        CaseRefusal.UNIT_NOT_HERE))
                .and(gate.rules(file, gate.today()).internalDue(Optional.ofNullable(internalDue)))
                .orThrow();
        var others = joint.stream().filter(it -> !it.equals(lead)).distinct().toList();
        gate.keep(actor, loaded, gate.today(), new Assigned(lead, others, internalDue, note));
    }

    public void signIn(Actor actor, long id) {
        var loaded = gate.load(actor, Act.WORK_ON_APPLICATIONS, id);
        mayWork(actor, loaded.file()).orThrow();
        gate.keep(actor, loaded, gate.today(), new SignedIn());
    }

    public void handBack(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.WORK_ON_APPLICATIONS, id);
        mayWork(actor, loaded.file())
                .and(when(!reason.isBlank(), CaseRefusal.RETURN_REASON_MISSING))
                .orThrow();
        gate.keep(actor, loaded, gate.today(), new HandedBack(reason));
    }

    public void urge(Actor actor, long id, String note) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        when(!loaded.file().state().stage().isAnswered(), CaseRefusal.NOT_IN_THIS_STATE)
                .orThrow();
        gate.keep(actor, loaded, gate.today(), new Urged(note));
    }

    /** Something worth keeping, such as a call with the applicant. */
    public void note(Actor actor, long id, LocalDate on, String text) {
        var loaded = gate.load(actor, Act.SEE_APPLICATIONS, id);
        when(actor.organ().equals(loaded.file().organ()), CaseRefusal.NOT_YOUR_CASE)
                .and(when(!text.isBlank(), CaseRefusal.REASONS_MISSING))
                .and(when(!on.isAfter(gate.today()), CaseRefusal.CASE_DATE_LATER))
                .orThrow();
        gate.keep(actor, loaded, on, new Noted(text));
    }

    /** The office, or somebody of a unit that the case was given to. */
    public Verdict mayWork(Actor actor, CaseFile file) {
        var mine = file.assignment()
                .filter(it ->
                        actor.units().contains(it.lead()) || it.joint().stream().anyMatch(actor.units()::contains))
                .isPresent();
        return when(!file.state().stage().isAnswered(), CaseRefusal.NOT_IN_THIS_STATE)
                .and(when(
                        mine || actor.is(Role.OFFICE_CLERK) || actor.is(Role.OFFICE_HEAD), CaseRefusal.NOT_YOUR_CASE));
    }

    private boolean isOf(UnitId unit, OrganId organ) {
        return units.find(unit).filter(it -> it.organ().equals(organ)).isPresent();
    }
}
