package gongkai.notices.handling;

import gongkai.clock.ClockSettings;
import gongkai.database.DataDirectory;
import gongkai.notices.NoticeSettings;
import gongkai.notices.domain.Sending.Slip;
import gongkai.notices.store.PgNoticeStore.Way;
import gongkai.sending.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The ways on which notices leave, as the operator has set them up; a demo has one of its own for each that is not. */
@Component
public class Ways {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final NoticeSettings settings;
    private final boolean isDemo;
    private final MailCarrier mail;
    private final MessageCarrier messages;
    private final FolderOfADemo folder;

    Ways(NoticeSettings settings, ClockSettings clock, DataDirectory data) {
        this.settings = settings;
        this.isDemo = clock.demo();
        this.mail = new MailCarrier(settings, PATIENCE);
        this.messages = new MessageCarrier(settings, PATIENCE);
        this.folder = new FolderOfADemo(data.path().resolve("notices"), settings);
    }

    /** Those that lead anywhere; what goes on another waits. */
    public Set<Way> open() {
        var open = EnumSet.noneOf(Way.class);
        for (var way : Way.values()) {
            if (isDemo || isSetUp(way)) {
                open.add(way);
            }
        }
        return open;
    }

    Outcome carry(Slip slip, Instant now) {
        var way = Way.of(slip.recipient());
        if (!isSetUp(way)) {
            return folder.carry(slip, now);
        }
        return switch (way) {
            case EMAIL -> mail.carry(slip, now);
            case MESSAGE -> messages.carry(slip, now);
        };
    }

    private boolean isSetUp(Way way) {
        return switch (way) {
            case EMAIL -> !settings.smtpHost().isEmpty();
            case MESSAGE -> !settings.webhook().isEmpty();
        };
    }
}
