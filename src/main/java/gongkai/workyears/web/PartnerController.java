package gongkai.workyears.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.workyears.domain.Partner;
import gongkai.workyears.handling.WorkYearHandling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whom the organ works with, and what binds them. */
@Controller
@RequestMapping("/desk/partners")
class PartnerController {

    record NewPartner(
            @NotBlank(message = "请填写合作方名称") String name,
            @NotBlank(message = "请填写合作范围") String scope,
            @NotBlank(message = "请填写产品") String products,
            @NotBlank(message = "请填写保密条款") String confidentiality,
            @NotNull(message = "请填写开始日期") LocalDate startsOn,
            @Nullable LocalDate lastOn) {}

    private final WorkYearHandling years;
    private final OfficeClock clock;
    private final Forms forms;

    PartnerController(WorkYearHandling years, OfficeClock clock, Forms forms) {
        this.years = years;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_WORK_YEAR)
    ModelAndView list(Actor actor) {
        return page(actor, Form.of(Map.of("startsOn", clock.today().toString())));
    }

    @PostMapping
    @Requires(Act.MAINTAIN_WORK_YEAR)
    ModelAndView register(Actor actor, @Valid NewPartner it, BindingResult errors) {
        if (!errors.hasErrors() && it.lastOn() != null && it.lastOn().isBefore(it.startsOn())) {
            errors.rejectValue("lastOn", "order", "结束日期早于开始日期");
        }
        return forms.answer(errors, form -> page(actor, form), () -> {
            years.record(
                    actor,
                    new Partner(
                            0, it.name(), it.scope(), it.products(), it.confidentiality(), it.startsOn(), it.lastOn()));
            return new Done("/desk/partners", "第三方合作已登记");
        });
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("workyears/partners", "partners", years.partners(actor, actor.organ()))
                .addObject("form", form)
                .addObject("mayMaintain", actor.may(Act.MAINTAIN_WORK_YEAR));
    }
}
