package gongkai.accounts.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.access.Role;
import gongkai.accounts.handling.GrantHandling;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The security administrator's pages: who may do what. */
@Controller
@RequestMapping("/desk/roles")
class RoleController {

    record NewGrant(@NotNull(message = "请选择角色") Role role) {}

    private final GrantHandling grants;
    private final Organs organs;
    private final OfficeClock clock;
    private final Forms forms;

    RoleController(GrantHandling grants, Organs organs, OfficeClock clock, Forms forms) {
        this.grants = grants;
        this.organs = organs;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.GRANT_ROLES)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = organ == null ? actor.organ() : organ;
        return new ModelAndView("accounts/roles", "lines", grants.of(actor, shown))
                .addObject("organ", shown)
                .addObject("today", clock.today())
                .addObject(
                        "organs",
                        organs.within(actor.scope(Act.GRANT_ROLES)).stream()
                                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                                .toList());
    }

    @GetMapping("/{person}")
    @Requires(Act.GRANT_ROLES)
    ModelAndView show(Actor actor, @PathVariable PersonId person) {
        return page(actor, person, Form.blank());
    }

    @PostMapping("/{person}")
    @Requires(Act.GRANT_ROLES)
    ModelAndView grant(Actor actor, @PathVariable PersonId person, @Valid NewGrant typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, person, form), () -> {
            grants.grant(actor, person, typed.role());
            return new Done(
                    "/desk/roles/" + person.value(), "已授予" + typed.role().label());
        });
    }

    @PostMapping("/{person}/{grant}/ending")
    @Requires(Act.GRANT_ROLES)
    ModelAndView withdraw(Actor actor, @PathVariable PersonId person, @PathVariable long grant) {
        return forms.step(form -> page(actor, person, form), () -> {
            grants.withdraw(actor, person, grant);
            return new Done("/desk/roles/" + person.value(), "角色已收回");
        });
    }

    private ModelAndView page(Actor actor, PersonId person, Form form) {
        return new ModelAndView("accounts/role-holder", "line", grants.get(actor, person))
                .addObject("form", form)
                .addObject("today", clock.today())
                .addObject(
                        "roles",
                        Stream.of(Role.values())
                                .filter(it -> it != Role.LIAISON)
                                .map(it -> new Option(it.name(), it.label() + "——" + it.purpose()))
                                .toList());
    }
}
