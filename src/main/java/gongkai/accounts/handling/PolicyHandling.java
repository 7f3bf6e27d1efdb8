package gongkai.accounts.handling;

import static gongkai.access.Verdict.when;
import static gongkai.accounts.domain.AccountRefusal.POLICY_TOO_WEAK;

import gongkai.access.Actor;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.domain.SecurityPolicy.SecondFactor;
import gongkai.accounts.store.PgPolicyStore;
import gongkai.clock.ClockSettings;
import gongkai.clock.OfficeClock;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.web.PgSessionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policy in force, and how it is changed: stricter than the standing one, never weaker. */
@Service
@Transactional
public class PolicyHandling {

    private final PgPolicyStore policies;
    private final PgSessionStore sessions;
    private final ClockSettings demo;
    private final OfficeClock clock;
    private final Trail trail;

    PolicyHandling(
            PgPolicyStore policies, PgSessionStore sessions, ClockSettings demo, OfficeClock clock, Trail trail) {
        this.policies = policies;
        this.sessions = sessions;
        this.demo = demo;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public SecurityPolicy current() {
        return policies.last().orElseGet(() -> demo.demo() ? forDemo() : SecurityPolicy.STANDING);
    }

    public void set(Actor actor, SecurityPolicy policy) {
        var before = current();
        when(
                        policy.broken().isEmpty() && (demo.demo() || policy.secondFactor() != SecondFactor.OPTIONAL),
                        POLICY_TOO_WEAK)
                .orThrow();
        policies.keep(policy, clock.now());
        sessions.limitIdle(policy.idle());
        trail.record(actor, Deed.wrote("设定安全策略", "policy", "-", actor.branch(), before, policy));
    }

    /** In a demo everybody may look around at once; the second factor can still be tried. */
    private static SecurityPolicy forDemo() {
        var it = SecurityPolicy.STANDING;
        return new SecurityPolicy(
                it.minimumLength(),
                it.characterClasses(),
                it.remembered(),
                it.validDays(),
                it.failures(),
                it.sourceFailures(),
                it.lockMinutes(),
                it.idleMinutes(),
                it.absoluteHours(),
                SecondFactor.OPTIONAL);
    }
}
