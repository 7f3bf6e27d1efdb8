package gongkai.notices;

import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.notices.domain.QuietHours;
import gongkai.notices.store.PgNoticeStore;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends notices: what is handed in within a transaction is sent, at least once, if the transaction is kept. */
@Component
public class Notices {

    /** How a notice about something stands, for the page of that something. */
    public record Told(NoticeKind kind, String masked, String state) {}

    private final PgNoticeStore store;
    private final OfficeClock clock;
    private final QuietHours quiet;
    private final String site;

    Notices(PgNoticeStore store, OfficeClock clock, NoticeSettings settings) {
        this.store = store;
        this.clock = clock;
        this.quiet = settings.quietHours();
        this.site = settings.site();
    }

    /** A page of this site as it is reached from outside; empty while the operator has not said where the site is. */
    public String link(String path) {
        return site.isEmpty() ? "" : site + path;
    }

    /** Nothing happens when the recipient was told of that occasion before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        var now = clock.now();
        store.keep(notice, now, quiet.from(now, clock.today(), notice.lawfulBy()));
    }

    /**
     * The oldest first.
     *
     * @param subject such as {@code application 12}
     */
    @Transactional(readOnly = true)
    public List<Told> about(OrganId organ, String subject) {
        return store.about(organ, subject).stream()
                .map(it -> new Told(
                        it.slip().kind(),
                        it.slip().recipient().masked(),
                        PgNoticeStore.State.of(it).label()))
                .toList();
    }
}
