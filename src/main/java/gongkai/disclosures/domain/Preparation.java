package gongkai.disclosures.domain;

import gongkai.access.PersonId;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a version has come. A step that a state does not allow is a method it does not have; whoever may take it is
 * asked of {@link Hands} first.
 */
public sealed interface Preparation {

    /** A version on its way. */
    sealed interface UnderWay extends Preparation {

        Draft draft();

        Stage stage();

        /** What has been established about its confidentiality so far, true of this text or of an earlier one. */
        default Optional<SecrecyReview> secrecyReview() {
            return Optional.empty();
        }
    }

    /** Can be sent back to whoever wrote it. */
    sealed interface Returnable extends UnderWay {

        default Drafting giveBack(String reason, String by, Instant at) {
            return new Drafting(draft().backAtTheStart(), new Return(stage(), reason, by, at), secrecyReview());
        }
    }

    /** Has passed the confidentiality review; a change of the text takes it back there. */
    sealed interface Reviewed extends Returnable {

        /** The record no longer says anything about the text, and stays to be compared with. */
        default InSecrecyReview amend(Content other, PersonId by) {
            return new InSecrecyReview(draft().rewritten(other, by).backBeforeSecrecy(), secrecyReview());
        }
    }

    /**
     * Being written.
     *
     * @param returned why it was sent back, or null when it was not
     * @param reviewed the last record of confidentiality, of an earlier text
     */
    record Drafting(Draft draft, @Nullable Return returned, Optional<SecrecyReview> reviewed) implements UnderWay {

        public static Drafting first(Draft draft) {
            return new Drafting(draft, null, Optional.empty());
        }

        @Override
        public Stage stage() {
            return Stage.DRAFT;
        }

        @Override
        public Optional<SecrecyReview> secrecyReview() {
            return reviewed;
        }

        public Drafting rewrite(Content other, PersonId by) {
            return new Drafting(draft.rewritten(other, by), returned, reviewed);
        }

        public Drafting take(Route other, List<Long> channels) {
            return new Drafting(draft.by(other, channels), returned, reviewed);
        }

        /** Where it goes first depends on its route. */
        public UnderWay submit() {
            return switch (draft.route()) {
                case FULL -> new WithUnitHead(draft, reviewed);
                case BOARD, URGENT -> new AwaitingSignature(draft, Optional.empty(), Optional.empty(), List.of());
            };
        }

        public Discarded discard(String reason) {
            return new Discarded(draft, reason);
        }
    }

    /** The head of the unit answers for it first (第一责任人). */
    record WithUnitHead(Draft draft, Optional<SecrecyReview> reviewed) implements Returnable {

        @Override
        public Stage stage() {
            return Stage.UNIT;
        }

        @Override
        public Optional<SecrecyReview> secrecyReview() {
            return reviewed;
        }

        public InSecrecyReview pass(PersonId by) {
            return new InSecrecyReview(draft.passed(Stage.UNIT, by), reviewed);
        }
    }

    /**
     * Under confidentiality review.
     *
     * @param last the last record: one that put the decision off, or one of an earlier text
     */
    record InSecrecyReview(Draft draft, Optional<SecrecyReview> last) implements Returnable {

        @Override
        public Stage stage() {
            return Stage.SECRECY;
        }

        @Override
        public Optional<SecrecyReview> secrecyReview() {
            return last;
        }

        /** Only what may be published goes on; what must be cut or withheld goes back, the rest waits. */
        public UnderWay conclude(SecrecyReview review, Instant at) {
            return switch (review.conclusion()) {
                case PUBLISHABLE -> new InAttributeReview(draft.passed(Stage.SECRECY, review.by()), review);
                case AFTER_REMOVAL, WITHHOLD ->
                    new Drafting(
                            draft.backAtTheStart(),
                            new Return(
                                    Stage.SECRECY,
                                    review.conclusion().label() + "：" + review.masked() + " " + review.basis(),
                                    review.signature(),
                                    at),
                            Optional.of(review));
                case SUSPENDED, REFERRED -> new InSecrecyReview(draft, Optional.of(review));
            };
        }

        /** Something not meant for the public is still reviewed for its attribute. */
        public InAttributeReview withholdAs(SecrecyReview review) {
            return new InAttributeReview(draft.passed(Stage.SECRECY, review.by()), review);
        }

        public InSecrecyReview amend(Content other, PersonId by) {
            return new InSecrecyReview(draft.rewritten(other, by), last);
        }

        /** Whether the last record put the decision off. */
        public boolean isPutOff() {
            return last.map(SecrecyReview::conclusion)
                    .filter(it -> it == Conclusion.SUSPENDED || it == Conclusion.REFERRED)
                    .isPresent();
        }
    }

    /** Under attribute review. */
    record InAttributeReview(Draft draft, SecrecyReview secrecy) implements Reviewed {

