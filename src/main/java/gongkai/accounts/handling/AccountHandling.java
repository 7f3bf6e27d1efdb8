package gongkai.accounts.handling;

import static gongkai.access.Verdict.when;
import static gongkai.accounts.domain.AccountRefusal.ADMINISTRATOR_HANDS_OVER;
import static gongkai.accounts.domain.AccountRefusal.ADMINISTRATOR_LEAVES;
import static gongkai.accounts.domain.AccountRefusal.ADMINISTRATOR_NEEDS_TWO;
import static gongkai.accounts.domain.AccountRefusal.HAS_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.LAST_ADMINISTRATOR;
import static gongkai.accounts.domain.AccountRefusal.LOCKED;
import static gongkai.accounts.domain.AccountRefusal.LOGIN_NAME_TAKEN;
import static gongkai.accounts.domain.AccountRefusal.NOT_DURING_SIGN_IN;
import static gongkai.accounts.domain.AccountRefusal.OWN_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.PASSWORDS_DIFFER;
import static gongkai.accounts.domain.AccountRefusal.PASSWORD_USED_BEFORE;
import static gongkai.accounts.domain.AccountRefusal.PASSWORD_WEAK;
import static gongkai.accounts.domain.AccountRefusal.WRONG_CODE;
import static gongkai.accounts.domain.AccountRefusal.WRONG_PASSWORD;
import static gongkai.accounts.domain.AccountRefusal.WRONG_PRESENT_CODE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.accounts.domain.Account;
import gongkai.accounts.domain.OneTimeCode;
import gongkai.accounts.store.AccountSecrets;
import gongkai.accounts.store.PgAccountStore;
import gongkai.accounts.store.PgAccountStore.Attempt;
import gongkai.clock.OfficeClock;
import gongkai.organisation.HandoverCompleted;
import gongkai.organisation.Organs;
import gongkai.organisation.PersonLeft;
import gongkai.organisation.Staff;
import gongkai.organisation.StaffMember;
import gongkai.trail.Deed;
import gongkai.trail.Doer;
import gongkai.trail.Trail;
import gongkai.vault.SealedColumn;
import gongkai.vault.Vault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What is done to accounts: by the system administrator, by their owners, and when somebody leaves. */
@Service
@Transactional
public class AccountHandling {

    /** A member of staff and their account, if they have one. */
    public record Line(StaffMember member, Optional<Account> account, boolean isAdministrator) {}

    /** What is offered lies in the session of whoever it is offered to, until a code made from it is typed. */
    private static final SealedColumn.Place OFFERED = new SealedColumn.Place("offered second factor");

    private final PgAccountStore accounts;
    private final Attempts attempts;
    private final Administrators administrators;
    private final PolicyHandling policies;
    private final Passwords passwords;
    private final Vault vault;
    private final Sessions sessions;
    private final Staff staff;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;
    private final TransactionOperations transactions;

