package gongkai.published;

import gongkai.access.OrganId;
import gongkai.organisation.Organ;
import gongkai.organisation.PublicOrgan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The only way from the portal to organs. */
@Component
public class PublicOrgans {

    private final PgPublicOrganStore store;

    PublicOrgans(PgPublicOrganStore store) {
        this.store = store;
    }

    /** In the order of the tree. */
    public List<Organ> all() {
        return store.all();
    }

    /** What those of these organs that there are are called. */
    public Map<OrganId, String> names(Collection<OrganId> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    /** With the units and leaders that it has on that day. */
    public Optional<PublicOrgan> find(OrganId id, LocalDate day) {
        return store.find(id, day);
    }
}
