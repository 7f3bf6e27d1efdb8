package gongkai.applications.handling;

import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.applications.CaseKey;
import gongkai.applications.Handed;
import gongkai.applications.Tracked;
import gongkai.applications.Tracked.Answered;
import gongkai.applications.Tracked.Line;
import gongkai.applications.Tracked.ToExplain;
import gongkai.applications.Tracked.ToPay;
import gongkai.applications.Tracked.ToSupplement;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseClock.Answer;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.ClockName;
import gongkai.applications.domain.Entry;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.Noted;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.ReasonsGiven;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.domain.Happening.Withdrawn;
import gongkai.applications.domain.History;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.Stage;
import gongkai.applications.domain.State;
import gongkai.applications.store.PgCaseStore;
import gongkai.applications.store.PgCaseStore.Loaded;
import gongkai.enclosures.Enclosed;
import gongkai.enclosures.Enclosures;
import gongkai.letters.LetterKind;
import gongkai.letters.Remedy;
import gongkai.letters.RemedyClass;
import gongkai.statute.Calculation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the applicant sees of a case, and does to it, by its number and code. */
@Service
@Transactional
public class TrackingHandling {

    private final CaseGate gate;
    private final PgCaseStore cases;
    private final People people;
    private final SideCaseHandling sides;
    private final CaseLetters letters;
    private final Enclosures enclosures;

    TrackingHandling(
            CaseGate gate,
            PgCaseStore cases,
            People people,
            SideCaseHandling sides,
            CaseLetters letters,
            Enclosures enclosures) {
        this.gate = gate;
        this.cases = cases;
        this.people = people;
        this.sides = sides;
        this.letters = letters;
        this.enclosures = enclosures;
    }

    /** Empty alike for a wrong number and a wrong code. */
    @Transactional(readOnly = true)
    public Optional<CaseKey> open(String number, String code) {
        var plain = number.strip();
        if (plain.isEmpty() || code.isBlank()) {
            return Optional.empty();
        }
        var print = people.codePrint(plain, code);
        return cases.find(plain, print).map(it -> new CaseKey(it.file().id(), plain, print));
    }

    @Transactional(readOnly = true)
    public Optional<Tracked> track(CaseKey key) {
        return cases.find(key.number(), key.print()).map(it -> tracked(it.file()));
    }

    /** The reply as PDF, once it has left the house. */
    public Optional<byte[]> reply(CaseKey key) {
        return cases.find(key.number(), key.print()).map(Loaded::file).flatMap(file -> {
            var round = file.history().sinceReopening();
            var given = round.last(Signed.class)
                    .filter(_ -> round.has(Sent.class))
                    .flatMap(it -> letters.signedReply(file, it.what().number()));
            given.ifPresent(_ -> gate.read(Actor.program(file.place()), file, "申请人下载答复（" + file.number() + "）"));
            return given;
        });
    }

    /** The files that went out with the reply, in the order of its letter; none before it has left the house. */
    @Transactional(readOnly = true)
    public List<Enclosed> enclosures(long id) {
        return cases.find(id).map(it -> sent(it.file())).orElse(List.of());
    }

    private static List<Enclosed> sent(CaseFile file) {
        var round = file.history().sinceReopening();
        return round.last(Signed.class)
                .filter(_ -> round.has(Sent.class))
                .map(it -> it.what().enclosures())
                .orElse(List.of());
    }

    /**
     * One of them, exactly as it was signed.
     *
     * @param number from 1, in the order of the letter
     */
    public Optional<Handed> enclosure(CaseKey key, int number) {
        return cases.find(key.number(), key.print()).map(Loaded::file).flatMap(file -> {
            var all = sent(file);
            if (number < 1 || number > all.size()) {
                return Optional.empty();
            }
            var wanted = all.get(number - 1);
            var bytes = enclosures.bytes(file.id(), wanted);
            bytes.ifPresent(_ -> gate.read(
                    Actor.program(file.place()), file, "申请人下载随答复提供的文件“" + wanted.name() + "”（" + file.number() + "）"));
            return bytes.map(it -> new Handed(wanted.name(), it));
        });
    }

    /** In time it starts the clock afresh; after the period it is noted, and the office decides whether the reason is good. */
    public void supplement(CaseKey key, String text, String reason) {
        var loaded = load(key);
        CaseGate.in(State.AwaitingSupplement.class, loaded.file());
        required(text, CaseRefusal.WANTED_MISSING);
        if (isLate(loaded.file())) {
            required(reason, CaseRefusal.GOOD_REASON_MISSING);
            keep(loaded, new Noted("申请人逾期补正：" + text + "\n逾期的理由：" + reason));
        } else {
            keep(loaded, new SupplementReceived(text, true, ""));
        }
    }

    public void explain(CaseKey key, String reasons) {
        var loaded = load(key);
        CaseGate.in(State.AwaitingReasons.class, loaded.file());
        required(reasons, CaseRefusal.REASONS_MISSING);
        keep(loaded, new ReasonsGiven(reasons));
    }

    public void withdraw(CaseKey key, String note) {
        var loaded = load(key);
        CaseGate.in(State.Undecided.class, loaded.file());
        if (loaded.file().receivedOn().isEmpty()) {
            throw new RefusedException(CaseRefusal.NOT_IN_THIS_STATE);
        }
        keep(loaded, new Withdrawn(note.isBlank() ? "申请人网上撤回" : note));
    }

    public void confirmReceipt(CaseKey key) {
        var loaded = load(key);
        CaseGate.in(State.OnItsWay.class, loaded.file());
        keep(loaded, new Served("申请人网上确认收到"));
    }

