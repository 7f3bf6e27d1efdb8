package gongkai.organisation;

import gongkai.access.Branch;
import gongkai.access.PersonId;

/** Somebody no longer works in their organ. */
public record PersonLeft(PersonId person, Branch place) {}
