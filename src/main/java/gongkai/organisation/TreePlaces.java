package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.calendars.OrganPlaces;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells calendars where organs stand. */
@Component
class TreePlaces implements OrganPlaces {

    private final Organs organs;

    TreePlaces(Organs organs) {
        this.organs = organs;
    }

    @Override
    public Optional<Place> find(OrganId organ) {
        return organs.find(organ).map(TreePlaces::place);
    }

    @Override
    public List<Place> all() {
        return organs.all().stream().map(TreePlaces::place).toList();
    }

    private static Place place(Organ it) {
        return new Place(it.branch(), it.name());
    }
}
