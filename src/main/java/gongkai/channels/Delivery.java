package gongkai.channels;

import gongkai.access.OrganId;
import java.time.Instant;
import java.time.LocalDate;

/** One parcel on its way to one channel. */
public sealed interface Delivery {

    /** What does not change about a delivery. */
    record Slip(
            long id,
            long item,
            int version,
            Action action,
            OrganId organ,
            ChannelId channel,
            ChannelKind kind,
            String channelName,
            String title,
            String path,
            LocalDate formedOn,
            Instant createdAt) {}

    Slip slip();

    /** Nothing has been tried yet. */
    record Waiting(Slip slip) implements Delivery {}

    /**
     * It failed and will be tried again.
     *
     * @param attempts how often it was tried
     * @param why what went wrong last, in Chinese
     */
    record Retrying(Slip slip, int attempts, Instant nextAt, String why) implements Delivery {}

    /** It arrived. */
    record Sent(Slip slip, Instant at, String receipt) implements Delivery {}

    /** It was given up; somebody must look at it. */
    record Dead(Slip slip, int attempts, Instant at, String why) implements Delivery {}

    /** Somebody must carry it. */
    record ToDo(Slip slip) implements Delivery {}

    /** Somebody carried it, and says so. */
    record Done(Slip slip, Evidence evidence) implements Delivery {}

    /** A later version or a withdrawal took its place before it was carried. */
    record Superseded(Slip slip, Instant at) implements Delivery {}

    /**
     * What shows that a person carried it.
     *
     * @param doneAt when it stood on the channel, or was taken down there
     * @param link where it can be seen; may be empty
     * @param note a receipt's number, an issue, a place; may be empty
     * @param recordedBy who says so
     */
    record Evidence(Instant doneAt, String link, String note, String recordedBy, Instant recordedAt) {}
}
