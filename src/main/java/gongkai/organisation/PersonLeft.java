package gongkai.organisation;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.PersonId;

/** Somebody no longer works in their organ, as that colleague has registered. */
public record PersonLeft(PersonId person, Branch place, Actor by) {}
