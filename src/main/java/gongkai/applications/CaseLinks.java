package gongkai.applications;

import gongkai.access.Actor;
import java.util.List;

/** What other modules have about a case, shown on the page of the case. */
public interface CaseLinks {

    /**
     * One thing beside the case.
     *
     * @param note how it stands, in words
     */
    record Link(String label, String href, String note) {}

    /** What the actor may see of it. */
    List<Link> of(Actor actor, long caseId);
}
