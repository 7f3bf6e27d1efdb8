package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.Opinion;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.ReasonsWeighed;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.handling.AssignmentHandling;
import gongkai.applications.handling.CaseHandling;
import gongkai.applications.handling.IntakeHandling;
import gongkai.applications.handling.Party;
import gongkai.statute.ProcessingFee;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps between registration and reply. */
@Controller
@RequestMapping("/desk/applications/{id}")
class CaseStepController {

    record Dated(
            @NotNull(message = "请填写日期") LocalDate on,

            @Nullable @Size(max = 1000, message = "不超过 1000 字")
            String note) {

        String text() {
            return Forms.text(note);
        }
    }

    record Note(
            @Nullable @Size(max = 1000, message = "不超过 1000 字")
            String note) {

        String text() {
            return Forms.text(note);
        }
    }

    record Supplementing(
            @NotNull(message = "请填写日期") LocalDate on,

            @NotBlank(message = "请逐项写明需要补正的内容") @Size(max = 2000, message = "不超过 2000 字")
            String points,

            @NotBlank(message = "请写明怎样补正") @Size(max = 1000, message = "不超过 1000 字")
            String guidance,

            @NotNull(message = "请填写补正期限") Integer days,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String answer) {

        SupplementAsked notice() {
            return new SupplementAsked(
                    points.lines()
                            .map(String::strip)
                            .filter(it -> !it.isEmpty())
                            .toList(),
                    guidance.strip(),
                    days);
        }
    }

    record Supplemented(
            @NotNull(message = "请填写日期") LocalDate on,

            @NotBlank(message = "请填写补正的内容") @Size(max = 2000, message = "不超过 2000 字")
            String text,

            @NotNull(message = "请选择补正后是否明确") Boolean clear,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String reason) {}

    record Assigning(
            @NotNull(message = "请选择承办科室") UnitId lead,
            @Nullable List<UnitId> joint,
            @Nullable LocalDate internalDue,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String note) {}

    record Consulting(
            @NotNull(message = "请填写日期") LocalDate on,
            @NotNull(message = "请选择征求谁的意见") Asked asked,

            @NotBlank(message = "请填写征求意见的对象") @Size(max = 100, message = "不超过 100 字")
            String party,

            @Nullable @Size(max = 200, message = "不超过 200 字")
            String contact,

            @NotBlank(message = "请写明就什么内容征求意见") @Size(max = 1000, message = "不超过 1000 字")
            String about) {}

    record Letter(
            @NotNull(message = "请选择哪一封征求意见函") Integer letter,
            @NotNull(message = "请填写日期") LocalDate on,

            @NotBlank(message = "请登记送达的凭据") @Size(max = 500, message = "不超过 500 字")
            String proof) {}

    record Opining(
            @NotNull(message = "请选择哪一封征求意见函") Integer letter,
            @NotNull(message = "请填写日期") LocalDate on,
            @NotNull(message = "请选择意见") Opinion opinion,

            @Nullable @Size(max = 1000, message = "不超过 1000 字")
            String reasons,

            @Nullable Boolean reasonable) {}

    record Silence(@NotNull(message = "请选择哪一封征求意见函") Integer letter) {}

    record Extending(
            @NotNull(message = "请填写告知日期") LocalDate notifiedOn,
            @NotNull(message = "请填写批准日期") LocalDate approvedOn,
            @NotNull(message = "请填写延长的工作日数") Integer days,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String reason) {}

    record Excess(
            @NotNull(message = "请填写日期") LocalDate on,

            @Nullable @Size(max = 1000, message = "不超过 1000 字")
            String facts,

            @NotNull(message = "请填写期限")
            @Min(value = 5, message = "期限为 5 至 30 个工作日")
            @Max(value = 30, message = "期限为 5 至 30 个工作日")
            Integer days) {}

    record Weighing(
            @NotNull(message = "请填写日期") LocalDate on,
            @NotNull(message = "请选择理由是否合理") Boolean reasonable,
            @Nullable LocalDate until,

            @Nullable @Size(max = 1000, message = "不超过 1000 字")
            String findings) {}

    record Charging(
            @NotNull(message = "请填写日期") LocalDate on,
            @NotNull(message = "请选择计收方式") ProcessingFee.Mode mode,

            @NotNull(message = "请填写件数")
            @Min(value = 1, message = "件数为 1 至 1000")
            @Max(value = 1000, message = "件数为 1 至 1000")
            Integer items,

            @Nullable @Min(value = 0, message = "页数为 0 至 100000") @Max(value = 100_000, message = "页数为 0 至 100000")
            Integer pages) {}

