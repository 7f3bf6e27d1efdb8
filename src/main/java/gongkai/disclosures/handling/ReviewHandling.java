package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.AGGREGATION_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.AGGREGATION_NOTE_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.AGGREGATION_RISK;
import static gongkai.disclosures.domain.DisclosureRefusal.BASIS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.CONCEALED_STAYS;
import static gongkai.disclosures.domain.DisclosureRefusal.HITS_UNDECIDED;
import static gongkai.disclosures.domain.DisclosureRefusal.HIT_REASON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.HIT_UNKNOWN;
import static gongkai.disclosures.domain.DisclosureRefusal.LEADERS_MUST_DIFFER;
import static gongkai.disclosures.domain.DisclosureRefusal.MASKED_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_IN_THIS_STATE;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_THE_REVIEWING_UNIT;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_THE_UNITS_HEAD;
import static gongkai.disclosures.domain.DisclosureRefusal.REFERRAL_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.RETURN_REASON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.REVIEW_VOID;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.AttributeReview;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.HitDecision;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Preparation.AwaitingSignature;
import gongkai.disclosures.domain.Preparation.InAttributeReview;
import gongkai.disclosures.domain.Preparation.InSecrecyReview;
import gongkai.disclosures.domain.Preparation.OwingRecords;
import gongkai.disclosures.domain.Preparation.Ready;
import gongkai.disclosures.domain.Preparation.Returnable;
import gongkai.disclosures.domain.Preparation.Settled;
import gongkai.disclosures.domain.Preparation.UnderWay;
import gongkai.disclosures.domain.Preparation.WithUnitHead;
import gongkai.disclosures.domain.Publicity.KeptBack;
import gongkai.disclosures.domain.Route;
import gongkai.disclosures.domain.SecrecyReview;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.domain.Signature;
import gongkai.disclosures.domain.Stage;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgHouseRuleStore;
import gongkai.disclosures.store.PgItemStore.Loaded;
import gongkai.disclosures.store.PgStoryStore;
import gongkai.organisation.Units;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three reviews and the signature, each by somebody else. */
@Service
@Transactional
public class ReviewHandling {

    /** What a reviewer of confidentiality says. */
    public record SecrecyOpinion(
            Conclusion conclusion,
            String basis,
            String masked,
            @Nullable Aggregation aggregation,
            String aggregationNote,
            String consent) {}

    private final DisclosureGate gate;
    private final Screenings screenings;
    private final PgStoryStore story;
    private final PgHouseRuleStore rules;
    private final Units units;
    private final OfficeClock clock;

    ReviewHandling(
            DisclosureGate gate,
            Screenings screenings,
            PgStoryStore story,
            PgHouseRuleStore rules,
            Units units,
            OfficeClock clock) {
        this.gate = gate;
        this.screenings = screenings;
        this.story = story;
        this.rules = rules;
        this.units = units;
        this.clock = clock;
    }

    /** What screening finds now, and what was decided about it. */
    @Transactional(readOnly = true)
    public List<Finding> findings(Actor actor, long id) {
        return screenings
                .of(gate.load(actor, Act.SEE_DISCLOSURES, id).disclosure())
                .findings();
    }

    @Transactional(readOnly = true)
    public boolean hasSmallCells(Actor actor, long id) {
        return screenings
                .of(gate.load(actor, Act.SEE_DISCLOSURES, id).disclosure())
                .hasSmallCells();
    }

    public Verdict mayPassUnit(Actor actor, Disclosure it) {
        return in(WithUnitHead.class, it)
                .and(when(actor.isProgram() || actor.units().contains(it.unit()), NOT_THE_UNITS_HEAD))
                .and(mayTake(it, Stage.UNIT, actor));
    }

    public void passUnit(Actor actor, long id, String opinion) {
        var loaded = gate.load(actor, Act.PASS_UNIT, id);
        var it = loaded.disclosure();
        mayPassUnit(actor, it).orThrow();
        gate.keep(
                actor,
                loaded,
                it.with(gate.in(WithUnitHead.class, it).pass(actor.id())),
                Step.Kind.UNIT_PASSED,
                opinion);
    }

