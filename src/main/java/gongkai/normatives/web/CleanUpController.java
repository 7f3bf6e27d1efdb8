package gongkai.normatives.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.normatives.domain.CleanUp;
import gongkai.normatives.domain.CleanUpResult;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.handling.CleanUpHandling;
import gongkai.normatives.handling.NormativeReading;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Going through the documents of an organ. */
@Controller
@RequestMapping("/desk/normative-cleanups")
class CleanUpController {

    record NewCleanUp(
            @NotBlank(message = "请填写清理的名称") @Size(max = 100, message = "清理的名称不超过 100 字")
            String title,

            @NotBlank(message = "请写明清理的依据") @Size(max = 200, message = "清理的依据不超过 200 字")
            String basis,

            @NotNull(message = "请选择承担清理的科室") UnitId unit,

            @NotEmpty(message = "请至少勾选一件文件") List<Long> entries) {}

    record Results(
            @NotEmpty(message = "请至少勾选一件文件") List<Long> entries,
            @NotNull(message = "请选择清理结果") CleanUpResult result,

            @Nullable @Size(max = 500, message = "说明不超过 500 字")
            String note) {}

    record Confirmation(@NotNull(message = "请填写执行日期") LocalDate holdsFrom) {}

    private final CleanUpHandling cleanUps;
    private final NormativeReading reading;
    private final NormativeChoices choices;
    private final OfficeClock clock;
    private final Forms forms;

    CleanUpController(
            CleanUpHandling cleanUps,
            NormativeReading reading,
            NormativeChoices choices,
            OfficeClock clock,
            Forms forms) {
        this.cleanUps = cleanUps;
        this.reading = reading;
        this.choices = choices;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_NORMATIVES)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = organ == null ? actor.organ() : organ;
        return new ModelAndView("normatives/cleanups", "cleanUps", cleanUps.list(actor, shown))
                .addObject("organ", shown)
                .addObject("organs", choices.organs(actor.scope(Act.SEE_NORMATIVES)))
                .addObject("mayOpen", shown.equals(actor.organ()) && actor.may(Act.MAINTAIN_NORMATIVES));
    }

    @GetMapping("/new")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView fresh(Actor actor) {
        var all = cleanUps.candidates(actor).stream()
                .map(it -> String.valueOf(it.it().id()))
                .toList();
        var year = clock.today().getYear();
        return fresh(
                actor, new Form(Map.of("entries", all, "title", List.of(year + "年行政规范性文件清理")), Map.of(), List.of()));
    }

    private ModelAndView fresh(Actor actor, Form form) {
        return new ModelAndView("normatives/new-cleanup", "form", form)
                .addObject("units", choices.units(actor.organ()))
                .addObject(
                        "entries",
                        cleanUps.candidates(actor).stream()
                                .map(it -> new Option(
                                        String.valueOf(it.it().id()),
                                        it.it().title() + "　" + numbers(it.it()) + "　" + it.standing()))
                                .toList());
    }

    @PostMapping
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView open(Actor actor, @Valid NewCleanUp typed, BindingResult errors) {
        return forms.answer(errors, form -> fresh(actor, form), () -> {
            var id = cleanUps.open(
                    actor, typed.unit(), typed.title().strip(), typed.basis().strip(), typed.entries());
            return new Done("/desk/normative-cleanups/" + id, "清理已开始，请逐件登记结果");
        });
    }

    @GetMapping("/{id}")
    @Requires(Act.SEE_NORMATIVES)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(
                actor,
                cleanUps.get(actor, id),
                Form.of(Map.of("holdsFrom", clock.today().toString())));
    }

    @PostMapping("/{id}/results")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView judge(Actor actor, @PathVariable long id, @Valid Results typed, BindingResult errors) {
        var it = cleanUps.get(actor, id);
        return forms.answer(errors, form -> page(actor, it, form), () -> {
            cleanUps.judge(
                    actor,
                    id,
                    typed.entries(),
                    typed.result(),
                    Objects.toString(typed.note(), "").strip());
            return new Done("/desk/normative-cleanups/" + id, "清理结果已登记");
        });
    }

    @PostMapping("/{id}/confirmation")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView confirm(Actor actor, @PathVariable long id, @Valid Confirmation typed, BindingResult errors) {
        var it = cleanUps.get(actor, id);
        return forms.answer(errors, form -> page(actor, it, form), () -> {
            cleanUps.confirm(actor, id, typed.holdsFrom());
            return new Done("/desk/normative-cleanups/" + id, "清理已确认，各文件的效力已标注");
        });
    }

    @PostMapping("/{id}/notice")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView notice(Actor actor, @PathVariable long id) {
        var it = cleanUps.get(actor, id);
        return forms.step(form -> page(actor, it, form), () -> {
            var item = cleanUps.notice(actor, id);
            return new Done("/desk/disclosures/" + item, "公告草稿已起草，请补齐栏目等内容后送审");
        });
    }

    private ModelAndView page(Actor actor, CleanUp it, Form form) {
        var own = it.brief().organ().equals(actor.organ());
        return new ModelAndView(
                        "normatives/cleanup",
                        "page",
                        new CleanUpPage(
                                it,
                                choices.nameOf(it.brief().unit()),
                                it.lines().stream()
                                        .map(line -> row(actor, line))
                                        .toList(),
                                Option.of(CleanUpResult.class, CleanUpResult::label),
                                own && actor.may(Act.MAINTAIN_NORMATIVES),
                                own && actor.may(Act.DRAFT_DISCLOSURES)))
                .addObject("form", form);
    }

    private CleanUpPage.Row row(Actor actor, CleanUp.Line line) {
        var it = reading.get(actor, line.entry()).it();
        return new CleanUpPage.Row(line, it.title(), numbers(it));
    }

    private static String numbers(Normative it) {
        return it.imprint().number().isEmpty()
                ? it.imprint().issueNumber()
                : it.imprint().issueNumber() + "（" + it.imprint().number() + "）";
    }
}