    public void proposePublication(CaseKey key, String reasons) {
        var file = load(key).file();
        required(reasons, CaseRefusal.REASONS_MISSING);
        sides.add(
                Actor.program(file.place()),
                new SideCase.Brief(
                        0,
                        file.place(),
                        SideCase.Kind.PROPOSAL,
                        file.shownName(),
                        file.wanted().shortly(),
                        reasons,
                        "",
                        gate.today(),
                        file.id()));
    }

    private void keep(Loaded loaded, Happening what) {
        gate.keep(Actor.program(loaded.file().place()), loaded, gate.today(), what);
    }

    private boolean isLate(CaseFile file) {
        return gate.clockOf(file)
                .lastDayOf(ClockName.K_SUPP)
                .filter(gate.today()::isAfter)
                .isPresent();
    }

    private static void required(String text, CaseRefusal otherwise) {
        if (text.isBlank()) {
            throw new RefusedException(otherwise);
        }
    }

    private Loaded load(CaseKey key) {
        return cases.find(key.number(), key.print()).orElseThrow(() -> new RefusedException(CaseRefusal.CODE_WRONG));
    }

    Tracked tracked(CaseFile file) {
        var clock = gate.clockOf(file);
        var history = file.history();
        var state = file.state();
        return new Tracked(
                file.id(),
                file.organ(),
                file.number(),
                state.stage(),
                file.wanted(),
                file.receivedOn(),
                sheet(clock),
                clock.isPaused(),
                clock.isExtended(),
                clock.answer() instanceof Answer.Waiting,
                clock.isOverdue(),
                clock.repliedOn(),
                history.last(SupplementAsked.class)
                        .filter(_ -> state instanceof State.AwaitingSupplement)
                        .map(it -> new ToSupplement(
                                it.what().points(),
                                it.what().guidance(),
                                it.what().days(),
                                clock.lastDayOf(ClockName.K_SUPP))),
                history.last(FeeNoticed.class)
                        .filter(_ -> state instanceof State.AwaitingFee)
                        .map(it -> new ToPay(it.what().yuan(), clock.lastDayOf(ClockName.K_FEE))),
                history.last(ReasonsAsked.class)
                        .filter(_ -> state instanceof State.AwaitingReasons)
                        .map(it -> new ToExplain(it.what().facts(), clock.lastDayOf(ClockName.K_REASON))),
                answered(file, clock),
                history.inTruth().stream().flatMap(TrackingHandling::line).toList());
    }

    private static Optional<Calculation> sheet(CaseClock clock) {
        return clock.answer() instanceof Answer.Running(var _, var sheet, var _)
                ? Optional.of(sheet)
                : Optional.empty();
    }

    private Optional<Answered> answered(CaseFile file, CaseClock clock) {
        var round = file.history().sinceReopening();
        var sent = round.last(Sent.class);
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        var reply = round.last(Drafted.class).orElseThrow().what().reply();
        var signed = round.last(Signed.class).orElseThrow();
        return Optional.of(new Answered(
                signed.what().number(),
                reply.outcome(),
                reply.reasons(),
                reply.handedOut(),
                reply.withheld().stream()
                        .map(it -> it.part() + "，" + it.ground().label() + "，"
                                + it.ground().citation())
                        .toList(),
                reply.where(),
                signed.day(),
                sent.get().day(),
                round.last(Served.class).map(History.On::day),
                Remedy.classOf(
                                LetterKind.replyingWith(reply.outcome().name()),
                                signed.day(),
                                reply.withholds(),
                                gate.house(file.organ()).queryNeedsReconsideration())
                        == RemedyClass.RECONSIDERATION_FIRST,
                clock.lastDayOf(ClockName.K_RECON),
                clock.lastDayOf(ClockName.K_SUIT)));
    }

    /** What the applicant has a part in, in words that say nothing of the inside. */
    private static Stream<Line> line(Entry entry) {
        var words = switch (entry.what()) {
            case Happening.Arrived _ -> "已提交，待确认收到";
            case Happening.Registered _ -> "已登记，收到申请之日确定，答复期限自次日起算";
            case Happening.Accepted _ -> "已受理";
            case SupplementAsked _ -> "已告知需要补正的内容";
            case SupplementReceived _ -> "收到补正，答复期限重新起算";
            case Happening.SupplementLapsed _ -> "逾期未补正，视为放弃申请";
            case Happening.ConsultationSent _ -> "正在征求意见，所需时间不计入答复期限";
            case Happening.Extended(var days, var _, var reason) -> "答复期限延长 " + days + " 个工作日：" + reason;
            case ReasonsAsked _ -> "请您说明申请的理由";
            case ReasonsGiven _ -> "收到您说明的理由";
            case Happening.Delayed(var until, var _) -> "确定延迟答复，至 " + until + " 前答复";
            case FeeNoticed(var _, var _, var _, var _, var yuan) -> "已发出收费通知：" + yuan + " 元";
            case Happening.FeePaid _ -> "收到缴费，答复期限重新起算";
            case Happening.FeeLapsed _ -> "逾期未缴费，视为放弃申请";
            case Sent(var way, var _) -> "答复已送出（" + way.label() + "）";
            case Happening.CameBack _ -> "答复被退回，将另行送达";
            case Served _ -> "答复已送达";
            case Withdrawn _ -> "您已撤回申请";
            case Happening.OtherwiseClosed _ -> "已办结";
            case Happening.Reopened _ -> Stage.S90_REDO.label();
            default -> "";
        };
        return words.isEmpty() ? Stream.empty() : Stream.of(new Line(entry.on(), words));
    }
}
