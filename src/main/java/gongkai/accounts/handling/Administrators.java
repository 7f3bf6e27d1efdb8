package gongkai.accounts.handling;

import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Grant;
import gongkai.accounts.store.PgGrantStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Staff;
import gongkai.organisation.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who the three administrators (三员) are: for every place one of each must stay who can sign in. */
@Component
class Administrators {

    private final PgGrantStore grants;
    private final Staff staff;
    private final OfficeClock clock;

    Administrators(PgGrantStore grants, Staff staff, OfficeClock clock) {
        this.grants = grants;
        this.staff = staff;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else gives or takes an administrator anything. */
    void keepToOneself() {
        grants.lockAdministration();
    }

    boolean isOne(PersonId person) {
        return !rolesOf(person).isEmpty();
    }

    /** Today's, of administration alone. */
    List<Role> rolesOf(PersonId person) {
        return grants.of(person).stream()
                .filter(it -> it.holdsOn(clock.today()))
                .map(Grant::role)
                .filter(it -> it.kind() == Role.Kind.ADMINISTRATION)
                .toList();
    }

    /** Whether others remain in each role of this person; true of everybody who is no administrator. */
    boolean canSpare(StaffMember member) {
        return rolesOf(member.id()).stream().allMatch(it -> canSpare(member, it));
    }

    boolean canSpare(StaffMember member, Role role) {
        return grants.holders(role, clock.today()).stream()
                .anyMatch(it -> !it.equals(member.id()) && serves(it, member.branch()));
    }

    private boolean serves(PersonId person, Branch place) {
        return staff.find(person)
                .filter(it -> it.works() && it.branch().contains(place))
                .isPresent();
    }
}
