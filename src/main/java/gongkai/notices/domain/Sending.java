package gongkai.notices.domain;

import gongkai.access.OrganId;
import gongkai.notices.NoticeKind;
import gongkai.notices.Recipient;
import gongkai.sending.Outcome;
import gongkai.sending.Pauses;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A notice on its way. */
public sealed interface Sending {

    /** What does not change about it. */
    record Slip(
            long id,
            NoticeKind kind,
            Recipient recipient,
            OrganId organ,
            String subject,
            String title,
            String body,
            @Nullable LocalDate lawfulBy,
            Instant createdAt) {

        /** The same however often it is sent: whoever receives it twice knows it again. */
        public String key() {
            return "notice-" + id;
        }
    }

    Slip slip();

    /** Still to be sent by the program. */
    sealed interface Pending extends Sending permits Waiting, Retrying {

        int attempts();

        Instant nextAt();

        /**
         * What becomes of it after one more attempt.
         *
         * @param today the office's day
         * @param chance from 0 to 1, lengthens the pause so that not all come back at once
         */
        default Sending after(Outcome outcome, Instant now, LocalDate today, QuietHours quiet, double chance) {
            var made = attempts() + 1;
            return switch (outcome) {
                case Outcome.Accepted(var receipt) -> new Sent(slip(), now, receipt);
                case Outcome.Refused(var why) -> new Dead(slip(), made, now, why);
                case Outcome.Failed(var why) ->
                    Pauses.after(made, now, chance)
                            .<Sending>map(
                                    next -> new Retrying(slip(), made, quiet.from(next, today, slip().lawfulBy()), why))
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

    /** It failed and will be tried again. */
    record Retrying(Slip slip, int attempts, Instant nextAt, String why) implements Pending {}

    /** The other side has taken it. */
    record Sent(Slip slip, Instant at, String receipt) implements Sending {}

    /** It was given up; somebody must look at it. */
    record Dead(Slip slip, int attempts, Instant at, String why) implements Sending {

        /** Tried anew from the beginning. */
        public Waiting again(Instant now) {
            return new Waiting(slip, now);
        }
    }
}
