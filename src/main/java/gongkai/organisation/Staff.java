package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.Person;
import gongkai.organisation.store.PgDelegationStore;
import gongkai.organisation.store.PgLiaisonStore;
import gongkai.organisation.store.PgOrganStore;
import gongkai.organisation.store.PgPeopleStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What other modules may know of the people of an organ: no personal data. */
@Component
public class Staff {

    private final PgPeopleStore people;
    private final PgOrganStore organs;
    private final PgLiaisonStore liaisons;
    private final PgDelegationStore delegations;
    private final OfficeClock clock;

    Staff(
            PgPeopleStore people,
            PgOrganStore organs,
            PgLiaisonStore liaisons,
            PgDelegationStore delegations,
            OfficeClock clock) {
        this.people = people;
        this.organs = organs;
        this.liaisons = liaisons;
        this.delegations = delegations;
        this.clock = clock;
    }

    public Optional<StaffMember> find(PersonId id) {
        return people.find(id).map(this::member);
    }

    /** Those who work there today. */
    public List<StaffMember> of(OrganId organ) {
        return people.of(organ, clock.today()).stream().map(this::member).toList();
    }

    public Set<UnitId> unitsOf(PersonId id) {
        return people.unitsOf(id, clock.today());
    }

    /** The units whose liaison this person is today. */
    public Set<UnitId> liaisonIn(PersonId id) {
        return liaisons.unitsOf(id, clock.today());
    }

    /** For whom this person acts today, and in which roles. */
    public List<Deputising> deputisingOf(PersonId id) {
        return delegations.heldBy(id, clock.today()).stream()
                .map(it -> new Deputising(it.absent(), it.absentName(), it.roles()))
                .toList();
    }

    private StaffMember member(Person it) {
        var branch = organs.find(it.organ()).orElseThrow().organ().branch();
        return new StaffMember(it.id(), it.name(), branch, it.worksOn(clock.today()));
    }
}
