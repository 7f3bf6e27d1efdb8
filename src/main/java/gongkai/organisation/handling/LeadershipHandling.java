package gongkai.organisation.handling;

import static gongkai.access.Verdict.when;
import static gongkai.organisation.domain.OrganisationRefusal.BEFORE_SET_UP;
import static gongkai.organisation.domain.OrganisationRefusal.ENDS_BEFORE_START;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_A_MEMBER;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_IN_THIS_STATE;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_OF_THIS_ORGAN;
import static gongkai.organisation.domain.OrganisationRefusal.OFFICE_HELD;
import static gongkai.organisation.domain.OrganisationRefusal.SEATED_TWICE;
import static gongkai.organisation.domain.OrganisationRefusal.TOO_LATE;
import static gongkai.organisation.domain.OrganisationRefusal.TWO_HEADS;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.Completeness;
import gongkai.organisation.domain.GroupAdjustment;
import gongkai.organisation.domain.GroupMember;
import gongkai.organisation.domain.GroupMember.Seat;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.LeadingGroup;
import gongkai.organisation.domain.LiaisonCover;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.Term;
import gongkai.organisation.store.PgLeadershipStore;
import gongkai.organisation.store.PgLiaisonStore;
import gongkai.organisation.store.PgOrganStore;
import gongkai.organisation.store.PgPeopleStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about leaders and leading groups. */
@Service
@Transactional
public class LeadershipHandling {

    /** A change of one group's members by one document: who leaves, who takes a seat. */
    public record Adjustment(LocalDate on, String documentNumber, List<Long> leaving, List<NewSeat> joining) {}

    /** A person and the seat they take. */
    public record NewSeat(PersonId person, Seat seat) {}

    private final PgLeadershipStore leadership;
    private final PgLiaisonStore liaisons;
    private final PgOrganStore organs;
    private final PgPeopleStore people;
    private final OrganGate gate;
    private final Trail trail;
    private final OfficeClock clock;

