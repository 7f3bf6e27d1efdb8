package gongkai.accounts.handling;

import static gongkai.accounts.domain.AccountRefusal.LOCKED;
import static gongkai.accounts.domain.AccountRefusal.NOT_DURING_SIGN_IN;
import static gongkai.accounts.domain.AccountRefusal.WRONG_CODE;
import static gongkai.accounts.domain.AccountRefusal.WRONG_NAME_OR_PASSWORD;

import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Account;
import gongkai.accounts.domain.AccountRefusal;
import gongkai.accounts.domain.OneTimeCode;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.domain.SignIn;
import gongkai.accounts.handling.Attempts.Ticket;
import gongkai.accounts.store.AccountSecrets;
import gongkai.accounts.store.PgAccountStore;
import gongkai.accounts.store.PgGrantStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Staff;
import gongkai.trail.Deed;
import gongkai.trail.Deed.Kind;
import gongkai.trail.Doer;
import gongkai.trail.Trail;
import gongkai.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How one signs in: name and password, then the code of the second factor, then whatever is still missing. Comparing a
 * password is slow on purpose, so that it is done between two short transactions and never inside one.
 */
@Service
public class SignInHandling {

    private static final int LONGEST_NAME = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final PgAccountStore accounts;
    private final PgGrantStore grants;
    private final Attempts attempts;
    private final PolicyHandling policies;
    private final Passwords passwords;
    private final Vault vault;
    private final Staff staff;
    private final OfficeClock clock;
    private final Trail trail;
    private final TransactionOperations transactions;

    SignInHandling(
            PgAccountStore accounts,
            PgGrantStore grants,
            Attempts attempts,
            PolicyHandling policies,
            Passwords passwords,
            Vault vault,
            Staff staff,
            OfficeClock clock,
            Trail trail,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.grants = grants;
        this.attempts = attempts;
        this.policies = policies;
        this.passwords = passwords;
        this.vault = vault;
        this.staff = staff;
        this.clock = clock;
        this.trail = trail;
        this.transactions = transactions;
    }

    public SignIn withPassword(String typedName, String password, String source) {
        var loginName = plain(typedName);
        return passwords.inTurn(() -> {
            var ticket = attempts.reserve(loginName, source);
            return ticket.isEmpty() ? new SignIn.Refused(LOCKED) : compared(ticket.get(), password);
        });
    }

    private SignIn compared(Ticket ticket, String password) {
        var account = accounts.named(ticket.loginName()).filter(this::mayComeIn);
        if (account.isEmpty()) {
            passwords.pretend(password);
        }
        var right = account.filter(it -> passwords.matches(password, it.passwordHash()));
        return transactions.execute(_ -> right.filter(this::isStillTheSame).isEmpty()
                ? refused(ticket, WRONG_NAME_OR_PASSWORD)
                : passed(ticket, right.get()));
    }

    /** Nobody has reset or disabled it while the password was compared. */
    private boolean isStillTheSame(Account before) {
        return accounts.find(before.person())
                .filter(this::mayComeIn)
                .filter(it -> it.passwordHash().equals(before.passwordHash()))
                .isPresent();
    }

    private SignIn passed(Ticket ticket, Account account) {
        if (account.hasSecondFactor()) {
            attempts.withdraw(ticket);
            return new SignIn.CodeWanted(account.person());
        }
        return admitted(ticket, account);
    }

    @Transactional
    public SignIn withCode(PersonId person, String code, String source) {
        var found = accounts.find(person).filter(this::mayComeIn);
        if (found.isEmpty()) {
            return new SignIn.Refused(NOT_DURING_SIGN_IN);
        }
        var account = found.get();
        var ticket = attempts.reserve(account.loginName(), source);
        if (ticket.isEmpty()) {
            return new SignIn.Refused(LOCKED);
        }
        var sealed = account.secret();
        var step = sealed == null
                ? OptionalLong.empty()
                : OneTimeCode.stepOf(
                        code.strip(),
                        vault.open(sealed, AccountSecrets.SECOND_FACTOR.at(person.value())),
                        clock.now(),
                        account.lastStep());
        if (step.isEmpty() || !accounts.useStep(person, step.getAsLong())) {
            return refused(ticket.get(), WRONG_CODE);
        }
        return admitted(ticket.get(), account);
    }

    /** What is still missing for a person who has proved who they are. */
    @Transactional(readOnly = true)
    public SignIn next(PersonId person) {
        var account = accounts.find(person).filter(this::mayComeIn);
        return account.isEmpty() ? new SignIn.Refused(NOT_DURING_SIGN_IN) : missing(account.get());
    }

    private SignIn missing(Account account) {
        var policy = policies.current();
        if (account.wantsNewPassword(policy, clock.now())) {
            return new SignIn.NewPasswordWanted(account.person());
        }
        if (!account.hasSecondFactor() && mustHaveSecondFactor(account.person(), policy)) {
            return new SignIn.SecondFactorWanted(account.person());
        }
        return new SignIn.Welcome(account.person());
    }

    /**
     * Whether somebody who came to a step of signing in at that moment may go on: not for long, and not once the account
     * was disabled or its password set anew.
     */
    @Transactional(readOnly = true)
    public boolean mayGoOn(PersonId person, Instant since) {
        return clock.now().isBefore(since.plus(PATIENCE))
                && accounts.find(person)
                        .filter(this::mayComeIn)
                        .filter(it -> !it.passwordSetAt().isAfter(since))
                        .isPresent();
    }

    @Transactional
    public void signedOut(PersonId person) {
        staff.find(person)
                .ifPresent(it -> trail.record(
                        new Doer(it.id(), it.name()),
                        Deed.of(Kind.SIGN_IN, "退出登录", "person " + person.value(), it.branch())));
    }

    private SignIn admitted(Ticket ticket, Account account) {
        attempts.succeeded(ticket);
        var member = staff.find(account.person()).orElseThrow();
        trail.record(
                new Doer(member.id(), member.name()),
                Deed.of(
                        Kind.SIGN_IN,
                        account.hasSecondFactor() ? "双因素登录" : "口令登录",
                        "person " + member.id().value(),
                        member.branch()));
        return missing(account);
    }

    private SignIn refused(Ticket ticket, AccountRefusal why) {
        attempts.failed(ticket, why);
        return new SignIn.Refused(why);
    }

    /** No account has a longer name, so that what is cut off is never missed. */
    private static String plain(String typed) {
        var name = typed.codePoints()
                .filter(it -> !Character.isISOControl(it))
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return name.toString();
    }

    private boolean mayComeIn(Account account) {
        return !account.isDisabled()
                && staff.find(account.person()).filter(it -> it.works()).isPresent();
    }

    private boolean mustHaveSecondFactor(PersonId person, SecurityPolicy policy) {
        return switch (policy.secondFactor()) {
            case OPTIONAL -> false;
            case EVERYONE -> true;
            case ADMINISTRATORS ->
                grants.of(person).stream()
                        .anyMatch(it -> it.holdsOn(clock.today()) && it.role().kind() == Role.Kind.ADMINISTRATION);
        };
    }
}
