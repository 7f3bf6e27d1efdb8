package gongkai.normatives.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.normatives.domain.HouseRule;
import gongkai.normatives.domain.NormativeRefusal;
import gongkai.normatives.domain.NumberPattern;
import gongkai.normatives.domain.Submission;
import gongkai.normatives.handling.RegisterHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an organ sets for its normative documents. */
@Controller
@RequestMapping("/desk/normative-rules")
class NormativeRuleController {

    record Rules(
            @Nullable UnitId lawUnit,

            @NotNull(message = "请填写审核时限")
            @Min(value = Submission.FEWEST_DAYS, message = "审核时限为 5 至 15 个工作日")
            @Max(value = Submission.MOST_DAYS, message = "审核时限为 5 至 15 个工作日")
            Integer reviewDays,

            @NotNull(message = "请填写备案时限")
            @Min(value = 1, message = "备案时限为 1 至 60 个工作日")
            @Max(value = 60, message = "备案时限为 1 至 60 个工作日")
            Integer filingDays,

            @NotNull(message = "请填写有效期年数")
            @Min(value = 1, message = "有效期为 1 至 30 年")
            @Max(value = 30, message = "有效期为 1 至 30 年")
            Integer years,

            @NotNull(message = "请填写暂行、试行的有效期年数")
            @Min(value = 1, message = "有效期为 1 至 30 年")
            @Max(value = 30, message = "有效期为 1 至 30 年")
            Integer trialYears,

            @NotBlank(message = "请填写编号格式") String pattern,

            @NotNull(message = "请填写本年已用到的序号，没有填 0")
            @Min(value = 0, message = "序号为 0 至 9999")
            @Max(value = 9999, message = "序号为 0 至 9999")
            Integer used) {}

    private final RegisterHandling register;
    private final NormativeChoices choices;
    private final OfficeClock clock;
    private final Forms forms;

    NormativeRuleController(RegisterHandling register, NormativeChoices choices, OfficeClock clock, Forms forms) {
        this.register = register;
        this.choices = choices;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_NORMATIVES)
    ModelAndView show(Actor actor) {
        var rule = register.rule(actor, actor.organ());
        return page(
                actor,
                Form.of(Map.of(
                        "lawUnit",
                        rule.lawUnit() == null
                                ? ""
                                : String.valueOf(rule.lawUnit().value()),
                        "reviewDays",
                        String.valueOf(rule.reviewDays()),
                        "filingDays",
                        String.valueOf(rule.filingDays()),
                        "years",
                        String.valueOf(rule.years()),
                        "trialYears",
                        String.valueOf(rule.trialYears()),
                        "pattern",
                        rule.pattern().text(),
                        "used",
                        String.valueOf(register.serialUsed(actor)))));
    }

    @PostMapping
    @Requires(Act.SET_NORMATIVE_RULES)
    ModelAndView set(Actor actor, @Valid Rules typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            var pattern = NumberPattern.parse(typed.pattern())
                    .orElseThrow(() -> new RefusedException(NormativeRefusal.PATTERN_ODD));
            register.setRule(
                    actor,
                    new HouseRule(
                            typed.lawUnit(),
                            typed.reviewDays(),
                            typed.filingDays(),
                            typed.years(),
                            typed.trialYears(),
                            pattern),
                    typed.used());
            return new Done("/desk/normative-rules", "规范性文件管理已设定");
        });
    }

    private ModelAndView page(Actor actor, Form form) {
        var rule = register.rule(actor, actor.organ());
        return new ModelAndView("normatives/rules", "form", form)
                .addObject("units", choices.units(actor.organ()))
                .addObject("lawUnit", rule.lawUnit() == null ? "未指定" : choices.nameOf(rule.lawUnit()))
                .addObject("example", rule.pattern().number(clock.today().getYear(), register.serialUsed(actor) + 1))
                .addObject("maySet", actor.may(Act.SET_NORMATIVE_RULES));
    }
}
