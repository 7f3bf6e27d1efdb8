package gongkai.portal;

import gongkai.access.OrganId;
import gongkai.published.Articles;
import gongkai.published.PublicColumn;
import gongkai.published.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How the articles of an organ are presented, remembered until any of it changes. */
@Component
class Presentation {

    private final Articles articles;
    private final Freshness freshness;
    private final Map<OrganId, Organ> organs = new ConcurrentHashMap<>();

    Presentation(Articles articles, Freshness freshness) {
        this.articles = articles;
        this.freshness = freshness;
    }

    /**
     * An organ's site and columns.
     *
     * @param asOf the last change that they are sure to show
     */
    record Organ(long asOf, Optional<Site> site, List<PublicColumn> columns) {}

    Organ of(OrganId id) {
        var asOf = freshness.lastOfSite();
        var known = organs.get(id);
        if (known != null && known.asOf() == asOf) {
            return known;
        }
        var fresh = new Organ(asOf, articles.site(id), articles.columns(id));
        organs.put(id, fresh);
        return fresh;
    }
}
