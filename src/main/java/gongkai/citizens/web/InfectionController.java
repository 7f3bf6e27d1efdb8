package gongkai.citizens.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.access.Role;
import gongkai.citizens.handling.InfectionHandling;
import gongkai.web.Days;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows which files of applications were infected. */
@Controller
@RequestMapping("/desk/application-infections")
class InfectionController {

    private final InfectionHandling infections;
    private final Forms forms;

    InfectionController(InfectionHandling infections, Forms forms) {
        this.infections = infections;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_INFECTIONS)
    ModelAndView list(Actor actor) {
        return page(actor, Form.blank());
    }

    @PostMapping("/{infection}/reading")
    @Requires(Act.SEE_INFECTIONS)
    ModelAndView read(Actor actor, @PathVariable long infection) {
        return forms.step(form -> page(actor, form), () -> {
            infections.read(actor, infection);
            return new Done("/desk/application-infections", "已阅");
        });
    }

    private ModelAndView page(Actor actor, Form form) {
        var security = actor.is(Role.SECURITY_ADMINISTRATOR);
        return new ModelAndView(
                        "citizens/infections",
                        "rows",
                        infections.list(actor).stream()
                                .map(it -> new InfectionRow(
                                        it.file(),
                                        it.number(),
                                        actor.may(Act.SEE_APPLICATIONS, it.place())
                                                ? "/desk/applications/" + it.caseId()
                                                : "",
                                        it.signature(),
                                        Days.moment(it.foundAt()),
                                        security ? it.isReadBySecurity() : it.isReadByOffice()))
                                .toList())
                .addObject("form", form);
    }
}
