package gongkai.catalogue.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Organs and units as this module asks for them. */
@Component
class Places {

    private final Organs organs;
    private final Units units;

    Places(Organs organs, Units units) {
        this.organs = organs;
        this.units = units;
    }

    /** Where an organ stands, if the actor may do this there. */
    Branch allowed(Actor actor, Act act, OrganId id) {
        return organs.find(id)
                .map(it -> it.branch())
                .filter(it -> actor.may(act, it))
                .orElseThrow(() -> new NotFound("organ", id));
    }

    /** The open units of an organ by number, in their order. */
    Map<UnitId, String> unitNames(OrganId organ) {
        var names = new LinkedHashMap<UnitId, String>();
        units.of(organ).forEach(it -> names.put(it.id(), it.name()));
        return names;
    }

    boolean isUnitOf(UnitId unit, OrganId organ) {
        return units.find(unit).filter(it -> it.organ().equals(organ)).isPresent();
    }
}
