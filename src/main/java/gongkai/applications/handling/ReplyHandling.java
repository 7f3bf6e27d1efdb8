package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Archived;
import gongkai.applications.domain.Happening.CameBack;
import gongkai.applications.domain.Happening.Closed;
import gongkai.applications.domain.Happening.DisclosureDecided;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.LegalityPassed;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Resumed;
import gongkai.applications.domain.Happening.Returned;
import gongkai.applications.domain.Happening.SecrecyPassed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Happening.TakenUpAgain;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.State;
import gongkai.applications.store.PgCaseStore.Loaded;
import gongkai.letters.Check;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;

/** The reply: drafted, reviewed, signed, sent, served; and what comes after it. */
@org.springframework.stereotype.Service
@Transactional
public class ReplyHandling {

    private static final int LONGEST_REDO = 60;

    private final CaseGate gate;
    private final CaseLetters letters;
    private final CaseNotices notices;
    private final AssignmentHandling assignments;
    private final CaseEnclosures enclosures;

    ReplyHandling(
            CaseGate gate,
            CaseLetters letters,
            CaseNotices notices,
            AssignmentHandling assignments,
            CaseEnclosures enclosures) {
        this.gate = gate;
        this.letters = letters;
        this.notices = notices;
        this.assignments = assignments;
        this.enclosures = enclosures;
    }

    /** A draft may still lack something; only a whole one goes to review. */
    public void draft(Actor actor, long id, Reply reply) {
        var loaded = gate.load(actor, Act.WORK_ON_APPLICATIONS, id);
        var file = loaded.file();
        if (file.state() instanceof State.OnRegister(var reception)) {
            when(reception == gongkai.applications.domain.Reception.IN_PERSON, CaseRefusal.NOT_IN_THIS_STATE)
                    .orThrow();
        } else if (!(file.state() instanceof State.Processing) && !(file.state() instanceof State.Drafting)) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
        assignments.mayWork(actor, file).orThrow();
        gate.keep(actor, loaded, gate.today(), new Drafted(reply, actor.id()));
    }

    public void submit(Actor actor, long id) {
        var loaded = gate.load(actor, Act.WORK_ON_APPLICATIONS, id);
        var state = CaseGate.in(State.Drafting.class, loaded.file());
        assignments.mayWork(actor, loaded.file()).orThrow();
        when(state.reply() != null && state.drafter() != null, CaseRefusal.REASONS_MISSING)
                .orThrow();
        var reply = java.util.Objects.requireNonNull(state.reply());
        enclosures
                .fit(loaded.file(), reply)
                .and(gate.rules(loaded.file(), gate.today()).complete(enclosures.named(loaded.file(), reply)))
                .orThrow();
        gate.keep(
                actor,
                loaded,
                gate.today(),
                new Submitted(enclosures.of(loaded.file()).ready()));
    }

