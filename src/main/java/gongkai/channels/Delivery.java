package gongkai.channels;

import gongkai.access.OrganId;
import gongkai.sending.Outcome;
import gongkai.sending.Pauses;
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
            Instant createdAt) {

        /** The same however often it is sent: whoever receives it twice knows it again. */
        public String key() {
            return item + "-" + version + "-" + action.name();
        }
    }

    Slip slip();

    /** Still being sent by the program. */
    sealed interface Pending extends Delivery permits Waiting, Retrying {

        int attempts();

        Instant nextAt();

        /**
         * What becomes of it after one more attempt.
         *
         * @param chance from 0 to 1, lengthens the pause so that not all come back at once
         */
        default Delivery after(Outcome outcome, Instant now, double chance) {
            var made = attempts() + 1;
            return switch (outcome) {
                case Outcome.Accepted(var receipt) -> new Sent(slip(), now, receipt);
                case Outcome.Refused(var why) -> new Dead(slip(), made, now, why);
                case Outcome.Failed(var why) ->
                    Pauses.after(made, now, chance)
                            .<Delivery>map(next -> new Retrying(slip(), made, next, why))
                            .orElseGet(() -> new Dead(slip(), made, now, why));
            };
        }
    }

    /** Nothing has been tried yet. */
    record Waiting(Slip slip, Instant nextAt) implements Pending {

        @Override
        public int attempts() {
            return 0;
        }
    }

    /**
     * It failed and will be tried again.
     *
     * @param attempts how often it was tried
     * @param why what went wrong last, in Chinese
     */
    record Retrying(Slip slip, int attempts, Instant nextAt, String why) implements Pending {}

    /** It arrived. */
    record Sent(Slip slip, Instant at, String receipt) implements Delivery {}

    /** It was given up; somebody must look at it. */
    record Dead(Slip slip, int attempts, Instant at, String why) implements Delivery {

        /** Tried anew from the beginning. */
        public Waiting again(Instant now) {
            return new Waiting(slip, now);
        }
    }

    /** Somebody must carry it. */
    record ToDo(Slip slip) implements Delivery {

        public Done done(Evidence evidence) {
            return new Done(slip, evidence);
        }
    }

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
