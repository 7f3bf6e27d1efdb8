package gongkai.catalogue.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.catalogue.domain.SiteSettings;
import gongkai.catalogue.store.PgSiteStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organ says what stands above and below its articles. */
@Service
@Transactional
public class SiteHandling {

    private final PgSiteStore store;
    private final PublicSide publicSide;
    private final Places places;
    private final Trail trail;

    SiteHandling(PgSiteStore store, PublicSide publicSide, Places places, Trail trail) {
        this.store = store;
        this.publicSide = publicSide;
        this.places = places;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public SiteSettings of(Actor actor, OrganId organ) {
        places.allowed(actor, Act.SEE_CATALOGUE, organ);
        return store.of(organ);
    }

    /** The public sees it at once, above old articles too. */
    public void set(Actor actor, SiteSettings it) {
        var organ = actor.organ();
        var place = places.allowed(actor, Act.MAINTAIN_CATALOGUE, organ);
        it.mayBeKept().orThrow();
        var before = store.of(organ);
        store.keep(organ, it);
        publicSide.show(organ, it);
        trail.record(actor, Deed.wrote("设定文章要素项", "site", organ.value(), place, before, it));
    }
}
