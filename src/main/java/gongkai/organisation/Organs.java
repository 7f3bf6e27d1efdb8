package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.access.Scope;
import gongkai.organisation.store.PgOrganStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules may know of the organ tree. */
@Component
public class Organs {

    private final PgOrganStore store;

    Organs(PgOrganStore store) {
        this.store = store;
    }

    public Optional<Organ> find(OrganId id) {
        return store.find(id).map(it -> it.organ());
    }

    public List<Organ> all() {
        return store.all();
    }

    public List<Organ> within(Scope scope) {
        return store.within(scope);
    }
}