    public Verdict mayReviewSecrecy(Actor actor, Disclosure it) {
        return when(
                        it.preparation() instanceof InSecrecyReview
                                || (it.preparation() instanceof OwingRecords(var _, var secrecy, var _, var _)
                                        && secrecy.isEmpty()),
                        NOT_IN_THIS_STATE)
                .and(mayTake(it, Stage.SECRECY, actor));
    }

    /** One record for one item: there is no way to conclude several at once. */
    public void conclude(Actor actor, long id, SecrecyOpinion opinion) {
        var loaded = gate.load(actor, Act.REVIEW_SECRECY, id);
        var it = loaded.disclosure();
        mayReviewSecrecy(actor, it).and(isWhole(it, opinion)).orThrow();
        var review = review(actor, it, opinion);
        var next = switch (it.preparation()) {
            case InSecrecyReview reviewing ->
                !it.content().attribute().is(Openness.PROACTIVE)
                                && (review.conclusion() == Conclusion.WITHHOLD
                                        || review.conclusion() == Conclusion.PUBLISHABLE)
                        ? reviewing.withholdAs(review)
                        : reviewing.conclude(review, clock.now());
            case OwingRecords owing -> owing.conclude(review);
            default -> throw new RefusedException(NOT_IN_THIS_STATE);
        };
        story.add(id, number(it), review, it.content());
        gate.keep(
                actor,
                loaded,
                it.with(next),
                Step.Kind.SECRECY_CONCLUDED,
                review.conclusion().label() + "。" + review.basis());
    }

    private Verdict isWhole(Disclosure it, SecrecyOpinion opinion) {
        var verdict = when(!opinion.basis().isBlank(), BASIS_MISSING)
                .and(when(opinion.aggregation() != null, AGGREGATION_MISSING))
                .and(when(
                        opinion.conclusion() != Conclusion.AFTER_REMOVAL
                                || !opinion.masked().isBlank(),
                        MASKED_MISSING))
                .and(when(
                        opinion.conclusion() != Conclusion.REFERRED
                                || !opinion.consent().isBlank(),
                        REFERRAL_MISSING));
        if (opinion.conclusion() != Conclusion.PUBLISHABLE) {
            return verdict;
        }
        var report = screenings.of(it);
        return verdict.and(when(report.isSettled(), HITS_UNDECIDED))
                .and(when(opinion.aggregation() != Aggregation.RISK, AGGREGATION_RISK))
                .and(when(
                        !report.hasSmallCells()
                                || (opinion.aggregation() == Aggregation.ASSESSED
                                        && !opinion.aggregationNote().isBlank()),
                        AGGREGATION_NOTE_MISSING));
    }

    private SecrecyReview review(Actor actor, Disclosure it, SecrecyOpinion opinion) {
        return new SecrecyReview(
                it.content().seal(),
                opinion.conclusion(),
                opinion.basis(),
                opinion.masked(),
                Objects.requireNonNull(opinion.aggregation()),
                opinion.aggregationNote(),
                opinion.consent(),
                actor.id(),
                actor.signature(),
                clock.now());
    }

    /** What is to become of one thing found. Its clear text is kept nowhere. */
    public void decide(Actor actor, long id, String key, Decision decision, String reason) {
        var it = gate.load(actor, Act.REVIEW_SECRECY, id).disclosure();
        mayReviewSecrecy(actor, it).orThrow();
        decideAs(actor, it, key, decision, reason);
    }

    /** In the two-step flow the approving leader decides what was found. */
    public void decideAsApprover(Actor actor, long id, String key, Decision decision, String reason) {
        var it = gate.load(actor, Act.SIGN_DISCLOSURES, id).disclosure();
        in(AwaitingSignature.class, it).and(mayTake(it, Stage.SIGNATURE, actor)).orThrow();
        decideAs(actor, it, key, decision, reason);
    }

