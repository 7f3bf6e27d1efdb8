package gongkai.applications.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.applications.CaseMoved;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.CaseRules;
import gongkai.applications.domain.Entry;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.State;
import gongkai.applications.store.PgCaseStore;
import gongkai.applications.store.PgCaseStore.Loaded;
import gongkai.applications.store.PgHouseRuleStore;
import gongkai.calendars.Calendars;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.statute.WorkCalendar;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds a case through what the actor may see, and keeps what happened to it: entry, row and trail together. */
@Component
class CaseGate {

    static final String SUBJECT = "application";

    private static final String CASES = "CASE";

    /** Who sees every case of the organ; the others see those of their unit. */
    private static final Set<Role> SEE_ALL = Set.of(
            Role.OFFICE_CLERK,
            Role.OFFICE_HEAD,
            Role.LEADER_IN_CHARGE,
            Role.PRINCIPAL_LEADER,
            Role.SECRECY_REVIEWER,
            Role.ATTRIBUTE_REVIEWER,
            Role.SUPERVISOR);

    private final PgCaseStore cases;
    private final PgHouseRuleStore rules;
    private final Organs organs;
    private final Calendars calendars;
    private final OfficeClock clock;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    CaseGate(
            PgCaseStore cases,
            PgHouseRuleStore rules,
            Organs organs,
            Calendars calendars,
            OfficeClock clock,
            Trail trail,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.rules = rules;
        this.organs = organs;
        this.calendars = calendars;
        this.clock = clock;
        this.trail = trail;
        this.events = events;
    }

    Loaded load(Actor actor, Act act, long id) {
        return cases.find(id)
                .filter(it -> actor.may(act, it.file().place()) && sees(actor, it.file()))
                .orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    static boolean sees(Actor actor, CaseFile it) {
        return seesAll(actor) || actor.units().stream().anyMatch(it.units()::contains);
    }

    static boolean seesAll(Actor actor) {
        return actor.isProgram() || SEE_ALL.stream().anyMatch(actor::is);
    }

    Organ organ(Actor actor, Act act, OrganId id) {
        return organs.find(id).filter(it -> actor.may(act, it.branch())).orElseThrow(() -> new NotFound("organ", id));
    }

    Organ organ(OrganId id) {
        return organs.find(id).orElseThrow(() -> new NotFound("organ", id));
    }

    LocalDate today() {
        return clock.today();
    }

    /** For a step that was meant for a day which has gone by meanwhile. */
    LocalDate notBeforeToday(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    OfficeClock clock() {
        return clock;
    }

    WorkCalendar calendar(Branch place) {
        return calendars.at(place);
    }

    /** What the office has set; until then, what holds for everybody, with the organ's short name in its numbers. */
    HouseRule house(OrganId organ) {
        return rules.find(organ).orElseGet(() -> HouseRule.standard(organ(organ).shortName()));
    }

    /** The next number of the register: the organ's code, the year, and a sequence without gaps. */
    String nextNumber(OrganId organ, LocalDate on) {
        return house(organ).code() + "-" + on.getYear() + "-" + cases.next(organ, CASES, on.getYear());
    }

    CaseClock clockOf(CaseFile it) {
        return clocks().of(it);
    }

    /** For many cases: the calendar and the rules of each organ are looked up once. */
    Clocks clocks() {
        return new Clocks(this, today());
    }

    CaseRules rules(CaseFile it, LocalDate on) {
        return new CaseRules(it, clockOf(it), house(it.organ()), on);
    }

    /** The state the step needs; anything else was quicker, or never possible. */
    static <S extends State> S in(Class<S> state, CaseFile it) {
        var now = it.state();
        if (state.isInstance(now)) {
            return state.cast(now);
        }
        throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
    }

    static Entry entry(Actor actor, int number, LocalDate on, Happening what, OfficeClock clock) {
        return new Entry(number, on, what, actor.id(), actor.signature(), clock.now());
    }

    CaseFile keep(Actor actor, Loaded loaded, LocalDate on, Happening what) {
        return keep(actor, loaded, loaded.file(), on, what);
    }

    /** With the number that the case has been given in the same step. */
    CaseFile keep(Actor actor, Loaded loaded, CaseFile now, LocalDate on, Happening what) {
        var next = now.and(entry(actor, now.history().next(), on, what, clock));
        cases.append(loaded, next);
        told(actor, loaded.file(), next, what);
        return next;
    }

    /** @param people keeps who belongs to the case, before anybody is told of it */
    void begin(Actor actor, CaseFile it, String codePrint, Runnable people) {
        cases.add(it, codePrint, clock.now());
        people.run();
        var first = it.history().entries().getLast();
        trail.record(
                actor, Deed.wrote(first.what().label(), SUBJECT, it.id(), it.place(), null, summary(it, first.what())));
        events.publishEvent(new CaseMoved(it.id(), it.organ(), first.what()));
    }

    /** Somebody's identity was looked at in clear text. */
    void read(Actor actor, CaseFile it, String what) {
        trail.record(actor, Deed.read(what, SUBJECT, it.id(), it.place()));
    }

    private void told(Actor actor, CaseFile before, CaseFile after, Happening what) {
        trail.record(
                actor,
                Deed.wrote(
                        what.label() + (after.number().isEmpty() ? "" : "（" + after.number() + "）"),
                        SUBJECT,
                        after.id(),
                        after.place(),
                        Map.of("stage", before.state().stage().name()),
                        summary(after, what)));
        events.publishEvent(new CaseMoved(after.id(), after.organ(), what));
    }

    /** The trail says what was done and when; who applied and what a reply says stays in the case. */
    private static Map<String, String> summary(CaseFile it, Happening what) {
        var last = it.history().entries().getLast();
        return Map.of(
                "stage",
                it.state().stage().name(),
                "step",
                what.getClass().getSimpleName(),
                "day",
                last.on().toString(),
                "entry",
                String.valueOf(last.number()));
    }
}
