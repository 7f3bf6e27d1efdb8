package gongkai.catalogue;

import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.store.PgIndexStore;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out index numbers (索引号): never one twice, whatever happens to the item; gaps are allowed. */
@Component
public class IndexNumbers {

    private final PgIndexStore store;

    IndexNumbers(PgIndexStore store) {
        this.store = store;
    }

    /** Whether numbers can be given; the sentence says where to set what is missing. */
    public Verdict ready(OrganId organ) {
        return Verdict.when(store.settings(organ).usable().isPresent(), CatalogueRefusal.INDEX_NOT_SET);
    }

    /**
     * The next number for something published on that day; others wait for the end of the caller's transaction.
     *
     * @throws RefusedException while the settings are incomplete, and when the serial number has no digit left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(OrganId organ, LocalDate day) {
        var settings = store.settings(organ);
        var pattern = settings.usable().orElseThrow(() -> new RefusedException(CatalogueRefusal.INDEX_NOT_SET));
        var front = pattern.front(settings.values(), day);
        while (true) {
            var serial = store.count(front);
            Verdict.when(pattern.holds(serial), CatalogueRefusal.SERIAL_EXHAUSTED)
                    .orThrow();
            var number = pattern.number(front, serial);
            if (store.take(organ, number)) {
                return number;
            }
        }
    }

    /** Keeps a number from elsewhere, untouched, from ever being given out here; false when it is taken already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reserve(OrganId organ, String number) {
        return store.take(organ, number);
    }

    /** The organ's own 机关代字; empty while none is set, and then none is asked for. */
    public Set<String> documentCodes(OrganId organ) {
        return Set.copyOf(store.settings(organ).documentCodes());
    }
}
