package gongkai.calendars;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.UnitId;
import java.util.Set;

/**
 * Something that is still to be done.
 *
 * @param what the kind of duty, such as 向上级备案
 * @param subject what it is about, in words
 * @param href where it is done
 * @param place whose it is
 * @param persons who must do it, by name; whoever stands in for them may too, unless it is theirs alone
 * @param personal whether nobody can do it for those named, such as confirming what one hands over
 * @param roles who must do it, by role in that organ
 * @param units only those of these units, where the role belongs to a unit; empty for the whole organ
 */
public record Duty(
        String what,
        String subject,
        String href,
        Branch place,
        Set<PersonId> persons,
        boolean personal,
        Set<Role> roles,
        Set<UnitId> units,
        Due due) {

    public Duty {
        persons = Set.copyOf(persons);
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }

    public static Duty ofRoles(String what, String subject, String href, Branch place, Set<Role> roles, Due due) {
        return new Duty(what, subject, href, place, Set.of(), false, roles, Set.of(), due);
    }

    public static Duty ofPersons(
            String what, String subject, String href, Branch place, Set<PersonId> persons, Due due) {
        return new Duty(what, subject, href, place, persons, true, Set.of(), Set.of(), due);
    }

    public boolean isOf(Actor actor) {
        return persons.stream().anyMatch(it -> it.equals(actor.id()) || (!personal && actor.standsInFor(it)))
                || roles.stream().anyMatch(it -> actor.is(it) && reaches(actor, it));
    }

    private boolean reaches(Actor actor, Role role) {
        return switch (role.reach()) {
            case ORGAN ->
                actor.branch().equals(place)
                        && (units.isEmpty() || actor.units().stream().anyMatch(units::contains));
            case BRANCH -> actor.branch().contains(place);
        };
    }
}
