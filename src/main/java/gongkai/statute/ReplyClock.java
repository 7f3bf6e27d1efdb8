package gongkai.statute;

import gongkai.statute.CountedDay.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reply clock of one application (答复期限): when it started, started afresh, stood still, was extended.
 *
 * <p>The lists are kept in order of date, so that the order of telling makes no difference.
 */
public record ReplyClock(LocalDate receivedOn, List<Restart> restarts, List<Pause> pauses, List<Extension> extensions) {

    /** Why a clock started afresh. */
    public enum Cause {
        SUPPLEMENT(ClockEvent.Kind.SUPPLEMENT_NOTICE, ClockEvent.Kind.SUPPLEMENT_RECEIVED, Article.A30),
        FEE(ClockEvent.Kind.FEE_NOTICE, ClockEvent.Kind.FEE_PAID, Article.FEE_6);

        private final ClockEvent.Kind asked;
        private final ClockEvent.Kind done;
        private final Article basis;

        Cause(ClockEvent.Kind asked, ClockEvent.Kind done, Article basis) {
            this.asked = asked;
            this.done = done;
            this.basis = basis;
        }

        public ClockEvent.Kind asked() {
            return asked;
        }

        public ClockEvent.Kind done() {
            return done;
        }

        public Article basis() {
            return basis;
        }
    }

    /** Article 30 and Fee Measures article 6: between asking and having, the clock stands; then it starts in full. */
    public record Restart(Cause cause, LocalDate askedOn, LocalDate on) {

        public Restart {
            if (on.isBefore(askedOn)) {
                throw new IllegalArgumentException(cause + " on " + on + " before it was asked for on " + askedOn);
            }
        }

        boolean suspends(LocalDate day) {
            return day.isAfter(askedOn) && day.isBefore(on);
        }
    }

    /** Article 33: time spent asking others does not count, from the day after sending to the day it ended. */
    public record Pause(LocalDate sentOn, LocalDate endedOn) {

        public Pause {
            if (endedOn.isBefore(sentOn)) {
                throw new IllegalArgumentException("pause ended on " + endedOn + ", sent on " + sentOn);
            }
        }

        public boolean covers(LocalDate day) {
            return day.isAfter(sentOn) && !day.isAfter(endedOn);
        }
    }

    /**
     * Article 33: an extension, with the consent of the head of the disclosure office and told to the applicant.
     *
     * @param notifiedOn when the applicant was told; where it is not known, in time and in the present run of the clock
     */
    public record Extension(WorkingDays by, @Nullable LocalDate notifiedOn) {}

