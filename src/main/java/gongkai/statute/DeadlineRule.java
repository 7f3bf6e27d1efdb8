package gongkai.statute;

import static gongkai.statute.ClockEvent.Kind.CONSULT_END;
import static gongkai.statute.ClockEvent.Kind.CONSULT_SENT;
import static gongkai.statute.ClockEvent.Kind.FEE_NOTICE;
import static gongkai.statute.ClockEvent.Kind.FEE_PAID;
import static gongkai.statute.ClockEvent.Kind.SUPPLEMENT_NOTICE;
import static gongkai.statute.ClockEvent.Kind.SUPPLEMENT_RECEIVED;

import gongkai.statute.ClockEvent.Extended;
import gongkai.statute.ClockEvent.Happened;
import gongkai.statute.ClockEvent.Kind;
import gongkai.statute.Computation.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The dates that can be asked for by name. */
public enum DeadlineRule {
    ANSWER_20WD("收到申请后的答复期限", Shape.PLAIN, StatutoryPeriod.ANSWER, Article.A33),
    SUPPLEMENT_NOTICE_7WD("告知补正的期限", Shape.PLAIN, StatutoryPeriod.SUPPLEMENT_NOTICE, Article.A30),
    SUPPLEMENT_SUBMIT_nWD("提交补正的期限（补正告知书所定）", Shape.NAMED, null, Article.A30),
    ANSWER_AFTER_SUPPLEMENT(
            "补正后的答复期限", Shape.ANSWER, StatutoryPeriod.ANSWER, Article.A30, SUPPLEMENT_NOTICE, SUPPLEMENT_RECEIVED),
    THIRD_PARTY_15WD("第三方提出意见的期限", Shape.PLAIN, StatutoryPeriod.THIRD_PARTY_OPINION, Article.A32),
    CO_MAKER_15WD("共同制作机关提出意见的期限", Shape.PLAIN, StatutoryPeriod.CO_MAKER_OPINION, Article.A34),
    ANSWER_WITH_CONSULT("征求意见的答复期限", Shape.ANSWER, StatutoryPeriod.ANSWER, Article.A33, CONSULT_SENT, CONSULT_END),
    ANSWER_EXTENDED("延长后的答复期限", Shape.ANSWER_EXTENDED, StatutoryPeriod.ANSWER, Article.A33),
    ANSWER_WITH_CONSULT_EXT(
            "征求意见并延长的答复期限", Shape.ANSWER_EXTENDED, StatutoryPeriod.ANSWER, Article.A33, CONSULT_SENT, CONSULT_END),
    FEE_PAY_20WD("缴纳信息处理费的期限", Shape.PLAIN, StatutoryPeriod.FEE_PAYMENT, Article.FEE_6),
    ANSWER_AFTER_FEE_PAID("缴费后的答复期限", Shape.ANSWER, StatutoryPeriod.ANSWER, Article.FEE_6, FEE_NOTICE, FEE_PAID),
    FEE_NOTICE_LATEST("发出收费通知的最后期限", Shape.ANSWER, StatutoryPeriod.ANSWER, Article.FEE_6),
    RECONSIDERATION_60D("收到答复后申请行政复议的期限", Shape.PLAIN, StatutoryPeriod.RECONSIDERATION, Article.RECONSIDERATION_20),
    LITIGATION_6M("收到答复后直接起诉的期限", Shape.PLAIN, StatutoryPeriod.LITIGATION, Article.LITIGATION_46),
    LITIGATION_15D_AFTER_RECONSIDERATION(
            "收到复议决定后起诉的期限", Shape.PLAIN, StatutoryPeriod.LITIGATION_AFTER_RECONSIDERATION, Article.LITIGATION_45),
    RECONSIDERATION_60D_NO_REPLY(
            "逾期未答复时申请行政复议的期限", Shape.AFTER_ANSWER, StatutoryPeriod.RECONSIDERATION, Article.RECONSIDERATION_RULES_16),
    LITIGATION_6M_NO_REPLY(
            "逾期未答复时直接起诉的期限", Shape.AFTER_ANSWER, StatutoryPeriod.LITIGATION, Article.LITIGATION_INTERPRETATION_66),
    RECON_RESPONDENT_REPLY_5WD(
            "复议简易程序被申请人答复的期限", Shape.PLAIN, StatutoryPeriod.RESPONDENT_REPLY_SIMPLIFIED, Article.RECONSIDERATION_54),
    RECON_RESPONDENT_REPLY_10WD(
            "复议普通程序被申请人答复的期限", Shape.PLAIN, StatutoryPeriod.RESPONDENT_REPLY, Article.RECONSIDERATION_48),
    RECONSIDERATION_1Y_UNTOLD(
            "答复未写明救济途径时申请行政复议的最长期限", Shape.PLAIN, StatutoryPeriod.RECONSIDERATION_UNTOLD, Article.RECONSIDERATION_20),
    LITIGATION_1Y_UNTOLD(
            "答复未写明救济途径时起诉的最长期限", Shape.PLAIN, StatutoryPeriod.LITIGATION_UNTOLD, Article.LITIGATION_INTERPRETATION_64),
    RECON_DECISION_60D(
            "复议普通程序作出决定的期限", Shape.PLAIN, StatutoryPeriod.RECONSIDERATION_DECISION, Article.RECONSIDERATION_62),
    RECON_DECISION_90D(
            "复议普通程序延长后作出决定的期限",
            Shape.PLAIN,
            StatutoryPeriod.RECONSIDERATION_DECISION_EXTENDED,
            Article.RECONSIDERATION_62),
    RECON_DECISION_30D(
            "复议简易程序作出决定的期限",
            Shape.PLAIN,
            StatutoryPeriod.RECONSIDERATION_DECISION_SIMPLIFIED,
            Article.RECONSIDERATION_62),
    RECON_OPINION_60D("收到复议意见书后报送的期限", Shape.PLAIN, StatutoryPeriod.OPINION_REPORT, Article.RECONSIDERATION_76),
    SUIT_DEFENCE_15D("收到起诉状副本后答辩和举证的期限", Shape.PLAIN, StatutoryPeriod.DEFENCE, Article.LITIGATION_67),
    SUIT_FIRST_6M("第一审审结的期限", Shape.PLAIN, StatutoryPeriod.FIRST_INSTANCE, Article.LITIGATION_81),
    SUIT_SUMMARY_45D("简易程序审结的期限", Shape.PLAIN, StatutoryPeriod.FIRST_INSTANCE_SUMMARY, Article.LITIGATION_83),
    SUIT_APPEAL_15D("收到判决后上诉的期限", Shape.PLAIN, StatutoryPeriod.APPEAL_FROM_JUDGMENT, Article.LITIGATION_85),
    SUIT_APPEAL_10D("收到裁定后上诉的期限", Shape.PLAIN, StatutoryPeriod.APPEAL_FROM_RULING, Article.LITIGATION_85),
    SUIT_SECOND_3M("第二审审结的期限", Shape.PLAIN, StatutoryPeriod.SECOND_INSTANCE, Article.LITIGATION_88),
    PROACTIVE_20WD("信息形成或者变更后主动公开的期限", Shape.PLAIN, StatutoryPeriod.PROACTIVE_PUBLICATION, Article.A26),
    STAFF_FILING_nWD("人员变动向上级备案的期限（本机关所定）", Shape.NAMED, null, Article.CIVIL_201),
    TASK_nWD("任务办理期限（交办时所定）", Shape.NAMED, null, Article.CIVIL_201),
    LEGALITY_REVIEW_nWD("规范性文件合法性审核的期限（送审时所定）", Shape.NAMED, null, Article.CIVIL_201),
    NORMATIVE_FILING_nWD("规范性文件公布后备案的期限（本机关所定）", Shape.NAMED, null, Article.CIVIL_201);

