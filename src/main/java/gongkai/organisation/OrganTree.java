package gongkai.organisation;

import java.util.ArrayList;
import java.util.List;

/** An organ and those directly below it. */
public record OrganTree(Organ organ, List<OrganTree> below) {

    /** From a list in the order of the tree; several roots when a branch begins below the top. */
    public static List<OrganTree> of(List<Organ> inOrder) {
        var roots = new ArrayList<OrganTree>();
        for (var organ : inOrder) {
            add(roots, organ);
        }
        return roots;
    }

    private static void add(List<OrganTree> siblings, Organ organ) {
        for (var sibling : siblings) {
            if (sibling.organ().branch().contains(organ.branch())) {
                add(sibling.below(), organ);
                return;
            }
        }
        siblings.add(new OrganTree(organ, new ArrayList<>()));
    }
}
