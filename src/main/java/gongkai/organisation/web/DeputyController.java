package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.access.Role;
import gongkai.clock.OfficeClock;
import gongkai.organisation.handling.DelegationHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who acts for whom. */
@Controller
@RequestMapping("/desk/deputies")
class DeputyController {

    record NewDelegation(
            @NotNull(message = "请选择代理人") PersonId deputy,
            @NotEmpty(message = "请选择委托的角色") Set<Role> roles,
            @NotNull(message = "请填写开始日期") LocalDate startsOn,
            @NotNull(message = "请填写结束日期") LocalDate lastOn,
            @NotBlank(message = "请写明原因，如出差、休假") String reason) {}

    private final DelegationHandling delegations;
    private final OrganChoice choice;
    private final OfficeClock clock;
    private final Forms forms;

    DeputyController(DelegationHandling delegations, OrganChoice choice, OfficeClock clock, Forms forms) {
        this.delegations = delegations;
        this.choice = choice;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.DELEGATE)
    ModelAndView list(Actor actor) {
        return page(actor, Form.of(Map.of("startsOn", clock.today().toString())));
    }

    @PostMapping
    @Requires(Act.DELEGATE)
    ModelAndView delegate(Actor actor, @Valid NewDelegation typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            delegations.delegate(
                    actor,
                    typed.deputy(),
                    typed.roles(),
                    typed.startsOn(),
                    typed.lastOn(),
                    typed.reason().strip());
            return new Done("/desk/deputies", "代理已设定，期间的待办同时出现在代理人处");
        });
    }

    @PostMapping("/{id}/ending")
    @Requires(Act.DELEGATE)
    ModelAndView end(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, form), () -> {
            delegations.end(actor, id);
            return new Done("/desk/deputies", "代理已结束");
        });
    }

    private ModelAndView page(Actor actor, Form form) {
        return new ModelAndView("organisation/deputies", "form", form)
                .addObject("actor", actor)
                .addObject("today", clock.today())
                .addObject("delegations", delegations.of(actor, actor.organ()))
                .addObject(
                        "people",
                        choice.people(actor.organ()).stream()
                                .filter(it -> !it.value()
                                        .equals(String.valueOf(actor.id().value())))
                                .toList())
                .addObject(
                        "roles",
                        actor.roles().stream()
                                .sorted()
                                .map(it -> new Option(it.name(), it.label()))
                                .toList());
    }
}