    private void decideAs(Actor actor, Disclosure it, String key, Decision decision, String reason) {
        var finding = screenings.of(it).findings().stream()
                .filter(other -> other.hit().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new RefusedException(HIT_UNKNOWN));
        when(decision != Decision.KEEP || !finding.isConcealed(), CONCEALED_STAYS)
                .and(when(decision != Decision.CLEAN || finding.isConcealed(), HIT_UNKNOWN))
                .and(when(decision != Decision.KEEP || !reason.isBlank(), HIT_REASON_MISSING))
                .orThrow();
        var hit = finding.hit();
        story.decide(
                it.id(),
                new HitDecision(key, decision, reason, actor.signature(), clock.now()),
                hit.detector().label(),
                hit.place(),
                hit.masked(),
                actor.id());
        gate.tell(
                actor,
                it,
                Step.Kind.HIT_DECIDED,
                hit.detector().label() + "（" + hit.place() + "）：" + decision.label()
                        + (reason.isBlank() ? "" : "，" + reason));
    }

    public Verdict mayReviewAttribute(Actor actor, Disclosure it) {
        var unit = rules.of(it.organ()).attributeUnit();
        return when(
                        it.preparation() instanceof InAttributeReview
                                || (it.preparation() instanceof OwingRecords(var _, var _, var attribute, var _)
                                        && attribute.isEmpty()),
                        NOT_IN_THIS_STATE)
                .and(when(actor.isProgram() || unit == null || actor.units().contains(unit), NOT_THE_REVIEWING_UNIT))
                .and(mayTake(it, Stage.ATTRIBUTE, actor));
    }

    public void passAttribute(Actor actor, long id, Openness proposal, String opinion) {
        var loaded = gate.load(actor, Act.REVIEW_ATTRIBUTE, id);
        var it = loaded.disclosure();
        mayReviewAttribute(actor, it).orThrow();
        var review = new AttributeReview(proposal, opinion, actor.id(), actor.signature(), clock.now());
        var next = switch (it.preparation()) {
            case InAttributeReview reviewing -> reviewing.pass(review);
            case OwingRecords owing -> owing.pass(review);
            default -> throw new RefusedException(NOT_IN_THIS_STATE);
        };
        gate.keep(
                actor,
                loaded,
                it.with(next),
                Step.Kind.ATTRIBUTE_PASSED,
                proposal.label() + (opinion.isBlank() ? "" : "。" + opinion));
    }

    public Verdict maySign(Actor actor, Disclosure it) {
        var verdict = in(AwaitingSignature.class, it).and(mayTake(it, Stage.SIGNATURE, actor));
        return it.preparation() instanceof AwaitingSignature(var draft, var _, var _, var signed)
                        && draft.route() == Route.URGENT
                ? verdict.and(when(
                        signed.stream().noneMatch(other -> other.by().equals(actor.id())), LEADERS_MUST_DIFFER))
                : verdict;
    }

    /**
     * The leader's word.
     *
     * @param opinion what the leader writes
     * @param own the leader's own record of confidentiality in the two-step flow; else not looked at
     */
    public void sign(Actor actor, long id, String opinion, @Nullable SecrecyOpinion own) {
        var loaded = gate.load(actor, Act.SIGN_DISCLOSURES, id);
        var it = loaded.disclosure();
        maySign(actor, it).orThrow();
        var awaiting = gate.in(AwaitingSignature.class, it);
        if (awaiting.draft().route() == Route.BOARD) {
            if (own == null) {
                throw new RefusedException(BASIS_MISSING);
            }
            isWhole(it, own)
                    .and(when(own.conclusion() == Conclusion.PUBLISHABLE, HITS_UNDECIDED))
                    .orThrow();
            var review = review(actor, it, own);
            story.add(id, number(it), review, it.content());
            awaiting = awaiting.reviewedBy(review);
        }
        if (awaiting.draft().route() != Route.URGENT) {
            when(
                            awaiting.secrecy()
                                    .filter(review -> review.covers(it.content()))
                                    .isPresent(),
                            REVIEW_VOID)
                    .orThrow();
        }
        var signature = new Signature(it.content().seal(), opinion, actor.id(), actor.signature(), clock.now());
        if (it.content().attribute().is(Openness.PROACTIVE)) {
            gate.keep(actor, loaded, it.with(awaiting.sign(signature)), Step.Kind.SIGNED, opinion);
        } else {
            keepBack(actor, loaded, awaiting, opinion);
        }
    }

