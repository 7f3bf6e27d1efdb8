package gongkai.normatives.handling;

import static gongkai.access.Verdict.when;
import static gongkai.normatives.domain.NormativeRefusal.CONSULTATION_ENDS_EARLY;
import static gongkai.normatives.domain.NormativeRefusal.CONSULTATION_MISSING;
import static gongkai.normatives.domain.NormativeRefusal.CONSULTATION_RUNS;
import static gongkai.normatives.domain.NormativeRefusal.CONSULTATION_SHORT;
import static gongkai.normatives.domain.NormativeRefusal.FAIR_COMPETITION_MISSING;
import static gongkai.normatives.domain.NormativeRefusal.NOT_AT_THIS_STEP;
import static gongkai.normatives.domain.NormativeRefusal.NOT_THE_LAW_UNIT;
import static gongkai.normatives.domain.NormativeRefusal.NUMBER_TAKEN;
import static gongkai.normatives.domain.NormativeRefusal.OWN_DRAFT;
import static gongkai.normatives.domain.NormativeRefusal.REVIEW_DAYS_ODD;
import static gongkai.normatives.domain.NormativeRefusal.RISK_MISSING;
import static gongkai.normatives.domain.NormativeRefusal.TERM_ODD;
import static gongkai.normatives.domain.NormativeRefusal.WRITTEN_LATER;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.normatives.domain.Assessment;
import gongkai.normatives.domain.Consultation;
import gongkai.normatives.domain.Imprint;
import gongkai.normatives.domain.LegalityResult;
import gongkai.normatives.domain.Making.Abandoned;
import gongkai.normatives.domain.Making.Adopted;
import gongkai.normatives.domain.Making.Consulting;
import gongkai.normatives.domain.Making.Drafting;
import gongkai.normatives.domain.Making.InHand;
import gongkai.normatives.domain.Making.InReview;
import gongkai.normatives.domain.Making.Passed;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Step;
import gongkai.normatives.domain.Submission;
import gongkai.normatives.store.PgNormativeStore;
import gongkai.normatives.store.PgNormativeStoryStore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a normative document is made: draft, consultation, legality review, deliberation, number. */
@Service
@Transactional
public class MakingHandling {

    /** What is printed on a document that has been decided on; the register adds its number. */
    public record Issue(
            String issueNumber,
            LocalDate writtenOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn) {}

    private final NormativeGate gate;
    private final PgNormativeStore entries;
    private final PgNormativeStoryStore story;
    private final OfficeClock clock;

    MakingHandling(NormativeGate gate, PgNormativeStore entries, PgNormativeStoryStore story, OfficeClock clock) {
        this.gate = gate;
        this.entries = entries;
        this.story = story;
        this.clock = clock;
    }

    /** Begins a draft in one's own organ. */
    public long begin(Actor actor, UnitId unit, String title, boolean major, String need) {
        var place = gate.place(actor, Act.DRAFT_NORMATIVES, actor.organ());
        gate.unitIsOf(actor.organ(), unit).and(gate.mayWriteFor(actor, unit)).orThrow();
        return gate.begin(
                actor,
                new Normative(
                        0,
                        actor.organ(),
                        place,
                        unit,
                        title,
                        major,
                        false,
                        Imprint.NONE,
                        null,
                        new Drafting(),
                        List.of(),
                        null,
                        actor.signature(),
                        clock.now()),
                Step.Kind.BEGUN,
                clock.today(),
                need);
    }

    public Verdict mayWorkOn(Actor actor, Normative it) {
        return gate.mayWriteFor(actor, it.unit()).and(when(it.making() instanceof InHand, NOT_AT_THIS_STEP));
    }

    public void describe(Actor actor, long id, UnitId unit, String title, boolean major) {
        var loaded = gate.load(actor, Act.DRAFT_NORMATIVES, id);
        var it = loaded.normative();
        mayWorkOn(actor, it).and(gate.unitIsOf(it.organ(), unit)).orThrow();
        gate.keep(
                actor,
                loaded,
                it.described(unit, title, major),
                Step.Kind.DESCRIBED,
                clock.today(),
                title.equals(it.title()) ? "" : "原标题：" + it.title(),
                "");
    }

    public void consult(Actor actor, long id, Consultation consultation) {
        var loaded = gate.load(actor, Act.DRAFT_NORMATIVES, id);
        var it = loaded.normative();
        mayWorkOn(actor, it)
                .and(when(!consultation.until().isBefore(consultation.from()), CONSULTATION_ENDS_EARLY))
                .and(when(consultation.isLongEnough(it.major()), CONSULTATION_SHORT))
                .orThrow();
        gate.keep(
                actor,
                loaded,
                it.with(gate.at(InHand.class, it).consult(consultation)),
                Step.Kind.CONSULTED,
                consultation.from(),
                "自" + consultation.from() + "至" + consultation.until() + "，共" + consultation.days() + "日"
                        + (consultation.shortReason().isBlank() ? "" : "。缩短的理由：" + consultation.shortReason()),
                consultation.reference());
    }

    public void assess(Actor actor, long id, Assessment assessment) {
        var it = gate.load(actor, Act.DRAFT_NORMATIVES, id).normative();
        mayWorkOn(actor, it).and(gate.notLater(assessment.on())).orThrow();
        story.add(id, assessment);
        gate.tell(
                actor,
                it,
                Step.Kind.ASSESSED,
                assessment.on(),
                assessment.kind().label() + "：" + assessment.conclusion(),
                assessment.document());
    }

