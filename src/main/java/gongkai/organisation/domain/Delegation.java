package gongkai.organisation.domain;

import gongkai.access.PersonId;
import gongkai.access.Role;
import java.util.Set;

/** For a time, one person acts for an absent colleague in some of their roles (AB角). */
public record Delegation(
        long id,
        PersonId absent,
        String absentName,
        PersonId deputy,
        String deputyName,
        Set<Role> roles,
        Term term,
        String reason) {

    public Delegation {
        roles = Set.copyOf(roles);
    }
}
