package gongkai.applications.domain;

import gongkai.access.PersonId;
import gongkai.applications.domain.Happening.Accepted;
import gongkai.applications.domain.Happening.Archived;
import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.CameBack;
import gongkai.applications.domain.Happening.Closed;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationReached;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.ContactFailed;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.DisclosureDecided;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeLapsed;
import gongkai.applications.domain.Happening.FeeNoticeServed;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.FeePaid;
import gongkai.applications.domain.Happening.LegalityPassed;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.OtherwiseClosed;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.ReasonsGiven;
import gongkai.applications.domain.Happening.ReasonsWeighed;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Resumed;
import gongkai.applications.domain.Happening.Returned;
import gongkai.applications.domain.Happening.SecrecyPassed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementLapsed;
import gongkai.applications.domain.Happening.SupplementNoticeServed;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.domain.Happening.TakenUpAgain;
import gongkai.applications.domain.Happening.Withdrawn;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands. What may happen next is a method that only the right state has, and the state it leads to is that
 * method's answer; a state is never stored, it is what the history comes to.
 */
public sealed interface State {

    /** How lists and pages call it. */
    Stage stage();

    /** The state that this leads to, or a refusal to read a history that cannot have been. */
    State on(Happening it);

    /** What a history comes to. */
    static State of(History history) {
        State state = new Unopened();
        for (var entry : history.inTruth()) {
            state = entry.what() instanceof Happening.Aside ? state : state.on(entry.what());
        }
        return state;
    }

    private static IllegalStateException misplaced(State state, Happening what) {
        return new IllegalStateException(what.getClass().getSimpleName() + " does not happen in "
                + state.getClass().getSimpleName());
    }

    /** Before the reply is signed: the applicant may withdraw. */
    sealed interface Undecided extends State {

        default GivenUp after(Withdrawn it) {
            return new GivenUp();
        }

        default ClosedOtherwise after(OtherwiseClosed it) {
            return new ClosedOtherwise();
        }
    }

    /** While the answer's clock runs or stands for others: it may be extended. */
    sealed interface Running extends Undecided {}

    /** After what the applicant was asked for: handled further, or answered at once. */
    sealed interface BackAtWork extends Running permits Processing, Drafting {}

    /** While letters are out, and when the last has been answered. */
    sealed interface Asking extends Running permits Processing, Consulting {}

    /** Until both reviews are passed, and then. */
    sealed interface Reviewed extends Running permits InReview, ToSign {}

    /** Closed after the reply has arrived. */
    sealed interface Closing extends Ended permits Replied, ClosedOtherwise {}

    /** Closed, and not yet in the archive. */
    sealed interface Ended extends State {

        default InArchive after(Archived it) {
            return new InArchive();
        }

        default Redoing after(Reopened it) {
            return new Redoing();
        }

