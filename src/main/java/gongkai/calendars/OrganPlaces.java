package gongkai.calendars;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import java.util.List;
import java.util.Optional;

/** Where organs stand in the tree: told by the module that knows, so that calendars of regions can be found. */
public interface OrganPlaces {

    /** An organ's place and name. */
    record Place(Branch branch, String name) {}

    Optional<Place> find(OrganId organ);

    /** In the order of the tree. */
    List<Place> all();
}