    /** What a rule takes besides a start. */
    private enum Shape {
        PLAIN(false, Set.of()),
        NAMED(false, Set.of("n")),
        ANSWER(true, Set.of("paused_workdays", "original_due")),
        ANSWER_EXTENDED(true, Set.of("paused_workdays", "original_due")),
        AFTER_ANSWER(true, Set.of("answer_due"));

        private final boolean takesEvents;
        private final Set<String> params;

        Shape(boolean takesEvents, Set<String> params) {
            this.takesEvents = takesEvents;
            this.params = params;
        }
    }

    private static final Set<DeadlineRule> SET_BY_THE_OFFICE =
            Set.of(STAFF_FILING_nWD, TASK_nWD, LEGALITY_REVIEW_nWD, NORMATIVE_FILING_nWD);

    private static final int SHORTEST_SUPPLEMENT = 5;
    private static final int LONGEST_SUPPLEMENT = 30;
    private static final int LONGEST_NAMED_PERIOD = 365;
    private static final int LONGEST_CASE_IN_YEARS = 5;
    private static final int MOST_EVENTS = 60;
    private static final LocalDate REVISED_REGULATION_IN_FORCE = LocalDate.of(2019, 5, 15);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private final String label;
    private final Shape shape;
    private final @Nullable StatutoryPeriod period;
    private final Article basis;
    private final List<Kind> required;

