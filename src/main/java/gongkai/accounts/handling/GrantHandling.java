package gongkai.accounts.handling;

import static gongkai.access.Verdict.when;
import static gongkai.accounts.domain.AccountRefusal.HAS_NO_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.HOLDS_ROLE;
import static gongkai.accounts.domain.AccountRefusal.LAST_ADMINISTRATOR;
import static gongkai.accounts.domain.AccountRefusal.LIAISON_FROM_REGISTER;
import static gongkai.accounts.domain.AccountRefusal.OWN_ROLES;
import static gongkai.accounts.domain.AccountRefusal.ROLES_EXCLUDE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Grant;
import gongkai.accounts.store.PgAccountStore;
import gongkai.accounts.store.PgGrantStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.organisation.StaffMember;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the security administrator gives and takes roles: never their own, and never two that exclude each other. */
@Service
@Transactional
public class GrantHandling {

    /** A member of staff and what they may be. */
    public record Line(StaffMember member, boolean hasAccount, List<Grant> grants) {}

    private final PgGrantStore grants;
    private final PgAccountStore accounts;
    private final Administrators administrators;
    private final Staff staff;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    GrantHandling(
            PgGrantStore grants,
            PgAccountStore accounts,
            Administrators administrators,
            Staff staff,
            Organs organs,
            OfficeClock clock,
            Trail trail) {
        this.grants = grants;
        this.accounts = accounts;
        this.administrators = administrators;
        this.staff = staff;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Line> of(Actor actor, OrganId organ) {
        organs.find(organ)
                .filter(it -> actor.may(Act.GRANT_ROLES, it.branch()))
                .orElseThrow(() -> new NotFound("organ", organ));
        return staff.of(organ).stream().map(this::line).toList();
    }

    @Transactional(readOnly = true)
    public Line get(Actor actor, PersonId person) {
        return line(member(actor, person));
    }

    public void grant(Actor actor, PersonId person, Role role) {
        var member = member(actor, person);
        keepToOneself(person, role);
        var today = clock.today();
        var held = held(person, today);
        when(!person.equals(actor.id()), OWN_ROLES)
                .and(when(accounts.find(person).isPresent(), HAS_NO_ACCOUNT))
                .and(when(!held.contains(role), HOLDS_ROLE))
                .and(when(held.stream().noneMatch(role::excludes), ROLES_EXCLUDE))
                .and(when(role != Role.LIAISON, LIAISON_FROM_REGISTER))
                .orThrow();
        grants.grant(person, role, today, actor.name());
        trail.record(actor, Deed.wrote("授予角色", "role", person.value(), member.branch(), null, role.label()));
    }

    /** The role is gone at once: the grant's last day was yesterday. */
    public void withdraw(Actor actor, PersonId person, long grant) {
        var member = member(actor, person);
        keepToOneself(person, find(person, grant).role());
        var before = find(person, grant);
        when(!person.equals(actor.id()), OWN_ROLES)
                .and(when(
                        before.role().kind() == Role.Kind.BUSINESS || administrators.canSpare(member, before.role()),
                        LAST_ADMINISTRATOR))
                .orThrow();
        grants.end(grant, clock.today().minusDays(1));
        trail.record(
                actor,
                Deed.wrote(
                        "收回角色",
                        "role",
                        person.value(),
                        member.branch(),
                        before.role().label(),
                        null));
    }

    /** Of two who give or take at the same moment, the second sees what the first has done. */
    private void keepToOneself(PersonId person, Role role) {
        if (role.kind() == Role.Kind.ADMINISTRATION) {
            administrators.keepToOneself();
        }
        grants.lock(person);
    }

    /** What is granted, now or from a later day on, and what the register of liaisons says. */
    private Set<Role> held(PersonId person, LocalDate today) {
        var held = EnumSet.noneOf(Role.class);
        grants.of(person).stream()
                .filter(it -> it.lastOn() == null || !it.lastOn().isBefore(today))
                .map(Grant::role)
                .forEach(held::add);
        if (!staff.liaisonIn(person).isEmpty()) {
            held.add(Role.LIAISON);
        }
        return held;
    }

    private Grant find(PersonId person, long grant) {
        return grants.of(person).stream()
                .filter(it -> it.id() == grant)
                .findFirst()
                .orElseThrow(() -> new NotFound("grant", grant));
    }

    private Line line(StaffMember member) {
        return new Line(member, accounts.find(member.id()).isPresent(), grants.of(member.id()));
    }

    private StaffMember member(Actor actor, PersonId person) {
        return staff.find(person)
                .filter(it -> actor.may(Act.GRANT_ROLES, it.branch()))
                .orElseThrow(() -> new NotFound("person", person));
    }
}
