package gongkai.applications.domain;

import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationReached;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeNoticeServed;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.FeePaid;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.ReasonsWeighed;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementNoticeServed;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.statute.Calculation;
import gongkai.statute.ClockEvent;
import gongkai.statute.Deadline;
import gongkai.statute.DeadlineRule;
import gongkai.statute.ReplyClock;
import gongkai.statute.StatutoryPeriod;
import gongkai.statute.WorkCalendar;
import gongkai.statute.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every clock of a case, as functions of what happened and the calendar. Nothing here is kept: a corrected day or a newly
 * announced holiday moves all of it by itself.
 *
 * @param today only for what is still open: how long others have been asked so far
 */
public record CaseClock(History history, WorkCalendar calendar, boolean reasonsRestart, LocalDate today) {

    /** How the answer's clock stands. */
    public sealed interface Answer {

        /** It has not started: the day of receipt is not fixed. */
        record NotStarted() implements Answer {}

        /** It runs, or stands only for days that are left out of the count. */
        record Running(ClockName clock, Calculation sheet, boolean paused) implements Answer {}

        /** It waits for the applicant, and starts afresh when that is done. */
        record Waiting(ClockEvent.Kind until, LocalDate since) implements Answer {}

        /** The reply has gone out. */
        record Given(LocalDate on, Optional<Deadline> due) implements Answer {

            public boolean isLate() {
                return due.filter(it -> on.isAfter(it.lastDay())).isPresent();
            }
        }

        /** The case ended without a reply being owed. */
        record NotOwed() implements Answer {}
    }

    /** One clock that runs now. */
    public record Running(ClockName name, Calculation sheet) {

        public Deadline deadline() {
            return sheet.deadline();
        }
    }

    /** What happened too late to move the answer's clock. */
    public record Ineffective(LocalDate day, String what) {}

    private record Built(ReplyClock clock, List<Ineffective> ineffective) {}

    public Optional<LocalDate> receivedOn() {
        return history.last(Registered.class).map(History.On::day);
    }

    public Answer answer() {
        var received = receivedOn().orElse(null);
        if (received == null) {
            return new Answer.NotStarted();
        }
        var state = State.of(history);
        var given = repliedOn();
        if (given.isPresent()) {
            return new Answer.Given(
                    given.get(), running(received).map(it -> it.sheet().deadline()));
        }
        if (state instanceof State.Ended || state instanceof State.InArchive) {
            return new Answer.NotOwed();
        }
        return waiting().<Answer>map(it -> it).orElseGet(() -> running(received).orElseThrow());
    }

    /** The reply clock, for the sheet and for the rule that explains it; empty before receipt and in a new handling. */
    public Optional<ReplyClock> replyClock() {
        return receivedOn().map(it -> built(it).clock());
    }

    /** The same in the words of the rules: which rule, and what happened. */
    public DeadlineRule rule() {
        var clock = replyClock().orElseThrow();
        if (!clock.extensions().isEmpty()) {
            return DeadlineRule.ANSWER_EXTENDED;
        }
        if (!clock.pauses().isEmpty()) {
            return DeadlineRule.ANSWER_WITH_CONSULT;
        }
        if (clock.restarts().isEmpty()) {
            return DeadlineRule.ANSWER_20WD;
        }
        return clock.restarts().stream().anyMatch(it -> it.cause() == ReplyClock.Cause.FEE)
                ? DeadlineRule.ANSWER_AFTER_FEE_PAID
                : DeadlineRule.ANSWER_AFTER_SUPPLEMENT;
    }

    public List<ClockEvent> events() {
        var clock = replyClock().orElseThrow();
        var events = new ArrayList<ClockEvent>();
        clock.restarts().forEach(it -> {
            events.add(new ClockEvent.Happened(it.cause().asked(), it.askedOn()));
            events.add(new ClockEvent.Happened(it.cause().done(), it.on()));
        });
        clock.pauses().forEach(it -> {
            events.add(new ClockEvent.Happened(ClockEvent.Kind.CONSULT_SENT, it.sentOn()));
            events.add(new ClockEvent.Happened(ClockEvent.Kind.CONSULT_END, it.endedOn()));
        });
        clock.extensions()
                .forEach(it -> events.add(new ClockEvent.Extended(it.by().count(), it.notifiedOn())));
        return events;
    }

