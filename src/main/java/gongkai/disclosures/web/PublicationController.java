package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Disclosure.OwnLimit;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.GazetteHandover;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.MarkingHandling;
import gongkai.disclosures.handling.PublicationHandling;
import gongkai.disclosures.handling.WithdrawalHandling;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.workyears.domain.DutyRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Publishing, planning, taking back, and what is said about an item afterwards. */
@Controller
@RequestMapping("/desk/disclosures/{id}")
class PublicationController {

    record Release(
            @Nullable @Size(max = 500, message = "理由不超过 500 字")
            String exemption) {}

    record Planning(
            @NotNull(message = "请填写计划发布的日期") LocalDate plannedOn,

            @NotBlank(message = "请填写计划发布的时间") @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d", message = "时间写作 09:30")
            String plannedTime,

            @Nullable @Size(max = 500, message = "理由不超过 500 字")
            String exemption) {}

    record Withdrawing(
            @NotNull(message = "请选择撤回的原因类别") Cause cause,

            @Nullable @Size(max = 1000, message = "原因不超过 1000 字")
            String reason) {}

    record Approving(
            @Nullable @Size(max = 1000, message = "审批意见不超过 1000 字")
            String opinion) {}

    record Reporting(
            @NotBlank(message = "请写明报告给哪个机关") String to,
            @NotBlank(message = "请写明报告的文号或方式、时间") String document) {}

    record MarkingForm(
            @NotNull(message = "请选择标注的内容") Marking.Kind kind,
            @NotNull(message = "请填写自哪一天起") LocalDate on,
            @Nullable Long other,

            @NotBlank(message = "请写明依据的文件或决定") @Size(max = 300, message = "依据不超过 300 字")
            String note) {}

    record Relating(
            @NotNull(message = "请选择关系") Link.Kind kind,

            @NotBlank(message = "请填写另一项信息的标题、文号或编号") String to) {}

    record Gazette(
            @Nullable LocalDate paperOn,
            @Nullable LocalDate electronicOn,
            @Nullable LocalDate checkedOn,
            @Nullable LocalDate sentOn,

            @Nullable @Size(max = 500, message = "备注不超过 500 字")
            String note) {}

    record Responsibility(
            @NotNull(message = "请选择责任科室") UnitId unit,
            @NotNull(message = "请选择承担的原则") DutyRule rule) {}

    record Limit(@Nullable LocalDate limitOn, @Nullable String limitBasis) {

        @Nullable
        OwnLimit limit() {
            if (limitOn == null) {
                return null;
            }
            if (limitBasis == null || limitBasis.isBlank()) {
                throw new RefusedException(DisclosureRefusal.LIMIT_BASIS_MISSING);
            }
            return new OwnLimit(limitOn, limitBasis.strip());
        }
    }

    record Confirming(@NotBlank(message = "请写明仍不主动公开的理由") String reason) {}

    private final PublicationHandling publications;
    private final WithdrawalHandling withdrawals;
    private final MarkingHandling markings;
    private final DraftHandling drafts;
    private final DisclosureReading reading;
    private final ItemController item;
    private final Forms forms;

    PublicationController(
            PublicationHandling publications,
            WithdrawalHandling withdrawals,
            MarkingHandling markings,
            DraftHandling drafts,
            DisclosureReading reading,
            ItemController item,
            Forms forms) {
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.markings = markings;
        this.drafts = drafts;
        this.reading = reading;
        this.item = item;
        this.forms = forms;
    }

