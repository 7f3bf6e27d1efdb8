package gongkai.organisation;

import gongkai.access.Branch;
import gongkai.access.PersonId;

/** Both parties have confirmed every item of a handover. */
public record HandoverCompleted(PersonId from, PersonId to, Branch place, boolean closesAccount) {}