    record Deciding(
            @NotNull(message = "请选择报请的事项") Integer number,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String answer,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String reason) {}

    private final IntakeHandling intake;
    private final CaseHandling cases;
    private final AssignmentHandling assignments;
    private final CaseController page;
    private final CaseAnswers answers;
    private final Forms forms;

    CaseStepController(
            IntakeHandling intake,
            CaseHandling cases,
            AssignmentHandling assignments,
            CaseController page,
            CaseAnswers answers,
            Forms forms) {
        this.intake = intake;
        this.cases = cases;
        this.assignments = assignments;
        this.page = page;
        this.answers = answers;
        this.forms = forms;
    }

    @PostMapping("/confirmation")
    @Requires(Act.REGISTER_APPLICATIONS)
    ModelAndView confirm(Actor actor, @PathVariable long id, @Valid Dated typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "收到之日已确定，申请已编号；在下面“给出查询码”打印登记回执交给申请人",
                () -> intake.confirm(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/contact-attempts")
    @Requires(Act.REGISTER_APPLICATIONS)
    ModelAndView contactFailed(Actor actor, @PathVariable long id, @Valid Note typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "联系情况已登记", () -> intake.contactFailed(actor, id, typed.text()));
    }

    @PostMapping("/acceptance")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView accept(Actor actor, @PathVariable long id) {
        return answers.step(actor, id, "已受理", () -> cases.accept(actor, id));
    }

    @PostMapping("/supplement-notice")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView supplementNotice(
            Actor actor, @PathVariable long id, @Valid Supplementing typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                decided(actor, "补正的告知"),
                () -> cases.askForSupplement(actor, id, typed.on(), typed.notice(), Forms.text(typed.answer())));
    }

    @PostMapping("/supplement-notice/proof")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView supplementServed(Actor actor, @PathVariable long id, @Valid Dated typed, BindingResult errors) {
        return answers.answer(
                actor, id, errors, "送达已登记", () -> cases.supplementNoticeServed(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/supplement")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView supplemented(Actor actor, @PathVariable long id, @Valid Supplemented typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "补正已登记，答复期限重新起算",
                () -> cases.supplemented(
                        actor,
                        id,
                        typed.on(),
                        new SupplementReceived(typed.text().strip(), typed.clear(), Forms.text(typed.reason()))));
    }

    @PostMapping("/supplement/lapse")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView supplementLapsed(Actor actor, @PathVariable long id, @Valid Note typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已按逾期不补正办结", () -> cases.supplementLapsed(actor, id, typed.text()));
    }

    @PostMapping("/assignment")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView assignTo(Actor actor, @PathVariable long id, @Valid Assigning typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "已交办",
                () -> assignments.assign(
                        actor,
                        id,
                        typed.lead(),
                        Objects.requireNonNullElse(typed.joint(), List.of()),
                        typed.internalDue(),
                        Forms.text(typed.note())));
    }

    @PostMapping("/unit-receipt")
    @Requires(Act.WORK_ON_APPLICATIONS)
    ModelAndView signIn(Actor actor, @PathVariable long id) {
        return answers.step(actor, id, "已签收", () -> assignments.signIn(actor, id));
    }

    @PostMapping("/hand-back")
    @Requires(Act.WORK_ON_APPLICATIONS)
    ModelAndView handBack(Actor actor, @PathVariable long id, @Valid Note typed, BindingResult errors) {
        return forms.answer(errors, form -> page.page(actor, id, form), () -> {
            assignments.handBack(actor, id, typed.text());
            return new Done("/desk/applications", "已退回");
        });
    }

    @PostMapping("/reminders")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView urge(Actor actor, @PathVariable long id, @Valid Note typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已催办", () -> assignments.urge(actor, id, typed.text()));
    }

