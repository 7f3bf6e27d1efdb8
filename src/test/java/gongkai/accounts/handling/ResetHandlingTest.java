package gongkai.accounts.handling;

import static gongkai.Refusals.refuses;
import static gongkai.accounts.domain.AccountRefusal.ADMINISTRATOR_LEAVES;
import static gongkai.accounts.domain.AccountRefusal.ADMINISTRATOR_NEEDS_TWO;
import static gongkai.accounts.domain.AccountRefusal.CONSENT_OF_ANOTHER;
import static gongkai.accounts.domain.AccountRefusal.LAST_ADMINISTRATOR;
import static gongkai.accounts.domain.AccountRefusal.NOT_AN_ADMINISTRATOR;
import static gongkai.accounts.domain.AccountRefusal.OWN_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.RESET_IS_ASKED_FOR;
import static gongkai.accounts.domain.AccountRefusal.RESET_IS_DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.accounts.domain.SignIn;
import gongkai.organisation.Cast;
import gongkai.organisation.handling.PeopleHandling;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WholeOffice
class ResetHandlingTest {

    private static final String PASSWORD = "Gongkai-2026";
    private static final String HOME = "10.0.0.7";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    ResetHandling resets;

    @Autowired
    AccountHandling accounts;

    @Autowired
    GrantHandling grants;

    @Autowired
    PeopleHandling people;

    @Autowired
    SignInHandling signIn;

    Cast cast;
    Actor system;
    Actor security;
    Actor audit;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        system = appointed(cast.system, "yanzheng", Role.SYSTEM_ADMINISTRATOR);
        security = appointed(
                cast.joins(cast.province, "秦可", Role.SECURITY_ADMINISTRATOR), "qinke", Role.SECURITY_ADMINISTRATOR);
        audit = appointed(
                cast.joins(cast.province, "傅思源", Role.AUDIT_ADMINISTRATOR), "fusiyuan", Role.AUDIT_ADMINISTRATOR);
        clock.passes(Duration.ofSeconds(1));
    }

    @Test
    void of_three_administrators_any_two_help_the_third() {
        for (var it : List.of(List.of(system, security, audit), List.of(security, audit, system))) {
            var lost = it.get(2);
            var first = resets.request(it.get(0), lost.id()).text();
            var second = resets.consent(it.get(1), open(it.get(1), lost)).text();

            var loginName = accounts.own(lost).loginName();
            assertThat(signIn.withPassword(loginName, first + second, HOME))
                    .isEqualTo(new SignIn.NewPasswordWanted(lost.id()));
            assertThat(signIn.withPassword(loginName, PASSWORD, HOME)).isInstanceOf(SignIn.Refused.class);
            clock.passes(Duration.ofSeconds(1));
        }
    }

    @Test
    void until_another_consents_nothing_has_changed() {
        resets.request(system, audit.id());

        assertThat(signIn.withPassword("fusiyuan", PASSWORD, HOME)).isNotInstanceOf(SignIn.Refused.class);
        refuses(CONSENT_OF_ANOTHER, () -> resets.consent(system, open(system, audit)));
        refuses(CONSENT_OF_ANOTHER, () -> resets.consent(audit, open(system, audit)));
        refuses(RESET_IS_ASKED_FOR, () -> resets.request(security, audit.id()));

        resets.refuse(security, open(security, audit));
        assertThat(signIn.withPassword("fusiyuan", PASSWORD, HOME)).isNotInstanceOf(SignIn.Refused.class);
        resets.request(security, audit.id());
    }

    @Test
    void a_request_is_for_another_administrator_and_is_decided_once() {
        appointed(cast.zhou, "zhoumin", Role.OFFICE_CLERK);
        refuses(OWN_ACCOUNT, () -> resets.request(system, system.id()));
        refuses(NOT_AN_ADMINISTRATOR, () -> resets.request(security, cast.zhou.id()));
        assertThatThrownBy(() -> resets.request(cast.zhou, audit.id())).isInstanceOf(NotFound.class);

        resets.request(system, audit.id());
        var id = open(security, audit);
        resets.consent(security, id);
        refuses(RESET_IS_DECIDED, () -> resets.consent(security, id));
        refuses(RESET_IS_DECIDED, () -> resets.refuse(system, id));
    }

    @Test
    void no_system_administrator_alone_becomes_another_or_ends_the_last() {
        refuses(ADMINISTRATOR_NEEDS_TWO, () -> accounts.reset(system, security.id()));
        refuses(LAST_ADMINISTRATOR, () -> accounts.disable(system, security.id(), "测试"));

        appointed(cast.joins(cast.province, "常明"), "changming", Role.SECURITY_ADMINISTRATOR);
        accounts.disable(system, security.id(), "测试");
        refuses(ADMINISTRATOR_NEEDS_TWO, () -> accounts.reset(system, security.id()));
    }

    @Test
    void an_administrator_leaves_by_a_system_administrator_and_never_as_the_last() {
        var clerk = cast.joins(cast.province, "黄小莉", Role.OFFICE_CLERK);
        refuses(ADMINISTRATOR_LEAVES, () -> people.leave(clerk, audit.id(), Cast.TODAY));
        refuses(LAST_ADMINISTRATOR, () -> people.leave(system, audit.id(), Cast.TODAY));
        assertThat(accounts.own(audit).isDisabled()).isFalse();

        appointed(cast.joins(cast.province, "常明"), "changming", Role.AUDIT_ADMINISTRATOR);
        refuses(ADMINISTRATOR_LEAVES, () -> people.leave(clerk, audit.id(), Cast.TODAY));
        people.leave(system, audit.id(), Cast.TODAY);
        assertThat(accounts.own(audit).isDisabled()).isTrue();
    }

    private long open(Actor viewer, Actor person) {
        return resets.administrators(viewer).stream()
                .filter(it -> it.member().id().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .request()
                .orElseThrow()
                .id();
    }

    private Actor appointed(Actor it, String loginName, Role role) {
        var everything = Actor.program(cast.province.branch());
        accounts.openWithOwnPassword(everything, it.id(), loginName, PASSWORD);
        grants.grant(everything, it.id(), role);
        return it;
    }
}
