package gongkai.organisation;

import gongkai.access.PersonId;
import gongkai.access.Role;
import java.util.Set;

/** Roles that somebody holds today for an absent colleague. */
public record Deputising(PersonId absent, String absentName, Set<Role> roles) {}