    @PostMapping("/notes")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView note(Actor actor, @PathVariable long id, @Valid Dated typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已记录", () -> assignments.note(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/consultations")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView consult(Actor actor, @PathVariable long id, @Valid Consulting typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "征求意见函已登记，次日起暂停计算",
                () -> cases.consult(
                        actor,
                        id,
                        typed.on(),
                        typed.asked(),
                        new Party(typed.party().strip(), Forms.text(typed.contact())),
                        typed.about().strip()));
    }

    @PostMapping("/consultations/arrival")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView reached(Actor actor, @PathVariable long id, @Valid Letter typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "送达已登记",
                () -> cases.consultationReached(
                        actor, id, typed.letter(), typed.on(), typed.proof().strip()));
    }

    @PostMapping("/consultations/opinion")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView opinion(Actor actor, @PathVariable long id, @Valid Opining typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "意见已登记",
                () -> cases.opinion(
                        actor,
                        id,
                        typed.on(),
                        new OpinionReceived(
                                typed.letter(), typed.opinion(), Forms.text(typed.reasons()), typed.reasonable())));
    }

    @PostMapping("/consultations/silence")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView silence(Actor actor, @PathVariable long id, @Valid Silence typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已登记期满未答复", () -> cases.silence(actor, id, typed.letter()));
    }

    @PostMapping("/extension")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView extend(Actor actor, @PathVariable long id, @Valid Extending typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                decided(actor, "延期"),
                () -> cases.extend(
                        actor,
                        id,
                        typed.notifiedOn(),
                        new Extended(typed.days(), typed.approvedOn(), Forms.text(typed.reason()))));
    }

    @PostMapping("/reasons-notice")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView askReasons(Actor actor, @PathVariable long id, @Valid Excess typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                decided(actor, "说明理由的告知"),
                () -> cases.askForReasons(
                        actor, id, typed.on(), new ReasonsAsked(Forms.text(typed.facts()), typed.days())));
    }

    @PostMapping("/reasons-decision")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView weigh(Actor actor, @PathVariable long id, @Valid Weighing typed, BindingResult errors) {
        return answers.answer(actor, id, errors, decided(actor, "对理由的决定"), () -> {
            var until = typed.until();
            if (typed.reasonable() && until != null) {
                cases.delay(actor, id, typed.on(), new Delayed(until, Forms.text(typed.findings())));
            } else {
                cases.weighReasons(
                        actor, id, typed.on(), new ReasonsWeighed(typed.reasonable(), Forms.text(typed.findings())));
            }
        });
    }

    @PostMapping("/fee-notice")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView charge(Actor actor, @PathVariable long id, @Valid Charging typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                decided(actor, "收费通知"),
                () -> cases.chargeFee(
                        actor,
                        id,
                        typed.on(),
                        cases.fee(
                                actor, id, typed.mode(), typed.items(), Objects.requireNonNullElse(typed.pages(), 0))));
    }

    @PostMapping("/fee-notice/proof")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView feeServed(Actor actor, @PathVariable long id, @Valid Dated typed, BindingResult errors) {
        return answers.answer(
                actor, id, errors, "送达已登记", () -> cases.feeNoticeServed(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/payment")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView paid(Actor actor, @PathVariable long id, @Valid Dated typed, BindingResult errors) {
        return answers.answer(
                actor, id, errors, "缴费已登记，答复期限重新起算", () -> cases.feePaid(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/payment/lapse")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView feeLapsed(Actor actor, @PathVariable long id, @Valid Note typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已按逾期未缴费办结", () -> cases.feeLapsed(actor, id, typed.text()));
    }

    @PostMapping("/withdrawal")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView withdrawn(Actor actor, @PathVariable long id, @Valid Dated typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已按撤回办结", () -> cases.withdraw(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/other-closure")
    @Requires(Act.DECIDE_APPLICATIONS)
    ModelAndView otherwise(Actor actor, @PathVariable long id, @Valid Note typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已办结", () -> cases.closeOtherwise(actor, id, typed.text()));
    }

    @PostMapping("/approval")
    @Requires(Act.DECIDE_APPLICATIONS)
    ModelAndView approve(Actor actor, @PathVariable long id, @Valid Deciding typed, BindingResult errors) {
        return answers.answer(
                actor, id, errors, "已批准", () -> cases.approve(actor, id, typed.number(), Forms.text(typed.answer())));
    }

    @PostMapping("/refusal")
    @Requires(Act.DECIDE_APPLICATIONS)
    ModelAndView decline(Actor actor, @PathVariable long id, @Valid Deciding typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "已答复经办人",
                () -> cases.decline(actor, id, typed.number(), Forms.text(typed.reason())));
    }

    private static String decided(Actor actor, String what) {
        return actor.may(Act.DECIDE_APPLICATIONS) ? what + "已登记" : what + "已报请负责人批准";
    }
}