    /** What still has to be on record before the law unit may be asked. */
    @Transactional(readOnly = true)
    public Verdict isReadyForReview(Normative it) {
        var kinds = story.assessments(it.id()).stream().map(Assessment::kind).toList();
        return when(kinds.contains(Assessment.Kind.FAIR_COMPETITION), FAIR_COMPETITION_MISSING)
                .and(when(!it.major() || kinds.contains(Assessment.Kind.RISK), RISK_MISSING))
                .and(when(
                        !(it.making() instanceof Consulting(var consultation))
                                || clock.today().isAfter(consultation.until()),
                        CONSULTATION_RUNS));
    }

    /**
     * Hands it to the law unit.
     *
     * @param days how many working days it is given
     * @param note what was said in the consultation and what came of it, or why there was none; or why it is urgent
     */
    public void submit(Actor actor, long id, int days, boolean urgent, String note, String document) {
        var loaded = gate.load(actor, Act.DRAFT_NORMATIVES, id);
        var it = loaded.normative();
        mayWorkOn(actor, it)
                .and(isReadyForReview(it))
                .and(when(urgent && days > 0 || Submission.isUsual(days, it.major()), REVIEW_DAYS_ODD))
                .and(when(!note.isBlank(), CONSULTATION_MISSING))
                .orThrow();
        gate.keep(
                actor,
                loaded,
                it.with(gate.at(InHand.class, it).submit(new Submission(clock.today(), days, actor.id()))),
                Step.Kind.SUBMITTED,
                clock.today(),
                "审核时限" + days + "个工作日" + (urgent ? "（紧急）" : "") + "。" + note,
                document);
    }

    /** Of the law unit, and nobody reviews what they handed in themselves. */
    public Verdict mayReview(Actor actor, Normative it) {
        var lawUnit = gate.rule(it.organ()).lawUnit();
        return gate.isAt(InReview.class, it)
                .and(when(lawUnit == null || actor.units().contains(lawUnit), NOT_THE_LAW_UNIT))
                .and(when(
                        !(it.making() instanceof InReview(var submission))
                                || !submission.by().equals(actor.id()),
                        OWN_DRAFT));
    }

    public void review(Actor actor, long id, LegalityResult result, String opinion, String document) {
        var loaded = gate.load(actor, Act.REVIEW_LEGALITY, id);
        var it = loaded.normative();
        mayReview(actor, it).orThrow();
        var reviewing = gate.at(InReview.class, it);
        gate.keep(
                actor,
                loaded,
                it.with(result.passes() ? reviewing.pass() : reviewing.giveBack()),
                Step.Kind.REVIEWED,
                clock.today(),
                result.label() + "。" + opinion,
                document);
    }

    /** A meeting decided on it; its minutes prove it. */
    public void adopt(Actor actor, long id, LocalDate on, String meeting, String minutes) {
        var loaded = gate.load(actor, Act.MAINTAIN_NORMATIVES, id);
        var it = loaded.normative();
        gate.notLater(on).orThrow();
        gate.keep(
                actor,
                loaded,
                it.with(gate.at(Passed.class, it).adopt()),
                Step.Kind.ADOPTED,
                on,
                meeting + "审议通过",
                minutes);
    }

    /** A meeting wants it changed: the new text is reviewed again. */
    public void rewrite(Actor actor, long id, LocalDate on, String meeting, String minutes) {
        var loaded = gate.load(actor, Act.MAINTAIN_NORMATIVES, id);
        var it = loaded.normative();
        gate.notLater(on).orThrow();
        gate.keep(
                actor, loaded, it.with(gate.at(Passed.class, it).rewrite()), Step.Kind.REWRITTEN, on, meeting, minutes);
    }

    /** Registered, numbered, issued by one hand (三统一); answers with the number. */
    public String number(Actor actor, long id, Issue issue) {
        var loaded = gate.load(actor, Act.MAINTAIN_NORMATIVES, id);
        var it = loaded.normative();
        var adopted = gate.at(Adopted.class, it);
        inOrder(it, issue).orThrow();
        var year = clock.today().getYear();
        var number = gate.rule(it.organ()).pattern().number(year, entries.nextSerial(it.organ(), year));
        var next = it.with(adopted.number())
                .with(new Imprint(
                        number, issue.issueNumber(), issue.writtenOn(), issue.effectiveOn(), issue.expiresOn()));
        gate.keep(
                actor,
                loaded,
                next,
                Step.Kind.NUMBERED,
                clock.today(),
                "规范性文件编号 " + number + "，" + (issue.expiresOn() == null ? "未规定有效期" : "有效期至" + issue.expiresOn()),
                issue.issueNumber());
        return number;
    }

    Verdict inOrder(Normative it, Issue issue) {
        var other = entries.issuedUnder(it.organ(), issue.issueNumber());
        return when(other.isEmpty() || other.get().normative().id() == it.id(), NUMBER_TAKEN)
                .and(when(
                        new Imprint("", "", issue.writtenOn(), issue.effectiveOn(), issue.expiresOn()).isInOrder(),
                        TERM_ODD))
                .and(when(!issue.writtenOn().isAfter(clock.today()), WRITTEN_LATER));
    }

    /** Given up; what has a number cannot be. */
    public void abandon(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.DRAFT_NORMATIVES, id);
        var it = loaded.normative();
        gate.mayWriteFor(actor, it.unit()).orThrow();
        Abandoned end = it.making() instanceof Passed passed
                ? passed.abandon()
                : gate.at(InHand.class, it).abandon();
        gate.keep(actor, loaded, it.with(end), Step.Kind.ABANDONED, clock.today(), reason, "");
    }
}
