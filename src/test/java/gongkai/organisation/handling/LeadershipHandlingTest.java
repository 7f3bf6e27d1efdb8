package gongkai.organisation.handling;

import static gongkai.Refusals.refuses;
import static gongkai.organisation.domain.OrganisationRefusal.BEFORE_SET_UP;
import static gongkai.organisation.domain.OrganisationRefusal.ENDS_BEFORE_START;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_A_MEMBER;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_IN_THIS_STATE;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_OF_THIS_ORGAN;
import static gongkai.organisation.domain.OrganisationRefusal.OFFICE_HELD;
import static gongkai.organisation.domain.OrganisationRefusal.SEATED_TWICE;
import static gongkai.organisation.domain.OrganisationRefusal.TOO_LATE;
import static gongkai.organisation.domain.OrganisationRefusal.TWO_HEADS;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.sunday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.PersonId;
import gongkai.organisation.Cast;
import gongkai.organisation.ThreeInPlace;
import gongkai.organisation.domain.GroupMember;
import gongkai.organisation.domain.GroupMember.Seat;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.Leader.Office;
import gongkai.organisation.domain.LeadingGroup;
import gongkai.organisation.handling.LeadershipHandling.Adjustment;
import gongkai.organisation.handling.LeadershipHandling.NewSeat;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WholeOffice
class LeadershipHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    LeadershipHandling leadership;

    @Autowired
    LiaisonHandling liaisons;

    @Autowired
    ThreeInPlace inPlace;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void a_group_shows_its_old_member_before_the_day_of_a_change_and_the_new_one_from_it() {
        var group = setUp();
        var leaving = members(group, Cast.TODAY).stream()
                .filter(it -> it.name().equals("罗文静"))
                .map(GroupMember::id)
                .toList();

        clock.isOn(wednesday("2026-03-11"));
        leadership.adjust(
                cast.zhou,
                group,
                new Adjustment(
                        wednesday("2026-03-11"), "11号", leaving, List.of(new NewSeat(cast.he.id(), Seat.MEMBER))));

        assertThat(names(group, sunday("2026-03-01"))).isEmpty();
        assertThat(names(group, monday("2026-03-02"))).containsExactlyInAnyOrder("韩志远", "罗文静");
        assertThat(names(group, tuesday("2026-03-10"))).containsExactlyInAnyOrder("韩志远", "罗文静");
        assertThat(names(group, wednesday("2026-03-11"))).containsExactlyInAnyOrder("韩志远", "何晓燕");
        assertThat(leadership.adjustments(cast.zhou, group))
                .singleElement()
                .satisfies(it -> assertThat(it.documentNumber()).isEqualTo("11号"));
    }

    @Test
    void a_group_is_not_changed_on_the_day_it_is_set_up_or_before() {
        var group = setUp();

        for (var day : List.of(sunday("2026-03-01"), monday("2026-03-02"))) {
            refuses(
                    BEFORE_SET_UP,
                    () -> leadership.adjust(cast.zhou, group, new Adjustment(day, "11号", List.of(), List.of())));
        }
        clock.isOn(tuesday("2026-03-03"));
        leadership.adjust(cast.zhou, group, new Adjustment(tuesday("2026-03-03"), "11号", List.of(), List.of()));
    }

    @Test
    void a_group_has_one_head_nobody_twice_and_no_change_before_its_day() {
        var group = setUp();
        clock.isOn(tuesday("2026-03-03"));

        refuses(
                TOO_LATE,
                () -> leadership.adjust(
                        cast.zhou, group, new Adjustment(wednesday("2026-03-04"), "11号", List.of(), List.of())));
        refuses(
                TWO_HEADS,
                () -> leadership.adjust(
                        cast.zhou,
                        group,
                        new Adjustment(
                                tuesday("2026-03-03"),
                                "11号",
                                List.of(),
                                List.of(new NewSeat(cast.he.id(), Seat.HEAD)))));
        refuses(
                SEATED_TWICE,
                () -> leadership.adjust(
                        cast.zhou,
                        group,
                        new Adjustment(
                                tuesday("2026-03-03"),
                                "11号",
                                List.of(),
                                List.of(new NewSeat(cast.luo.id(), Seat.MEMBER)))));
        refuses(
                NOT_A_MEMBER,
                () -> leadership.adjust(
                        cast.zhou, group, new Adjustment(tuesday("2026-03-03"), "11号", List.of(999L), List.of())));
    }

    @Test
    void nobody_of_another_organ_takes_a_seat_or_an_office() {
        var group = setUp();
        var stranger = List.of(new NewSeat(cast.neighboursClerk.id(), Seat.MEMBER));
        clock.isOn(tuesday("2026-03-03"));

        refuses(
                NOT_OF_THIS_ORGAN,
                () -> leadership.adjust(
                        cast.zhou, group, new Adjustment(tuesday("2026-03-03"), "11号", List.of(), stranger)));
        refuses(NOT_OF_THIS_ORGAN, () -> appoint(cast.neighboursClerk.id(), Office.PRINCIPAL, Cast.TODAY));
    }

    @Test
    void the_neighbour_neither_sees_nor_changes_a_group() {
        var group = setUp();

        assertThatThrownBy(() -> leadership.group(cast.neighboursClerk, group)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leadership.members(cast.neighboursClerk, group, Cast.TODAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leadership.adjust(
                        cast.neighboursClerk,
                        group,
                        new Adjustment(tuesday("2026-03-03"), "11号", List.of(), List.of())))
                .isInstanceOf(NotFound.class);
        assertThat(leadership.group(cast.citySupervisor, group).name()).isEqualTo("领导小组");
    }

    @Test
    void an_office_is_held_by_one_person_at_a_time_and_free_from_the_day_after() {
        appoint(cast.han.id(), Office.PRINCIPAL, monday("2026-03-02"));

        refuses(OFFICE_HELD, () -> appoint(cast.zhou.id(), Office.PRINCIPAL, monday("2026-03-09")));
        leadership.endLeader(cast.zhou, cast.county.id(), onlyLeader().id(), monday("2026-03-09"));
        refuses(OFFICE_HELD, () -> appoint(cast.zhou.id(), Office.PRINCIPAL, monday("2026-03-09")));
        appoint(cast.zhou.id(), Office.PRINCIPAL, tuesday("2026-03-10"));

        assertThat(leadersOn(sunday("2026-03-01"))).isEmpty();
        assertThat(leadersOn(monday("2026-03-09"))).containsExactly("韩志远");
        assertThat(leadersOn(tuesday("2026-03-10"))).containsExactly("周敏");
    }

    /** An open term in the future is in the way as well. */
    @Test
    void an_office_promised_to_somebody_is_held() {
        appoint(cast.han.id(), Office.PRINCIPAL, monday("2026-03-16"));

        refuses(OFFICE_HELD, () -> appoint(cast.zhou.id(), Office.PRINCIPAL, monday("2026-03-02")));
        appoint(cast.zhou.id(), Office.IN_CHARGE, monday("2026-03-02"));
    }

    /** Nothing would change, and the trail would say that it had. */
    @Test
    void a_term_that_has_ended_does_not_end_again() {
        appoint(cast.han.id(), Office.PRINCIPAL, monday("2026-03-02"));
        var leader = onlyLeader().id();
        leadership.endLeader(cast.zhou, cast.county.id(), leader, monday("2026-03-09"));

        refuses(
                NOT_IN_THIS_STATE,
                () -> leadership.endLeader(cast.zhou, cast.county.id(), leader, monday("2026-03-16")));
    }

    @Test
    void nobody_leaves_an_office_before_taking_it() {
        appoint(cast.han.id(), Office.PRINCIPAL, monday("2026-03-02"));

        refuses(
                ENDS_BEFORE_START,
                () -> leadership.endLeader(
                        cast.zhou, cast.county.id(), onlyLeader().id(), sunday("2026-03-01")));
        leadership.endLeader(cast.zhou, cast.county.id(), onlyLeader().id(), monday("2026-03-02"));
    }

    @Test
    void what_is_in_place_is_derived_from_what_is_registered() {
        assertThat(flags()).satisfies(it -> {
            assertThat(it.leaders()).isFalse();
            assertThat(it.organisation()).isFalse();
            assertThat(it.people()).isFalse();
            assertThat(it.missing()).contains("尚未登记主要领导", "尚未登记分管领导", "尚未成立政务公开工作领导小组", "办公室没有联络员");
        });

        appoint(cast.han.id(), Office.PRINCIPAL, Cast.TODAY);
        assertThat(flags().leaders()).isFalse();
        appoint(cast.zhou.id(), Office.IN_CHARGE, Cast.TODAY);
        assertThat(flags().leaders()).isTrue();
        assertThat(flags().organisation()).isFalse();

        setUp();
        assertThat(flags().organisation()).isTrue();
        assertThat(flags().people()).isFalse();

        var candidates = cast.onePerUnit();
        for (int i = 0; i < 7; i++) {
            liaisons.appoint(cast.zhou, cast.units.get(i), candidates.get(i).id(), Cast.TODAY);
        }
        assertThat(flags().people()).isFalse();
        assertThat(flags().missing()).containsExactly("信息中心没有联络员");
        liaisons.appoint(cast.zhou, cast.units.get(7), candidates.get(7).id(), Cast.TODAY);

        assertThat(flags().isComplete()).isTrue();
        assertThat(flags().missing()).isEmpty();
    }

    @Test
    void a_leader_who_has_gone_is_missing_from_the_day_after() {
        appoint(cast.han.id(), Office.PRINCIPAL, Cast.TODAY);
        leadership.endLeader(cast.zhou, cast.county.id(), onlyLeader().id(), tuesday("2026-03-03"));

        assertThat(inPlace.of(cast.county.id(), tuesday("2026-03-03")).missing())
                .doesNotContain("尚未登记主要领导");
        assertThat(inPlace.of(cast.county.id(), wednesday("2026-03-04")).missing())
                .contains("尚未登记主要领导");
    }

    /** A group without a head is a list of names. */
    @Test
    void a_group_without_a_head_is_not_in_place() {
        leadership.setUp(cast.zhou, group(), List.of(new NewSeat(cast.han.id(), Seat.DEPUTY)));

        assertThat(flags().organisation()).isFalse();
        assertThat(flags().missing()).contains("政务公开工作领导小组没有组长");
    }

    private ThreeInPlace.Flags flags() {
        return inPlace.of(cast.county.id(), clock.today());
    }

    private long setUp() {
        return leadership.setUp(
                cast.zhou,
                group(),
                List.of(new NewSeat(cast.han.id(), Seat.HEAD), new NewSeat(cast.luo.id(), Seat.MEMBER)));
    }

    private LeadingGroup group() {
        return new LeadingGroup(
                0, cast.county.id(), LeadingGroup.Purpose.DISCLOSURE, "领导小组", "局办公室", "", Cast.TODAY, "6号");
    }

    private void appoint(PersonId person, Office office, LocalDate from) {
        leadership.appoint(cast.zhou, cast.county.id(), person, office, office == Office.PRINCIPAL, from);
    }

    private Leader onlyLeader() {
        return leadership.leaders(cast.zhou, cast.county.id()).getFirst();
    }

    private List<String> leadersOn(LocalDate day) {
        return leadership.leadersOn(cast.county.id(), day).stream()
                .map(Leader::name)
                .toList();
    }

    private List<String> names(long group, LocalDate day) {
        return members(group, day).stream().map(GroupMember::name).toList();
    }

    private List<GroupMember> members(long group, LocalDate day) {
        return leadership.members(cast.zhou, group, day);
    }
}
