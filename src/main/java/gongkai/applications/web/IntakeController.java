package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.Receipt;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Wanted.Carrier;
import gongkai.applications.domain.Wanted.Delivery;
import gongkai.applications.handling.IntakeHandling;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
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
    private final Forms forms;

    IntakeController(IntakeHandling intake, OfficeClock clock, Forms forms) {
        this.intake = intake;
        this.clock = clock;
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
        return forms.answer(errors, IntakeController::page, () -> {
            var receipt = intake.register(actor, actor.organ(), typed.intake());
            return new Done("/desk/applications/" + receipt.id(), notice(receipt));
        });
    }

    /** The code is told this once, for the receipt that the applicant takes along. */
    private static String notice(Receipt it) {
        return it.number().isEmpty()
                ? "已登记来件，确认收到之日后编号"
                : "已登记，编号 " + it.number() + "，查询码 " + it.code() + "。查询码只显示这一次，请写在登记回执上交给申请人";
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