    public ReplyClock {
        restarts = sorted(restarts, Comparator.comparing(Restart::on).thenComparing(Restart::askedOn));
        pauses = sorted(pauses, Comparator.comparing(Pause::sentOn).thenComparing(Pause::endedOn));
        extensions = sorted(
                extensions,
                Comparator.comparing(Extension::notifiedOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(extension -> extension.by().count()));
    }

    public static ReplyClock startedOn(LocalDate receivedOn) {
        return new ReplyClock(receivedOn, List.of(), List.of(), List.of());
    }

    public ReplyClock restartedBy(Restart restart) {
        return new ReplyClock(receivedOn, and(restarts, restart), pauses, extensions);
    }

    public ReplyClock pausedFor(Pause pause) {
        return new ReplyClock(receivedOn, restarts, and(pauses, pause), extensions);
    }

    public ReplyClock extendedBy(Extension extension) {
        return new ReplyClock(receivedOn, restarts, pauses, and(extensions, extension));
    }

    public ReplyClock withoutExtensions() {
        return new ReplyClock(receivedOn, restarts, pauses, List.of());
    }

    /** Day zero of the present run. */
    public LocalDate dayZero() {
        return restarts.isEmpty() ? receivedOn : restarts.getLast().on();
    }

    /** An extension granted before the clock started afresh is dropped with the days before it. */
    public List<Extension> extensionsInForce() {
        return extensions.stream().filter(extension -> !isDropped(extension)).toList();
    }

    public List<Extension> extensionsDropped() {
        return extensions.stream().filter(this::isDropped).toList();
    }

    public WorkingDays extension() {
        return extensionsInForce().stream().map(Extension::by).reduce(WorkingDays.NONE, WorkingDays::plus);
    }

    public boolean isPausedOn(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    public Deadline deadline(WorkCalendar calendar) {
        return WorkCalendar.deadlineOf(dayZero(), count(calendar));
    }

    public Calculation calculation(WorkCalendar calendar) {
        var days = count(calendar);
        var sheet = new Sheet();
        sheet.add(new SheetLine.Started(calendar.why(receivedOn), Set.of(Article.A31, Article.CIVIL_201)));
        for (var restart : restarts) {
            sheet.add(new SheetLine.Stood(restart));
            sheet.add(new SheetLine.Restarted(restart));
        }
        sheet.add(new SheetLine.Allowed(
                StatutoryPeriod.ANSWER.label(), StatutoryPeriod.ANSWER.length(), StatutoryPeriod.ANSWER.basis()));
        extensionsDropped().forEach(extension -> sheet.add(new SheetLine.ExtensionDropped(extension, dayZero())));
        var live = pauses.stream()
                .filter(pause -> pause.endedOn().isAfter(dayZero()))
                .toList();
        live.forEach(pause -> sheet.add(new SheetLine.Paused(pause, pausedDays(pause, calendar))));
        var paused = (int)
                days.stream().filter(day -> day.treatment() == Treatment.PAUSED).count();
        if (live.size() > 1) {
            sheet.add(new SheetLine.PausesMerged(live.size(), paused));
        }
        var unextended = withoutExtensions().deadline(calendar).lastDay();
        for (var extension : extensionsInForce()) {
            sheet.add(new SheetLine.Extended(extension, unextended));
        }
        pauses.stream()
                .filter(pause -> pause.endedOn().isAfter(pause.sentOn()))
                .filter(pause -> pause.sentOn().equals(deadline(calendar).lastDay()))
                .forEach(pause ->
                        sheet.add(new SheetLine.Warned("征求意见函于届满日" + pause.sentOn() + "发出，期限已无剩余，征求意见不再延后届满日")));
        restarts.forEach(restart -> warnings(restart, calendar).forEach(sheet::add));
        return sheet.finished(dayZero(), days, paused, calendar);
    }

    /** Reasons why this clock cannot be right, in Chinese; empty when there are none. */
    public List<String> faults(WorkCalendar calendar) {
        var faults = new ArrayList<String>();
        restarts.forEach(restart -> before(restart.askedOn(), restart.cause().asked(), faults));
        pauses.forEach(pause -> before(pause.sentOn(), ClockEvent.Kind.CONSULT_SENT, faults));
        for (var extension : extensions) {
            if (extension.notifiedOn() != null && extension.notifiedOn().isBefore(receivedOn)) {
                faults.add("延期告知日" + extension.notifiedOn() + "早于起算日" + receivedOn);
            }
        }
        var most = StatutoryPeriod.ANSWER_EXTENSION.workingDays().count();
        if (extension().count() > most) {
            faults.add("延长期限合计" + extension().label() + "，超过上限" + most + "个工作日（" + Article.A33.label() + "）");
        }
        for (var extension : extensionsDropped()) {
            if (extension.by().count() > most) {
                faults.add("延长期限" + extension.by().label() + "，超过上限" + most + "个工作日（" + Article.A33.label() + "）");
            }
        }
        if (faults.isEmpty()) {
            restarts.forEach(restart -> {
                var others = new ArrayList<>(restarts);
                others.remove(restart);
                late(restart.askedOn(), restart.cause().asked().label(), others, calendar, faults);
            });
            pauses.forEach(
                    pause -> late(pause.sentOn(), ClockEvent.Kind.CONSULT_SENT.label(), restarts, calendar, faults));
            for (var extension : extensions) {
                if (extension.notifiedOn() != null) {
                    late(extension.notifiedOn(), "延期告知", restarts, calendar, faults);
                }
            }
        }
        return List.copyOf(faults);
    }

    private List<CountedDay> count(WorkCalendar calendar) {
        return calendar.count(dayZero(), StatutoryPeriod.ANSWER.workingDays().plus(extension()), this::isPausedOn);
    }

    private boolean isDropped(Extension extension) {
        return extension.notifiedOn() != null
                && !restarts.isEmpty()
                && !extension.notifiedOn().isAfter(dayZero());
    }

    private int pausedDays(Pause pause, WorkCalendar calendar) {
        return (int) pause.sentOn()
                .plusDays(1)
                .datesUntil(pause.endedOn().plusDays(1))
                .filter(day -> day.isAfter(dayZero()) && calendar.isWorkingDay(day))
                .count();
    }

    private List<SheetLine> warnings(Restart restart, WorkCalendar calendar) {
        return switch (restart.cause()) {
            case SUPPLEMENT -> {
                var last = calendar.deadline(receivedOn, StatutoryPeriod.SUPPLEMENT_NOTICE.workingDays())
                        .lastDay();
                yield restart.askedOn().isAfter(last)
                        ? List.of(new SheetLine.Warned("补正告知于" + restart.askedOn() + "发出，晚于7个工作日的最后一日" + last + "（"
                                + Article.A30.label() + "）"))
                        : List.of();
            }
            case FEE -> {
                var last = calendar.deadline(restart.askedOn(), StatutoryPeriod.FEE_PAYMENT.workingDays())
                        .lastDay();
                yield restart.on().isAfter(last)
                        ? List.of(new SheetLine.Warned("缴费日" + restart.on() + "晚于收费通知发出后20个工作日" + last
                                + "；如通知当日收到，应视为放弃申请（" + Article.FEE_6.label() + "）"))
                        : List.of();
            }
        };
    }

    private void before(LocalDate day, ClockEvent.Kind kind, List<String> faults) {
        if (day.isBefore(receivedOn)) {
            faults.add(kind.label() + "（" + day + "）早于起算日" + receivedOn);
        }
    }

    /** A step taken after the clock has run out cannot bring it back. */
    private void late(LocalDate day, String step, List<Restart> others, WorkCalendar calendar, List<String> faults) {
        if (others.stream().anyMatch(restart -> restart.suspends(day))) {
            return;
        }
        var last = asItStoodBefore(day, others).deadline(calendar).lastDay();
        if (day.isAfter(last)) {
            faults.add(step + "（" + day + "）晚于当时的届满日" + last + "，不能使已届满的期限恢复（" + Article.A33.label() + "）");
        }
    }

    private ReplyClock asItStoodBefore(LocalDate day, List<Restart> others) {
        return new ReplyClock(
                receivedOn,
                others.stream().filter(restart -> !restart.on().isAfter(day)).toList(),
                pauses.stream().filter(pause -> pause.sentOn().isBefore(day)).toList(),
                extensions.stream()
                        .filter(extension -> extension.notifiedOn() == null
                                ? !day.isBefore(dayZero())
                                : extension.notifiedOn().isBefore(day))
                        .toList());
    }

    private static <T> List<T> sorted(List<T> list, Comparator<? super T> order) {
        return list.stream().sorted(order).toList();
    }

    private static <T> List<T> and(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
