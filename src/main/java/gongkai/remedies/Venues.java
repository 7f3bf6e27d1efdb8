package gongkai.remedies;

import gongkai.access.OrganId;
import gongkai.letters.Venue;

/** Where the decisions of an organ can be challenged, as the organ has set it. */
public interface Venues {

    /** Never absent: an organ that has set nothing has no government by name, and the court nobody can get wrong. */
    Venue of(OrganId organ);
}
