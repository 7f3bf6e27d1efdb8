package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.handling.CaseRuleHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the law leaves to the office about applications. */
@Controller("applicationRules")
@RequestMapping("/desk/application-rules")
class RuleController {

    private static final String PERIOD = "期限为 5 至 30 个工作日";

    record Rules(
            @NotBlank(message = "登记编号的机关代字不能为空") @Size(max = 20, message = "机关代字不超过 20 字")
            String code,

            boolean chargesFee,

            @NotNull(message = PERIOD) @Min(value = 5, message = PERIOD) @Max(value = 30, message = PERIOD)
            Integer supplementDays,

            @NotNull(message = PERIOD) @Min(value = 5, message = PERIOD) @Max(value = 30, message = PERIOD)
            Integer organDays,

            @NotNull(message = PERIOD) @Min(value = 5, message = PERIOD) @Max(value = 30, message = PERIOD)
            Integer reasonDays,

            boolean reasonsRestart,
            boolean soleTraderIsNatural,
            boolean queryNeedsReconsideration,
            boolean confirmsItself,

            @NotNull(message = "期限为 5 至 60 个工作日")
            @Min(value = 5, message = "期限为 5 至 60 个工作日")
            @Max(value = 60, message = "期限为 5 至 60 个工作日")
            Integer sideDays,

            @NotNull(message = "保存年限为 1 至 30 年")
            @Min(value = 1, message = "保存年限为 1 至 30 年")
            @Max(value = 30, message = "保存年限为 1 至 30 年")
            Integer identityYears,

            @NotNull(message = "保存年限为 1 至 100 年")
            @Min(value = 1, message = "保存年限为 1 至 100 年")
            @Max(value = 100, message = "保存年限为 1 至 100 年")
            Integer fileYears) {

        HouseRule rule() {
            return new HouseRule(
                    code.strip(),
                    chargesFee,
                    supplementDays,
                    organDays,
                    reasonDays,
                    reasonsRestart,
                    soleTraderIsNatural,
                    queryNeedsReconsideration,
                    confirmsItself,
                    sideDays,
                    identityYears,
                    fileYears);
        }
    }

    private final CaseRuleHandling rules;
    private final Forms forms;

    RuleController(CaseRuleHandling rules, Forms forms) {
        this.rules = rules;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView show(Actor actor) {
        return page(actor, Form.of(values(rules.of(actor, actor.organ()))));
    }

    @PostMapping
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView set(Actor actor, @Valid Rules typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            rules.set(actor, typed.rule());
            return new Done("/desk/application-rules", "设定已保存");
        });
    }

    private static ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("applications/rules", "form", form)
                .addObject("mayChange", actor.may(Act.SET_APPLICATION_RULES));
    }

    private static Map<String, String> values(HouseRule it) {
        var values = new LinkedHashMap<String, String>();
        values.put("code", it.code());
        values.put("chargesFee", String.valueOf(it.chargesFee()));
        values.put("supplementDays", String.valueOf(it.supplementDays()));
        values.put("organDays", String.valueOf(it.organDays()));
        values.put("reasonDays", String.valueOf(it.reasonDays()));
        values.put("reasonsRestart", String.valueOf(it.reasonsRestart()));
        values.put("soleTraderIsNatural", String.valueOf(it.soleTraderIsNatural()));
        values.put("queryNeedsReconsideration", String.valueOf(it.queryNeedsReconsideration()));
        values.put("confirmsItself", String.valueOf(it.confirmsItself()));
        values.put("sideDays", String.valueOf(it.sideDays()));
        values.put("identityYears", String.valueOf(it.identityYears()));
        values.put("fileYears", String.valueOf(it.fileYears()));
        return values;
    }
}