    AccountHandling(
            PgAccountStore accounts,
            Attempts attempts,
            Administrators administrators,
            PolicyHandling policies,
            Passwords passwords,
            Vault vault,
            Sessions sessions,
            Staff staff,
            Organs organs,
            OfficeClock clock,
            Trail trail,
            TransactionOperations transactions) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.administrators = administrators;
        this.policies = policies;
        this.passwords = passwords;
        this.vault = vault;
        this.sessions = sessions;
        this.staff = staff;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
        this.transactions = transactions;
    }

    @Transactional(readOnly = true)
    public List<Line> of(Actor actor, OrganId organ) {
        organs.find(organ)
                .filter(it -> actor.may(Act.MAINTAIN_ACCOUNTS, it.branch()))
                .orElseThrow(() -> new NotFound("organ", organ));
        return staff.of(organ).stream().map(this::line).toList();
    }

    @Transactional(readOnly = true)
    public Account own(Actor actor) {
        return accounts.find(actor.id()).orElseThrow(() -> new NotFound("account", actor.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Attempt> lastSignIn(Actor actor) {
        return accounts.lastSuccess(own(actor).loginName());
    }

    @Transactional(readOnly = true)
    public Line get(Actor actor, PersonId person) {
        return line(member(actor, person));
    }

    private Line line(StaffMember member) {
        return new Line(member, accounts.find(member.id()), administrators.isOne(member.id()));
    }

    /** Opens an account and answers its first password, which is shown once and must be changed at once. */
    public String open(Actor actor, PersonId person, String loginName) {
        var password = passwords.invent();
        openWith(actor, person, loginName, passwords.digest(password), true);
        return password;
    }

    /** Opens an account with a password that its owner chose. */
    public void openWithOwnPassword(Actor program, PersonId person, String loginName, String password) {
        openWithTyped(program, person, loginName, password, false);
    }

    /** Opens an account with a password that somebody else chose, as at set-up: its owner replaces it at once. */
    public void openWithLentPassword(Actor program, PersonId person, String loginName, String password) {
        openWithTyped(program, person, loginName, password, true);
    }

    private void openWithTyped(Actor program, PersonId person, String loginName, String password, boolean mustChange) {
        when(policies.current().faults(password, loginName).isEmpty(), PASSWORD_WEAK)
                .orThrow();
        openWith(program, person, loginName, passwords.digest(password), mustChange);
    }

    /** Opens accounts that share a password, as in a demo: its digest is made once, for that is slow on purpose. */
    public void openWithOnePassword(Actor program, Map<PersonId, String> loginNames, String password) {
        var digest = passwords.digest(password);
        loginNames.forEach((person, loginName) -> {
            when(policies.current().faults(password, loginName).isEmpty(), PASSWORD_WEAK)
                    .orThrow();
            openWith(program, person, loginName, digest, false);
        });
    }

    private void openWith(Actor actor, PersonId person, String loginName, String digest, boolean mustChange) {
        var member = member(actor, person);
        when(accounts.find(person).isEmpty(), HAS_ACCOUNT)
                .and(when(accounts.named(loginName).isEmpty(), LOGIN_NAME_TAKEN))
                .orThrow();
        accounts.open(new Account(person, loginName, digest, clock.now(), mustChange, null, 0, null, ""));
        trail.record(actor, Deed.wrote("开设账号", "account", person.value(), member.branch(), null, loginName));
    }

    /**
     * Gives a colleague a new first password, and takes the second factor away so that a lost telephone can be replaced.
     * An administrator is reset by two others instead.
     */
    public String reset(Actor actor, PersonId person) {
        var member = member(actor, person);
        administrators.keepToOneself();
        when(!person.equals(actor.id()), OWN_ACCOUNT)
                .and(when(!administrators.isOne(person), ADMINISTRATOR_NEEDS_TWO))
                .orThrow();
        account(person);
        var password = passwords.invent();
        accounts.setPassword(person, passwords.digest(password), clock.now(), true);
        accounts.setSecret(person, null);
        accounts.enable(person);
        sessions.end(person);
        trail.record(actor, Deed.wrote("重置账号", "account", person.value(), member.branch(), null, null));
        return password;
    }

    public void disable(Actor actor, PersonId person, String why) {
        var member = member(actor, person);
        administrators.keepToOneself();
        when(!person.equals(actor.id()), OWN_ACCOUNT)
                .and(when(administrators.canSpare(member), LAST_ADMINISTRATOR))
                .orThrow();
        disable(Doer.of(actor), member, why);
    }

    /** Both parties have confirmed: only now does the account of the one who hands over end. */
    @EventListener
    void on(HandoverCompleted event) {
        if (event.closesAccount()) {
            administrators.keepToOneself();
            when(!administrators.isOne(event.from()), ADMINISTRATOR_HANDS_OVER).orThrow();
            staff.find(event.from()).ifPresent(it -> disable(Doer.PROGRAM, it, "工作交接完成"));
        }
    }

    /** In the transaction of whoever registers it, so that a refusal here undoes all of it. */
    @EventListener
    void on(PersonLeft event) {
        administrators.keepToOneself();
        var member = staff.find(event.person()).orElseThrow();
        when(!administrators.isOne(member.id()) || event.by().is(Role.SYSTEM_ADMINISTRATOR), ADMINISTRATOR_LEAVES)
                .and(when(administrators.canSpare(member), LAST_ADMINISTRATOR))
                .orThrow();
        disable(Doer.PROGRAM, member, "离任");
    }

    private void disable(Doer doer, StaffMember member, String why) {
        if (accounts.find(member.id()).isPresent()) {
            accounts.disable(member.id(), clock.now(), why);
            sessions.end(member.id());
            trail.record(doer, Deed.wrote("停用账号", "account", member.id().value(), member.branch(), null, why));
        }
    }

    /** Changes one's own password; every other session of the person ends. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void changePassword(PersonId person, String current, String fresh, String again, String source) {
        var account = account(person);
        var policy = policies.current();
        when(fresh.equals(again), PASSWORDS_DIFFER)
                .and(when(policy.faults(fresh, account.loginName()).isEmpty(), PASSWORD_WEAK))
                .orThrow();
        var digest = withPassword(account, current, source, () -> {
            var used = accounts.formerPasswords(person, policy.remembered()).stream()
                    .anyMatch(it -> passwords.matches(fresh, it));
            return used ? Optional.<String>empty() : Optional.of(passwords.digest(fresh));
        });
        when(digest.isPresent(), PASSWORD_USED_BEFORE).orThrow();
        transactions.executeWithoutResult(_ -> {
            when(account(person).passwordHash().equals(account.passwordHash()), WRONG_PASSWORD)
                    .orThrow();
            accounts.setPassword(person, digest.get(), clock.now(), false);
            recordOwn(person, "修改口令");
        });
        sessions.endOthers(person);
    }

    /**
     * What is done only by somebody who knows the password: a wrong one counts as a failed attempt to sign in, and locks
     * like one. Nothing here holds a connection while it compares.
     */
    private <T> T withPassword(Account account, String password, String source, Supplier<T> step) {
        return passwords.inTurn(() -> {
            var ticket = attempts.reserve(account.loginName(), source).orElseThrow(() -> new RefusedException(LOCKED));
            if (!passwords.matches(password, account.passwordHash())) {
                attempts.failed(ticket, WRONG_PASSWORD);
                throw new RefusedException(WRONG_PASSWORD);
            }
            attempts.withdraw(ticket);
            return step.get();
        });
    }

    private void recordOwn(PersonId person, String what) {
        var member = staff.find(person).orElseThrow();
        trail.record(
                new Doer(person, member.name()),
                Deed.wrote(what, "account", person.value(), member.branch(), null, null));
    }

    /** A fresh secret for a second factor, sealed; it counts only once a code made from it has been typed. */
    public byte[] offerSecret() {
        return vault.seal(passwords.secret(), OFFERED);
    }

    /** For the eyes of the person it is offered to. */
    public byte[] unsealed(byte[] offered) {
        return vault.open(offered, OFFERED);
    }

    /** The first second factor of somebody who is signing in and has just proved who they are. */
    public void setUpSecondFactor(PersonId person, byte[] offered, String code) {
        when(!account(person).hasSecondFactor(), NOT_DURING_SIGN_IN).orThrow();
        take(person, offered, code);
    }

    /** Sets up or replaces one's own second factor: never by somebody who only found a screen unlocked. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void replaceSecondFactor(
            PersonId person, String password, String presentCode, byte[] offered, String code, String source) {
        var account = account(person);
        withPassword(account, password, source, () -> true);
        var done = transactions.execute(_ -> {
            when(account(person).passwordHash().equals(account.passwordHash()), WRONG_PASSWORD)
                    .orThrow();
            if (!hasShownPresentFactor(account(person), presentCode, source)) {
                return false;
            }
            take(person, offered, code);
            return true;
        });
        when(done, WRONG_PRESENT_CODE).orThrow();
    }

    /** A wrong code is a failed attempt, which must be kept although nothing else is. */
    private boolean hasShownPresentFactor(Account account, String presentCode, String source) {
        var sealed = account.secret();
        if (sealed == null) {
            return true;
        }
        var ticket = attempts.reserve(account.loginName(), source).orElseThrow(() -> new RefusedException(LOCKED));
        var step = OneTimeCode.stepOf(
                presentCode.strip(),
                vault.open(
                        sealed, AccountSecrets.SECOND_FACTOR.at(account.person().value())),
                clock.now(),
                account.lastStep());
        if (step.isEmpty() || !accounts.useStep(account.person(), step.getAsLong())) {
            attempts.failed(ticket, WRONG_PRESENT_CODE);
            return false;
        }
        attempts.withdraw(ticket);
        return true;
    }

    private void take(PersonId person, byte[] offered, String code) {
        var secret = unsealed(offered);
        var step = OneTimeCode.stepOf(code.strip(), secret, clock.now(), 0);
        when(step.isPresent(), WRONG_CODE).orThrow();
        accounts.setSecret(person, vault.seal(secret, AccountSecrets.SECOND_FACTOR.at(person.value())));
        accounts.useStep(person, step.getAsLong());
        recordOwn(person, "启用双因素登录");
    }

    private Account account(PersonId person) {
        return accounts.find(person).orElseThrow(() -> new NotFound("account", person));
    }

    private StaffMember member(Actor actor, PersonId person) {
        return staff.find(person)
                .filter(it -> actor.may(Act.MAINTAIN_ACCOUNTS, it.branch()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
