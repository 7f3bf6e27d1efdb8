package gongkai.channels;

import static gongkai.access.Verdict.when;
import static gongkai.channels.ChannelRefusal.NOT_OPEN;

import gongkai.access.OrganId;
import gongkai.channels.store.PgChannelStore;
import gongkai.channels.store.PgDeliveryStore;
import gongkai.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands parcels over to channels and knows what became of them. */
@Component
@Transactional
public class Deliveries {

    private final PgDeliveryStore deliveries;
    private final PgChannelStore channels;
    private final OfficeClock clock;

    Deliveries(PgDeliveryStore deliveries, PgChannelStore channels, OfficeClock clock) {
        this.deliveries = deliveries;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * Hands a parcel to channels of its organ, inside the caller's transaction. What was not yet carried of earlier
     * parcels of the item is superseded. Doing it twice is as good as once. A withdrawal goes to channels that have ended,
     * too. Refused with {@link ChannelRefusal#NOT_OPEN} when a channel is not the organ's or not in use.
     */
    public void dispatch(Parcel parcel, List<ChannelId> to) {
        var now = clock.now();
        var today = clock.today();
        var chosen = to.stream()
                .distinct()
                .map(id -> channels.find(id).map(it -> it.channel()))
                .toList();
        when(
                        chosen.stream()
                                .allMatch(found -> found.filter(it -> it.organ().equals(parcel.organ())
                                                && (parcel.action() == Action.WITHDRAW || it.isOpenOn(today)))
                                        .isPresent()),
                        NOT_OPEN)
                .orThrow();
        if (chosen.isEmpty()) {
            return;
        }
        var id = deliveries.keep(parcel, now);
        for (var channel : chosen) {
            deliveries.supersede(parcel.item(), id, channel.orElseThrow().id(), now);
            deliveries.dispatch(id, channel.orElseThrow(), parcel.path(), now);
        }
        deliveries.empty(parcel.item());
    }

    /** All deliveries of an item, the newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> of(long item) {
        return deliveries.of(item);
    }

    /** Every channel the item was ever handed to: a withdrawal goes to all of them. */
    @Transactional(readOnly = true)
    public List<ChannelId> reached(long item) {
        return deliveries.reached(item);
    }

    /** How many items were published on each kind of channel in a year; kinds without any are left out. */
    @Transactional(readOnly = true)
    public Map<ChannelKind, Long> counts(OrganId organ, int year) {
        return deliveries.counts(organ, startOf(year), startOf(year + 1));
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(OfficeClock.ZONE).toInstant();
    }
}
