package gongkai.remedies.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Reopening;
import gongkai.applications.domain.History;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.ReplyHandling;
import gongkai.remedies.domain.Brief;
import gongkai.remedies.domain.Cause;
import gongkai.remedies.domain.ClockName;
import gongkai.remedies.domain.Forum;
import gongkai.remedies.domain.Procedure;
import gongkai.remedies.domain.RemedyClock;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.RemedyRefusal;
import gongkai.remedies.domain.Result;
import gongkai.remedies.domain.State;
import gongkai.remedies.domain.Step.Answered;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.BecameFinal;
import gongkai.remedies.domain.Step.Complied;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Corrected;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Step.Lodged;
import gongkai.remedies.domain.Step.MadeOrdinary;
import gongkai.remedies.domain.Step.OpinionReceived;
import gongkai.remedies.domain.Step.OpinionReported;
import gongkai.remedies.domain.Step.PeriodExtended;
import gongkai.remedies.domain.Step.RedoOpened;
import gongkai.remedies.store.PgRemedyStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every step of a remedy. */
@Service
@Transactional
public class RemedyHandling {

    static final String ANSWERS = "ANSWER";
    private static final int LONGEST_ORDER = 60;

    private final RemedyGate gate;
    private final PgRemedyStore remedies;
    private final CaseReading cases;
    private final ReplyHandling replies;

    RemedyHandling(RemedyGate gate, PgRemedyStore remedies, CaseReading cases, ReplyHandling replies) {
        this.gate = gate;
        this.remedies = remedies;
        this.cases = cases;
        this.replies = replies;
    }

    public long register(Actor actor, OrganId organ, NewRemedy it) {
        var place = gate.organ(actor, Act.HANDLE_REMEDIES, organ).branch();
        var brief = brief(actor, organ, it);
        when(brief.cause().isDisclosure(), RemedyRefusal.NOT_DISCLOSURE_WORK)
                .and(when(!brief.claimant().isBlank(), RemedyRefusal.CLAIMANT_MISSING))
                .and(when(!brief.heardBy().isBlank(), RemedyRefusal.HEARER_MISSING))
                .and(when(!brief.act().isBlank(), RemedyRefusal.ACT_MISSING))
                .and(when(!brief.filedOn().isAfter(gate.today()), RemedyRefusal.FILED_IN_THE_FUTURE))
                .and(when(isAfterTheAct(brief), RemedyRefusal.FILED_BEFORE_THE_ACT))
                .and(when(
                        brief.forum() == Forum.COURT || brief.priorDecision().isBlank(),
                        RemedyRefusal.PRIOR_WITH_RECONSIDERATION))
                .orThrow();
        var file = new RemedyFile(0, place, brief, List.of());
        return gate.begin(actor, file.and(gate.entry(actor, 1, brief.filedOn(), new Lodged())));
    }

