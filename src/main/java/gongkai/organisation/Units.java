package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.store.PgLiaisonStore;
import gongkai.organisation.store.PgOrganStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules may know of the units of an organ. */
@Component
public class Units {

    /** A unit by its name. */
    public record Named(UnitId id, OrganId organ, String name) {}

    private final PgOrganStore organs;
    private final PgLiaisonStore liaisons;
    private final OfficeClock clock;

    Units(PgOrganStore organs, PgLiaisonStore liaisons, OfficeClock clock) {
        this.organs = organs;
        this.liaisons = liaisons;
        this.clock = clock;
    }

    /** Those open today. */
    public List<Named> of(OrganId organ) {
        return organs.units(organ).stream()
                .filter(it -> it.isOpenOn(clock.today()))
                .map(it -> new Named(it.id(), it.organ(), it.name()))
                .toList();
    }

    public Optional<Named> find(UnitId id) {
        return organs.findUnit(id).map(it -> new Named(it.id(), it.organ(), it.name()));
    }

    /** The present liaison; content of a unit without one is not submitted. */
    public Optional<PersonId> liaisonOf(UnitId id) {
        return liaisons.current(id).map(it -> it.person());
    }
}
