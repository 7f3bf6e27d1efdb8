package gongkai.accounts.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.accounts.handling.ResetHandling;
import gongkai.accounts.handling.ResetHandling.Half;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of the three administrators: who they are, and how two of them help the third back in. */
@Controller
@RequestMapping("/desk/administrators")
class AdministratorController {

    private static final String HERE = "/desk/administrators";

    private final ResetHandling resets;
    private final Forms forms;

    AdministratorController(ResetHandling resets, Forms forms) {
        this.resets = resets;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.HELP_ADMINISTRATORS)
    ModelAndView list(Actor actor) {
        return page(actor, Form.blank());
    }

    @PostMapping("/{person}/resets")
    @Requires(Act.HELP_ADMINISTRATORS)
    ModelAndView request(Actor actor, @PathVariable PersonId person) {
        return told(actor, "前一半", () -> resets.request(actor, person));
    }

    @PostMapping("/resets/{id}/consent")
    @Requires(Act.HELP_ADMINISTRATORS)
    ModelAndView consent(Actor actor, @PathVariable long id) {
        return told(actor, "后一半", () -> resets.consent(actor, id));
    }

    @PostMapping("/resets/{id}/refusal")
    @Requires(Act.HELP_ADMINISTRATORS)
    ModelAndView refuse(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, form), () -> {
            resets.refuse(actor, id);
            return new Done(HERE, "申请已退回，账号没有改动");
        });
    }

    /** Shown once, in the answer itself. */
    private ModelAndView told(Actor actor, String which, Supplier<Half> step) {
        var told = new Told();
        var answer = forms.step(form -> page(actor, form), () -> {
            told.half = step.get();
            return new Done(HERE, "");
        });
        return told.half == null
                ? answer
                : new ModelAndView("accounts/half-password", "half", told.half).addObject("which", which);
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("accounts/administrators", "lines", resets.administrators(actor))
                .addObject("form", form);
    }

    private static final class Told {

        private @Nullable Half half;
    }
}
