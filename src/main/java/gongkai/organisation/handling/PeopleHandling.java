package gongkai.organisation.handling;

import static gongkai.access.Verdict.when;
import static gongkai.organisation.domain.OrganisationRefusal.BEFORE_JOINING;
import static gongkai.organisation.domain.OrganisationRefusal.ENDS_BEFORE_START;
import static gongkai.organisation.domain.OrganisationRefusal.IS_LIAISON;
import static gongkai.organisation.domain.OrganisationRefusal.LEAVES_LATER;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_IN_THIS_STATE;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_IS_CLOSED;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.PersonLeft;
import gongkai.organisation.domain.Person;
import gongkai.organisation.domain.Posting;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.StaffLine;
import gongkai.organisation.store.PgLiaisonStore;
import gongkai.organisation.store.PgPeopleStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about people and their posts. */
@Service
@Transactional
public class PeopleHandling {

    private final PgPeopleStore people;
    private final PgLiaisonStore liaisons;
    private final OrganGate gate;
    private final Trail trail;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    PeopleHandling(
            PgPeopleStore people,
            PgLiaisonStore liaisons,
            OrganGate gate,
            Trail trail,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.people = people;
        this.liaisons = liaisons;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** Names only; a telephone number is read through {@link #get} or {@link #export}, which leave a trace. */
    @Transactional(readOnly = true)
    public List<Person> of(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        return people.of(organ, clock.today()).stream()
                .map(Person::withoutPhone)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<StaffLine> staff(Actor actor, OrganId organ, LocalDate day) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        return people.staff(organ, day).stream().map(StaffLine::withoutPhone).toList();
    }

    /** The staff list with telephone numbers. */
    public List<StaffLine> export(Actor actor, OrganId id, LocalDate day) {
        var organ = gate.organ(actor, Act.SEE_ORGANISATION, id).organ();
        trail.record(actor, Deed.of(Deed.Kind.EXPORT, "导出工作人员名册", "organ " + id.value(), organ.branch()));
        return people.staff(id, day);
    }

    public Person get(Actor actor, PersonId id) {
        var person = gate.person(actor, Act.SEE_ORGANISATION, id);
        trail.record(actor, Deed.read("查看人员信息", "person", id.value(), gate.branch(person.organ())));
        return person;
    }

    @Transactional(readOnly = true)
    public List<Posting> postings(Actor actor, PersonId id) {
        gate.person(actor, Act.SEE_ORGANISATION, id);
        return people.postings(id);
    }

    public PersonId join(Actor actor, OrganId organ, String name, String phone, LocalDate on) {
        var branch = gate.organ(actor, Act.MAINTAIN_PEOPLE, organ).organ().branch();
        var id = people.join(organ, name, phone, on);
        trail.record(actor, Deed.wrote("登记人员「" + name + "」", "person", id.value(), branch, null, name));
        return id;
    }

    public void correct(Actor actor, PersonId id, String name, String phone) {
        var before = gate.person(actor, Act.MAINTAIN_PEOPLE, id);
        people.correct(id, name, phone);
        trail.record(
                actor,
                Deed.wrote(
                        "更正人员信息「" + name + "」",
                        "person",
                        id.value(),
                        gate.branch(before.organ()),
                        before,
                        people.find(id).orElseThrow()));
    }

    /**
     * Ends the person's posts and, through an event, their account; a liaison hands over before, since afterwards nothing
     * could be confirmed any more.
     */
    public void leave(Actor actor, PersonId id, LocalDate on) {
        var before = gate.person(actor, Act.MAINTAIN_PEOPLE, id);
        when(!on.isBefore(before.joinedOn()), ENDS_BEFORE_START)
                .and(when(before.leftOn() == null, NOT_IN_THIS_STATE))
                .and(when(!on.isAfter(clock.today()), LEAVES_LATER))
                .and(when(!liaisons.isLiaison(id), IS_LIAISON))
                .orThrow();
        var branch = gate.branch(before.organ());
        people.postings(id).stream().filter(it -> it.term().holdsOn(on)).forEach(it -> people.endPosting(it.id(), on));
        people.leave(id, on);
        trail.record(
                actor, Deed.wrote("登记离任「" + before.name() + "」", "person", id.value(), branch, null, on.toString()));
        events.publishEvent(new PersonLeft(id, branch, actor));
    }

    public void post(Actor actor, PersonId id, UnitId unitId, String post, Engagement engagement, LocalDate from) {
        var person = gate.person(actor, Act.MAINTAIN_PEOPLE, id);
        var unit = gate.unit(actor, Act.MAINTAIN_PEOPLE, unitId);
        if (!unit.organ().equals(person.organ())) {
            throw new NotFound("unit", unitId);
        }
        when(unit.isOpenOn(from), UNIT_IS_CLOSED)
                .and(when(!from.isBefore(person.joinedOn()), BEFORE_JOINING))
                .orThrow();
        var posting = people.post(id, unitId, post, engagement, from);
        trail.record(
                actor,
                Deed.wrote(
                        "登记任职「" + person.name() + "」",
                        "person",
                        id.value(),
                        gate.branch(person.organ()),
                        null,
                        people.findPosting(posting).orElseThrow()));
    }

    public void endPosting(Actor actor, PersonId id, long posting, LocalDate lastOn) {
        var person = gate.person(actor, Act.MAINTAIN_PEOPLE, id);
        var before = people.findPosting(posting)
                .filter(it -> it.person().equals(id))
                .orElseThrow(() -> new NotFound("posting", posting));
        when(before.term().lastOn() == null, NOT_IN_THIS_STATE)
                .and(when(!lastOn.isBefore(before.term().startsOn()), ENDS_BEFORE_START))
                .orThrow();
        people.endPosting(posting, lastOn);
        trail.record(
                actor,
                Deed.wrote(
                        "结束任职「" + person.name() + "」",
                        "person",
                        id.value(),
                        gate.branch(person.organ()),
                        before,
                        lastOn.toString()));
    }
}