    LeadershipHandling(
            PgLeadershipStore leadership,
            PgLiaisonStore liaisons,
            PgOrganStore organs,
            PgPeopleStore people,
            OrganGate gate,
            Trail trail,
            OfficeClock clock) {
        this.leadership = leadership;
        this.liaisons = liaisons;
        this.organs = organs;
        this.people = people;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Leader> leaders(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        return leadership.leaders(organ);
    }

    /** Those in office on that day; their names are public. */
    @Transactional(readOnly = true)
    public List<Leader> leadersOn(OrganId organ, LocalDate day) {
        return leadership.leaders(organ).stream()
                .filter(it -> it.term().holdsOn(day))
                .toList();
    }

    public void appoint(
            Actor actor, OrganId id, PersonId person, Leader.Office office, boolean firstResponsible, LocalDate from) {
        var organ = gate.organ(actor, Act.MAINTAIN_LEADERSHIP, id).organ();
        var held = leadership.leaders(id).stream()
                .anyMatch(it -> it.office() == office && it.term().meets(Term.from(from)));
        when(worksIn(person, id), NOT_OF_THIS_ORGAN)
                .and(when(!held, OFFICE_HELD))
                .orThrow();
        var leader = leadership.appoint(id, person, office, firstResponsible, from);
        trail.record(actor, Deed.wrote("登记" + office.label(), "leader", leader, organ.branch(), null, person));
    }

    public void endLeader(Actor actor, OrganId id, long leader, LocalDate lastOn) {
        var organ = gate.organ(actor, Act.MAINTAIN_LEADERSHIP, id).organ();
        var before = leadership.leaders(id).stream()
                .filter(it -> it.id() == leader)
                .findFirst()
                .orElseThrow(() -> new NotFound("leader", leader));
        when(before.term().lastOn() == null, NOT_IN_THIS_STATE)
                .and(when(!lastOn.isBefore(before.term().startsOn()), ENDS_BEFORE_START))
                .orThrow();
        leadership.endLeader(id, leader, lastOn);
        trail.record(
                actor,
                Deed.wrote(
                        "登记" + before.office().label() + "离任",
                        "leader",
                        leader,
                        organ.branch(),
                        before,
                        lastOn.toString()));
    }

    @Transactional(readOnly = true)
    public List<LeadingGroup> groups(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        return leadership.groups(organ);
    }

    @Transactional(readOnly = true)
    public LeadingGroup group(Actor actor, long id) {
        return group(actor, Act.SEE_ORGANISATION, id);
    }

    /** The members as of any day, past days included. */
    @Transactional(readOnly = true)
    public List<GroupMember> members(Actor actor, long group, LocalDate day) {
        group(actor, Act.SEE_ORGANISATION, group);
        return leadership.members(group, day);
    }

    @Transactional(readOnly = true)
    public List<GroupAdjustment> adjustments(Actor actor, long group) {
        group(actor, Act.SEE_ORGANISATION, group);
        return leadership.adjustments(group);
    }

    /** The number in the given group is not looked at. */
    public long setUp(Actor actor, LeadingGroup it, List<NewSeat> members) {
        var organ = gate.organ(actor, Act.MAINTAIN_LEADERSHIP, it.organ()).organ();
        when(!it.setUpOn().isAfter(clock.today()), TOO_LATE)
                .and(seats(it, List.of(), members))
                .orThrow();
        var group = leadership.setUp(it);
        members.forEach(seat -> leadership.seat(group, seat.person(), seat.seat(), it.setUpOn()));
        trail.record(actor, Deed.wrote("成立领导小组", "group", group, organ.branch(), null, it));
        return group;
    }

    /** Those who leave are members up to the day before; those who join, from the day itself. */
    public void adjust(Actor actor, long id, Adjustment it) {
        var group = group(actor, Act.MAINTAIN_LEADERSHIP, id);
        var dayBefore = it.on().minusDays(1);
        var leaving = leadership.members(id, it.on()).stream()
                .filter(member -> it.leaving().contains(member.id()))
                .toList();
        var staying = leadership.members(id, it.on()).stream()
                .filter(member -> !it.leaving().contains(member.id()))
                .toList();
        when(it.on().isAfter(group.setUpOn()), BEFORE_SET_UP)
                .and(when(!it.on().isAfter(clock.today()), TOO_LATE))
                .and(when(
                        leaving.size() == it.leaving().size()
                                && leaving.stream()
                                        .noneMatch(member ->
                                                member.term().startsOn().isAfter(dayBefore)),
                        NOT_A_MEMBER))
                .and(seats(group, staying, it.joining()))
                .orThrow();
        leaving.forEach(member -> leadership.endSeat(id, member.id(), dayBefore));
        it.joining().forEach(seat -> leadership.seat(id, seat.person(), seat.seat(), it.on()));
        leadership.adjust(id, it.on(), it.documentNumber(), told(leaving, it.joining()));
        trail.record(
                actor,
                Deed.wrote("调整领导小组「" + group.name() + "」", "group", id, gate.branch(group.organ()), leaving, it));
    }

    private Verdict seats(LeadingGroup group, List<GroupMember> staying, List<NewSeat> joining) {
        var persons = Stream.concat(
                        staying.stream().map(GroupMember::person),
                        joining.stream().map(NewSeat::person))
                .toList();
        var heads = Stream.concat(
                        staying.stream().map(GroupMember::seat),
                        joining.stream().map(NewSeat::seat))
                .filter(it -> it == Seat.HEAD)
                .count();
        return when(joining.stream().allMatch(seat -> worksIn(seat.person(), group.organ())), NOT_OF_THIS_ORGAN)
                .and(when(persons.stream().distinct().count() == persons.size(), SEATED_TWICE))
                .and(when(heads <= 1, TWO_HEADS));
    }

    private String told(List<GroupMember> leaving, List<NewSeat> joining) {
        var parts = new ArrayList<String>();
        if (!leaving.isEmpty()) {
            parts.add("调出" + leaving.stream().map(GroupMember::name).collect(Collectors.joining("、")));
        }
        if (!joining.isEmpty()) {
            parts.add("调入"
                    + joining.stream()
                            .map(it -> people.find(it.person()).orElseThrow().name() + "（"
                                    + it.seat().label() + "）")
                            .collect(Collectors.joining("、")));
        }
        return String.join("，", parts);
    }

    /** The three things in place, judged for one day. */
    @Transactional(readOnly = true)
    public Completeness completeness(OrganId organ, LocalDate day) {
        var groups = leadership.groups(organ);
        var members = groups.stream()
                .filter(it -> it.purpose() == LeadingGroup.Purpose.DISCLOSURE)
                .flatMap(it -> leadership.members(it.id(), day).stream())
                .toList();
        var staff = people.staff(organ, day).stream()
                .filter(it -> it.engagement() != Engagement.NONE)
                .count();
        return Completeness.of(
                leadersOn(organ, day),
                groups,
                members,
                LiaisonCover.of(
                        organs.units(organ).stream()
                                .filter(it -> it.isOpenOn(day))
                                .toList(),
                        liaisons.currentOf(organ, day)),
                staff);
    }

    private LeadingGroup group(Actor actor, Act act, long id) {
        var group = leadership.findGroup(id).orElseThrow(() -> new NotFound("group", id));
        gate.organ(actor, act, group.organ());
        return group;
    }

    private boolean worksIn(PersonId person, OrganId organ) {
        return people.find(person).filter(it -> it.organ().equals(organ)).isPresent();
    }
}
