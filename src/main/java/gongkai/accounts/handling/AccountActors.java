package gongkai.accounts.handling;

import gongkai.access.Actor;
import gongkai.access.Actor.Deputy;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Grant;
import gongkai.accounts.store.PgAccountStore;
import gongkai.accounts.store.PgGrantStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Staff;
import gongkai.web.ActorSource;
import java.util.EnumMap;
import java.util.Map;
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
                .map(it -> {
                    var roles = rolesOf(person);
                    return new Actor(
                            person, it.name(), it.branch(), staff.unitsOf(person), roles, deputised(person, roles));
                });
    }

    private Set<Role> rolesOf(PersonId person) {
        return grants.of(person).stream()
                .filter(it -> it.holdsOn(clock.today()))
                .map(Grant::role)
                .collect(Collectors.toSet());
    }

    /** Only roles the absent colleague holds today, and never for an administrator. */
    private Map<Role, Deputy> deputised(PersonId person, Set<Role> own) {
        var deputised = new EnumMap<Role, Deputy>(Role.class);
        if (own.stream().anyMatch(it -> it.kind() == Role.Kind.ADMINISTRATION)) {
            return deputised;
        }
        for (var it : staff.deputisingOf(person)) {
            var held = rolesOf(it.absent());
            it.roles().stream()
                    .filter(held::contains)
                    .forEach(role -> deputised.put(role, new Deputy(it.absent(), it.absentName())));
        }
        return deputised;
    }
}
