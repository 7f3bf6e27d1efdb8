package gongkai.accounts.handling;

import static gongkai.accounts.domain.AccountRefusal.LOCKED;
import static gongkai.accounts.domain.AccountRefusal.WRONG_CODE;
import static gongkai.accounts.domain.AccountRefusal.WRONG_NAME_OR_PASSWORD;

import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Account;
import gongkai.accounts.domain.AccountRefusal;
import gongkai.accounts.domain.OneTimeCode;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.domain.SignIn;
import gongkai.accounts.store.PgAccountStore;
import gongkai.accounts.store.PgGrantStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.trail.Deed;
import gongkai.trail.Deed.Kind;
import gongkai.trail.Doer;
import gongkai.trail.Trail;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How one signs in: name and password, then the code of the second factor, then whatever is still missing. */
@Service
@Transactional
public class SignInHandling {

    private final PgAccountStore accounts;
    private final PgGrantStore grants;
    private final PolicyHandling policies;
    private final Passwords passwords;
    private final SealedSecrets secrets;
    private final Staff staff;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    SignInHandling(
            PgAccountStore accounts,
            PgGrantStore grants,
            PolicyHandling policies,
            Passwords passwords,
            SealedSecrets secrets,
            Staff staff,
            Organs organs,
            OfficeClock clock,
            Trail trail) {
        this.accounts = accounts;
        this.grants = grants;
        this.policies = policies;
        this.passwords = passwords;
        this.secrets = secrets;
        this.staff = staff;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    public SignIn withPassword(String loginName, String password, String source) {
        var account = accounts.named(loginName).filter(this::mayComeIn);
        if (isLocked(loginName, source)) {
            return refused(loginName, source, LOCKED, false);
        }
        if (account.isEmpty()) {
            passwords.pretend(password);
            return refused(loginName, source, WRONG_NAME_OR_PASSWORD, true);
        }
        var it = account.get();
        if (!passwords.matches(password, it.passwordHash())) {
            return refused(loginName, source, WRONG_NAME_OR_PASSWORD, true);
        }
        return it.hasSecondFactor() ? new SignIn.CodeWanted(it.person()) : admitted(it, source);
    }

    public SignIn withCode(PersonId person, String code, String source) {
        var account = accounts.find(person).filter(this::mayComeIn).orElseThrow();
        if (isLocked(account.loginName(), source)) {
            return refused(account.loginName(), source, LOCKED, false);
        }
        var sealed = account.secret();
        var step = sealed == null
                ? OptionalLong.empty()
                : OneTimeCode.stepOf(code.strip(), secrets.open(sealed), clock.now(), account.lastStep());
        if (step.isEmpty() || !accounts.useStep(person, step.getAsLong())) {
            return refused(account.loginName(), source, WRONG_CODE, true);
        }
        return admitted(account, source);
    }

    /** What is still missing for a person who has proved who they are. */
    public SignIn next(PersonId person) {
        var account = accounts.find(person).filter(this::mayComeIn).orElseThrow();
        var policy = policies.current();
        if (account.wantsNewPassword(policy, clock.now())) {
            return new SignIn.NewPasswordWanted(person);
        }
        if (!account.hasSecondFactor() && mustHaveSecondFactor(person, policy)) {
            return new SignIn.SecondFactorWanted(person);
        }
        return new SignIn.Welcome(person);
    }

    public void signedOut(PersonId person) {
        staff.find(person)
                .ifPresent(it -> trail.record(
                        new Doer(it.id(), it.name()),
                        Deed.of(Kind.SIGN_IN, "退出登录", "person " + person.value(), it.branch())));
    }

    private SignIn admitted(Account account, String source) {
        accounts.attempt(account.loginName(), source, clock.now(), true);
        var member = staff.find(account.person()).orElseThrow();
        trail.record(
                new Doer(member.id(), member.name()),
                Deed.of(
                        Kind.SIGN_IN,
                        account.hasSecondFactor() ? "双因素登录" : "口令登录",
                        "person " + member.id().value(),
                        member.branch()));
        return next(account.person());
    }

    private SignIn refused(String loginName, String source, AccountRefusal why, boolean counts) {
        if (counts) {
            accounts.attempt(loginName, source, clock.now(), false);
        }
        var place = accounts.named(loginName)
                .flatMap(it -> staff.find(it.person()))
                .map(it -> it.branch())
                .orElseGet(() -> organs.all().getFirst().branch());
        var name = loginName.length() > 40 ? loginName.substring(0, 40) : loginName;
        trail.record(Doer.outside(name), Deed.of(Kind.REFUSED, "登录失败：" + why.label(), "sign-in -", place));
        return new SignIn.Refused(why);
    }

    private boolean isLocked(String loginName, String source) {
        var policy = policies.current();
        var now = clock.now();
        return accounts.failuresOf(loginName, now, policy.lock()) >= policy.failures()
                || accounts.failuresFrom(source, now, policy.lock()) >= policy.sourceFailures();
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
