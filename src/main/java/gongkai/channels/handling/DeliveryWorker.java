package gongkai.channels.handling;

import gongkai.channels.Channel.Way;
import gongkai.channels.ChannelId;
import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.Delivery.Pending;
import gongkai.channels.Delivery.Sent;
import gongkai.channels.store.ChannelSecrets;
import gongkai.channels.store.PgChannelStore;
import gongkai.channels.store.PgDeliveryStore;
import gongkai.channels.store.PgDeliveryStore.Loaded;
import gongkai.clock.OfficeClock;
import gongkai.database.DataDirectory;
import gongkai.organisation.Organs;
import gongkai.sending.Outcome;
import gongkai.sending.Round;
import gongkai.trail.Deed;
import gongkai.trail.Doer;
import gongkai.trail.Trail;
import gongkai.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A delivery is taken for a while, sent with no transaction open, and its outcome written down; if the
 * program dies in between, the delivery is sent again with the same key once the while is over. Several programs may do
 * this at the same time.
 */
@Component
class DeliveryWorker {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Longer than any sending can take. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final int AT_ONCE = 8;

    private final PgDeliveryStore deliveries;
    private final PgChannelStore channels;
    private final Vault vault;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final HttpCarrier http;
    private final FolderCarrier folders;

    DeliveryWorker(
            PgDeliveryStore deliveries,
            PgChannelStore channels,
            Vault vault,
            Organs organs,
            OfficeClock clock,
            Trail trail,
            TransactionTemplate transaction,
            DataDirectory data) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.vault = vault;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
        this.transaction = transaction;
        this.http = new HttpCarrier(PATIENCE);
        this.folders = new FolderCarrier(data.path().resolve("outbox"));
    }

    /** Goes on until nothing is due. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    synchronized void work() {
        Round.go(this::claim, this::carry);
    }

    private List<Loaded> claim() {
        var now = clock.now();
        var claimed = transaction.execute(_ -> deliveries.claim(now, now.plus(LEASE), AT_ONCE));
        return claimed == null ? List.of() : claimed;
    }

    private void carry(Loaded claimed) {
        var id = claimed.delivery().slip().id();
        var outcome = Round.attempt(() -> attempt(claimed.delivery()));
        transaction.executeWithoutResult(_ -> settle(id, outcome));
    }

    private Outcome attempt(Delivery delivery) {
        var slip = delivery.slip();
        var channel = channels.find(slip.channel()).orElseThrow().channel();
        var parcel = deliveries.parcel(slip.id());
        return switch (channel.way()) {
            case Way.HttpPush push -> http.carry(push.address(), secret(channel.id()), slip.key(), parcel, clock.now());
            case Way.FileDrop drop -> folders.carry(drop.folder(), slip.key(), parcel);
            case Way.OwnSite _ -> new Outcome.Accepted(slip.path());
            case Way.Manual _ -> new Outcome.Refused("该渠道已改为人工办理，请人工发布");
        };
    }

    private byte @Nullable [] secret(ChannelId id) {
        return channels.secret(id)
                .map(it -> vault.open(it, ChannelSecrets.SIGNING.at(id.value())))
                .orElse(null);
    }

    /** What was superseded while it was on its way stays superseded. */
    private void settle(long id, Outcome outcome) {
        var now = clock.now();
        deliveries.note(id, now, outcome);
        deliveries.release(id);
        var loaded = deliveries.find(id).orElseThrow();
        if (loaded.delivery() instanceof Pending pending) {
            var after = pending.after(outcome, now, ThreadLocalRandom.current().nextDouble());
            deliveries.replace(loaded, after);
            record(after);
            deliveries.empty(after.slip().item());
        }
    }

    private void record(Delivery after) {
        var slip = after.slip();
        var what = slip.action().label() + "「" + slip.title() + "」到" + slip.channelName();
        var place = organs.find(slip.organ()).orElseThrow().branch();
        switch (after) {
            case Sent sent ->
                trail.record(Doer.PROGRAM, Deed.wrote("推送" + what, "delivery", slip.id(), place, null, sent.receipt()));
            case Dead dead ->
                trail.record(Doer.PROGRAM, Deed.wrote("未能推送" + what, "delivery", slip.id(), place, null, dead.why()));
            case Delivery.Waiting _, Delivery.Retrying _, Delivery.ToDo _, Delivery.Done _, Delivery.Superseded _ -> {}
        }
    }
}
