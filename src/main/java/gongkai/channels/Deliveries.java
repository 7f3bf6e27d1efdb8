package gongkai.channels;

import gongkai.access.OrganId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Hands parcels over to channels and knows what became of them. */
@Component
public class Deliveries {

    /**
     * Hands a parcel to channels of its organ, inside the caller's transaction. What was not yet carried of earlier
     * versions is superseded. Doing it twice is as good as once.
     */
    public void dispatch(Parcel parcel, List<ChannelId> channels) {}

    /** All deliveries of an item, the newest first. */
    public List<Delivery> of(long item) {
        return List.of();
    }

    /** Every channel the item was ever handed to: a withdrawal goes to all of them. */
    public List<ChannelId> reached(long item) {
        return List.of();
    }

    /** How many publications and updates arrived on each kind of channel in a year. */
    public Map<ChannelKind, Long> counts(OrganId organ, int year) {
        return Map.of();
    }
}