        @Override
        public Stage stage() {
            return Stage.ATTRIBUTE;
        }

        @Override
        public Optional<SecrecyReview> secrecyReview() {
            return Optional.of(secrecy);
        }

        public AwaitingSignature pass(AttributeReview review) {
            return new AwaitingSignature(
                    draft.passed(Stage.ATTRIBUTE, review.by()), Optional.of(secrecy), Optional.of(review), List.of());
        }
    }

    /**
     * Before a leader.
     *
     * @param signed who has signed already, where two must
     */
    record AwaitingSignature(
            Draft draft, Optional<SecrecyReview> secrecy, Optional<AttributeReview> attribute, List<Signature> signed)
            implements Reviewed {

        public AwaitingSignature {
            signed = List.copyOf(signed);
        }

        @Override
        public Stage stage() {
            return Stage.SIGNATURE;
        }

        @Override
        public Optional<SecrecyReview> secrecyReview() {
            return secrecy;
        }

        @Override
        public InSecrecyReview amend(Content other, PersonId by) {
            return Reviewed.super.amend(other, by);
        }

        /** In the two-step flow the leader's approval brings its own record of confidentiality. */
        public AwaitingSignature reviewedBy(SecrecyReview review) {
            return new AwaitingSignature(draft, Optional.of(review), attribute, signed);
        }

        /** Goes on when as many have signed as the route wants. */
        public UnderWay sign(Signature signature) {
            var all = new ArrayList<>(signed);
            all.add(signature);
            var next = draft.alsoPassed(Stage.SIGNATURE, signature.by());
            return all.size() < draft.route().signatures()
                    ? new AwaitingSignature(next, secrecy, attribute, all)
                    : new Ready(next, secrecy, attribute, all, null);
        }
    }

    /**
     * Signed, and waiting for the office's publisher.
     *
     * @param plannedFor the moment at which it goes out by itself, or null
     */
    record Ready(
            Draft draft,
            Optional<SecrecyReview> secrecy,
            Optional<AttributeReview> attribute,
            List<Signature> signed,
            @Nullable Plan plannedFor)
            implements Reviewed {

        public Ready {
            signed = List.copyOf(signed);
        }

        @Override
        public Stage stage() {
            return Stage.RELEASE;
        }

        @Override
        public Optional<SecrecyReview> secrecyReview() {
            return secrecy;
        }

        public Ready plan(Plan plan) {
            return new Ready(draft, secrecy, attribute, signed, plan);
        }

        public Ready unplanned() {
            return new Ready(draft, secrecy, attribute, signed, null);
        }

        /** Whether what was reviewed and what was signed is this very text. */
        public boolean isSealed() {
            var content = draft.content();
            return signed.stream().allMatch(it -> it.seal().equals(content.seal()))
                    && (draft.route() == Route.URGENT
                            || secrecy.filter(it -> it.covers(content)).isPresent());
        }

        /** It is out; an urgent one still owes its records. */
        public Preparation release(PersonId publisher) {
            return draft.route() == Route.URGENT
                    ? new OwingRecords(
                            draft.passed(Stage.RELEASE, publisher), Optional.empty(), Optional.empty(), signed)
                    : new Settled(draft.number());
        }
    }

    /** Who planned it, and for when. */
    record Plan(Instant at, PersonId by, String signature) {}

    /** An urgent warning is out; its records of confidentiality and attribute are still to be made. */
    record OwingRecords(
            Draft draft, Optional<SecrecyReview> secrecy, Optional<AttributeReview> attribute, List<Signature> signed)
            implements UnderWay {

        public OwingRecords {
            signed = List.copyOf(signed);
        }

        @Override
        public Stage stage() {
            return secrecy.isEmpty() ? Stage.SECRECY : Stage.ATTRIBUTE;
        }

        @Override
        public Optional<SecrecyReview> secrecyReview() {
            return secrecy;
        }

        public Preparation conclude(SecrecyReview review) {
            return settledIfComplete(
                    new OwingRecords(draft.passed(Stage.SECRECY, review.by()), Optional.of(review), attribute, signed));
        }

        public Preparation pass(AttributeReview review) {
            return settledIfComplete(
                    new OwingRecords(draft.passed(Stage.ATTRIBUTE, review.by()), secrecy, Optional.of(review), signed));
        }

        private static Preparation settledIfComplete(OwingRecords it) {
            return it.secrecy().isPresent() && it.attribute().isPresent()
                    ? new Settled(it.draft().number())
                    : it;
        }
    }

    /** Nothing is being prepared: the last version is out, or the decision not to publish stands. */
    record Settled(int number) implements Preparation {

        public Drafting begin(Draft next) {
            return Drafting.first(next);
        }
    }

    /** Given up before it was ever published; kept for the record. */
    record Discarded(Draft draft, String reason) implements Preparation {}
}
