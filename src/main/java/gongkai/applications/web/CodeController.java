package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.Receipt;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.IntakeHandling;
import gongkai.web.Forms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands an applicant a code to ask after the case with, on a receipt that is shown once and kept nowhere. */
@Controller("applicationCode")
class CodeController {

    record Asking(
            @Nullable @Size(max = 200, message = "不超过 200 字")
            String note) {}

    private final IntakeHandling intake;
    private final CaseReading reading;
    private final CaseController page;
    private final CaseViews views;
    private final Forms forms;

    CodeController(IntakeHandling intake, CaseReading reading, CaseController page, CaseViews views, Forms forms) {
        this.intake = intake;
        this.reading = reading;
        this.page = page;
        this.views = views;
        this.forms = forms;
    }

    @PostMapping("/desk/applications/{id}/query-code")
    @Requires(Act.REGISTER_APPLICATIONS)
    ModelAndView give(Actor actor, @PathVariable long id, @Valid Asking typed, BindingResult errors) {
        return forms.show(
                errors,
                form -> page.page(actor, id, form),
                () -> receipt(actor, intake.giveCode(actor, id, Forms.text(typed.note()))));
    }

    ModelAndView receipt(Actor actor, Receipt it) {
        var file = reading.get(actor, it.id());
        return new ModelAndView("applications/receipt", "file", file)
                .addObject("code", it.code())
                .addObject("due", views.due(file, reading.clock(file)));
    }
}