    DeadlineRule(String label, Shape shape, @Nullable StatutoryPeriod period, Article basis, Kind... required) {
        this.label = label;
        this.shape = shape;
        this.period = period;
        this.basis = basis;
        this.required = List.of(required);
    }

    /** The rule with this name, in any case of letters. */
    public static @Nullable DeadlineRule named(String name) {
        for (var rule : values()) {
            if (rule.name().equalsIgnoreCase(name)) {
                return rule;
            }
        }
        return null;
    }

    public String label() {
        return label;
    }

    /** The period that the law sets; absent where a notice sets it. */
    public @Nullable StatutoryPeriod period() {
        return period;
    }

    /** Whether a law sets the period or lets a notice set it; the others are set by the office itself. */
    public boolean isOfTheLaw() {
        return !SET_BY_THE_OFFICE.contains(this);
    }

    public Article basis() {
        return basis;
    }

    public boolean takesEvents() {
        return shape.takesEvents;
    }

    /** Whether a notice may give the applicant that many working days to supplement (补正期限). */
    public static boolean isUsualSupplement(int days) {
        return days >= SHORTEST_SUPPLEMENT && days <= LONGEST_SUPPLEMENT;
    }

    /** What must have happened for the rule to apply. */
    public List<Kind> required() {
        return required;
    }

    public boolean requiresExtension() {
        return shape == Shape.ANSWER_EXTENDED;
    }

    public Set<String> params() {
        return new TreeSet<>(shape.params);
    }

    /** The date and what it rests on, or every reason why it cannot be given. */
    public Computation compute(
            LocalDate start, List<ClockEvent> events, Map<String, String> params, WorkCalendar calendar) {
        var faults = new ArrayList<String>();
        if (start.isBefore(EARLIEST) || !start.isBefore(LATEST)) {
            faults.add("起始日" + start + "不在" + EARLIEST.getYear() + "年至" + (LATEST.getYear() - 1) + "年之间");
        }
        for (var name : new TreeSet<>(params.keySet())) {
            if (!shape.params.contains(name)) {
                faults.add("规则" + this + "不使用参数“" + name + "”");
            }
        }
        if (events.size() > MOST_EVENTS) {
            faults.add("事件过多，最多" + MOST_EVENTS + "个");
        }
        if (!events.isEmpty() && !shape.takesEvents) {
            faults.add("规则" + this + "不使用事件" + (this == ANSWER_20WD ? "，有补正、征求意见、延期、缴费的请用相应的ANSWER规则" : ""));
        }
        if (!faults.isEmpty()) {
            return new Faults(faults);
        }
        var result = switch (shape) {
            case PLAIN ->
                this == ANSWER_20WD
                        ? ReplyClock.startedOn(start).calculation(calendar)
                        : Calculation.of(periodOrFail(), start, calendar);
            case NAMED -> named(start, params, calendar);
            case ANSWER, ANSWER_EXTENDED -> answer(start, events, params, calendar);
            case AFTER_ANSWER -> afterAnswer(start, events, params, calendar);
        };
        if (result instanceof Calculation calculation
                && basis.law() == Law.REGULATION
                && start.isBefore(REVISED_REGULATION_IN_FORCE)) {
            return calculation.warned("现行《政府信息公开条例》自" + REVISED_REGULATION_IN_FORCE + "起施行，起始日在此之前的请核对当时的规定");
        }
        return result;
    }

    private Computation named(LocalDate start, Map<String, String> params, WorkCalendar calendar) {
        var written = params.get("n");
        if (written == null) {
            return new Faults(List.of("规则" + this + "需要参数n（所定的工作日数），如n=15"));
        }
        var n = number(written);
        if (n == null || n < 1 || n > LONGEST_NAMED_PERIOD) {
            return new Faults(List.of("参数n应为1至" + LONGEST_NAMED_PERIOD + "之间的整数，实为“" + written + "”"));
        }
        var calculation = Calculation.workingDays(label, start, new WorkingDays(n), basis, calendar);
        return this == SUPPLEMENT_SUBMIT_nWD && !isUsualSupplement(n)
                ? calculation.warned("补正期限一般为5至30个工作日，所定为" + n + "个工作日")
                : calculation;
    }

