package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.ClockName;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Accepted;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationReached;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.Declined;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeLapsed;
import gongkai.applications.domain.Happening.FeeNoticeServed;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.FeePaid;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.OtherwiseClosed;
import gongkai.applications.domain.Happening.Proposed;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.ReasonsWeighed;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementLapsed;
import gongkai.applications.domain.Happening.SupplementNoticeServed;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.domain.Happening.Withdrawn;
import gongkai.applications.domain.State;
import gongkai.applications.store.PgCaseStore;
import gongkai.applications.store.PgCaseStore.Loaded;
import gongkai.statute.ProcessingFee;
import gongkai.statute.StatutoryPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the disclosure office does with a case between its registration and its reply. */
@Service
@Transactional
public class CaseHandling {

    private static final int THIRD_PARTY_DAYS =
            StatutoryPeriod.THIRD_PARTY_OPINION.workingDays().count();

    private final CaseGate gate;
    private final PgCaseStore cases;
    private final People people;
    private final CaseNotices notices;

    CaseHandling(CaseGate gate, PgCaseStore cases, People people, CaseNotices notices) {
        this.gate = gate;
        this.cases = cases;
        this.people = people;
        this.notices = notices;
    }

    public void accept(Actor actor, long id) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.OnRegister.class, loaded.file());
        gate.keep(actor, loaded, gate.today(), new Accepted());
    }

    /**
     * Art. 30: once, within seven working days; the head decides, or approves what the clerk has prepared.
     *
     * @param answer why the notice goes out in spite of a warning about it
     */
    public void askForSupplement(Actor actor, long id, LocalDate on, SupplementAsked what, String answer) {
        decide(actor, id, on, what, answer);
    }

    public void supplementNoticeServed(Actor actor, long id, LocalDate on, String proof) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.AwaitingSupplement.class, loaded.file());
        served(loaded.file(), on, proof, SupplementAsked.class);
        gate.keep(actor, loaded, on, new SupplementNoticeServed(proof));
    }

    public void supplemented(Actor actor, long id, LocalDate on, SupplementReceived what) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.AwaitingSupplement.class, loaded.file());
        gate.rules(loaded.file(), on)
                .supplemented(what.goodReason())
                .and(notBefore(loaded.file(), on, SupplementAsked.class))
                .orThrow();
        gate.keep(actor, loaded, on, what);
    }

    /** A person confirms what the clock says. */
    public void supplementLapsed(Actor actor, long id, String note) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.AwaitingSupplement.class, loaded.file());
        gate.rules(loaded.file(), gate.today()).lapsed(ClockName.K_SUPP).orThrow();
        notices.issue(actor, gate.keep(actor, loaded, gate.today(), new SupplementLapsed(note)), "");
    }

    /** Asks somebody for an opinion; several letters may be out at once, each with its own period. */
    public int consult(Actor actor, long id, LocalDate on, Asked asked, Party party, String about) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        var file = loaded.file();
        if (!(file.state() instanceof State.Processing) && !(file.state() instanceof State.Consulting)) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
        when(!party.name().isBlank(), CaseRefusal.PARTY_MISSING).orThrow();
        var letter = file.history().all(ConsultationSent.class).size() + 1;
        var days = asked == Asked.OTHER_ORGAN ? gate.house(file.organ()).organDays() : THIRD_PARTY_DAYS;
        var what = new ConsultationSent(letter, asked, about, days);
        gate.rules(file, on).consult(what).orThrow();
        people.keepParty(id, letter, party);
        notices.issue(actor, gate.keep(actor, loaded, on, what), "");
        return letter;
    }

    public void consultationReached(Actor actor, long id, int letter, LocalDate on, String proof) {
        var loaded = consulting(actor, id, letter);
        served(loaded.file(), on, proof, ConsultationSent.class);
        gate.keep(actor, loaded, on, new ConsultationReached(letter, proof));
    }

    public void opinion(Actor actor, long id, LocalDate on, OpinionReceived what) {
        var loaded = consulting(actor, id, what.letter());
        gate.rules(loaded.file(), on).opinion(what).orThrow();
        gate.keep(actor, loaded, on, what);
    }

    /** Silence: what it means the law says, differently for each sort of letter. */
    public void silence(Actor actor, long id, int letter) {
        var loaded = consulting(actor, id, letter);
        var asked = CaseGate.in(State.Consulting.class, loaded.file()).letters().get(letter);
        gate.rules(loaded.file(), gate.today()).silence(letter).orThrow();
        gate.keep(
                actor, loaded, gate.today(), new ConsultationExpired(letter, java.util.Objects.requireNonNull(asked)));
    }

    /** Art. 33: the head consents, the applicant is told on the day given. */
    public void extend(Actor actor, long id, LocalDate toldOn, Extended what) {
        decide(actor, id, toldOn, what, "");
    }

    public void askForReasons(Actor actor, long id, LocalDate on, ReasonsAsked what) {
        decide(actor, id, on, what, "");
    }

    public void weighReasons(Actor actor, long id, LocalDate on, ReasonsWeighed what) {
        decide(actor, id, on, what, "");
    }

    public void delay(Actor actor, long id, LocalDate toldOn, Delayed what) {
        decide(actor, id, toldOn, what, "");
    }

    /** What would be charged: how many items the applicant has had this month, and the amount. */
    @Transactional(readOnly = true)
    public FeeNoticed fee(Actor actor, long id, ProcessingFee.Mode mode, int items, int pages) {
        var file = gate.load(actor, Act.SEE_APPLICATIONS, id).file();
        var month = YearMonth.from(file.receivedOn().orElseThrow());
        var before = mode == ProcessingFee.Mode.PER_ITEM
                ? cases.receivedInMonth(
                        file.organ(),
                        file.applicantPrint(),
                        month.atDay(1),
                        file.receivedOn().orElseThrow(),
                        id)
                : 0;
        var yuan = mode == ProcessingFee.Mode.PER_ITEM
                ? ProcessingFee.ofFurtherItems(before, items)
                : ProcessingFee.ofPages(pages);
        return new FeeNoticed(mode, before, items, pages, yuan);
    }

    public void chargeFee(Actor actor, long id, LocalDate on, FeeNoticed what) {
        decide(actor, id, on, what, "");
    }

    public void feeNoticeServed(Actor actor, long id, LocalDate on, String proof) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.AwaitingFee.class, loaded.file());
        served(loaded.file(), on, proof, FeeNoticed.class);
        gate.keep(actor, loaded, on, new FeeNoticeServed(proof));
    }

    public void feePaid(Actor actor, long id, LocalDate on, String receipt) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.AwaitingFee.class, loaded.file());
        gate.rules(loaded.file(), on)
                .day()
                .and(when(!receipt.isBlank(), CaseRefusal.RECEIPT_MISSING))
                .and(notBefore(loaded.file(), on, FeeNoticed.class))
                .orThrow();
        gate.keep(actor, loaded, on, new FeePaid(receipt));
    }

    public void feeLapsed(Actor actor, long id, String note) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.AwaitingFee.class, loaded.file());
        gate.rules(loaded.file(), gate.today()).lapsed(ClockName.K_FEE).orThrow();
        notices.issue(actor, gate.keep(actor, loaded, gate.today(), new FeeLapsed(note)), "");
    }

    /** The applicant has said so in writing. */
    public void withdraw(Actor actor, long id, LocalDate on, String note) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        CaseGate.in(State.Undecided.class, loaded.file());
        gate.rules(loaded.file(), on)
                .day()
                .and(when(!note.isBlank(), CaseRefusal.WITHDRAWAL_MISSING))
                .orThrow();
        notices.issue(actor, gate.keep(actor, loaded, on, new Withdrawn(note)), "");
    }

    public void closeOtherwise(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.DECIDE_APPLICATIONS, id);
        CaseGate.in(State.Undecided.class, loaded.file());
        when(!reason.isBlank(), CaseRefusal.REASONS_MISSING)
                .and(when(loaded.file().receivedOn().isPresent(), CaseRefusal.NOT_IN_THIS_STATE))
                .orThrow();
        gate.keep(actor, loaded, gate.today(), new OtherwiseClosed(reason));
    }

    /** The head takes a step that the clerk has prepared. */
    public void approve(Actor actor, long id, int number, String answer) {
        var proposed = proposal(gate.load(actor, Act.DECIDE_APPLICATIONS, id), number);
        decide(actor, id, gate.notBeforeToday(proposed.day()), proposed.what(), answer);
    }

    public void decline(Actor actor, long id, int number, String reason) {
        var loaded = gate.load(actor, Act.DECIDE_APPLICATIONS, id);
        proposal(loaded, number);
        when(!reason.isBlank(), CaseRefusal.RETURN_REASON_MISSING).orThrow();
        gate.keep(actor, loaded, gate.today(), new Declined(number, reason));
    }

    /** A step of the head is taken by the head; from a clerk it becomes a proposal that waits for the head. */
    private void decide(Actor actor, long id, LocalDate on, Happening what, String answer) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        allowed(loaded.file(), on, what);
        if (actor.may(Act.DECIDE_APPLICATIONS, loaded.file().place())) {
            notices.issue(actor, gate.keep(actor, loaded, on, what), answer);
        } else {
            notices.examine(loaded.file()
                    .and(CaseGate.entry(actor, loaded.file().history().next(), on, what, gate.clock())));
            gate.keep(actor, loaded, gate.today(), new Proposed(what, on));
        }
    }

    private void allowed(CaseFile file, LocalDate on, Happening what) {
        var rules = gate.rules(file, on);
        switch (what) {
            case SupplementAsked it -> {
                CaseGate.in(State.OnRegister.class, file);
                rules.supplement(it).orThrow();
            }
            case Extended it -> {
                CaseGate.in(State.Running.class, file);
                rules.extend(it).orThrow();
            }
            case ReasonsAsked it -> {
                registeredOrProcessing(file);
                rules.day()
                        .and(when(!it.facts().isBlank(), CaseRefusal.VOLUME_MISSING))
                        .orThrow();
            }
            case ReasonsWeighed it -> {
                CaseGate.in(State.AwaitingReasons.class, file);
                rules.day()
                        .and(when(!it.findings().isBlank(), CaseRefusal.REASONS_MISSING))
                        .and(
                                it.reasonable()
                                                || file.history().all(Happening.ReasonsGiven.class).stream()
                                                        .findAny()
                                                        .isPresent()
                                        ? gongkai.access.Verdict.allowed()
                                        : rules.lapsed(ClockName.K_REASON))
                        .orThrow();
            }
            case Delayed it -> {
                CaseGate.in(State.AwaitingReasons.class, file);
                rules.day()
                        .and(when(it.until().isAfter(on), CaseRefusal.DELAY_IN_THE_PAST))
                        .and(when(rules.clock().wouldMove(it, on), CaseRefusal.EXTENSION_TOO_LATE))
                        .orThrow();
            }
            case FeeNoticed it -> {
                registeredOrProcessing(file);
                rules.fee(it).orThrow();
            }
            default -> throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
    }

    private static void registeredOrProcessing(CaseFile file) {
        if (!(file.state() instanceof State.OnRegister) && !(file.state() instanceof State.Processing)) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
    }

    private Loaded consulting(Actor actor, long id, int letter) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        var state = CaseGate.in(State.Consulting.class, loaded.file());
        when(state.letters().containsKey(letter), CaseRefusal.LETTER_CLOSED).orThrow();
        return loaded;
    }

    private void served(CaseFile file, LocalDate on, String proof, Class<? extends Happening> notice) {
        gate.rules(file, on)
                .day()
                .and(when(!proof.isBlank(), CaseRefusal.PROOF_MISSING))
                .and(notBefore(file, on, notice))
                .orThrow();
    }

    private static gongkai.access.Verdict notBefore(CaseFile file, LocalDate on, Class<? extends Happening> what) {
        return when(
                file.history().last(what).filter(it -> on.isBefore(it.day())).isEmpty(),
                CaseRefusal.SERVED_BEFORE_SENT);
    }

    private static Proposed proposal(Loaded loaded, int number) {
        return loaded.file().proposals().stream()
                .filter(it -> it.number() == number)
                .map(it -> (Proposed) it.what())
                .findFirst()
                .orElseThrow(() -> new RefusedException(CaseRefusal.ENTRY_UNKNOWN));
    }
}
