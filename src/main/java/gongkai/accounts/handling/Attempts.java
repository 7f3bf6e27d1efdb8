package gongkai.accounts.handling;

import gongkai.access.Branch;
import gongkai.accounts.domain.AccountRefusal;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.store.PgAccountStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.trail.Deed;
import gongkai.trail.Deed.Kind;
import gongkai.trail.Doer;
import gongkai.trail.Trail;
import java.time.Duration;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries before they are compared, so that a limit of five means at most five comparisons, however many come at
 * once; and locks an account or an address that has had its tries.
 */
@Component
class Attempts {

    /** Longer than any lock can last. */
    private static final Duration KEPT = Duration.ofDays(30);

    /**
     * One try that may be made; it counts as a failure until it is settled otherwise.
     *
     * @param last whether its failure begins a lock
     */
    record Ticket(long number, String loginName, String source, boolean last) {}

    private final PgAccountStore accounts;
    private final PolicyHandling policies;
    private final Staff staff;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    Attempts(
            PgAccountStore accounts,
            PolicyHandling policies,
            Staff staff,
            Organs organs,
            OfficeClock clock,
            Trail trail) {
        this.accounts = accounts;
        this.policies = policies;
        this.staff = staff;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    /** A ticket for one try, or nothing while the account or the address is locked. */
    @Transactional
    public Optional<Ticket> reserve(String loginName, String source) {
        accounts.lockAttempts(loginName, source);
        var policy = policies.current();
        var ofName = failuresOf(loginName, policy);
        var fromSource = failuresFrom(source, policy);
        if (ofName >= policy.failures() || fromSource >= policy.sourceFailures()) {
            return Optional.empty();
        }
        var last = ofName + 1 == policy.failures() || fromSource + 1 == policy.sourceFailures();
        return Optional.of(new Ticket(accounts.attempt(loginName, source, clock.now()), loginName, source, last));
    }

    @Transactional
    public void succeeded(Ticket ticket) {
        accounts.attemptSucceeded(ticket.number());
    }

    /** It was right, but nobody has come in by it. */
    @Transactional
    public void withdraw(Ticket ticket) {
        accounts.withdrawAttempt(ticket.number());
    }

    /** Each failure leaves an entry, and so does the beginning of a lock; what is tried during the lock leaves none. */
    @Transactional
    public void failed(Ticket ticket, AccountRefusal why) {
        var place = placeOf(ticket.loginName());
        var doer = Doer.outside(ticket.loginName());
        trail.record(doer, Deed.of(Kind.REFUSED, "登录失败：" + why.label(), "sign-in -", place));
        if (ticket.last() && isLocked(ticket)) {
            trail.record(doer, Deed.of(Kind.REFUSED, "连续失败，开始锁定", "sign-in -", place));
        }
    }

    /** What no lock and no page can need any more. */
    @Scheduled(cron = "0 20 3 * * *")
    @Transactional
    public void prune() {
        accounts.forgetAttempts(clock.now().minus(KEPT));
    }

    private boolean isLocked(Ticket ticket) {
        var policy = policies.current();
        return failuresOf(ticket.loginName(), policy) >= policy.failures()
                || failuresFrom(ticket.source(), policy) >= policy.sourceFailures();
    }

    private int failuresOf(String loginName, SecurityPolicy policy) {
        return accounts.failuresOf(loginName, clock.now(), policy.lock());
    }

    private int failuresFrom(String source, SecurityPolicy policy) {
        return accounts.failuresFrom(source, clock.now(), policy.lock());
    }

    private Branch placeOf(String loginName) {
        return accounts.named(loginName)
                .flatMap(it -> staff.find(it.person()))
                .map(it -> it.branch())
                .orElseGet(() -> organs.all().getFirst().branch());
    }
}
