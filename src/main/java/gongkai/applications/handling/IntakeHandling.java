package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Verdict;
import gongkai.applications.Receipt;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.CodeGiven;
import gongkai.applications.domain.Happening.ContactFailed;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.History;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.State;
import gongkai.applications.domain.Wanted;
import gongkai.applications.store.PgCaseStore;
import gongkai.organisation.Organ;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How applications come in, by whatever way, and how the day of receipt is fixed. */
@Service
@Transactional
public class IntakeHandling {

    private static final int LONGEST = 2000;

    private final CaseGate gate;
    private final PgCaseStore cases;
    private final People people;

    IntakeHandling(CaseGate gate, PgCaseStore cases, People people) {
        this.gate = gate;
        this.cases = cases;
        this.people = people;
    }

    /**
     * Taken in by the office. Where receipt needs no confirming, the clock starts with the day given; else the case waits
     * to be confirmed.
     */
    public Receipt register(Actor actor, OrganId organ, Intake it) {
        var place = gate.organ(actor, Act.REGISTER_APPLICATIONS, organ);
        complete(it.applicant(), it.wanted())
                .and(when(!it.on().isAfter(gate.today()), CaseRefusal.RECEIVED_LATER))
                .and(when(!it.evidence().isBlank(), CaseRefusal.EVIDENCE_MISSING))
                .orThrow();
        var what = it.reception().isConfirmed()
                ? new Arrived(it.reception(), it.evidence())
                : new Registered(it.reception(), it.evidence());
        return begin(cases.nextId(), actor, place, it, what);
    }

    /** Sent on the site: the program confirms it at once, unless the office wants to do so itself. */
    public Receipt submit(long reserved, OrganId organ, Applicant applicant, Wanted wanted) {
        var place = gate.organ(organ);
        complete(applicant, wanted).orThrow();
        var today = gate.today();
        var intake = new Intake(applicant, wanted, Reception.ONLINE, today, "网上提交，系统即时确认");
        return begin(
                reserved,
                Actor.program(place.branch()),
                place,
                intake,
                gate.house(organ).confirmsItself()
                        ? new Registered(Reception.ONLINE, intake.evidence())
                        : new Arrived(Reception.ONLINE, Reception.ONLINE.label()));
    }

    /** Both sides have confirmed: this day is the day of receipt. */
    public void confirm(Actor actor, long id, LocalDate on, String evidence) {
        var loaded = gate.load(actor, Act.REGISTER_APPLICATIONS, id);
        var state = CaseGate.in(State.ToConfirm.class, loaded.file());
        var arrived = loaded.file().history().entries().getFirst().on();
        when(!on.isAfter(gate.today()), CaseRefusal.RECEIVED_LATER)
                .and(when(!on.isBefore(arrived), CaseRefusal.RECEIVED_BEFORE_ARRIVAL))
                .and(when(!evidence.isBlank(), CaseRefusal.EVIDENCE_MISSING))
                .orThrow();
        var file = loaded.file();
        var numbered = file.number().isEmpty() ? file.numbered(gate.nextNumber(file.organ(), on)) : file;
        gate.keep(actor, loaded, numbered, on, new Registered(state.reception(), evidence));
    }

    /** Nobody could be reached; the attempt is kept, and the clock starts when contact is restored. */
    public void contactFailed(Actor actor, long id, String note) {
        var loaded = gate.load(actor, Act.REGISTER_APPLICATIONS, id);
        CaseGate.in(State.ToConfirm.class, loaded.file());
        when(!note.isBlank(), CaseRefusal.EVIDENCE_MISSING).orThrow();
        gate.keep(actor, loaded, gate.today(), new ContactFailed(note));
    }

    /** Whether the applicant can ask after the case with a code. */
    @Transactional(readOnly = true)
    public boolean hasCode(long id) {
        return cases.hasCode(id);
    }

    /**
     * A code for whoever applied by a way that gave none, or has lost theirs; it is shown this once, and a former one ends.
     *
     * @param note how it was made sure who asks; needed when a former one ends
     */
    public Receipt giveCode(Actor actor, long id, String note) {
        var loaded = gate.load(actor, Act.REGISTER_APPLICATIONS, id);
        var file = loaded.file();
        var again = cases.hasCode(id);
        when(!file.number().isEmpty(), CaseRefusal.NOT_NUMBERED_YET)
                .and(when(!again || !note.isBlank(), CaseRefusal.CODE_NOTE_MISSING))
                .orThrow();
        var code = QueryCodes.fresh();
        cases.giveCode(id, people.codePrint(file.number(), code));
        gate.keep(actor, loaded, gate.today(), new CodeGiven(again, note));
        return new Receipt(id, file.number(), code);
    }

    @Transactional(readOnly = true)
    public HouseRule rule(OrganId organ) {
        return gate.house(organ);
    }

    /** A number for an application that is still being written. */
    public long reserve() {
        return cases.nextId();
    }

    @Transactional(readOnly = true)
    public boolean isKept(long reserved) {
        return cases.find(reserved).isPresent();
    }

    private Receipt begin(long id, Actor actor, Organ organ, Intake it, Happening what) {
        var online = it.reception() == Reception.ONLINE;
        var number = what instanceof Registered || online ? gate.nextNumber(organ.id(), it.on()) : "";
        var code = QueryCodes.fresh();
        var file = new CaseFile(
                id,
                organ.branch(),
                number,
                it.applicant().column(),
                people.print(it.applicant()),
                it.applicant().shownName(),
                it.wanted(),
                new History(List.of(CaseGate.entry(actor, 1, it.on(), what, gate.clock()))));
        gate.begin(
                actor,
                file,
                number.isEmpty() ? "" : people.codePrint(number, code),
                () -> people.keep(id, it.applicant()));
        return new Receipt(id, number, number.isEmpty() ? "" : code);
    }

    /** Exactly what Art. 29 asks for, and what the chosen way of delivery needs. */
    private static Verdict complete(Applicant applicant, Wanted wanted) {
        return when(!applicant.name().isBlank(), CaseRefusal.NAME_MISSING)
                .and(when(
                        !(applicant.phone().isBlank()
                                && applicant.email().isBlank()
                                && applicant.address().isBlank()),
                        CaseRefusal.CONTACT_MISSING))
                .and(when(!wanted.isEmpty(), CaseRefusal.WANTED_MISSING))
                .and(when(wanted.whole().length() <= LONGEST, CaseRefusal.WANTED_TOO_LONG))
                .and(when(
                        wanted.delivery() != Wanted.Delivery.EMAIL
                                || !applicant.email().isBlank(),
                        CaseRefusal.EMAIL_FOR_DELIVERY))
                .and(when(
                        wanted.delivery() != Wanted.Delivery.POST
                                || !applicant.address().isBlank(),
                        CaseRefusal.ADDRESS_FOR_DELIVERY));
    }
}