    @PostMapping("/publication")
    @Requires(Act.PUBLISH_DISCLOSURES)
    ModelAndView publish(Actor actor, @PathVariable long id, @Valid Release typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            publications.publish(actor, id, Forms.text(typed.exemption()));
            return new Done(path(id), "已发布，公众现在可以看到；其他渠道的推送和人工任务已经开始");
        });
    }

    @PostMapping("/plan")
    @Requires(Act.PUBLISH_DISCLOSURES)
    ModelAndView plan(Actor actor, @PathVariable long id, @Valid Planning typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            var at = typed.plannedOn()
                    .atTime(LocalTime.parse(typed.plannedTime()))
                    .atZone(OfficeClock.ZONE)
                    .toInstant();
            publications.plan(actor, id, at, Forms.text(typed.exemption()));
            return new Done(path(id), "已定于 " + typed.plannedOn() + " " + typed.plannedTime() + " 发布");
        });
    }

    @PostMapping("/plan/cancellation")
    @Requires(Act.PUBLISH_DISCLOSURES)
    ModelAndView unplan(Actor actor, @PathVariable long id) {
        return forms.step(form -> item.page(actor, id, form), () -> {
            publications.unplan(actor, id);
            return new Done(path(id), "计划发布已取消");
        });
    }

    @PostMapping("/withdrawal")
    @Requires(Act.WITHDRAW_DISCLOSURES)
    ModelAndView withdraw(Actor actor, @PathVariable long id, @Valid Withdrawing typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            withdrawals.withdraw(actor, id, typed.cause(), Forms.text(typed.reason()));
            return new Done(path(id), "已撤下，公众不再看到；请领导审批，并完成其他渠道的撤下任务");
        });
    }

    @PostMapping("/withdrawal/approval")
    @Requires(Act.SIGN_DISCLOSURES)
    ModelAndView approve(Actor actor, @PathVariable long id, @Valid Approving typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            withdrawals.approve(actor, id, Forms.text(typed.opinion()));
            return new Done(path(id), "撤回已审批");
        });
    }

    @PostMapping("/withdrawal/report")
    @Requires(Act.WITHDRAW_DISCLOSURES)
    ModelAndView report(Actor actor, @PathVariable long id, @Valid Reporting typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            withdrawals.report(actor, id, typed.to().strip(), typed.document().strip());
            return new Done(path(id), "泄密报告已登记");
        });
    }

    @PostMapping("/markings")
    @Requires(Act.MARK_DISCLOSURES)
    ModelAndView mark(Actor actor, @PathVariable long id, @Valid MarkingForm typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            markings.mark(
                    actor,
                    id,
                    new Marking(
                            typed.kind(),
                            typed.on(),
                            typed.other(),
                            typed.note().strip()));
            return new Done(path(id), "已标注，原文页面同时显示");
        });
    }

    @PostMapping("/relations")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView relate(Actor actor, @PathVariable long id, @Valid Relating typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            markings.relate(actor, new Link(id, reading.named(actor, typed.to()), typed.kind()));
            return new Done(path(id), "已关联");
        });
    }

    @PostMapping("/relations/removal")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView unrelate(Actor actor, @PathVariable long id, @Valid Relating typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            markings.unrelate(actor, new Link(id, reading.named(actor, typed.to()), typed.kind()));
            return new Done(path(id), "已取消关联");
        });
    }

    @PostMapping("/gazette")
    @Requires(Act.MARK_DISCLOSURES)
    ModelAndView gazette(Actor actor, @PathVariable long id, @Valid Gazette typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            markings.handOver(
                    actor,
                    id,
                    new GazetteHandover(
                            typed.paperOn(),
                            typed.electronicOn(),
                            typed.checkedOn(),
                            typed.sentOn(),
                            Forms.text(typed.note())));
            return new Done(path(id), "公报交接已登记");
        });
    }

    @PostMapping("/responsibility")
    @Requires(Act.MARK_DISCLOSURES)
    ModelAndView reassign(Actor actor, @PathVariable long id, @Valid Responsibility typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            drafts.reassign(actor, id, typed.unit(), typed.rule());
            return new Done(path(id), "责任科室已变更");
        });
    }

    @PostMapping("/limit")
    @Requires(Act.MARK_DISCLOSURES)
    ModelAndView limit(Actor actor, @PathVariable long id, @Valid Limit typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            drafts.limit(actor, id, typed.limit());
            return new Done(path(id), "公开期限已登记");
        });
    }

    @PostMapping("/reassessment")
    @Requires(Act.REVIEW_ATTRIBUTE)
    ModelAndView confirm(Actor actor, @PathVariable long id, @Valid Confirming typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            withdrawals.confirmKeptBack(actor, id, typed.reason().strip());
            return new Done(path(id), "复查结果已登记");
        });
    }

    private static String path(long id) {
        return "/desk/disclosures/" + id;
    }
}
