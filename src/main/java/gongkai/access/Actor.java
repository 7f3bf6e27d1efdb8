package gongkai.access;

import gongkai.access.Role.Reach;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is acting: one signed-in person with the roles that hold today.
 *
 * @param units the units this person is posted to today, and those of absent colleagues
 * @param roles the person's own roles
 * @param deputised roles held today for an absent colleague (AB角), and for whom; of two, the first
 * @param absent every absent colleague this person stands in for today
 * @param signature how this person signs what they are doing: by name, or 「B 代 A」 when only a deputised role allows it
 */
public record Actor(
        PersonId id,
        String name,
        Branch branch,
        Set<UnitId> units,
        Set<Role> roles,
        Map<Role, Deputy> deputised,
        Set<PersonId> absent,
        String signature) {

    /** The absent colleague for whom a role is exercised. */
    public record Deputy(PersonId forWhom, String name) {}

    public Actor {
        units = Set.copyOf(units);
        roles = Set.copyOf(roles);
        deputised = Map.copyOf(deputised);
        absent = Set.copyOf(absent);
    }

    public Actor(
            PersonId id, String name, Branch branch, Set<UnitId> units, Set<Role> roles, Map<Role, Deputy> deputised) {
        this(
                id,
                name,
                branch,
                units,
                roles,
                deputised,
                deputised.values().stream().map(Deputy::forWhom).collect(Collectors.toSet()));
    }

    public Actor(
            PersonId id,
            String name,
            Branch branch,
            Set<UnitId> units,
            Set<Role> roles,
            Map<Role, Deputy> deputised,
            Set<PersonId> absent) {
        this(id, name, branch, units, roles, deputised, absent, name);
    }

    /** The same person doing this: what own roles allow is done in one's own name. */
    public Actor doing(Act act) {
        if (act.audience() != Act.Audience.ROLES || roles.stream().anyMatch(act::isOpenTo)) {
            return this;
        }
        return allRoles().stream()
                .filter(act::isOpenTo)
                .findFirst()
                .map(role -> new Actor(id, name, branch, units, roles, deputised, absent, signature(role)))
                .orElse(this);
    }

    /** Whether this person holds some role today for that absent colleague. */
    public boolean standsInFor(PersonId colleague) {
        return absent.contains(colleague);
    }

    /** The program itself, when it is set up: it holds every role at one place, and has no number. */
    public static Actor program(Branch place) {
        return new Actor(new PersonId(0), "系统", place, Set.of(), Set.of(Role.values()), Map.of());
    }

    public boolean isProgram() {
        return id.value() == 0;
    }

    public OrganId organ() {
        return branch.organ();
    }

    public boolean is(Role role) {
        return roles.contains(role) || deputised.containsKey(role);
    }

    /** Own and deputised roles, in the order of the enum. */
    public Set<Role> allRoles() {
        return Stream.concat(roles.stream(), deputised.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether this person may do this at all, somewhere. */
    public boolean may(Act act) {
        return switch (act.audience()) {
            case EVERYONE, SIGNED_IN -> true;
            case ROLES -> allRoles().stream().anyMatch(act::isOpenTo);
        };
    }

    /** Whether this person may do this to something of the organ at that place in the tree. */
    public boolean may(Act act, Branch place) {
        return may(act) && reach(act, place);
    }

    private boolean reach(Act act, Branch place) {
        if (branch.equals(place)) {
            return true;
        }
        return branch.contains(place)
                && allRoles().stream().anyMatch(it -> act.isOpenTo(it) && it.reach() == Reach.BRANCH);
    }

    /** As far as any of this person's roles reaches. */
    public Scope widest() {
        return new Scope(branch, allRoles().stream().anyMatch(it -> it.reach() == Reach.BRANCH));
    }

    /** What a list of this act's things may contain. */
    public Scope scope(Act act) {
        var below = allRoles().stream().anyMatch(it -> act.isOpenTo(it) && it.reach() == Reach.BRANCH);
        return new Scope(branch, below);
    }

    /** How this person signs when acting in a role: alone, or for the absent colleague. */
    public String signature(Role role) {
        var deputy = deputised.get(role);
        return roles.contains(role) || deputy == null ? name : name + " 代 " + deputy.name();
    }
}
