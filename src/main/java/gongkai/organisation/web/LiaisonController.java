package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.organisation.handling.OrganHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which units have their liaison, and which do not. */
@Controller
@RequestMapping("/desk/liaisons")
class LiaisonController {

    record NewLiaison(
            @NotNull(message = "请选择科室") UnitId unit,
            @NotNull(message = "请选择人员") PersonId person,
            @NotNull(message = "请填写开始日期") LocalDate startsOn) {}

    private final LiaisonHandling liaisons;
    private final OrganHandling organs;
    private final OrganChoice choice;
    private final OfficeClock clock;
    private final Forms forms;

    LiaisonController(
            LiaisonHandling liaisons, OrganHandling organs, OrganChoice choice, OfficeClock clock, Forms forms) {
        this.liaisons = liaisons;
        this.organs = organs;
        this.choice = choice;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        return page(
                actor,
                OrganChoice.shown(actor, organ),
                Form.of(Map.of("startsOn", clock.today().toString())));
    }

    @PostMapping
    @Requires(Act.MAINTAIN_LIAISONS)
    ModelAndView appoint(Actor actor, @Valid NewLiaison typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, actor.organ(), form), () -> {
            liaisons.appoint(actor, typed.unit(), typed.person(), typed.startsOn());
            return new Done("/desk/liaisons", "联络员已指定");
        });
    }

    private ModelAndView page(Actor actor, OrganId organ, Form form) {
        var cover = liaisons.cover(actor, organ);
        return new ModelAndView(
                        "organisation/liaisons",
                        "page",
                        new LiaisonPage(
                                organ,
                                cover,
                                organs.units(actor, organ),
                                liaisons.current(actor, organ),
                                choice.people(organ),
                                choice.organs(actor),
                                organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_LIAISONS)))
                .addObject("form", form);
    }
}
