package gongkai.catalogue.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabulary;
import gongkai.catalogue.handling.VocabularyHandling;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/** The vocabularies that all organs share. */
@Controller
@RequestMapping("/desk/vocabularies")
class VocabularyController {

    record NewTerm(
            @NotNull(message = "请选择词表") Vocabulary vocabulary,
            @NotBlank(message = "请填写代码") String code,

            @NotBlank(message = "请填写名称") @Size(max = 40, message = "名称不能超过40字")
            String label,

            @Nullable String parent,
            @NotNull(message = "请填写启用日期") LocalDate validFrom,

            @NotBlank(message = "请写明来源") @Size(max = 100, message = "来源不能超过100字")
            String source) {}

    record Retirement(
            @NotNull(message = "请选择词表") Vocabulary vocabulary,
            @NotBlank(message = "请选择要停用的词条") String code,
            @NotNull(message = "请填写停用日期") LocalDate validTo) {}

    private final VocabularyHandling vocabularies;
    private final OfficeClock clock;
    private final Forms forms;

    VocabularyController(VocabularyHandling vocabularies, OfficeClock clock, Forms forms) {
        this.vocabularies = vocabularies;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.MAINTAIN_VOCABULARIES)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable Vocabulary vocabulary) {
        var today = clock.today().toString();
        return page(
                actor,
                vocabulary == null ? Vocabulary.SUBJECT : vocabulary,
                Form.of(Map.of("validFrom", today, "validTo", today, "source", "本地扩展")));
    }

    @PostMapping("/terms")
    @Requires(Act.MAINTAIN_VOCABULARIES)
    ModelAndView add(Actor actor, @Valid NewTerm typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, shown(form), form), () -> {
            var parent = typed.parent();
            vocabularies.add(
                    actor,
                    new Term(
                            typed.vocabulary(),
                            typed.code().strip(),
                            typed.label().strip(),
                            parent == null || parent.isBlank() ? null : parent,
                            typed.validFrom(),
                            null,
                            typed.source().strip()));
            return new Done("/desk/vocabularies?vocabulary=" + typed.vocabulary(), "词条已增加");
        });
    }

    @PostMapping("/retirements")
    @Requires(Act.MAINTAIN_VOCABULARIES)
    ModelAndView retire(Actor actor, @Valid Retirement typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, shown(form), form), () -> {
            vocabularies.retire(actor, typed.vocabulary(), typed.code(), typed.validTo());
            return new Done("/desk/vocabularies?vocabulary=" + typed.vocabulary(), "词条已停用，旧信息照常显示");
        });
    }

    /** The list that was being worked on, as far as it can be told. */
    private static Vocabulary shown(Form form) {
        for (var it : Vocabulary.values()) {
            if (form.holds("vocabulary", it.name())) {
                return it;
            }
        }
        return Vocabulary.SUBJECT;
    }

    private ModelAndView page(Actor actor, Vocabulary shown, Form form) {
        var today = clock.today();
        var terms = vocabularies.all(shown);
        return new ModelAndView("catalogue/vocabularies", "shown", shown)
                .addObject("terms", terms)
                .addObject("today", today)
                .addObject("form", form)
                .addObject(
                        "tops",
                        terms.stream()
                                .filter(it -> it.parent() == null && it.isValidOn(today))
                                .map(VocabularyController::option)
                                .toList())
                .addObject(
                        "valid",
                        terms.stream()
                                .filter(it -> it.validTo() == null)
                                .map(VocabularyController::option)
                                .toList())
                .addObject("mayMaintain", vocabularies.mayMaintain(actor).isAllowed());
    }

    private static Option option(Term it) {
        return new Option(it.code(), it.code() + " " + it.label());
    }
}