        @Override
        default State on(Happening what) {
            return switch (what) {
                case Archived it -> after(it);
                case Reopened it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Nothing has happened yet. */
    record Unopened() implements State {

        public ToConfirm after(Arrived it) {
            return new ToConfirm(it.reception());
        }

        public OnRegister after(Registered it) {
            return new OnRegister(it.reception());
        }

        @Override
        public Stage stage() {
            return Stage.S00_SUBMITTED;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case Arrived it -> after(it);
                case Registered it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Came in by a way that needs confirming by both sides; the clock does not run. */
    record ToConfirm(Reception reception) implements Undecided {

        public ToConfirm after(ContactFailed it) {
            return this;
        }

        public OnRegister after(Registered it) {
            return new OnRegister(it.reception());
        }

        @Override
        public Stage stage() {
            return Stage.S00_SUBMITTED;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case ContactFailed it -> after(it);
                case Registered it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** The day of receipt is fixed; what is missing can still be asked for. */
    record OnRegister(Reception reception) implements Undecided {

        public Processing after(Accepted it) {
            return new Processing();
        }

        public AwaitingSupplement after(SupplementAsked it) {
            return new AwaitingSupplement();
        }

        public AwaitingReasons after(ReasonsAsked it) {
            return new AwaitingReasons();
        }

        public AwaitingFee after(FeeNoticed it) {
            return new AwaitingFee();
        }

        public Drafting after(Drafted it) {
            return Drafting.of(it);
        }

        @Override
        public Stage stage() {
            return Stage.S10_REGISTERED;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case Accepted it -> after(it);
                case SupplementAsked it -> after(it);
                case ReasonsAsked it -> after(it);
                case FeeNoticed it -> after(it);
                case Drafted it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** The applicant was told once what is missing. */
    record AwaitingSupplement() implements Undecided {

        public AwaitingSupplement after(SupplementNoticeServed it) {
            return this;
        }

        /** Clear or not, no second notice may follow: what is still unclear is answered so. */
        public BackAtWork after(SupplementReceived it) {
            return it.clear() ? new Processing() : new Drafting(Reply.of(Outcome.R23_STILL_UNCLEAR), null);
        }

        public LapsedUnsupplemented after(SupplementLapsed it) {
            return new LapsedUnsupplemented();
        }

        @Override
        public Stage stage() {
            return Stage.S20_SUPPLEMENT;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case SupplementNoticeServed it -> after(it);
                case SupplementReceived it -> after(it);
                case SupplementLapsed it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Being searched and examined. */
    record Processing() implements BackAtWork, Asking {

        public Consulting after(ConsultationSent it) {
            return Consulting.of(it);
        }

        public AwaitingReasons after(ReasonsAsked it) {
            return new AwaitingReasons();
        }

        public AwaitingFee after(FeeNoticed it) {
            return new AwaitingFee();
        }

        public Drafting after(Drafted it) {
            return Drafting.of(it);
        }

        public Processing after(Extended it) {
            return this;
        }

        @Override
        public Stage stage() {
            return Stage.S30_PROCESSING;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case ConsultationSent it -> after(it);
                case ReasonsAsked it -> after(it);
                case FeeNoticed it -> after(it);
                case Drafted it -> after(it);
                case Extended it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Others are being asked; their time does not count. */
    record Consulting(SortedMap<Integer, Happening.Asked> letters) implements Asking {

        public Consulting {
            letters = Collections.unmodifiableSortedMap(new TreeMap<>(letters));
        }

        static Consulting of(ConsultationSent it) {
            return new Consulting(Collections.emptySortedMap()).with(it);
        }

        private Consulting with(ConsultationSent it) {
            var more = new TreeMap<>(letters);
            more.put(it.letter(), it.asked());
            return new Consulting(more);
        }

        private Asking without(int letter) {
            var rest = new TreeMap<>(letters);
            rest.remove(letter);
            return rest.isEmpty() ? new Processing() : new Consulting(rest);
        }

        public Consulting after(ConsultationSent it) {
            return with(it);
        }

        public Consulting after(ConsultationReached it) {
            return this;
        }

        /** The last opinion brings the case back to the work. */
        public Asking after(OpinionReceived it) {
            return without(it.letter());
        }

        public Asking after(ConsultationExpired it) {
            return without(it.letter());
        }

        public Consulting after(Extended it) {
            return this;
        }

        @Override
        public Stage stage() {
            return Stage.S31_CONSULT;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case ConsultationSent it -> after(it);
                case ConsultationReached it -> after(it);
                case OpinionReceived it -> after(it);
                case ConsultationExpired it -> after(it);
                case Extended it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** The applicant was asked for the reasons of so many applications. */
    record AwaitingReasons() implements Undecided {

        public AwaitingReasons after(ReasonsGiven it) {
            return this;
        }

        /** Good reasons: the work goes on; bad or none: the reply is that it will not be handled. */
        public Running after(ReasonsWeighed it) {
            return it.reasonable() ? new Processing() : new Drafting(Reply.of(Outcome.R33_EXCESSIVE), null);
        }

        public Processing after(Delayed it) {
            return new Processing();
        }

        @Override
        public Stage stage() {
            return Stage.S32_REASONS;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case ReasonsGiven it -> after(it);
                case ReasonsWeighed it -> after(it);
                case Delayed it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** The fee notice is out. */
    record AwaitingFee() implements Undecided {

        public AwaitingFee after(FeeNoticeServed it) {
            return this;
        }

        public Processing after(FeePaid it) {
            return new Processing();
        }

        public LapsedUnpaid after(FeeLapsed it) {
            return new LapsedUnpaid();
        }

        @Override
        public Stage stage() {
            return Stage.S33_FEE;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case FeeNoticeServed it -> after(it);
                case FeePaid it -> after(it);
                case FeeLapsed it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** The reply is being written. */
    record Drafting(@Nullable Reply reply, @Nullable PersonId drafter) implements BackAtWork {

        static Drafting of(Drafted it) {
            return new Drafting(it.reply(), it.by());
        }

        public Drafting after(Drafted it) {
            return of(it);
        }

        public Drafting after(DisclosureDecided it) {
            return this;
        }

        /** Only what was written by somebody can be reviewed. */
        public InReview after(Submitted it) {
            return new InReview(Objects.requireNonNull(reply), Objects.requireNonNull(drafter), false, false);
        }

        public Processing after(Resumed it) {
            return new Processing();
        }

        public Drafting after(Extended it) {
            return this;
        }

        @Override
        public Stage stage() {
            return Stage.S40_DRAFT;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case Drafted it -> after(it);
                case DisclosureDecided it -> after(it);
                case Submitted it -> after(it);
                case Resumed it -> after(it);
                case Extended it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Reviewed for secrecy and for lawfulness, by others than the drafter. */
    record InReview(Reply reply, PersonId drafter, boolean secrecyPassed, boolean legalityPassed) implements Reviewed {

        private Reviewed orToSign() {
            return secrecyPassed && legalityPassed ? new ToSign(reply, drafter) : this;
        }

        public Reviewed after(SecrecyPassed it) {
            return new InReview(reply, drafter, true, legalityPassed).orToSign();
        }

        public Reviewed after(LegalityPassed it) {
            return new InReview(reply, drafter, secrecyPassed, true).orToSign();
        }

        public Drafting after(Returned it) {
            return new Drafting(reply, drafter);
        }

        public Drafting after(DisclosureDecided it) {
            return new Drafting(reply, drafter);
        }

        public InReview after(Extended it) {
            return this;
        }

        @Override
        public Stage stage() {
            return Stage.S41_REVIEW;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case SecrecyPassed it -> after(it);
                case LegalityPassed it -> after(it);
                case Returned it -> after(it);
                case DisclosureDecided it -> after(it);
                case Extended it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Waits for the leader's signature. */
    record ToSign(Reply reply, PersonId drafter) implements Reviewed {

        public Issued after(Signed it) {
            return new Issued(reply, it.number());
        }

        public Drafting after(Returned it) {
            return new Drafting(reply, drafter);
        }

        public Drafting after(DisclosureDecided it) {
            return new Drafting(reply, drafter);
        }

        public ToSign after(Extended it) {
            return this;
        }

        @Override
        public Stage stage() {
            return Stage.S42_SIGN;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case Signed it -> after(it);
                case Returned it -> after(it);
                case DisclosureDecided it -> after(it);
                case Extended it -> after(it);
                case Withdrawn it -> after(it);
                case OtherwiseClosed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Signed, numbered, sealed; not yet on its way. */
    record Issued(Reply reply, String number) implements State {

        public OnItsWay after(Sent it) {
            return new OnItsWay(reply, number, it.way());
        }

        @Override
        public Stage stage() {
            return Stage.S50_ISSUED;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case Sent it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Posted, sent or handed out; not yet known to have arrived. */
    record OnItsWay(Reply reply, String number, Happening.Way way) implements State {

        public OnItsWay after(CameBack it) {
            return this;
        }

        public OnItsWay after(Sent it) {
            return new OnItsWay(reply, number, it.way());
        }

        public WithApplicant after(Served it) {
            return new WithApplicant(reply, number);
        }

        @Override
        public Stage stage() {
            return Stage.S51_SENT;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case CameBack it -> after(it);
                case Sent it -> after(it);
                case Served it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** The applicant has it; the periods for remedies run. */
    record WithApplicant(Reply reply, String number) implements State {

        public Closing after(Closed it) {
            return reply.outcome() == Outcome.R49_OTHER ? new ClosedOtherwise() : new Replied();
        }

        @Override
        public Stage stage() {
            return Stage.S60_SERVED;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case Closed it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** Closed with a reply. */
    record Replied() implements Closing {

        @Override
        public Stage stage() {
            return Stage.S70_REPLIED;
        }
    }

    /** Given up by not supplementing. */
    record LapsedUnsupplemented() implements Ended {

        @Override
        public Stage stage() {
            return Stage.S71_ABANDONED_SUPP;
        }
    }

    /** Given up by not paying. */
    record LapsedUnpaid() implements Ended {

        @Override
        public Stage stage() {
            return Stage.S72_ABANDONED_FEE;
        }
    }

    /** Withdrawn by the applicant. */
    record GivenUp() implements Ended {

        @Override
        public Stage stage() {
            return Stage.S73_WITHDRAWN;
        }
    }

    /** Closed in another way. */
    record ClosedOtherwise() implements Closing {

        @Override
        public Stage stage() {
            return Stage.S74_OTHER;
        }
    }

    /** The file is closed. */
    record InArchive() implements State {

        public Redoing after(Reopened it) {
            return new Redoing();
        }

        @Override
        public Stage stage() {
            return Stage.S80_ARCHIVED;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case Reopened it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }

    /** A decision orders a new reply, or the organ corrects itself. */
    record Redoing() implements State {

        public Processing after(TakenUpAgain it) {
            return new Processing();
        }

        @Override
        public Stage stage() {
            return Stage.S90_REDO;
        }

        @Override
        public State on(Happening what) {
            return switch (what) {
                case TakenUpAgain it -> after(it);
                default -> throw misplaced(this, what);
            };
        }
    }
}
