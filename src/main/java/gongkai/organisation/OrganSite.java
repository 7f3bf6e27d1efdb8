package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.organisation.store.PgOrganStore;
import gongkai.web.SiteIdentity;
import org.springframework.stereotype.Component;

/** Names the site after the organ at the root of the tree. */
@Component
class OrganSite implements SiteIdentity {

    private final PgOrganStore organs;
    private volatile boolean seenOne;

    OrganSite(PgOrganStore organs) {
        this.organs = organs;
    }

    @Override
    public String name() {
        return organs.rootName().map(it -> it + "政务公开平台").orElse("政务公开平台");
    }

    @Override
    public String nameOf(OrganId organ) {
        return organs.find(organ).orElseThrow().organ().shortName();
    }

    /** Organs are never removed, so one that was seen once is remembered. */
    @Override
    public boolean isEmpty() {
        if (!seenOne) {
            seenOne = !organs.isEmpty();
        }
        return !seenOne;
    }
}