    /** Signed as not to be published: the decision stands, and is looked at again after a while. */
    private void keepBack(Actor actor, Loaded loaded, AwaitingSignature awaiting, String opinion) {
        var it = loaded.disclosure();
        var openness = Objects.requireNonNull(it.content().attribute().openness());
        var today = clock.today();
        gate.keep(
                actor,
                loaded,
                it.with(new Settled(awaiting.draft().number()))
                        .with(new KeptBack(
                                openness,
                                today,
                                today.plusMonths(rules.of(it.organ()).reassessMonths()))),
                Step.Kind.KEPT_BACK,
                openness.label() + (opinion.isBlank() ? "" : "。" + opinion));
    }

    /** Whoever has it now may send it back, with a reason. */
    public Verdict mayGiveBack(Actor actor, Disclosure it) {
        return switch (it.preparation()) {
            case WithUnitHead _ ->
                when(actor.may(Act.PASS_UNIT, it.place()), NOT_IN_THIS_STATE).and(mayPassUnit(actor, it));
            case InSecrecyReview _ ->
                when(actor.may(Act.REVIEW_SECRECY, it.place()), NOT_IN_THIS_STATE)
                        .and(mayReviewSecrecy(actor, it));
            case InAttributeReview _ ->
                when(actor.may(Act.REVIEW_ATTRIBUTE, it.place()), NOT_IN_THIS_STATE)
                        .and(mayReviewAttribute(actor, it));
            case AwaitingSignature _ ->
                when(actor.may(Act.SIGN_DISCLOSURES, it.place()), NOT_IN_THIS_STATE)
                        .and(maySign(actor, it));
            case Ready _ ->
                when(actor.may(Act.PUBLISH_DISCLOSURES, it.place()), NOT_IN_THIS_STATE)
                        .and(mayTake(it, Stage.RELEASE, actor));
            default -> Verdict.refused(NOT_IN_THIS_STATE);
        };
    }

    public void giveBack(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.SEE_DISCLOSURES, id);
        var it = loaded.disclosure();
        mayGiveBack(actor, it)
                .and(when(!reason.isBlank(), RETURN_REASON_MISSING))
                .orThrow();
        var from = gate.in(Returnable.class, it);
        gate.keep(
                actor,
                loaded,
                it.with(from.giveBack(reason, actor.signature(), clock.now())),
                Step.Kind.RETURNED,
                from.stage().label() + "退回：" + reason);
    }

    /** Which unit's people these are; shown beside what a reviewer may do. */
    @Transactional(readOnly = true)
    public String reviewingUnit(Disclosure it) {
        var unit = rules.of(it.organ()).attributeUnit();
        return unit == null ? "" : units.find(unit).map(Units.Named::name).orElse("");
    }

    private static Verdict in(Class<?> state, Disclosure it) {
        return when(state.isInstance(it.preparation()), NOT_IN_THIS_STATE);
    }

    private static Verdict mayTake(Disclosure it, Stage stage, Actor actor) {
        return it.preparation() instanceof UnderWay underWay && !actor.isProgram()
                ? underWay.draft().hands().mayTake(stage, actor.id())
                : Verdict.allowed();
    }

    private static int number(Disclosure it) {
        return it.underWay().orElseThrow().draft().number();
    }
}
