package gongkai.remedies.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.remedies.domain.Procedure;
import gongkai.remedies.domain.Result;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.Appellant;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Step.OpinionReceived;
import gongkai.remedies.handling.RemedyHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One remedy, and every step of it. */
@Controller
@RequestMapping("/desk/remedies/{id}")
class RemedyStepController {

    private static final String NO_DAY = "请填写这一步的日期";
    private static final String LONG = "不超过 2000 字";
    private static final String SHORT = "不超过 200 字";

    record Copy(
            @NotNull(message = NO_DAY) LocalDate on,
            @NotNull(message = "请填写受理或者立案的日期") LocalDate acceptedOn,
            @NotNull(message = "请选择适用的程序") Procedure procedure) {}

    record Answer(
            @NotNull(message = NO_DAY) LocalDate on,

            @NotBlank(message = "请写明答复的要点") @Size(max = 2000, message = LONG)
            String facts,

            @NotBlank(message = "请逐项列出证据，一行一项") @Size(max = 2000, message = LONG)
            String evidence) {}

    record Change(@NotNull(message = NO_DAY) LocalDate on) {}

    record Extension(
            @NotNull(message = NO_DAY) LocalDate on,
            @Nullable @Size(max = 200, message = SHORT) String reason) {}

    record Ending(
            @NotNull(message = NO_DAY) LocalDate on,
            @NotNull(message = "请选择审理结果") Result result,

            @NotBlank(message = "请填写文书的文号") @Size(max = 100, message = "不超过 100 字")
            String number,

            @Nullable @Size(max = 200, message = SHORT) String gist,

            @Nullable Integer days) {}

    record Appeal(
            @NotNull(message = NO_DAY) LocalDate on,
            @NotNull(message = "请选择上诉人") Appellant by) {}

    record Note(
            @NotNull(message = NO_DAY) LocalDate on,
            @Nullable @Size(max = 200, message = SHORT) String note) {}

    record Compliance(
            @NotNull(message = NO_DAY) LocalDate on,

            @NotBlank(message = "请写明履行的情况") @Size(max = 200, message = SHORT)
            String how) {}

    record Opinion(
            @NotNull(message = NO_DAY) LocalDate on,

            @NotBlank(message = "请填写意见书的编号") @Size(max = 100, message = "不超过 100 字")
            String number,

            @Nullable @Size(max = 2000, message = LONG) String demands) {}

    record Report(
            @NotNull(message = NO_DAY) LocalDate on,

            @NotBlank(message = "请写明纠正的情况") @Size(max = 2000, message = LONG)
            String text) {}

    record Correction(
            @NotNull(message = "请选择要更正的记录") Integer number,
            @NotNull(message = "请填写正确的日期") LocalDate on,

            @NotBlank(message = "请写明更正的缘由") @Size(max = 200, message = SHORT)
            String reason) {}

    private final RemedyHandling remedies;
    private final RemedyViews views;
    private final Forms forms;

    RemedyStepController(RemedyHandling remedies, RemedyViews views, Forms forms) {
        this.remedies = remedies;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_REMEDIES)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return views.page(actor, id, Form.blank());
    }

    @GetMapping("/sheet")
    @Requires(Act.SEE_REMEDIES)
    ModelAndView sheet(Actor actor, @PathVariable long id) {
        return views.sheet(actor, id);
    }

    @PostMapping("/copy")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView copy(Actor actor, @PathVariable long id, @Valid Copy typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "已登记，期限开始计算",
                () -> remedies.receive(actor, id, typed.on(), new CopyReceived(typed.procedure(), typed.acceptedOn())));
    }

    @PostMapping("/procedure")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView procedure(Actor actor, @PathVariable long id, @Valid Change typed, BindingResult errors) {
        return answer(actor, id, errors, "已转为普通程序", () -> remedies.makeOrdinary(actor, id, typed.on()));
    }

    @PostMapping("/answer")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView answering(Actor actor, @PathVariable long id, @Valid Answer typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "已登记答复",
                () -> remedies.answer(actor, id, typed.on(), typed.facts().strip(), lines(typed.evidence())));
    }

    @PostMapping("/extension")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView extension(Actor actor, @PathVariable long id, @Valid Extension typed, BindingResult errors) {
        return answer(
                actor, id, errors, "已登记延长", () -> remedies.extend(actor, id, typed.on(), Forms.text(typed.reason())));
    }

    @PostMapping("/result")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView result(Actor actor, @PathVariable long id, @Valid Ending typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "已登记结果",
                () -> remedies.decide(
                        actor,
                        id,
                        typed.on(),
                        new Decided(
                                typed.result(),
                                typed.number().strip(),
                                Forms.text(typed.gist()),
                                Objects.requireNonNullElse(typed.days(), 0))));
    }

    @PostMapping("/appeal")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView appeal(Actor actor, @PathVariable long id, @Valid Appeal typed, BindingResult errors) {
        return answer(
                actor, id, errors, "已登记上诉", () -> remedies.appeal(actor, id, typed.on(), new Appealed(typed.by())));
    }

    @PostMapping("/finality")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView finality(Actor actor, @PathVariable long id, @Valid Note typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "已登记生效",
                () -> remedies.becomeFinal(actor, id, typed.on(), Forms.text(typed.note())));
    }

    @PostMapping("/redo")
    @Requires(Act.CORRECT_APPLICATIONS)
    ModelAndView redo(Actor actor, @PathVariable long id) {
        return forms.step(form -> views.page(actor, id, form), () -> {
            remedies.openRedo(actor, id);
            return new Done("/desk/remedies/" + id, "申请已转入重新答复");
        });
    }

    @PostMapping("/compliance")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView compliance(Actor actor, @PathVariable long id, @Valid Compliance typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "已登记履行",
                () -> remedies.comply(actor, id, typed.on(), typed.how().strip()));
    }

    @PostMapping("/opinion")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView opinion(Actor actor, @PathVariable long id, @Valid Opinion typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "已登记意见书",
                () -> remedies.receiveOpinion(
                        actor,
                        id,
                        typed.on(),
                        new OpinionReceived(typed.number().strip(), Forms.text(typed.demands()))));
    }

    @PostMapping("/opinion/report")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView report(Actor actor, @PathVariable long id, @Valid Report typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "已登记报送",
                () -> remedies.reportOpinion(actor, id, typed.on(), typed.text().strip()));
    }

    @PostMapping("/correction")
    @Requires(Act.CORRECT_APPLICATIONS)
    ModelAndView correction(Actor actor, @PathVariable long id, @Valid Correction typed, BindingResult errors) {
        return answer(
                actor,
                id,
                errors,
                "日期已更正，期限重新计算",
                () -> remedies.correct(
                        actor, id, typed.number(), typed.on(), typed.reason().strip()));
    }

    private ModelAndView answer(Actor actor, long id, BindingResult errors, String notice, Runnable step) {
        return forms.answer(errors, form -> views.page(actor, id, form), () -> {
            step.run();
            return new Done("/desk/remedies/" + id, notice);
        });
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }
}