    private Computation answer(
            LocalDate start, List<ClockEvent> events, Map<String, String> params, WorkCalendar calendar) {
        var faults = new ArrayList<String>();
        if (!required.isEmpty()
                && events.stream().noneMatch(event -> required.stream().anyMatch(kind -> isKind(event, kind)))) {
            faults.add("规则" + this + "需要事件" + required.stream().map(Kind::name).collect(Collectors.joining("和")));
        }
        if (requiresExtension() && events.stream().noneMatch(Extended.class::isInstance)) {
            faults.add("规则" + this + "需要事件EXTENDED:n（延长n个工作日）");
        }
        var originalDue = date("original_due", params, faults);
        var pausedDays = params.get("paused_workdays");
        var paused = pausedDays == null ? null : number(pausedDays);
        if (pausedDays != null && paused == null) {
            faults.add("参数paused_workdays应为整数，实为“" + pausedDays + "”");
        }
        var clock = clock(start, events, calendar, faults);
        if (!faults.isEmpty()) {
            return new Faults(faults);
        }
        var calculation = clock.calculation(calendar);
        var unextended = clock.withoutExtensions().deadline(calendar).lastDay();
        if (originalDue != null && !originalDue.equals(unextended)) {
            calculation = calculation.warned("所给原届满日" + originalDue + "与计算所得" + unextended + "不一致");
        }
        if (paused != null && paused != calculation.pausedWorkingDays()) {
            calculation = calculation.warned("所给暂停工作日数" + paused + "与计算所得" + calculation.pausedWorkingDays() + "不一致");
        }
        return calculation;
    }

    private Computation afterAnswer(
            LocalDate start, List<ClockEvent> events, Map<String, String> params, WorkCalendar calendar) {
        var faults = new ArrayList<String>();
        var given = date("answer_due", params, faults);
        var clock = clock(start, events, calendar, faults);
        if (given != null && given.isAfter(start.plusYears(LONGEST_CASE_IN_YEARS))) {
            faults.add("答复期限届满日" + given + "距起算日" + start + "超过" + LONGEST_CASE_IN_YEARS + "年，请核对日期");
        }
        if (given != null && given.isBefore(start)) {
            faults.add("答复期限届满日" + given + "早于起算日" + start);
        }
        if (!faults.isEmpty()) {
            return new Faults(faults);
        }
        var answer = clock.deadline(calendar);
        var dayZero = given == null ? answer.lastDay() : given;
        var sheet = new Sheet();
        sheet.add(new SheetLine.Started(calendar.why(start), Set.of(Article.A31)));
        sheet.add(new SheetLine.AnswerEnded(dayZero, given != null, basis));
        var calculation = Calculation.calendarPeriod(sheet, periodOrFail(), dayZero, calendar);
        if (given != null && !given.equals(answer.lastDay())) {
            return calculation.warned("所给答复期限届满日" + given + "与计算所得" + answer.lastDay() + "不一致，按所给日期计算");
        }
        return given == null && answer.provisional() ? calculation.provisional() : calculation;
    }

