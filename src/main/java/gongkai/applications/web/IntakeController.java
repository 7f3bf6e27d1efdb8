package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Wanted.Carrier;
import gongkai.applications.domain.Wanted.Delivery;
import gongkai.applications.handling.IntakeHandling;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Option;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Registering what came in by post, at the counter, by fax, by e-mail or by word of mouth. */
@Controller("applicationIntake")
@RequestMapping("/desk/applications/new")
class IntakeController {

    private final IntakeHandling intake;
    private final OfficeClock clock;
    private final CodeController codes;
    private final Forms forms;

    IntakeController(IntakeHandling intake, OfficeClock clock, CodeController codes, Forms forms) {
        this.intake = intake;
        this.clock = clock;
        this.codes = codes;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.REGISTER_APPLICATIONS)
    ModelAndView form() {
        return page(Form.of(Map.of(
                "receivedOn",
                clock.today().toString(),
                "carrier",
                Carrier.PAPER.name(),
                "delivery",
                Delivery.POST.name())));
    }

    @PostMapping
    @Requires(Act.REGISTER_APPLICATIONS)
    ModelAndView register(Actor actor, @Valid IntakeForm typed, BindingResult errors) {
        return forms.show(errors, IntakeController::page, () -> {
            var receipt = intake.register(actor, actor.organ(), typed.intake());
            return receipt.number().isEmpty()
                    ? new ModelAndView("redirect:/desk/applications/" + receipt.id())
                    : codes.receipt(actor, receipt);
        });
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("applications/intake", "form", form)
                .addObject("receptions", Option.of(Reception.class, Reception::label))
                .addObject("columns", Option.of(ApplicantColumn.class, ApplicantColumn::label))
                .addObject("identities", Option.of(IdentityKind.class, IdentityKind::label))
                .addObject("deliveries", Option.of(Delivery.class, Delivery::label))
                .addObject("carriers", Option.of(Carrier.class, Carrier::label));
    }
}
