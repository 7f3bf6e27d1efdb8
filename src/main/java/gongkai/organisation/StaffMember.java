package gongkai.organisation;

import gongkai.access.Branch;
import gongkai.access.PersonId;

/**
 * Somebody who works in an organ, as other modules know them.
 *
 * @param works whether they have not left
 */
public record StaffMember(PersonId id, String name, Branch branch, boolean works) {}