    /** Consultations told in pairs stay so; else the earliest ends first: the days covered are the same either way. */
    private static ReplyClock clock(
            LocalDate start, List<ClockEvent> events, WorkCalendar calendar, List<String> faults) {
        var before = faults.size();
        var clock = ReplyClock.startedOn(start);
        for (var event : events) {
            if (event instanceof Happened(var kind, var on) && on.isBefore(start)) {
                faults.add(kind.label() + "（" + on + "）早于起算日" + start);
            }
            if (event instanceof Happened(var kind, var on) && on.isAfter(start.plusYears(LONGEST_CASE_IN_YEARS))) {
                faults.add(kind.label() + "（" + on + "）距起算日" + start + "超过" + LONGEST_CASE_IN_YEARS + "年，请核对日期");
            }
        }
        for (var cause : ReplyClock.Cause.values()) {
            var asked = days(events, cause.asked());
            var done = days(events, cause.done());
            if (asked.size() > 1 || done.size() > 1) {
                faults.add(cause.asked().label() + "和" + cause.done().label() + "只能各有一次（"
                        + cause.basis().label() + "）");
            } else if (asked.size() < done.size()) {
                faults.add(
                        "有“" + cause.done().label() + "”而没有“" + cause.asked().label() + "”（缺少事件" + cause.asked() + "）");
            } else if (asked.size() > done.size()) {
                faults.add(cause.asked().label() + "（" + asked.getFirst() + "）后尚未"
                        + cause.done().label() + "，期限停止，没有届满日（缺少事件" + cause.done() + "）");
            } else if (!asked.isEmpty() && done.getFirst().isBefore(asked.getFirst())) {
                faults.add(cause.done().label() + "（" + done.getFirst() + "）早于"
                        + cause.asked().label() + "（" + asked.getFirst() + "）");
            } else if (!asked.isEmpty()) {
                clock = clock.restartedBy(new ReplyClock.Restart(cause, asked.getFirst(), done.getFirst()));
            }
        }
        if (inPairs(events)) {
            var letters = events.stream()
                    .filter(event -> isKind(event, CONSULT_SENT) || isKind(event, CONSULT_END))
                    .map(event -> ((Happened) event).on())
                    .toList();
            for (int i = 0; i < letters.size(); i += 2) {
                clock = clock.pausedFor(new ReplyClock.Pause(letters.get(i), letters.get(i + 1)));
            }
            return checked(clock, events, calendar, faults, before);
        }
        var sent = days(events, CONSULT_SENT);
        var ended = days(events, CONSULT_END);
        for (int i = 0; i < Math.max(sent.size(), ended.size()); i++) {
            if (i >= ended.size()) {
                faults.add("征求意见（" + sent.get(i) + "发出）尚未结束，期限仍在暂停，没有届满日（缺少事件CONSULT_END）");
            } else if (i >= sent.size()) {
                faults.add("征求意见结束（" + ended.get(i) + "）没有对应的发出（缺少事件CONSULT_SENT）");
            } else if (ended.get(i).isBefore(sent.get(i))) {
                faults.add("征求意见结束（" + ended.get(i) + "）早于发出（" + sent.get(i) + "）");
            } else {
                clock = clock.pausedFor(new ReplyClock.Pause(sent.get(i), ended.get(i)));
            }
        }
        return checked(clock, events, calendar, faults, before);
    }

    /** Whether each consultation is told from its sending to its end, one after the other. */
    private static boolean inPairs(List<ClockEvent> events) {
        var letters = events.stream()
                .filter(event -> isKind(event, CONSULT_SENT) || isKind(event, CONSULT_END))
                .map(Happened.class::cast)
                .toList();
        return letters.size() % 2 == 0
                && IntStream.range(0, letters.size() / 2)
                        .allMatch(i -> letters.get(2 * i).kind() == CONSULT_SENT
                                && letters.get(2 * i + 1).kind() == CONSULT_END
                                && !letters.get(2 * i + 1)
                                        .on()
                                        .isBefore(letters.get(2 * i).on()));
    }

    private static ReplyClock checked(
            ReplyClock paused, List<ClockEvent> events, WorkCalendar calendar, List<String> faults, int before) {
        var clock = paused;
        for (var event : events) {
            if (event instanceof Extended(var days, var notifiedOn)) {
                if (days < 1) {
                    faults.add("延长的工作日数应为正整数，实为" + days);
                } else if (days > LONGEST_NAMED_PERIOD) {
                    faults.add("延长" + days + "个工作日，超过上限20个工作日（" + Article.A33.label() + "）");
                } else {
                    clock = clock.extendedBy(new ReplyClock.Extension(new WorkingDays(days), notifiedOn));
                }
            }
        }
        if (faults.size() == before) {
            faults.addAll(clock.faults(calendar));
        }
        return clock;
    }

    private static List<LocalDate> days(List<ClockEvent> events, Kind kind) {
        return events.stream()
                .filter(event -> isKind(event, kind))
                .map(event -> ((Happened) event).on())
                .sorted()
                .toList();
    }

    private static boolean isKind(ClockEvent event, Kind kind) {
        return event instanceof Happened happened && happened.kind() == kind;
    }

    private StatutoryPeriod periodOrFail() {
        if (period == null) {
            throw new IllegalStateException(this + " has no statutory period");
        }
        return period;
    }

    private static @Nullable LocalDate date(String name, Map<String, String> params, List<String> faults) {
        var written = params.get(name);
        if (written == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(written);
            if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
                faults.add("参数" + name + "的日期“" + written + "”超出范围");
                return null;
            }
            return day;
        } catch (DateTimeParseException wrong) {
            faults.add("参数" + name + "应为日期（如2026-03-30），实为“" + written + "”");
            return null;
        }
    }

    private static @Nullable Integer number(String written) {
        try {
            return Integer.valueOf(written);
        } catch (NumberFormatException wrong) {
            return null;
        }
    }
}