    /** Letters and notices that went out after the period had ended, and so moved nothing. */
    public List<Ineffective> ineffective() {
        return receivedOn().map(it -> built(it).ineffective()).orElse(List.of());
    }

    /** The last day on which the answer is in time, where one is set. */
    public Optional<Deadline> answerDue() {
        return switch (answer()) {
            case Answer.Running(var _, var sheet, var _) -> Optional.of(sheet.deadline());
            case Answer.Given(var _, var due) -> due;
            case Answer.NotStarted _, Answer.Waiting _, Answer.NotOwed _ -> Optional.empty();
        };
    }

    public boolean isOverdue() {
        return switch (answer()) {
            case Answer.Running(var _, var sheet, var _) ->
                today.isAfter(sheet.deadline().lastDay());
            case Answer.Given it -> it.isLate();
            case Answer.NotStarted _, Answer.Waiting _, Answer.NotOwed _ -> false;
        };
    }

    public boolean isExtended() {
        return replyClock().filter(it -> !it.extensionsInForce().isEmpty()).isPresent();
    }

    public boolean isPaused() {
        return answer() instanceof Answer.Running(var _, var _, var paused) && paused;
    }

    public boolean isDelayed() {
        return delayed().isPresent();
    }

    /** When the answer was given: a posted one on the day of posting, one handed over on the day of signing for it. */
    public Optional<LocalDate> repliedOn() {
        return repliedOn(history.sinceReopening());
    }

    static Optional<LocalDate> repliedOn(History of) {
        return of.all(Sent.class).stream()
                .filter(it -> it.what().way().isKeptBySending())
                .map(History.On::day)
                .findFirst()
                .or(() -> of.all(Served.class).stream().map(History.On::day).findFirst());
    }

    /** Every clock that runs today. */
    public List<Running> running() {
        var clocks = new ArrayList<Running>();
        var state = State.of(history);
        var received = receivedOn().orElse(null);
        if (received == null) {
            return clocks;
        }
        if (answer() instanceof Answer.Running(var name, var sheet, var _)) {
            clocks.add(new Running(name, sheet));
        }
        switch (state) {
            case State.OnRegister _ ->
                clocks.add(new Running(
                        ClockName.K_NOTICE, Calculation.of(StatutoryPeriod.SUPPLEMENT_NOTICE, received, calendar)));
            case State.AwaitingSupplement _ ->
                history.last(SupplementNoticeServed.class)
                        .ifPresent(served -> add(
                                clocks,
                                ClockName.K_SUPP,
                                served.day(),
                                history.last(SupplementAsked.class)
                                        .orElseThrow()
                                        .what()
                                        .days()));
            case State.AwaitingReasons _ ->
                history.last(ReasonsAsked.class)
                        .ifPresent(it -> add(
                                clocks, ClockName.K_REASON, it.day(), it.what().days()));
            case State.AwaitingFee _ ->
                history.last(FeeNoticeServed.class)
                        .ifPresent(it -> clocks.add(new Running(
                                ClockName.K_FEE, Calculation.of(StatutoryPeriod.FEE_PAYMENT, it.day(), calendar))));
            case State.Consulting(var letters) ->
                letters.forEach((number, asked) -> reachedOn(number)
                        .ifPresent(day -> add(
                                clocks,
                                switch (asked) {
                                    case THIRD_PARTY -> ClockName.K_THIRD;
                                    case CO_MAKER -> ClockName.K_COMAKER;
                                    case OTHER_ORGAN -> ClockName.K_OTHERORG;
                                },
                                day,
                                letter(number).what().days())));
            default -> {}
        }
        history.sinceReopening().last(Served.class).ifPresent(it -> {
            clocks.add(new Running(
                    ClockName.K_RECON, Calculation.of(StatutoryPeriod.RECONSIDERATION, it.day(), calendar)));
            clocks.add(new Running(ClockName.K_SUIT, Calculation.of(StatutoryPeriod.LITIGATION, it.day(), calendar)));
        });
        return clocks;
    }

