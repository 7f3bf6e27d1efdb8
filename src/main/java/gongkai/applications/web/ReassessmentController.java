package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.handling.CaseChecks;
import gongkai.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What was refused is looked at again every year (定期评估审查, Art. 18). */
@Controller
class ReassessmentController {

    record Reassessing(
            @NotNull(message = "请选择评估结论") Boolean stillWithheld,

            @NotBlank(message = "请写明评估的情况") @Size(max = 1000, message = "不超过 1000 字")
            String findings) {}

    private final CaseChecks checks;
    private final CaseAnswers answers;

    ReassessmentController(CaseChecks checks, CaseAnswers answers) {
        this.checks = checks;
        this.answers = answers;
    }

    @GetMapping("/desk/reassessments")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView list(Actor actor) {
        return new ModelAndView("applications/reassessments", "cases", checks.toReassess(actor, actor.organ()));
    }

    @PostMapping("/desk/applications/{id}/reassessment")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView reassess(Actor actor, @PathVariable long id, @Valid Reassessing typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                typed.stillWithheld() == null || typed.stillWithheld() ? "评估已登记" : "评估已登记，请起草主动公开的信息",
                () -> checks.reassess(actor, id, typed.stillWithheld(), Forms.text(typed.findings())));
    }
}
