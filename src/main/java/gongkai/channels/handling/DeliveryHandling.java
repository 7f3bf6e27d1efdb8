package gongkai.channels.handling;

import static gongkai.access.Verdict.when;
import static gongkai.channels.ChannelRefusal.DONE_LATER;
import static gongkai.channels.ChannelRefusal.DONE_TOO_EARLY;
import static gongkai.channels.ChannelRefusal.EVIDENCE_MISSING;
import static gongkai.channels.ChannelRefusal.LINK_ODD;
import static gongkai.channels.ChannelRefusal.NOT_BY_HAND;
import static gongkai.channels.ChannelRefusal.NOT_DEAD;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.channels.ChannelKind;
import gongkai.channels.Deliveries;
import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.Delivery.Evidence;
import gongkai.channels.Delivery.ToDo;
import gongkai.channels.domain.ChannelBrief;
import gongkai.channels.store.PgDeliveryStore;
import gongkai.channels.store.PgDeliveryStore.Attempt;
import gongkai.channels.store.PgDeliveryStore.Loaded;
import gongkai.channels.store.PgDeliveryStore.State;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about deliveries: look, carry, say so, try again. */
@Service
@Transactional
public class DeliveryHandling {

    /** So many on one page. */
    public static final int PAGE = 50;

    private final PgDeliveryStore deliveries;
    private final Deliveries door;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    DeliveryHandling(PgDeliveryStore deliveries, Deliveries door, Organs organs, OfficeClock clock, Trail trail) {
        this.deliveries = deliveries;
        this.door = door;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    /** One page, counted from 1. */
    @Transactional(readOnly = true)
    public List<Delivery> list(Actor actor, OrganId organ, @Nullable State state, int page) {
        visible(actor, organ);
        return deliveries.list(List.of(organ), state, PAGE, (page - 1L) * PAGE);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, OrganId organ, @Nullable State state) {
        visible(actor, organ);
        return deliveries.count(List.of(organ), state);
    }

    @Transactional(readOnly = true)
    public Map<ChannelKind, Long> counts(Actor actor, OrganId organ, int year) {
        visible(actor, organ);
        return door.counts(organ, year);
    }

    @Transactional(readOnly = true)
    public Delivery get(Actor actor, long id) {
        return load(actor, Act.SEE_CHANNELS, id).delivery();
    }

    @Transactional(readOnly = true)
    public List<Attempt> attempts(Actor actor, long id) {
        load(actor, Act.SEE_CHANNELS, id);
        return deliveries.attempts(id);
    }

    /** Everything to be handed over, as one archive; empty once it has arrived everywhere and is no longer kept. */
    @Transactional(readOnly = true)
    public Optional<byte[]> bundle(Actor actor, long id) {
        var delivery = load(actor, Act.RECORD_DELIVERY, id).delivery();
        return deliveries.isFull(id)
                ? Optional.of(Bundle.zip(delivery.slip().key(), deliveries.parcel(id)))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    public boolean hasBundle(Actor actor, long id) {
        load(actor, Act.SEE_CHANNELS, id);
        return deliveries.isFull(id);
    }

    /**
     * Somebody carried it.
     *
     * @param doneAt when it stood on the channel
     */
    public void record(Actor actor, long id, Instant doneAt, String link, String note) {
        var loaded = load(actor, Act.RECORD_DELIVERY, id);
        if (!(loaded.delivery() instanceof ToDo open)) {
            throw new RefusedException(NOT_BY_HAND);
        }
        var now = clock.now();
        when(!link.isEmpty() || !note.isEmpty(), EVIDENCE_MISSING)
                .and(when(link.isEmpty() || ChannelBrief.isWebAddress(link), LINK_ODD))
                .and(when(!doneAt.isAfter(now), DONE_LATER))
                .and(when(!day(doneAt).isBefore(day(open.slip().createdAt())), DONE_TOO_EARLY))
                .orThrow();
        var done = open.done(new Evidence(doneAt, link, note, actor.signature(), now));
        deliveries.replace(loaded, done);
        deliveries.empty(open.slip().item());
        trail.record(
                actor,
                Deed.wrote(
                        "登记在" + open.slip().channelName() + open.slip().action().label() + "「"
                                + open.slip().title() + "」",
                        "delivery",
                        id,
                        actor.branch(),
                        null,
                        done.evidence()));
    }

    /** Tried again from the beginning, after what was wrong has been put right. */
    public void tryAgain(Actor actor, long id) {
        var loaded = load(actor, Act.RECORD_DELIVERY, id);
        if (!(loaded.delivery() instanceof Dead dead)) {
            throw new RefusedException(NOT_DEAD);
        }
        deliveries.replace(loaded, dead.again(clock.now()));
        trail.record(
                actor,
                Deed.wrote(
                        "重新推送「" + dead.slip().title() + "」到" + dead.slip().channelName(),
                        "delivery",
                        id,
                        actor.branch(),
                        dead.why(),
                        null));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OfficeClock.ZONE);
    }

    private Loaded load(Actor actor, Act act, long id) {
        var loaded = deliveries.find(id).orElseThrow(() -> new NotFound("delivery", id));
        place(loaded.delivery().slip().organ())
                .filter(it -> actor.may(act, it))
                .orElseThrow(() -> new NotFound("delivery", id));
        return loaded;
    }

    private Optional<Branch> place(OrganId organ) {
        return organs.find(organ).map(Organ::branch);
    }

    private void visible(Actor actor, OrganId id) {
        place(id).filter(it -> actor.may(Act.SEE_CHANNELS, it)).orElseThrow(() -> new NotFound("organ", id));
    }
}
