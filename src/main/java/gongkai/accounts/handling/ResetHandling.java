package gongkai.accounts.handling;

import static gongkai.access.Verdict.when;
import static gongkai.accounts.domain.AccountRefusal.NOT_AN_ADMINISTRATOR;
import static gongkai.accounts.domain.AccountRefusal.OWN_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.RESET_IS_ASKED_FOR;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Account;
import gongkai.accounts.domain.ResetRequest;
import gongkai.accounts.store.AccountSecrets;
import gongkai.accounts.store.PgAccountStore;
import gongkai.accounts.store.PgGrantStore;
import gongkai.accounts.store.PgResetStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Staff;
import gongkai.organisation.StaffMember;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.vault.Vault;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How administrators help one another back in: one asks, another consents, and each is told one half of the first
 * password, so that no administrator alone can become a colleague. Of three, any two can always help the third.
 */
@Service
@Transactional
public class ResetHandling {

    /**
     * One administrator.
     *
     * @param mayConsent whether whoever looks at it may consent to the request
     */
    public record Line(
            StaffMember member,
            Account account,
            List<Role> roles,
            boolean isSelf,
            Optional<ResetRequest> request,
            String requestedBy,
            boolean mayConsent) {}

    /** Half of a first password, for whoever asked or consented. */
    public record Half(StaffMember member, String text) {}

    private final PgResetStore resets;
    private final PgAccountStore accounts;
    private final PgGrantStore grants;
    private final Administrators administrators;
    private final Passwords passwords;
    private final Vault vault;
    private final Sessions sessions;
    private final Staff staff;
    private final OfficeClock clock;
    private final Trail trail;

    ResetHandling(
            PgResetStore resets,
            PgAccountStore accounts,
            PgGrantStore grants,
            Administrators administrators,
            Passwords passwords,
            Vault vault,
            Sessions sessions,
            Staff staff,
            OfficeClock clock,
            Trail trail) {
        this.resets = resets;
        this.accounts = accounts;
        this.grants = grants;
        this.administrators = administrators;
        this.passwords = passwords;
        this.vault = vault;
        this.sessions = sessions;
        this.staff = staff;
        this.clock = clock;
        this.trail = trail;
    }

    /** Those of one's own organ and below, whether or not they can sign in. */
    @Transactional(readOnly = true)
    public List<Line> administrators(Actor actor) {
        return Stream.of(Role.values())
                .filter(it -> it.kind() == Role.Kind.ADMINISTRATION)
                .flatMap(it -> grants.everybodyIn(it, clock.today()).stream())
                .distinct()
                .flatMap(it -> staff.find(it).stream())
                .filter(it -> it.works() && actor.may(Act.HELP_ADMINISTRATORS, it.branch()))
                .flatMap(it -> accounts.find(it.id()).map(account -> line(actor, it, account)).stream())
                .toList();
    }

    /** Answers the first half of the first password that the account will have. */
    public Half request(Actor actor, PersonId person) {
        var member = member(actor, person);
        administrators.keepToOneself();
        when(!person.equals(actor.id()), OWN_ACCOUNT)
                .and(when(administrators.isOne(person), NOT_AN_ADMINISTRATOR))
                .and(when(resets.open(person).isEmpty(), RESET_IS_ASKED_FOR))
                .orThrow();
        var half = passwords.inventHalf();
        resets.request(person, actor.id(), clock.now(), vault.seal(half, AccountSecrets.HALF.at(person.value())));
        trail.record(actor, Deed.wrote("申请重置管理员账号", "account", person.value(), member.branch(), null, null));
        return new Half(member, half);
    }

    /** Resets the account, as the one who asked wished, and answers the second half of its first password. */
    public Half consent(Actor actor, long id) {
        administrators.keepToOneself();
        var request = find(id);
        var member = member(actor, request.person());
        request.mayConsent(actor).orThrow();
        var half = passwords.inventHalf();
        var whole = vault.openText(
                        Objects.requireNonNull(request.half()),
                        AccountSecrets.HALF.at(member.id().value()))
                + half;
        accounts.setPassword(member.id(), passwords.digest(whole), clock.now(), true);
        accounts.setSecret(member.id(), null);
        accounts.enable(member.id());
        resets.decide(id, actor.id(), clock.now(), true);
        sessions.end(member.id());
        trail.record(actor, Deed.wrote("同意重置管理员账号", "account", member.id().value(), member.branch(), null, null));
        return new Half(member, half);
    }

    /** By anybody who could consent, and by whoever asked. */
    public void refuse(Actor actor, long id) {
        administrators.keepToOneself();
        var request = find(id);
        var member = member(actor, request.person());
        request.isOpen().orThrow();
        resets.decide(id, actor.id(), clock.now(), false);
        trail.record(actor, Deed.wrote("不同意重置管理员账号", "account", member.id().value(), member.branch(), null, null));
    }

    private ResetRequest find(long id) {
        return resets.find(id).orElseThrow(() -> new NotFound("reset", id));
    }

    private Line line(Actor actor, StaffMember member, Account account) {
        var request = resets.open(member.id());
        return new Line(
                member,
                account,
                administrators.rolesOf(member.id()),
                member.id().equals(actor.id()),
                request,
                request.flatMap(it -> staff.find(it.by()))
                        .map(StaffMember::name)
                        .orElse("系统"),
                request.filter(it -> it.mayConsent(actor).isAllowed()).isPresent());
    }

    private StaffMember member(Actor actor, PersonId person) {
        return staff.find(person)
                .filter(it -> actor.may(Act.HELP_ADMINISTRATORS, it.branch())
                        && accounts.find(person).isPresent())
                .orElseThrow(() -> new NotFound("person", person));
    }
}
