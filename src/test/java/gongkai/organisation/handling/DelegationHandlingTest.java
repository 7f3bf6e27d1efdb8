package gongkai.organisation.handling;

import static gongkai.Refusals.refuses;
import static gongkai.organisation.domain.OrganisationRefusal.ADMINISTRATORS_DO_NOT_DELEGATE;
import static gongkai.organisation.domain.OrganisationRefusal.DEPUTY_ELSEWHERE;
import static gongkai.organisation.domain.OrganisationRefusal.DEPUTY_IS_SELF;
import static gongkai.organisation.domain.OrganisationRefusal.ENDS_BEFORE_START;
import static gongkai.organisation.domain.OrganisationRefusal.ROLE_NOT_HELD;
import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.saturday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.organisation.Cast;
import gongkai.organisation.Deputising;
import gongkai.organisation.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WholeOffice
class DelegationHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    DelegationHandling delegations;

    @Autowired
    PeopleHandling people;

    @Autowired
    Staff staff;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void a_deputy_acts_from_the_first_day_to_the_last_and_not_a_day_longer() {
        delegate(cast.han, cast.zhou, Set.of(Role.OFFICE_HEAD), wednesday("2026-03-04"), friday("2026-03-06"));

        assertThat(deputisingOn(tuesday("2026-03-03"))).isEmpty();
        assertThat(deputisingOn(wednesday("2026-03-04")))
                .containsExactly(new Deputising(cast.han.id(), "韩志远", Set.of(Role.OFFICE_HEAD)));
        assertThat(deputisingOn(friday("2026-03-06"))).hasSize(1);
        assertThat(deputisingOn(saturday("2026-03-07"))).isEmpty();
    }

    @Test
    void only_roles_that_one_holds_are_delegated() {
        refuses(ROLE_NOT_HELD, () -> delegate(cast.han, cast.zhou, Set.of(Role.PUBLISHER)));
        refuses(ROLE_NOT_HELD, () -> delegate(cast.han, cast.zhou, Set.of(Role.OFFICE_HEAD, Role.PUBLISHER)));
        refuses(ROLE_NOT_HELD, () -> delegate(cast.han, cast.zhou, Set.of()));
    }

    /** What one holds only for an absent colleague is not one's own to pass on. */
    @Test
    void a_deputy_does_not_delegate_on() {
        var deputy = new Actor(
                cast.zhou.id(),
                "周敏",
                cast.county.branch(),
                Set.of(),
                Set.of(Role.OFFICE_CLERK),
                Map.of(Role.OFFICE_HEAD, new Actor.Deputy(cast.han.id(), "韩志远")));

        refuses(ROLE_NOT_HELD, () -> delegate(deputy, cast.luo, Set.of(Role.OFFICE_HEAD)));
    }

    @Test
    void administrators_never_delegate() {
        refuses(
                ADMINISTRATORS_DO_NOT_DELEGATE,
                () -> delegate(cast.countySystem, cast.zhou, Set.of(Role.SYSTEM_ADMINISTRATOR)));
    }

    @Test
    void the_deputy_is_a_colleague_of_the_same_organ_who_still_works_there() {
        refuses(DEPUTY_IS_SELF, () -> delegate(cast.han, cast.han, Set.of(Role.OFFICE_HEAD)));
        refuses(DEPUTY_ELSEWHERE, () -> delegate(cast.han, cast.neighboursClerk, Set.of(Role.OFFICE_HEAD)));
        people.leave(cast.zhou, cast.he.id(), Cast.TODAY.minusDays(1));
        refuses(DEPUTY_ELSEWHERE, () -> delegate(cast.han, cast.he, Set.of(Role.OFFICE_HEAD)));
    }

    @Test
    void one_day_is_a_term_and_less_is_not() {
        refuses(
                ENDS_BEFORE_START,
                () -> delegate(
                        cast.han, cast.zhou, Set.of(Role.OFFICE_HEAD), wednesday("2026-03-04"), tuesday("2026-03-03")));
        delegate(cast.han, cast.zhou, Set.of(Role.OFFICE_HEAD), wednesday("2026-03-04"), wednesday("2026-03-04"));

        assertThat(deputisingOn(wednesday("2026-03-04"))).hasSize(1);
        assertThat(deputisingOn(thursday("2026-03-05"))).isEmpty();
    }

    @Test
    void whoever_is_back_early_ends_it_at_once_and_nobody_else_does() {
        delegate(cast.han, cast.zhou, Set.of(Role.OFFICE_HEAD), Cast.TODAY, friday("2026-03-06"));
        var id = delegations.of(cast.han, cast.county.id()).getFirst().id();

        assertThatThrownBy(() -> delegations.end(cast.zhou, id)).isInstanceOf(NotFound.class);
        delegations.end(cast.han, id);

        assertThat(deputisingOn(Cast.TODAY)).isEmpty();
        assertThat(deputisingOn(tuesday("2026-03-03"))).isEmpty();
    }

    private void delegate(Actor absent, Actor deputy, Set<Role> roles) {
        delegate(absent, deputy, roles, Cast.TODAY, friday("2026-03-06"));
    }

    private void delegate(Actor absent, Actor deputy, Set<Role> roles, LocalDate from, LocalDate lastOn) {
        delegations.delegate(absent, deputy.id(), roles, from, lastOn, "出差");
    }

    private List<Deputising> deputisingOn(LocalDate day) {
        clock.isOn(day);
        return staff.deputisingOf(cast.zhou.id());
    }
}
