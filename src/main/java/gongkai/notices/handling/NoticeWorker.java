package gongkai.notices.handling;

import gongkai.clock.OfficeClock;
import gongkai.notices.NoticeSettings;
import gongkai.notices.domain.QuietHours;
import gongkai.notices.domain.Sending;
import gongkai.notices.domain.Sending.Dead;
import gongkai.notices.domain.Sending.Pending;
import gongkai.notices.domain.Sending.Sent;
import gongkai.notices.store.PgNoticeStore;
import gongkai.notices.store.PgNoticeStore.Loaded;
import gongkai.organisation.Organs;
import gongkai.sending.Outcome;
import gongkai.sending.Round;
import gongkai.trail.Deed;
import gongkai.trail.Doer;
import gongkai.trail.Trail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A notice is taken for a while, sent with no transaction open, and its outcome written down; if the
 * program dies in between, it is sent again with the same key once the while is over. Several programs may do this at the
 * same time.
 */
@Component
class NoticeWorker {

    /** Longer than any sending can take. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final int AT_ONCE = 8;

    private final PgNoticeStore notices;
    private final Ways ways;
    private final Organs organs;
    private final OfficeClock clock;
    private final QuietHours quiet;
    private final Trail trail;
    private final TransactionTemplate transaction;

    NoticeWorker(
            PgNoticeStore notices,
            Ways ways,
            Organs organs,
            OfficeClock clock,
            NoticeSettings settings,
            Trail trail,
            TransactionTemplate transaction) {
        this.notices = notices;
        this.ways = ways;
        this.organs = organs;
        this.clock = clock;
        this.quiet = settings.quietHours();
        this.trail = trail;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 7_000)
    synchronized void work() {
        if (!ways.open().isEmpty()) {
            Round.go(this::claim, this::carry);
        }
    }

    private List<Loaded> claim() {
        var now = clock.now();
        var claimed = transaction.execute(_ -> notices.claim(ways.open(), now, now.plus(LEASE), AT_ONCE));
        return claimed == null ? List.of() : claimed;
    }

    private void carry(Loaded claimed) {
        var outcome = Round.attempt(() -> ways.carry(claimed.sending().slip(), clock.now()));
        transaction.executeWithoutResult(_ -> settle(claimed, outcome));
    }

    private void settle(Loaded claimed, Outcome outcome) {
        if (claimed.sending() instanceof Pending pending) {
            var chance = ThreadLocalRandom.current().nextDouble();
            var after = pending.after(outcome, clock.now(), clock.today(), quiet, chance);
            notices.replace(claimed, after);
            record(after);
        }
    }

    private void record(Sending after) {
        switch (after) {
            case Sent(var slip, var _, var receipt) -> record(slip, "发出通知", receipt);
            case Dead(var slip, var _, var _, var why) -> record(slip, "未能发出通知", why);
            case Pending _ -> {}
        }
    }

    private void record(Sending.Slip slip, String what, String why) {
        var place = organs.find(slip.organ()).orElseThrow().branch();
        trail.record(Doer.PROGRAM, Deed.wrote(what + "「" + slip.title() + "」", "notice", slip.id(), place, null, why));
    }
}
