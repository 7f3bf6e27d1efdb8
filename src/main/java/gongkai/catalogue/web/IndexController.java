package gongkai.catalogue.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.catalogue.IndexPattern;
import gongkai.catalogue.IndexPattern.Parsed.Faulty;
import gongkai.catalogue.IndexPattern.Parsed.Good;
import gongkai.catalogue.IndexPattern.Token;
import gongkai.catalogue.IndexValues;
import gongkai.catalogue.domain.IndexSettings;
import gongkai.catalogue.handling.IndexHandling;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How an organ's index numbers are built. */
@Controller
@RequestMapping("/desk/index-numbers")
class IndexController {

    record Typed(
            @NotBlank(message = "请填写索引号规则") String pattern,
            @Nullable String creditCode,
            @Nullable String organisationCode,
            @Nullable String region,
            @Nullable String department,
            @Nullable String classCode,
            @Nullable String documentCodes,
            @NotNull(message = "请重新打开本页") Integer version) {

        IndexSettings settings() {
            return new IndexSettings(
                    pattern.strip(),
                    new IndexValues(
                            plain(organisationCode).replace("-", ""),
                            plain(creditCode),
                            plain(region),
                            plain(department),
                            plain(classCode)),
                    Stream.of(Objects.requireNonNullElse(documentCodes, "").split("[、，,；;\\s]+"))
                            .filter(it -> !it.isBlank())
                            .distinct()
                            .toList(),
                    version);
        }

        private static String plain(@Nullable String text) {
            return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        }
    }

    private final IndexHandling numbers;
    private final Choices choices;
    private final OfficeClock clock;
    private final Forms forms;

    IndexController(IndexHandling numbers, Choices choices, OfficeClock clock, Forms forms) {
        this.numbers = numbers;
        this.choices = choices;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_CATALOGUE)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = organ == null ? actor.organ() : organ;
        var it = numbers.of(actor, shown);
        return page(
                actor,
                shown,
                Form.of(Map.of(
                        "pattern",
                        it.pattern(),
                        "creditCode",
                        it.values().creditCode(),
                        "organisationCode",
                        it.values().organisationCode(),
                        "region",
                        it.values().region(),
                        "department",
                        it.values().department(),
                        "classCode",
                        it.values().classCode(),
                        "documentCodes",
                        String.join("、", it.documentCodes()),
                        "version",
                        String.valueOf(it.version()))));
    }

    @PostMapping
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView set(Actor actor, @Valid Typed typed, BindingResult errors) {
        if (!errors.hasErrors()) {
            switch (IndexPattern.parse(typed.pattern().strip())) {
                case Faulty(var faults) -> errors.rejectValue("pattern", "pattern", String.join("；", faults));
                case Good(var pattern) -> {
                    var missing = pattern.missing(typed.settings().values());
                    if (!missing.isEmpty()) {
                        errors.rejectValue(
                                "pattern",
                                "missing",
                                "规则中用到、还没有填写的："
                                        + missing.stream().map(Token::label).collect(Collectors.joining("、")));
                    }
                }
            }
        }
        return forms.answer(errors, form -> page(actor, actor.organ(), form), () -> {
            numbers.set(actor, typed.settings());
            return new Done("/desk/index-numbers", "索引号规则已设定");
        });
    }

    private ModelAndView page(Actor actor, OrganId organ, Form form) {
        var settings = numbers.of(actor, organ);
        var example = settings.usable()
                .map(it -> it.number(it.front(settings.values(), clock.today()), 1))
                .orElse(null);
        return new ModelAndView("catalogue/index-numbers", "form", form)
                .addObject("settings", settings)
                .addObject("example", example)
                .addObject("back", example == null ? null : example.replaceFirst(".*/", ""))
                .addObject("tokens", tokens())
                .addObject("organ", organ)
                .addObject("organs", choices.organs(actor))
                .addObject("mayMaintain", organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_CATALOGUE));
    }

    private static List<Option> tokens() {
        return Stream.of(Token.values())
                .map(it -> new Option(it.written(), it.label()))
                .toList();
    }
}
