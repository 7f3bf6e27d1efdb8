package gongkai.catalogue.handling;

import gongkai.access.OrganId;
import gongkai.catalogue.Column;
import gongkai.catalogue.domain.SiteSettings;
import gongkai.organisation.Organs;
import gongkai.published.PublicColumn;
import gongkai.published.Publishing;
import gongkai.published.Site;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows columns and settings to the public. A closed column stays there, since what stands in it does. */
@Component
class PublicSide {

    private final Publishing publishing;
    private final Organs organs;

    PublicSide(Publishing publishing, Organs organs) {
        this.publishing = publishing;
        this.organs = organs;
    }

    /** Those above must be shown already. */
    void show(List<Column> columns) {
        columns.forEach(it -> publishing.putColumn(new PublicColumn(
                it.id().value(),
                it.organ(),
                it.parent() == null ? null : it.parent().value(),
                it.name(),
                it.note(),
                it.fixed() != null,
                it.position())));
    }

    void show(OrganId organ, SiteSettings it) {
        var shown = organs.find(organ).orElseThrow();
        publishing.putSite(new Site(organ, shown.name(), shown.branch(), it.head(), it.sourceStatement()));
    }
}