    /** Something has to be asked or searched again first. */
    public void resume(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.WORK_ON_APPLICATIONS, id);
        CaseGate.in(State.Drafting.class, loaded.file());
        assignments.mayWork(actor, loaded.file()).orThrow();
        when(!reason.isBlank(), CaseRefusal.RETURN_REASON_MISSING).orThrow();
        gate.keep(actor, loaded, gate.today(), new Resumed(reason));
    }

    /** Art. 32: over a third party's objection, for the public interest, told to the third party in writing. */
    public void discloseOverObjection(Actor actor, long id, String publicInterest) {
        var loaded = gate.load(actor, Act.SIGN_REPLIES, id);
        var file = loaded.file();
        if (!(file.state() instanceof State.Drafting)
                && !(file.state() instanceof State.InReview)
                && !(file.state() instanceof State.ToSign)) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
        when(file.thirdPartyObjects(), CaseRefusal.NOT_IN_THIS_STATE)
                .and(when(!publicInterest.isBlank(), CaseRefusal.OBJECTION_UNANSWERED))
                .orThrow();
        notices.issue(actor, gate.keep(actor, loaded, gate.today(), new DisclosureDecided(publicInterest)), "");
    }

    public void passSecrecy(Actor actor, long id, String opinion) {
        var loaded = gate.load(actor, Act.REVIEW_REPLY_SECRECY, id);
        var state = CaseGate.in(State.InReview.class, loaded.file());
        when(!state.secrecyPassed(), CaseRefusal.NOT_IN_THIS_STATE)
                .and(review(actor, loaded, state, opinion))
                .orThrow();
        gate.keep(actor, loaded, gate.today(), new SecrecyPassed(opinion, actor.id()));
    }

    public void passLegality(Actor actor, long id, String opinion) {
        var loaded = gate.load(actor, Act.REVIEW_REPLY_LEGALITY, id);
        var state = CaseGate.in(State.InReview.class, loaded.file());
        when(!state.legalityPassed(), CaseRefusal.NOT_IN_THIS_STATE)
                .and(review(actor, loaded, state, opinion))
                .orThrow();
        gate.keep(actor, loaded, gate.today(), new LegalityPassed(opinion, actor.id()));
    }

    /** By whoever has to look at it next. */
    public void giveBack(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.SEE_APPLICATIONS, id);
        var place = loaded.file().place();
        var mayReturn = switch (loaded.file().state()) {
            case State.InReview _ ->
                actor.may(Act.REVIEW_REPLY_SECRECY, place) || actor.may(Act.REVIEW_REPLY_LEGALITY, place);
            case State.ToSign _ -> actor.may(Act.SIGN_REPLIES, place);
            default -> false;
        };
        when(mayReturn, CaseRefusal.NOT_IN_THIS_STATE)
                .and(when(!reason.isBlank(), CaseRefusal.RETURN_REASON_MISSING))
                .orThrow();
        gate.keep(actor, loaded, gate.today(), new Returned(reason));
    }

    /**
     * The letter gets its number here and nowhere earlier, so that the sequence has no gaps; its text stands from now on.
     *
     * @param seen the digest of the letter that the leader has read
     * @param answers why it goes out in spite of each warning
     */
    public String sign(Actor actor, long id, String opinion, String seen, Map<Check, String> answers) {
        var loaded = gate.load(actor, Act.SIGN_REPLIES, id);
        var file = loaded.file();
        var state = CaseGate.in(State.ToSign.class, file);
        var rules = gate.rules(file, gate.today());
        rules.approve(actor.id(), state.drafter())
                .and(rules.complete(enclosures.named(file, state.reply())))
                .and(enclosures.fit(file, state.reply()))
                .orThrow();
        var number =
                letters.sign(actor, file, state.reply(), seen, answers).number().shown();
        gate.keep(
                actor,
                loaded,
                gate.today(),
                new Signed(number, opinion, actor.id(), enclosures.of(file).ready()));
        return number;
    }

    public void send(Actor actor, long id, LocalDate on, Sent what) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        var file = loaded.file();
        if (!(file.state() instanceof State.Issued) && !(file.state() instanceof State.OnItsWay)) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
        gate.rules(file, on)
                .send(what)
                .and(when(
                        file.history()
                                .last(Signed.class)
                                .filter(it -> on.isBefore(it.day()))
                                .isEmpty(),
                        CaseRefusal.SERVED_BEFORE_SENT))
                .orThrow();
        gate.keep(actor, loaded, on, what);
    }

    public void cameBack(Actor actor, long id, LocalDate on, String reason) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.OnItsWay.class, loaded.file());
        gate.rules(loaded.file(), on)
                .day()
                .and(when(!reason.isBlank(), CaseRefusal.RETURN_REASON_MISSING))
                .orThrow();
        gate.keep(actor, loaded, on, new CameBack(reason));
    }

    public void served(Actor actor, long id, LocalDate on, String proof) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.OnItsWay.class, loaded.file());
        gate.rules(loaded.file(), on).served(proof).orThrow();
        gate.keep(actor, loaded, on, new Served(proof));
    }

    public void close(Actor actor, long id) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.WithApplicant.class, loaded.file());
        gate.keep(actor, loaded, gate.today(), new Closed());
    }

    public void archive(Actor actor, long id, String shelf) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.Ended.class, loaded.file());
        gate.keep(actor, loaded, gate.today(), new Archived(shelf));
    }

    /** A decision orders a new reply, or the organ corrects itself; the period runs from the decision's service. */
    public void reopen(Actor actor, long id, LocalDate servedOn, Reopened what) {
        var loaded = gate.load(actor, Act.CORRECT_APPLICATIONS, id);
        if (!(loaded.file().state() instanceof State.Ended) && !(loaded.file().state() instanceof State.InArchive)) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
        when(!what.decision().isBlank(), CaseRefusal.DECISION_MISSING)
                .and(when(what.days() >= 1 && what.days() <= LONGEST_REDO, CaseRefusal.DECISION_MISSING))
                .and(when(!servedOn.isAfter(gate.today()), CaseRefusal.CASE_DATE_LATER))
                .orThrow();
        gate.keep(actor, loaded, servedOn, what);
    }

    public void takeUpAgain(Actor actor, long id) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.Redoing.class, loaded.file());
        gate.keep(actor, loaded, gate.today(), new TakenUpAgain());
    }

    /** The day of an entry was wrong: the right one is a new entry, with reason and name. */
    public void correct(Actor actor, long id, int number, LocalDate day, String reason) {
        var loaded = gate.load(actor, Act.CORRECT_APPLICATIONS, id);
        var file = loaded.file();
        var wrong = file.history().inTruth().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow(() -> new RefusedException(CaseRefusal.ENTRY_UNKNOWN));
        var correction = new Happening.Corrected(number, day, reason);
        var next = file.and(CaseGate.entry(actor, file.history().next(), gate.today(), correction, gate.clock()));
        when(!reason.isBlank(), CaseRefusal.CORRECTION_REASON)
                .and(when(!day.equals(wrong.on()), CaseRefusal.SAME_DATE))
                .and(when(!day.isAfter(gate.today()), CaseRefusal.CASE_DATE_LATER))
                .and(when(next.history().isInOrder(), CaseRefusal.CORRECTION_BREAKS))
                .orThrow();
        gate.keep(actor, loaded, gate.today(), correction);
    }

    private gongkai.access.Verdict review(Actor actor, Loaded loaded, State.InReview state, String opinion) {
        CaseFile file = loaded.file();
        return gate.rules(file, gate.today())
                .approve(actor.id(), state.drafter())
                .and(when(!opinion.isBlank(), CaseRefusal.OPINION_MISSING))
                .and(enclosures.fit(file, state.reply()));
    }

    /** The ways of service that one may choose for this case. */
    @Transactional(readOnly = true)
    public java.util.List<Way> ways(CaseFile file) {
        return java.util.Arrays.stream(Way.values())
                .filter(it -> it != Way.ELECTRONIC || file.wanted().electronicService())
                .toList();
    }
}