    public void receive(Actor actor, long id, LocalDate on, CopyReceived what) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        RemedyGate.in(State.Filed.class, loaded.file());
        when(
                        !what.acceptedOn().isAfter(on)
                                && !what.acceptedOn().isBefore(loaded.file().filedOn()),
                        RemedyRefusal.ACCEPTED_AFTER_COPY)
                .orThrow();
        gate.keep(actor, loaded, on, what);
    }

    public void makeOrdinary(Actor actor, long id, LocalDate on) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        var procedure = switch (loaded.file().state()) {
            case State.Answering(var it) -> it;
            case State.Pending(var it) -> it;
            default -> throw new RefusedException(RemedyRefusal.WRONG_STAGE);
        };
        when(procedure == Procedure.SIMPLIFIED, RemedyRefusal.ORDINARY_ALREADY).orThrow();
        gate.keep(actor, loaded, on, new MadeOrdinary());
    }

    /** The number is given with the answer, so that the sequence has no gaps. */
    public String answer(Actor actor, long id, LocalDate on, String facts, List<String> evidence) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        var file = loaded.file();
        RemedyGate.in(State.Answering.class, file);
        when(!facts.isBlank(), RemedyRefusal.FACTS_MISSING)
                .and(when(!evidence.isEmpty(), RemedyRefusal.NO_EVIDENCE))
                .and(when(!on.isAfter(gate.today()), RemedyRefusal.STEP_IN_THE_FUTURE))
                .orThrow();
        var number = "%s%s〔%d〕%d号"
                .formatted(
                        cases.house(file.organ()).code(),
                        file.brief().forum().numberFamily(),
                        on.getYear(),
                        remedies.next(file.organ(), ANSWERS + file.brief().forum(), on.getYear()));
        gate.keep(actor, loaded, on, new Answered(number, facts, evidence));
        return number;
    }

    public void extend(Actor actor, long id, LocalDate on, String reason) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        var state = RemedyGate.in(State.Pending.class, loaded.file());
        when(
                        loaded.file().brief().forum() == Forum.RECONSIDERATION
                                && state.procedure() == Procedure.ORDINARY
                                && loaded.file().last(PeriodExtended.class).isEmpty(),
                        RemedyRefusal.EXTENSION_NOT_HERE)
                .orThrow();
        gate.keep(actor, loaded, on, new PeriodExtended(reason));
    }

    /** A decision of the first or the second instance, or whatever ends it without one. */
    public void decide(Actor actor, long id, LocalDate on, Decided what) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        var file = loaded.file();
        var early = switch (file.state()) {
            case State.Filed _ -> true;
            case State.Answering _ -> file.brief().forum() == Forum.RECONSIDERATION;
            case State.Pending _, State.OnAppeal _ -> false;
            default -> throw new RefusedException(RemedyRefusal.WRONG_STAGE);
        };
        var forWantOfEvidence =
                file.state() instanceof State.Answering && what.result() == Result.ANNULLED_WITHOUT_EVIDENCE;
        when(what.result().forum() == file.brief().forum(), RemedyRefusal.RESULT_OF_OTHER_FORUM)
                .and(when(
                        !early || forWantOfEvidence || what.result().isWithoutHearing(),
                        RemedyRefusal.RESULT_BEFORE_ANSWER))
                .and(when(!what.number().isBlank(), RemedyRefusal.DECISION_NUMBER_MISSING))
                .and(when(what.days() >= 0 && what.days() <= LONGEST_ORDER, RemedyRefusal.ORDER_PERIOD))
                .and(when(what.days() == 0 || what.result().mayOrder(), RemedyRefusal.ORDER_WITHOUT_CORRECTION))
                .orThrow();
        gate.keep(actor, loaded, on, what);
    }

    public void appeal(Actor actor, long id, LocalDate on, Appealed what) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        RemedyGate.in(State.Appealable.class, loaded.file());
        gate.keep(actor, loaded, on, what);
    }

    /** After the period for an appeal, or when an appeal was withdrawn. */
    public void becomeFinal(Actor actor, long id, LocalDate on, String note) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        var file = loaded.file();
        switch (file.state()) {
            case State.Appealable _ -> {
                var calendar = gate.calendar(file.place());
                when(
                                RemedyClock.of(file).stream()
                                        .filter(it -> it.name() == ClockName.APPEAL)
                                        .allMatch(it -> on.isAfter(
                                                it.sheet(calendar).deadline().lastDay())),
                                RemedyRefusal.NOT_FINAL_YET)
                        .orThrow();
            }
            case State.OnAppeal _ -> {}
            default -> throw new RefusedException(RemedyRefusal.WRONG_STAGE);
        }
        gate.keep(actor, loaded, on, new BecameFinal(note));
    }

    /** The application goes into a new handling, with the number and the period of the decision. */
    public void openRedo(Actor actor, long id) {
        var loaded = gate.load(actor, Act.CORRECT_APPLICATIONS, id);
        var file = loaded.file();
        var state = RemedyGate.in(State.Complying.class, file);
        when(file.brief().hasCase(), RemedyRefusal.NO_CASE_TO_REDO)
                .and(when(!state.redoing(), RemedyRefusal.REDO_OPEN_ALREADY))
                .orThrow();
        var decision = state.decision();
        var servedOn = file.conclusion().orElseThrow().on();
        replies.reopen(
                actor,
                file.brief().caseId(),
                servedOn,
                new Reopened(
                        file.brief().forum() == Forum.RECONSIDERATION ? Reopening.RECONSIDERATION : Reopening.JUDGMENT,
                        decision.number() + "：" + decision.result().label()
                                + (decision.gist().isBlank() ? "" : "，" + decision.gist()),
                        decision.days()));
        gate.keep(actor, loaded, gate.today(), new RedoOpened(file.brief().caseId()));
    }

    public void comply(Actor actor, long id, LocalDate on, String how) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        RemedyGate.in(State.Complying.class, loaded.file());
        when(!how.isBlank(), RemedyRefusal.COMPLIANCE_MISSING).orThrow();
        gate.keep(actor, loaded, on, new Complied(how));
    }

    public void receiveOpinion(Actor actor, long id, LocalDate on, OpinionReceived what) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        when(loaded.file().brief().forum() == Forum.RECONSIDERATION, RemedyRefusal.WRONG_STAGE)
                .and(when(!what.number().isBlank(), RemedyRefusal.OPINION_NUMBER_MISSING))
                .orThrow();
        gate.keep(actor, loaded, on, what);
    }

    public void reportOpinion(Actor actor, long id, LocalDate on, String text) {
        var loaded = gate.load(actor, Act.HANDLE_REMEDIES, id);
        when(loaded.file().openOpinion().isPresent(), RemedyRefusal.NO_OPEN_OPINION)
                .and(when(!text.isBlank(), RemedyRefusal.REPORT_MISSING))
                .orThrow();
        gate.keep(actor, loaded, on, new OpinionReported(text));
    }

    /** The day of an entry was wrong: the right one is a new entry, with reason and name. */
    public void correct(Actor actor, long id, int number, LocalDate day, String reason) {
        var loaded = gate.load(actor, Act.CORRECT_APPLICATIONS, id);
        var file = loaded.file();
        var wrong = file.inTruth().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedException(RemedyRefusal.WRONG_ENTRY));
        var correction = new Corrected(number, day, reason);
        var next = file.and(gate.entry(actor, file.next(), gate.today(), correction));
        when(!reason.isBlank(), RemedyRefusal.REASON_MISSING)
                .and(when(!day.equals(wrong.on()), RemedyRefusal.SAME_DAY_AGAIN))
                .and(when(!day.isAfter(gate.today()), RemedyRefusal.STEP_IN_THE_FUTURE))
                .and(when(next.isInOrder(), RemedyRefusal.IMPOSSIBLE_ORDER))
                .orThrow();
        gate.keep(actor, loaded, next, correction);
    }

    private static boolean isAfterTheAct(Brief it) {
        var from = it.since() == null ? it.actOn() : it.since();
        return from == null || !it.filedOn().isBefore(from);
    }

    /** With what the application knows where nothing was typed. */
    private Brief brief(Actor actor, OrganId organ, NewRemedy it) {
        var about = it.caseNumber().isBlank() ? Optional.<CaseFile>empty() : Optional.of(about(actor, organ, it));
        var signed = about.flatMap(file -> file.history().last(Happening.Signed.class));
        var reply = about.filter(_ -> it.cause() == Cause.REPLY);
        return new Brief(
                it.forum(),
                it.part(),
                it.cause(),
                about.map(CaseFile::id).orElse(0L),
                it.outcome() != null
                        ? it.outcome()
                        : reply.flatMap(CaseFile::latestConclusion)
                                .map(CaseFile.Conclusion::outcome)
                                .orElse(null),
                firstOf(
                        it.act(),
                        signed.filter(_ -> reply.isPresent())
                                .map(on -> on.what().number()),
                        about.map(CaseFile::number)),
                it.actOn() != null
                        ? it.actOn()
                        : signed.filter(_ -> reply.isPresent())
                                .map(History.On::day)
                                .orElse(null),
                it.since() != null ? it.since() : since(it.cause(), about),
                it.told(),
                firstOf(it.claimant(), about.map(CaseFile::shownName), Optional.empty()),
                it.claim(),
                it.heardBy(),
                it.reference(),
                it.filedOn(),
                it.priorDecision(),
                it.priorServedOn(),
                it.priorDecision().isBlank()
                        ? 0
                        : remedies.decided(organ, it.priorDecision()).orElse(0L));
    }

    private CaseFile about(Actor actor, OrganId organ, NewRemedy it) {
        return cases.numbered(actor, organ, it.caseNumber())
                .orElseThrow(() -> new RefusedException(RemedyRefusal.CASE_UNKNOWN));
    }

    /** When the reply was served; without a reply, when the time for one was over. */
    private @Nullable LocalDate since(Cause cause, Optional<CaseFile> about) {
        return switch (cause) {
            case REPLY ->
                about.flatMap(it -> it.history().last(Happening.Served.class))
                        .map(History.On::day)
                        .orElse(null);
            case NO_REPLY ->
                about.map(cases::clock)
                        .map(CaseClock::answer)
                        .filter(CaseClock.Answer.Running.class::isInstance)
                        .map(CaseClock.Answer.Running.class::cast)
                        .map(it -> it.sheet().deadline().lastDay())
                        .orElse(null);
            case THIRD_PARTY, STEP_ON_THE_WAY, CORRECTION, PROACTIVE, OTHER_DISCLOSURE, ELSEWHERE -> null;
        };
    }

    private static String firstOf(String typed, Optional<String> first, Optional<String> second) {
        return typed.isBlank() ? first.or(() -> second).orElse("") : typed;
    }
}