    /** The last day on which the applicant, or whoever was asked, is in time; empty while it does not run. */
    public Optional<LocalDate> lastDayOf(ClockName name) {
        return running().stream()
                .filter(it -> it.name() == name)
                .map(it -> it.deadline().lastDay())
                .findFirst();
    }

    /** The last day for the opinion asked in one letter, once that letter has arrived. */
    public Optional<LocalDate> lastDayOfLetter(int number) {
        return reachedOn(number)
                .map(day -> workingDays(
                                ClockName.K_OTHERORG, day, letter(number).what().days())
                        .deadline()
                        .lastDay());
    }

    /** Whether a step of that sort, taken on that day, still moves the clock. */
    public boolean wouldMove(Happening what, LocalDate day) {
        var received = receivedOn().orElseThrow();
        var clock = built(received).clock();
        return switch (what) {
            case ConsultationSent _ -> isFaultless(clock.pausedFor(new ReplyClock.Pause(day, day)));
            case Extended(var days, var _, var _) -> isFaultless(clock.extendedBy(extension(days, day)));
            case FeeNoticed _, Delayed _ ->
                !day.isAfter(clock.deadline(calendar).lastDay());
            default -> true;
        };
    }

    /** Whether the answer's clock started afresh on that day; an extension told on it would fall with the days before. */
    public boolean isRestartedOn(LocalDate day) {
        return replyClock().stream()
                .flatMap(it -> it.restarts().stream())
                .anyMatch(it -> it.on().equals(day));
    }

    private Optional<Answer.Waiting> waiting() {
        return switch (State.of(history)) {
            case State.AwaitingSupplement _ ->
                history.last(SupplementAsked.class)
                        .map(it -> new Answer.Waiting(ClockEvent.Kind.SUPPLEMENT_RECEIVED, it.day()));
            case State.AwaitingFee _ ->
                history.last(FeeNoticed.class).map(it -> new Answer.Waiting(ClockEvent.Kind.FEE_PAID, it.day()));
            case State.AwaitingReasons _
            when reasonsRestart ->
                history.last(ReasonsAsked.class)
                        .map(it -> new Answer.Waiting(ClockEvent.Kind.SUPPLEMENT_RECEIVED, it.day()));
            default -> Optional.empty();
        };
    }

    private Optional<Answer.Running> running(LocalDate received) {
        var redo = history.last(Reopened.class);
        if (redo.isPresent()) {
            return Optional.of(new Answer.Running(
                    ClockName.K_REDO,
                    workingDays(
                            ClockName.K_REDO,
                            redo.get().day(),
                            redo.get().what().days()),
                    isConsulting()));
        }
        var delayed = delayed();
        if (delayed.isPresent()) {
            return Optional.of(new Answer.Running(ClockName.K_DELAY35, delayed.get(), isConsulting()));
        }
        return Optional.of(
                new Answer.Running(ClockName.K_ANSWER, built(received).clock().calculation(calendar), isConsulting()));
    }

    private boolean isConsulting() {
        return State.of(history) instanceof State.Consulting;
    }

    /** The day set under Art. 35, unless the clock has started afresh since. */
    private Optional<Calculation> delayed() {
        return history.last(Delayed.class)
                .filter(it -> !history.has(Reopened.class))
                .filter(it -> history.last(FeePaid.class)
                        .filter(paid -> paid.day().isAfter(it.day()))
                        .isEmpty())
                .map(it -> workingDays(
                        ClockName.K_DELAY35,
                        it.day(),
                        Math.toIntExact(
                                calendar.workingDaysAfter(it.day(), it.what().until()))));
    }

