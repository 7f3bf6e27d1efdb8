package gongkai.accounts.handling;

import static gongkai.Refusals.refuses;
import static gongkai.accounts.domain.AccountRefusal.HAS_NO_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.HOLDS_ROLE;
import static gongkai.accounts.domain.AccountRefusal.LAST_ADMINISTRATOR;
import static gongkai.accounts.domain.AccountRefusal.LIAISON_FROM_REGISTER;
import static gongkai.accounts.domain.AccountRefusal.OWN_ROLES;
import static gongkai.accounts.domain.AccountRefusal.ROLES_EXCLUDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.accounts.domain.Grant;
import gongkai.organisation.Cast;
import gongkai.organisation.handling.DelegationHandling;
import gongkai.organisation.handling.LiaisonHandling;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WholeOffice
class GrantHandlingTest {

    private static final String PASSWORD = "Gongkai-2026";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    GrantHandling grants;

    @Autowired
    AccountHandling accounts;

    @Autowired
    AccountActors actors;

    @Autowired
    DelegationHandling delegations;

    @Autowired
    LiaisonHandling liaisons;

    Cast cast;
    Actor security;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        security = cast.joins(cast.province, "秦可", Role.SECURITY_ADMINISTRATOR);
        open(cast.zhou, "zhoumin");
    }

    @ParameterizedTest
    @EnumSource
    void whoever_does_business_is_never_made_an_administrator(Role role) {
        grants.grant(security, cast.zhou.id(), Role.OFFICE_CLERK);

        if (role == Role.OFFICE_CLERK) {
            refuses(HOLDS_ROLE, () -> grants.grant(security, cast.zhou.id(), role));
        } else if (role.kind() == Role.Kind.ADMINISTRATION) {
            refuses(ROLES_EXCLUDE, () -> grants.grant(security, cast.zhou.id(), role));
        } else if (role == Role.LIAISON) {
            refuses(LIAISON_FROM_REGISTER, () -> grants.grant(security, cast.zhou.id(), role));
        } else {
            grants.grant(security, cast.zhou.id(), role);
            assertThat(rolesOf(cast.zhou)).containsExactlyInAnyOrder(Role.OFFICE_CLERK, role);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDIT_ADMINISTRATOR")
    void an_administrator_is_given_nothing_else(Role role) {
        grants.grant(security, cast.zhou.id(), Role.AUDIT_ADMINISTRATOR);

        refuses(ROLES_EXCLUDE, () -> grants.grant(security, cast.zhou.id(), role));
    }

    @Test
    void nobody_gives_or_takes_roles_of_their_own() {
        open(security, "qinke");
        grants.grant(program(), security.id(), Role.SECURITY_ADMINISTRATOR);
        var own = actors.actor(security.id()).orElseThrow();

        refuses(OWN_ROLES, () -> grants.grant(own, own.id(), Role.AUDIT_ADMINISTRATOR));
        refuses(OWN_ROLES, () -> grants.withdraw(own, own.id(), grantOf(own).id()));
    }

    @Test
    void a_role_needs_an_account() {
        refuses(HAS_NO_ACCOUNT, () -> grants.grant(security, cast.he.id(), Role.AUTHOR));
    }

    @Test
    void the_last_administrator_stays_and_the_last_but_one_may_go() {
        open(cast.system, "yanzheng");
        open(cast.countySystem, "guchen");
        grants.grant(security, cast.system.id(), Role.SYSTEM_ADMINISTRATOR);
        refuses(
                LAST_ADMINISTRATOR,
                () -> grants.withdraw(
                        security, cast.system.id(), grantOf(cast.system).id()));

        grants.grant(security, cast.countySystem.id(), Role.SYSTEM_ADMINISTRATOR);
        refuses(
                LAST_ADMINISTRATOR,
                () -> grants.withdraw(
                        security, cast.system.id(), grantOf(cast.system).id()));
        grants.withdraw(
                security, cast.countySystem.id(), grantOf(cast.countySystem).id());

        assertThat(rolesOf(cast.countySystem)).isEmpty();
    }

    @Test
    void one_more_at_the_same_place_makes_either_of_them_free_to_go() {
        var other = cast.joins(cast.province, "常明");
        open(cast.system, "yanzheng");
        open(other, "changming");
        grants.grant(security, cast.system.id(), Role.SYSTEM_ADMINISTRATOR);
        grants.grant(security, other.id(), Role.SYSTEM_ADMINISTRATOR);

        grants.withdraw(security, cast.system.id(), grantOf(cast.system).id());

        assertThat(rolesOf(cast.system)).isEmpty();
    }

    @Test
    void of_two_last_security_administrators_who_end_each_other_one_stays() throws Exception {
        var one = cast.joins(cast.province, "甲", Role.SECURITY_ADMINISTRATOR);
        var other = cast.joins(cast.province, "乙", Role.SECURITY_ADMINISTRATOR);
        open(one, "jiaming");
        open(other, "yibao");
        grants.grant(program(), one.id(), Role.SECURITY_ADMINISTRATOR);
        grants.grant(program(), other.id(), Role.SECURITY_ADMINISTRATOR);
        var ofOne = grantOf(one).id();
        var ofOther = grantOf(other).id();

        var succeeded =
                atOnce(() -> grants.withdraw(one, other.id(), ofOther), () -> grants.withdraw(other, one.id(), ofOne));

        assertThat(succeeded).isEqualTo(1);
    }

    @Test
    void of_two_roles_that_exclude_each_other_given_at_once_one_is_given() throws Exception {
        var succeeded = atOnce(
                () -> grants.grant(security, cast.zhou.id(), Role.OFFICE_CLERK),
                () -> grants.grant(program(), cast.zhou.id(), Role.AUDIT_ADMINISTRATOR));

        assertThat(succeeded).isEqualTo(1);
        assertThat(rolesOf(cast.zhou)).hasSize(1);
    }

    /** How many of them succeeded. */
    private static long atOnce(Runnable... steps) throws InterruptedException {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            return all.invokeAll(Stream.of(steps).map(Executors::callable).toList()).stream()
                    .filter(it -> it.state() == Future.State.SUCCESS)
                    .count();
        }
    }

    /** One truth: who is in the register is the liaison, from the first day to the last. */
    @Test
    void a_liaison_is_whom_the_register_says() {
        open(cast.luo, "luowenjing");
        assertThat(rolesOf(cast.luo)).isEmpty();

        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);

        assertThat(rolesOf(cast.luo)).containsExactly(Role.LIAISON);
        refuses(ROLES_EXCLUDE, () -> grants.grant(security, cast.luo.id(), Role.AUDIT_ADMINISTRATOR));
    }

    @Test
    void whoever_stands_in_for_two_in_one_role_stands_in_for_both_and_reaches_their_units() {
        open(cast.luo, "luowenjing");
        open(cast.he, "hexiaoyan");
        for (var absent : List.of(cast.luo, cast.he)) {
            grants.grant(security, absent.id(), Role.AUTHOR);
            delegations.delegate(
                    Cast.as(absent, Role.AUTHOR),
                    cast.zhou.id(),
                    Set.of(Role.AUTHOR),
                    Cast.TODAY,
                    Cast.TODAY.plusDays(9),
                    "出差");
        }

        var deputy = actor(cast.zhou);

        assertThat(deputy.standsInFor(cast.luo.id())).isTrue();
        assertThat(deputy.standsInFor(cast.he.id())).isTrue();
        assertThat(deputy.standsInFor(cast.han.id())).isFalse();
        assertThat(deputy.signature(Role.AUTHOR)).isEqualTo("周敏 代 罗文静");
        assertThat(deputy.units()).containsExactlyInAnyOrder(cast.office, cast.benefits);
    }

    /** A disabled colleague does not count as the one who stays. */
    @Test
    void an_administrator_whose_account_is_disabled_is_not_one_who_stays() {
        open(cast.system, "yanzheng");
        open(cast.countySystem, "guchen");
        grants.grant(security, cast.system.id(), Role.SYSTEM_ADMINISTRATOR);
        grants.grant(security, cast.countySystem.id(), Role.SYSTEM_ADMINISTRATOR);
        accounts.disable(cast.system, cast.countySystem.id(), "测试");

        refuses(
                LAST_ADMINISTRATOR,
                () -> grants.withdraw(
                        security, cast.system.id(), grantOf(cast.system).id()));
    }

    @Test
    void a_role_is_gone_at_once_when_it_is_withdrawn_and_may_be_given_again() {
        grants.grant(security, cast.zhou.id(), Role.OFFICE_CLERK);

        grants.withdraw(security, cast.zhou.id(), grantOf(cast.zhou).id());
        assertThat(rolesOf(cast.zhou)).isEmpty();
        grants.grant(security, cast.zhou.id(), Role.SYSTEM_ADMINISTRATOR);

        assertThat(rolesOf(cast.zhou)).containsExactly(Role.SYSTEM_ADMINISTRATOR);
    }

    @Test
    void a_security_administrator_of_the_county_does_nothing_at_the_neighbour() {
        var county = cast.joins(cast.county, "钱安", Role.SECURITY_ADMINISTRATOR);
        open(cast.neighboursClerk, "hemin");

        assertThatThrownBy(() -> grants.grant(county, cast.neighboursClerk.id(), Role.OFFICE_CLERK))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> grants.of(county, cast.neighbour.id())).isInstanceOf(NotFound.class);
        grants.grant(county, cast.zhou.id(), Role.OFFICE_CLERK);
    }

    @Test
    void neither_a_clerk_nor_a_system_administrator_grants_anything() {
        for (var other : new Actor[] {cast.zhou, cast.han, cast.system, cast.supervisor}) {
            assertThatThrownBy(() -> grants.grant(other, cast.zhou.id(), Role.OFFICE_HEAD))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_deputy_holds_the_role_on_the_days_of_the_delegation_and_only_while_the_absent_one_does() {
        open(cast.han, "hanzhiyuan");
        grants.grant(security, cast.zhou.id(), Role.OFFICE_CLERK);
        grants.grant(security, cast.han.id(), Role.OFFICE_HEAD);
        var from = Cast.TODAY.plusDays(1);
        delegations.delegate(cast.han, cast.zhou.id(), Set.of(Role.OFFICE_HEAD), from, from.plusDays(1), "出差");

        assertThat(actor(cast.zhou).is(Role.OFFICE_HEAD)).isFalse();
        clock.isOn(from);
        assertThat(actor(cast.zhou).signature(Role.OFFICE_HEAD)).isEqualTo("周敏 代 韩志远");
        assertThat(actor(cast.zhou).roles()).containsExactly(Role.OFFICE_CLERK);
        clock.isOn(from.plusDays(1));
        assertThat(actor(cast.zhou).is(Role.OFFICE_HEAD)).isTrue();
        clock.isOn(from.plusDays(2));
        assertThat(actor(cast.zhou).is(Role.OFFICE_HEAD)).isFalse();

        clock.isOn(from.plusDays(1));
        grants.withdraw(security, cast.han.id(), grantOf(cast.han).id());
        assertThat(actor(cast.zhou).is(Role.OFFICE_HEAD)).isFalse();
    }

    /** A delegation from before, when they were still a colleague like others. */
    @Test
    void an_administrator_deputises_for_nobody() {
        open(cast.han, "hanzhiyuan");
        grants.grant(security, cast.han.id(), Role.OFFICE_HEAD);
        delegations.delegate(
                cast.han, cast.zhou.id(), Set.of(Role.OFFICE_HEAD), Cast.TODAY, Cast.TODAY.plusDays(9), "出差");
        grants.grant(security, cast.zhou.id(), Role.AUDIT_ADMINISTRATOR);

        assertThat(actor(cast.zhou).allRoles()).containsExactly(Role.AUDIT_ADMINISTRATOR);
    }

    private Actor actor(Actor it) {
        return actors.actor(it.id()).orElseThrow();
    }

    private Set<Role> rolesOf(Actor it) {
        return actor(it).roles();
    }

    private Grant grantOf(Actor it) {
        return grants.get(security, it.id()).grants().getFirst();
    }

    private void open(Actor it, String loginName) {
        accounts.openWithOwnPassword(program(), it.id(), loginName, PASSWORD);
    }

    private Actor program() {
        return Actor.program(cast.province.branch());
    }
}
