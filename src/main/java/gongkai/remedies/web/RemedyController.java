package gongkai.remedies.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.domain.Outcome;
import gongkai.clock.OfficeClock;
import gongkai.remedies.domain.Cause;
import gongkai.remedies.domain.Forum;
import gongkai.remedies.domain.Part;
import gongkai.remedies.handling.NewRemedy;
import gongkai.remedies.handling.RemedyHandling;
import gongkai.remedies.handling.RemedyReading;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A remedy is registered. */
@Controller
@RequestMapping("/desk/remedies")
class RemedyController {

    private static final String SHORT = "不超过 200 字";

    record Registration(
            @NotNull(message = "请选择类别") Forum forum,
            @NotNull(message = "请选择本机关的地位") Part part,
            @NotNull(message = "请选择案由") Cause cause,

            @Nullable @Size(max = 100, message = "不超过 100 字")
            String caseNumber,

            @Nullable Outcome outcome,
            @Nullable @Size(max = 200, message = SHORT) String act,
            @Nullable LocalDate actOn,
            @Nullable LocalDate since,
            boolean told,

            @Nullable @Size(max = 100, message = "不超过 100 字")
            String claimant,

            @Nullable @Size(max = 2000, message = "不超过 2000 字")
            String claim,

            @Nullable @Size(max = 100, message = "不超过 100 字")
            String heardBy,

            @Nullable @Size(max = 100, message = "不超过 100 字")
            String reference,

            @NotNull(message = "请填写提出的日期") LocalDate filedOn,

            @Nullable @Size(max = 100, message = "不超过 100 字")
            String priorDecision,

            @Nullable LocalDate priorServedOn) {

        NewRemedy remedy() {
            return new NewRemedy(
                    forum,
                    part,
                    cause,
                    Forms.text(caseNumber),
                    outcome,
                    Forms.text(act),
                    actOn,
                    since,
                    told,
                    Forms.text(claimant),
                    Forms.text(claim),
                    Forms.text(heardBy),
                    Forms.text(reference),
                    filedOn,
                    Forms.text(priorDecision),
                    priorServedOn);
        }
    }

    private final RemedyHandling remedies;
    private final RemedyReading reading;
    private final OfficeClock clock;
    private final Forms forms;

    RemedyController(RemedyHandling remedies, RemedyReading reading, OfficeClock clock, Forms forms) {
        this.remedies = remedies;
        this.reading = reading;
        this.clock = clock;
        this.forms = forms;
    }

    /** Prefilled with what the application and the settings say. */
    @GetMapping("/new")
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView blank(Actor actor, @RequestParam(name = "case", required = false) @Nullable Long application) {
        var values = new LinkedHashMap<String, String>();
        values.put("filedOn", clock.today().toString());
        values.put("part", Part.ORIGINAL.name());
        values.put("told", "true");
        reading.venue(actor.organ()).reconsiderationOrgan(clock.today()).ifPresent(it -> values.put("heardBy", it));
        if (application != null) {
            var about = reading.application(actor, application);
            values.put("caseNumber", about.number());
            values.put("claimant", about.shownName());
            values.put("cause", (about.latestConclusion().isPresent() ? Cause.REPLY : Cause.NO_REPLY).name());
        }
        return page(Form.of(values));
    }

    @PostMapping
    @Requires(Act.HANDLE_REMEDIES)
    ModelAndView register(Actor actor, @Valid Registration typed, BindingResult errors) {
        return forms.answer(errors, RemedyController::page, () -> {
            var id = remedies.register(actor, actor.organ(), typed.remedy());
            return new Done("/desk/remedies/" + id, "案件已登记");
        });
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("remedies/new", "form", form)
                .addObject("forums", Option.of(Forum.class, Forum::label))
                .addObject("parts", Option.of(Part.class, Part::label))
                .addObject("causes", Option.of(Cause.class, Cause::label))
                .addObject("outcomes", Option.of(Outcome.class, Outcome::label));
    }
}
