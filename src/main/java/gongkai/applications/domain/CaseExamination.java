package gongkai.applications.domain;

import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationReached;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.letters.Check;
import gongkai.letters.Finding;
import gongkai.statute.StatutoryPeriod;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the record of a case as its reviewer and a court would (办理中的检查): what the steps let pass and somebody should
 * answer for. What a step does not let pass is a {@link CaseRefusal} with the number of its check.
 */
public final class CaseExamination {

    private static final Pattern SILENT = Pattern.compile("(未|没有|没)(作|做|予)?(出)?(任何)?(答复|回复|反馈|回应|回音)|逾期|沉默|不予回复");
    private static final Pattern DOCUMENT = Pattern.compile("《[^》]{2,}》|〔\\d{4}〕\\s*\\d+\\s*号|\\[\\d{4}]\\s*\\d+\\s*号");
    private static final int CONFIRM_DAYS = 1;
    private static final int CONSULTATION_DAYS =
            StatutoryPeriod.THIRD_PARTY_OPINION.workingDays().count();
    private static final int MAIL_DAYS = 5;
    private static final int PROOF_DAYS = 10;
    private static final int NEAR_DAYS = 5;

    private final CaseFile file;
    private final CaseClock clock;
    private final WorkCalendar calendar;
    private final List<Finding> findings = new ArrayList<>();

    private CaseExamination(CaseFile file, CaseClock clock) {
        this.file = file;
        this.clock = clock;
        this.calendar = clock.calendar();
    }

    /**
     * All that is to be said of a case today.
     *
     * @param mentioned what is public or was given out and seems to be what was asked for; empty when nothing is
     */
    public static List<Finding> of(CaseFile file, CaseClock clock, Optional<Reply> reply, Optional<String> mentioned) {
        var examination = new CaseExamination(file, clock);
        examination.receipt();
        examination.deadline();
        examination.consultations(reply);
        reply.ifPresent(it -> examination.reply(it, mentioned));
        examination.service();
        return List.copyOf(examination.findings);
    }

    private void find(Check check, String message) {
        findings.add(new Finding(check, message));
    }

    private void receipt() {
        var arrived = file.history().last(Arrived.class);
        var registered = file.history().last(Registered.class);
        registered.filter(it -> it.day().isAfter(clock.today())).ifPresent(_ -> find(Check.C01, "收到申请之日晚于今天，请更正日期"));
        arrived.ifPresent(it -> {
            var confirmed = registered.map(History.On::day).orElse(clock.today());
            if (confirmed.isBefore(it.day())) {
                find(Check.C01, "确认之日早于来件之日，请更正日期");
            } else if (it.what().reception() == Reception.ORDINARY_MAIL && !confirmed.equals(it.day())) {
                find(Check.C02, "平常信函应当在收到当日与申请人确认，实际%s".formatted(since(registered.isPresent())));
            } else if (it.what().reception() == Reception.ONLINE
                    && calendar.workingDaysAfter(it.day(), confirmed) > CONFIRM_DAYS) {
                find(Check.C02, "网上提交的申请应当在一个工作日内确认，实际%s".formatted(since(registered.isPresent())));
            }
        });
    }

    private static String since(boolean isConfirmed) {
        return isConfirmed ? "晚于该时间确认，请说明原因" : "还没有确认，请尽快联系申请人";
    }

    private void deadline() {
        if (!(clock.answer() instanceof CaseClock.Answer.Running)
                || file.conclusion().isPresent()) {
            return;
        }
        clock.answerDue().ifPresent(due -> {
            var left = calendar.workingDaysAfter(clock.today(), due.lastDay());
            if (clock.today().isAfter(due.lastDay())) {
                find(Check.C09, "答复期限已过，请立即答复，并说明逾期原因");
            } else if (left <= NEAR_DAYS) {
                find(Check.C09, left == 0 ? "今天是答复期限的最后一天" : "离答复期限还有%d个工作日".formatted(left));
            }
        });
    }

    private void consultations(Optional<Reply> reply) {
        var third = file.history().all(ConsultationSent.class).stream()
                .filter(it -> it.what().asked() == Happening.Asked.THIRD_PARTY)
                .toList();
        reply.map(Reply::outcome)
                .filter(it -> !third.isEmpty() && needsNobody(it))
                .ifPresent(it -> find(Check.C12, "答复是“%s”，本不必征求第三方意见，期间不应扣除，请说明为何征求".formatted(it.label())));
        for (var sent : third) {
            var until = answered(sent.what().letter()).orElse(clock.today());
            var from = file.history().all(ConsultationReached.class).stream()
                    .filter(it -> it.what().letter() == sent.what().letter())
                    .map(History.On::day)
                    .findFirst()
                    .orElse(sent.day());
            var most = from.equals(sent.day()) ? CONSULTATION_DAYS + MAIL_DAYS : CONSULTATION_DAYS;
            if (calendar.workingDaysAfter(from, until) > most) {
                find(
                        Check.C12,
                        "第%d封征求意见函扣除的时间超过十五个工作日和邮寄所需的时间，请登记结果或者说明原因"
                                .formatted(sent.what().letter()));
            }
        }
        file.history().all(OpinionReceived.class).stream()
                .filter(it -> SILENT.matcher(it.what().reasons()).find())
                .forEach(it -> find(
                        Check.C13,
                        "第%d封征求意见函没有得到答复，不能登记为“%s”，请更正为期满未答复"
                                .formatted(
                                        it.what().letter(), it.what().opinion().label())));
    }

    private static boolean needsNobody(Outcome outcome) {
        return switch (outcome) {
            case R01_PUBLISHED, R10_SECRET, R11_LAW, R12_SAFETY -> true;
            default -> false;
        };
    }

    private Optional<LocalDate> answered(int letter) {
        return Stream.concat(
                        file.history().all(OpinionReceived.class).stream()
                                .filter(it -> it.what().letter() == letter)
                                .map(History.On::day),
                        file.history().all(ConsultationExpired.class).stream()
                                .filter(it -> it.what().letter() == letter)
                                .map(History.On::day))
                .findFirst();
    }

    private void reply(Reply reply, Optional<String> mentioned) {
        if (reply.outcome() == Outcome.R20_NONEXISTENT) {
            mentioned.ifPresent(it -> find(Check.C22, "答复信息不存在，但是查到“%s”，请核对是否就是所申请的信息，不是的请说明".formatted(it)));
        }
        if (reply.outcome() == Outcome.R30_PETITION
                && (!file.wanted().documentNumber().isBlank()
                        || DOCUMENT.matcher(file.wanted().whole()).find())) {
            find(Check.C26, "申请写出了文件的名称或者文号，一般不属于信访、投诉、举报，请说明为何按此处理");
        }
        reply.lacks(file.thirdPartyAsked(), file.thirdPartyObjects())
                .forEach(it -> it.check()
                        .filter(check -> check.step() == Check.Step.REVIEW)
                        .ifPresent(check -> find(check, it.label())));
    }

    private void service() {
        var signed = file.history().sinceReopening().last(Signed.class);
        signed.filter(_ -> !file.history().sinceReopening().has(Served.class))
                .filter(it -> calendar.workingDaysAfter(it.day(), clock.today()) > PROOF_DAYS)
                .ifPresent(_ -> find(
                        Check.C39,
                        file.history().sinceReopening().has(Sent.class)
                                ? "送出后十个工作日还没有送达凭据，请查询邮件并登记"
                                : "签发后十个工作日还没有送出，请尽快送达"));
    }
}