    private Built built(LocalDate received) {
        var clock = ReplyClock.startedOn(received);
        var ineffective = new ArrayList<Ineffective>();
        var truth = new History(beforeReopening());
        var asked = truth.last(SupplementAsked.class);
        var supplemented = truth.last(SupplementReceived.class);
        if (asked.isPresent() && supplemented.isPresent()) {
            clock = clock.restartedBy(restart(
                    ReplyClock.Cause.SUPPLEMENT,
                    asked.get().day(),
                    supplemented.get().day()));
        } else if (reasonsRestart && truth.has(ReasonsAsked.class) && truth.has(ReasonsWeighed.class)) {
            clock = clock.restartedBy(restart(
                    ReplyClock.Cause.SUPPLEMENT,
                    truth.last(ReasonsAsked.class).orElseThrow().day(),
                    truth.last(ReasonsWeighed.class).orElseThrow().day()));
        }
        var noticed = truth.last(FeeNoticed.class);
        var paid = truth.last(FeePaid.class);
        if (noticed.isPresent() && paid.isPresent()) {
            clock = clock.restartedBy(restart(
                    ReplyClock.Cause.FEE, noticed.get().day(), paid.get().day()));
        }
        var moves = truth.entries().stream()
                .filter(it -> it.what() instanceof ConsultationSent || it.what() instanceof Extended)
                .sorted(java.util.Comparator.comparing(Entry::on))
                .toList();
        for (var entry : moves) {
            var next = switch (entry.what()) {
                case ConsultationSent it -> clock.pausedFor(new ReplyClock.Pause(entry.on(), endOf(it, entry.on())));
                case Extended(var days, var _, var _) -> clock.extendedBy(extension(days, entry.on()));
                default -> clock;
            };
            if (isFaultless(next)) {
                clock = next;
            } else {
                ineffective.add(new Ineffective(entry.on(), entry.what().label()));
            }
        }
        return new Built(clock, ineffective);
    }

    private List<Entry> beforeReopening() {
        return history.inTruth().stream()
                .takeWhile(it -> !(it.what() instanceof Reopened))
                .toList();
    }

    private boolean isFaultless(ReplyClock clock) {
        return clock.faults(calendar).isEmpty();
    }

    private static ReplyClock.Restart restart(ReplyClock.Cause cause, LocalDate asked, LocalDate done) {
        return new ReplyClock.Restart(cause, asked, done.isBefore(asked) ? asked : done);
    }

    private static ReplyClock.Extension extension(int days, LocalDate told) {
        return new ReplyClock.Extension(new WorkingDays(days), told);
    }

    /** When the asking ended: with the opinion, or with its period if that was earlier; so far, while it is open. */
    private LocalDate endOf(ConsultationSent letter, LocalDate sent) {
        var expiry = reachedOn(letter.letter())
                .map(it -> workingDays(ClockName.K_OTHERORG, it, letter.days())
                        .deadline()
                        .lastDay())
                .orElse(null);
        var came = history.all(OpinionReceived.class).stream()
                .filter(it -> it.what().letter() == letter.letter())
                .map(History.On::day)
                .findFirst()
                .or(() -> history.all(ConsultationExpired.class).stream()
                        .filter(it -> it.what().letter() == letter.letter())
                        .map(History.On::day)
                        .findFirst())
                .orElse(null);
        var end = earlier(came, expiry);
        var soFar = end == null ? today : end;
        return soFar.isBefore(sent) ? sent : soFar;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private Optional<LocalDate> reachedOn(int letter) {
        return history.all(ConsultationReached.class).stream()
                .filter(it -> it.what().letter() == letter)
                .map(History.On::day)
                .findFirst();
    }

    private History.On<ConsultationSent> letter(int number) {
        return history.all(ConsultationSent.class).stream()
                .filter(it -> it.what().letter() == number)
                .findFirst()
                .orElseThrow();
    }

    private void add(List<Running> clocks, ClockName name, LocalDate from, int days) {
        clocks.add(new Running(name, workingDays(name, from, days)));
    }

    private Calculation workingDays(ClockName name, LocalDate from, int days) {
        return Calculation.workingDays(name.label(), from, new WorkingDays(days), name.basis(), calendar);
    }
}
