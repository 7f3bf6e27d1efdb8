package gongkai.applications.web;

import gongkai.access.Actor;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Answers a step that was taken on the page of a case: with that page again, and what was done or what was wrong. */
@Component
class CaseAnswers {

    private final CaseController page;
    private final Forms forms;

    CaseAnswers(CaseController page, Forms forms) {
        this.page = page;
        this.forms = forms;
    }

    ModelAndView answer(Actor actor, long id, BindingResult errors, String notice, Runnable step) {
        return forms.answer(errors, form -> page.page(actor, id, form), () -> {
            step.run();
            return new Done("/desk/applications/" + id, notice);
        });
    }

    /** For a step with nothing to fill in. */
    ModelAndView step(Actor actor, long id, String notice, Runnable step) {
        return forms.step(form -> page.page(actor, id, form), () -> {
            step.run();
            return new Done("/desk/applications/" + id, notice);
        });
    }
}
