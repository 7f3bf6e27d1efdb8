package gongkai.accounts.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.domain.SecurityPolicy.SecondFactor;
import gongkai.accounts.handling.PolicyHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The security administrator's page of limits. */
@Controller
@RequestMapping("/desk/security-policy")
class SecurityPolicyController {

    record Limits(
            @NotNull(message = "请填写") Integer minimumLength,
            @NotNull(message = "请填写") Integer characterClasses,
            @NotNull(message = "请填写") Integer remembered,
            @NotNull(message = "请填写") Integer validDays,
            @NotNull(message = "请填写") Integer failures,
            @NotNull(message = "请填写") Integer sourceFailures,
            @NotNull(message = "请填写") Integer lockMinutes,
            @NotNull(message = "请填写") Integer idleMinutes,
            @NotNull(message = "请填写") Integer absoluteHours,
            @NotNull(message = "请选择") SecondFactor secondFactor) {

        SecurityPolicy toPolicy() {
            return new SecurityPolicy(
                    minimumLength,
                    characterClasses,
                    remembered,
                    validDays,
                    failures,
                    sourceFailures,
                    lockMinutes,
                    idleMinutes,
                    absoluteHours,
                    secondFactor);
        }
    }

    private final PolicyHandling policies;
    private final Forms forms;

    SecurityPolicyController(PolicyHandling policies, Forms forms) {
        this.policies = policies;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SET_SECURITY_POLICY)
    ModelAndView show() {
        var policy = policies.current();
        var stored = new LinkedHashMap<String, String>();
        policy.limits().forEach(it -> stored.put(it.name(), String.valueOf(it.value())));
        stored.put("secondFactor", policy.secondFactor().name());
        return page(Form.of(stored));
    }

    @PostMapping
    @Requires(Act.SET_SECURITY_POLICY)
    ModelAndView set(Actor actor, @Valid Limits typed, BindingResult errors) {
        if (!errors.hasErrors()) {
            typed.toPolicy()
                    .broken()
                    .forEach(it -> errors.rejectValue(it.name(), "limit", it.label() + "须在 " + it.range() + "之间"));
        }
        return forms.answer(errors, this::page, () -> {
            policies.set(actor, typed.toPolicy());
            return new Done("/desk/security-policy", "安全策略已生效");
        });
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("accounts/security-policy", "form", form)
                .addObject("limits", SecurityPolicy.STANDING.limits())
                .addObject("secondFactors", Option.of(SecondFactor.class, SecondFactor::label));
    }
}
