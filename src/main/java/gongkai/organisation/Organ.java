package gongkai.organisation;

import gongkai.access.Branch;
import gongkai.access.OrganId;

/** An administrative organ and its place in the tree. */
public record Organ(Branch branch, Level level, String name, String shortName) {

    public OrganId id() {
        return branch.organ();
    }
}
