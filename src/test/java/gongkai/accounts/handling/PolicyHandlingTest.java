package gongkai.accounts.handling;

import static gongkai.Refusals.refuses;
import static gongkai.accounts.domain.AccountRefusal.POLICY_TOO_WEAK;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.domain.SecurityPolicy.SecondFactor;
import gongkai.accounts.domain.SignIn;
import gongkai.organisation.Cast;
import gongkai.web.SignedIn;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@WholeOffice
class PolicyHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    PolicyHandling policies;

    @Autowired
    AccountHandling accounts;

    @Autowired
    SignInHandling signIn;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    Cast cast;
    Actor security;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        security = cast.joins(cast.province, "秦可", Role.SECURITY_ADMINISTRATOR);
    }

    @Test
    void the_standing_policy_holds_until_another_is_set() {
        assertThat(policies.current()).isEqualTo(SecurityPolicy.STANDING);
    }

    @Test
    void a_stricter_policy_is_kept_as_it_was_set_and_holds_at_once() {
        var stricter = new SecurityPolicy(12, 4, 6, 60, 3, 10, 30, 10, 4, SecondFactor.EVERYONE);

        policies.set(security, stricter);

        assertThat(policies.current()).isEqualTo(stricter);
        accounts.openWithOwnPassword(Actor.program(cast.county.branch()), cast.zhou.id(), "zhoumin", "Gongkai-2026");
        assertThat(signIn.withPassword("zhoumin", "Gongkai-2026", "10.0.0.7"))
                .isEqualTo(new SignIn.SecondFactorWanted(cast.zhou.id()));
    }

    @Test
    void a_shorter_idle_limit_ends_at_once_what_has_been_idle_longer() {
        var idle = idleFor(sessions, Duration.ofMinutes(6));
        var busy = idleFor(sessions, Duration.ofMinutes(4));

        policies.set(security, new SecurityPolicy(10, 3, 5, 90, 5, 20, 15, 5, 8, SecondFactor.ADMINISTRATORS));

        assertThat(sessions.findById(idle)).isNull();
        assertThat(sessions.findById(busy))
                .satisfies(it -> assertThat(it.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(5)));
    }

    private <S extends Session> String idleFor(FindByIndexNameSessionRepository<S> all, Duration time) {
        var session = all.createSession();
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, SignedIn.nameOf(cast.zhou.id()));
        session.setLastAccessedTime(session.getLastAccessedTime().minus(time));
        all.save(session);
        return session.getId();
    }

    @Test
    void a_weaker_policy_is_refused_and_nothing_changes() {
        refuses(
                POLICY_TOO_WEAK,
                () -> policies.set(
                        security, new SecurityPolicy(9, 3, 5, 90, 5, 20, 15, 15, 8, SecondFactor.ADMINISTRATORS)));

        assertThat(policies.current()).isEqualTo(SecurityPolicy.STANDING);
    }

    /** GB/T 22239-2019 8.1.4.1 d: for administrators a second factor is not a matter of taste. */
    @Test
    void administrators_are_never_let_off_their_second_factor() {
        refuses(
                POLICY_TOO_WEAK,
                () -> policies.set(
                        security, new SecurityPolicy(10, 3, 5, 90, 5, 20, 15, 15, 8, SecondFactor.OPTIONAL)));
    }
}
