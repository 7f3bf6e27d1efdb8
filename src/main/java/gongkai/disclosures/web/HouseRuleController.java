package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.disclosures.domain.HouseRule;
import gongkai.disclosures.handling.MarkingHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What an organ sets for its own way of publishing. */
@Controller
@RequestMapping("/desk/disclosure-rules")
class HouseRuleController {

    record Rules(
            @Nullable UnitId attributeUnit,

            @Min(value = 1, message = "小时数为 1 至 168") @Max(value = 168, message = "小时数为 1 至 168")
            int urgentHours,

            @Min(value = 1, message = "小时数为 1 至 168") @Max(value = 168, message = "小时数为 1 至 168")
            int approvalHours,

            @Min(value = 1, message = "月数为 1 至 36") @Max(value = 36, message = "月数为 1 至 36")
            int reassessMonths) {}

    private final MarkingHandling rules;
    private final ItemChoices choices;
    private final Forms forms;

    HouseRuleController(MarkingHandling rules, ItemChoices choices, Forms forms) {
        this.rules = rules;
        this.choices = choices;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView show(Actor actor) {
        var rule = rules.rule(actor, actor.organ());
        return page(
                actor,
                Form.of(Map.of(
                        "attributeUnit",
                        rule.attributeUnit() == null
                                ? ""
                                : String.valueOf(rule.attributeUnit().value()),
                        "urgentHours",
                        String.valueOf(rule.urgentHours()),
                        "approvalHours",
                        String.valueOf(rule.approvalHours()),
                        "reassessMonths",
                        String.valueOf(rule.reassessMonths()))));
    }

    @PostMapping
    @Requires(Act.MAINTAIN_DISCLOSURE_RULES)
    ModelAndView set(Actor actor, @Valid Rules typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            rules.setRule(
                    actor,
                    new HouseRule(
                            typed.attributeUnit(), typed.urgentHours(), typed.approvalHours(), typed.reassessMonths()));
            return new Done("/desk/disclosure-rules", "公开流程已设定");
        });
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("disclosures/rules", "form", form)
                .addObject("units", choices.units(actor.organ()))
                .addObject("maySet", actor.may(Act.MAINTAIN_DISCLOSURE_RULES));
    }
}
