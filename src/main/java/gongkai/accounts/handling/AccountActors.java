package gongkai.accounts.handling;

import gongkai.access.Actor;
import gongkai.access.Actor.Deputy;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Grant;
import gongkai.accounts.store.PgAccountStore;
import gongkai.accounts.store.PgGrantStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Deputising;
import gongkai.organisation.Staff;
import gongkai.organisation.StaffMember;
import gongkai.web.ActorSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together who somebody is today: their grants, their units, and whom they stand in for. */
@Component
class AccountActors implements ActorSource {

    private final PgAccountStore accounts;
    private final PgGrantStore grants;
    private final Staff staff;
    private final OfficeClock clock;

    AccountActors(PgAccountStore accounts, PgGrantStore grants, Staff staff, OfficeClock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Actor> actor(PersonId person) {
        return accounts.find(person)
                .filter(it -> !it.isDisabled())
                .flatMap(_ -> staff.find(person))
                .filter(it -> it.works())
                .map(this::asToday);
    }

    private Actor asToday(StaffMember it) {
        var roles = rolesOf(it.id());
        var units = new HashSet<>(staff.unitsOf(it.id()));
        var deputised = new EnumMap<Role, Deputy>(Role.class);
        var absent = new HashSet<PersonId>();
        for (var standing : standingsIn(it.id(), roles)) {
            var deputy = new Deputy(standing.absent(), standing.absentName());
            standing.roles().forEach(role -> deputised.putIfAbsent(role, deputy));
            absent.add(standing.absent());
            units.addAll(staff.unitsOf(standing.absent()));
        }
        return new Actor(it.id(), it.name(), it.branch(), units, roles, deputised, absent);
    }

    /** Granted roles; and liaison is whom the register says, unless they are an administrator. */
    private Set<Role> rolesOf(PersonId person) {
        var roles = EnumSet.noneOf(Role.class);
        grants.of(person).stream()
                .filter(it -> it.holdsOn(clock.today()))
                .map(Grant::role)
                .filter(it -> it != Role.LIAISON)
                .forEach(roles::add);
        if (roles.stream().noneMatch(Role.LIAISON::excludes)
                && !staff.liaisonIn(person).isEmpty()) {
            roles.add(Role.LIAISON);
        }
        return roles;
    }

    /** Only roles the absent colleague holds today, and never for an administrator. */
    private List<Deputising> standingsIn(PersonId person, Set<Role> own) {
        if (own.stream().anyMatch(it -> it.kind() == Role.Kind.ADMINISTRATION)) {
            return List.of();
        }
        return staff.deputisingOf(person).stream()
                .map(it -> new Deputising(it.absent(), it.absentName(), both(it.roles(), rolesOf(it.absent()))))
                .filter(it -> !it.roles().isEmpty())
                .toList();
    }

    private static Set<Role> both(Set<Role> some, Set<Role> others) {
        return some.stream().filter(others::contains).collect(Collectors.toSet());
    }
}
