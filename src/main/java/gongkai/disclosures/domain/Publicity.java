package gongkai.disclosures.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the public sees of an item. */
public sealed interface Publicity {

    /** Nothing so far. */
    record NotYet() implements Publicity {}

    /**
     * It can be read.
     *
     * @param version the version that is out
     * @param at when the first version went out; never changed afterwards
     * @param on the day of that moment in the office
     * @param correctedAt when the text was last changed, or null
     */
    record Public(
            int version, Instant at, LocalDate on, @Nullable Instant correctedAt) implements Publicity {

        public Public next(int number, Instant now) {
            return new Public(number, at, on, now);
        }

        public Withdrawn withdraw(Withdrawal why) {
            return new Withdrawn(version, at, on, why);
        }

        public Ended end(LocalDate day) {
            return new Ended(version, at, on, day);
        }
    }

    /** Taken back: its address answers that it is gone. */
    record Withdrawn(int version, Instant at, LocalDate on, Withdrawal why) implements Publicity {

        public Withdrawn approve(Withdrawal.Approval approval) {
            return new Withdrawn(version, at, on, why.approvedBy(approval));
        }

        public Withdrawn report(Withdrawal.Report report) {
            return new Withdrawn(version, at, on, why.reportedAs(report));
        }
    }

    /** Was public for a limited time, which is over. */
    record Ended(int version, Instant at, LocalDate on, LocalDate endedOn) implements Publicity {}

    /**
     * Decided not to be published, or only on application.
     *
     * @param reviewOn when the decision has to be looked at again (Regulation Art. 18)
     */
    record KeptBack(Openness openness, LocalDate decidedOn, LocalDate reviewOn) implements Publicity {

        public KeptBack confirmed(LocalDate today, LocalDate next) {
            return new KeptBack(openness, today, next);
        }
    }
}
