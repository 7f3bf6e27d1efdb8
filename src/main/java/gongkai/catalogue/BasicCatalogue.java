package gongkai.catalogue;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.store.PgCatalogueStore;
import gongkai.clock.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may do with the basic catalogue in force. */
@Component
public class BasicCatalogue {

    /** A row whose content was never published, or not again in time. */
    public record Missing(long entry, String name, String standing) {}

    private final PgCatalogueStore store;
    private final OfficeClock clock;

    BasicCatalogue(PgCatalogueStore store, OfficeClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Something was published in that column on that day; answers how many rows this has renewed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int renewed(ColumnId column, LocalDate on) {
        return store.renew(column, on);
    }

    /** What a unit still owes the public today. */
    public List<Missing> missing(OrganId organ, UnitId unit) {
        return store.inForce(Set.of(organ)).stream()
                .map(PgCatalogueStore.InForce::entry)
                .filter(it -> unit.equals(it.care().unit()))
                .filter(it -> it.on(clock.today()) != Entry.Standing.CURRENT)
                .map(it -> new Missing(
                        it.id(), it.content().name(), it.on(clock.today()).label()))
                .toList();
    }
}
