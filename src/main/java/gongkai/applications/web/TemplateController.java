package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.applications.handling.TemplateHandling;
import gongkai.letters.Check;
import gongkai.letters.LetterKind;
import gongkai.letters.Template;
import gongkai.letters.TemplateFault;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The wording of letters, version by version, and what every letter is checked for. */
@Controller
class TemplateController {

    private static final String HERE = "/desk/letter-templates/";

    private final TemplateHandling templates;
    private final Forms forms;

    TemplateController(TemplateHandling templates, Forms forms) {
        this.templates = templates;
        this.forms = forms;
    }

    @GetMapping("/desk/letter-templates")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView list(Actor actor) {
        var versions = new LinkedHashMap<LetterKind, Integer>();
        Arrays.stream(LetterKind.values())
                .forEach(it -> versions.put(it, templates.versions(actor, it).size()));
        return new ModelAndView("applications/templates", "versions", versions);
    }

    @GetMapping("/desk/letter-templates/{kind}")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView edit(Actor actor, @PathVariable String kind) {
        return page(actor, templates.current(actor, kind(kind)), List.of());
    }

    /** How it would look; nothing is kept. */
    @PostMapping("/desk/letter-templates/{kind}/preview")
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView preview(
            Actor actor,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String text) {
        var template = typed(kind, title, text);
        return page(actor, template, template.faults());
    }

    @PostMapping("/desk/letter-templates/{kind}")
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView change(
            Actor actor,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String text) {
        var template = typed(kind, title, text);
        var faults = templates.change(actor, template);
        if (!faults.isEmpty()) {
            var answer = page(actor, template, faults);
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        return forms.step(
                _ -> page(actor, template, List.of()),
                () -> new Done(HERE + template.kind().name(), "新版本已保存，以后的文书用它"));
    }

    @PostMapping("/desk/letter-templates/{kind}/restoration")
    @Requires(Act.SET_APPLICATION_RULES)
    ModelAndView restore(Actor actor, @PathVariable String kind) {
        var its = kind(kind);
        return forms.step(_ -> page(actor, templates.current(actor, its), List.of()), () -> {
            templates.restore(actor, its);
            return new Done(HERE + its.name(), "已恢复随附的文字");
        });
    }

    /** What every letter is checked for, and on what that rests. */
    @GetMapping("/desk/letter-checks")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView checks() {
        return new ModelAndView("applications/checks", "checks", List.of(Check.values()));
    }

    private ModelAndView page(Actor actor, Template template, List<TemplateFault> faults) {
        return new ModelAndView(
                        "applications/template",
                        "form",
                        Form.of(Map.of("title", template.title(), "text", template.text())))
                .addObject("kind", template.kind())
                .addObject("faults", faults)
                .addObject("lines", templates.preview(actor, template))
                .addObject("versions", templates.versions(actor, template.kind()))
                .addObject("mayChange", actor.may(Act.SET_APPLICATION_RULES));
    }

    private static Template typed(String kind, @Nullable String title, @Nullable String text) {
        return new Template(kind(kind), Forms.text(title), Forms.text(text).replace("\r\n", "\n"));
    }

    private static LetterKind kind(String name) {
        return Arrays.stream(LetterKind.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter-template", name));
    }
}
