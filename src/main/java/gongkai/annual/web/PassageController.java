package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.Stage;
import gongkai.annual.handling.DraftReading;
import gongkai.annual.handling.WritingHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The editor of one section: what is typed is kept while it is typed, and nobody writes over anybody. */
@Controller
@RequestMapping("/desk/annual/{id}/passages/{section}")
class PassageController {

    private final DraftReading reading;
    private final WritingHandling writing;
    private final Forms forms;

    PassageController(DraftReading reading, WritingHandling writing, Forms forms) {
        this.reading = reading;
        this.writing = writing;
        this.forms = forms;
    }

    private static Section section(String key) {
        return Arrays.stream(Section.values())
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("section", key));
    }

    @GetMapping
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView show(Actor actor, @PathVariable long id, @PathVariable String section) {
        return page(actor, id, section(section), Form.blank());
    }

    @PostMapping
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView save(
            Actor actor,
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String text) {
        var it = section(section);
        return forms.step(form -> page(actor, id, it, form), () -> {
            writing.save(actor, id, it, Typed.version(version), text == null ? "" : text);
            return new Done("/desk/annual/" + id + "/passages/" + section, "已保存");
        });
    }

    /** The same, sent by the page itself while somebody types. */
    @PostMapping(headers = "X-Autosave")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ResponseEntity<Map<String, Object>> autosave(
            Actor actor,
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String text) {
        try {
            var now = writing.save(actor, id, section(section), Typed.version(version), text == null ? "" : text);
            return ResponseEntity.ok(Map.of("version", now));
        } catch (OptimisticLockingFailureException _) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of());
        } catch (RefusedException e) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .body(Map.of("why", e.why().label()));
        }
    }

    @PostMapping("/remarks")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView remark(
            Actor actor,
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String remark) {
        var it = section(section);
        return forms.step(form -> page(actor, id, it, form), () -> {
            writing.remark(actor, id, it, Forms.text(remark));
            return new Done("/desk/annual/" + id + "/passages/" + section, "已批注");
        });
    }

    @PostMapping("/remarks/{remark}/settlement")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView settle(Actor actor, @PathVariable long id, @PathVariable String section, @PathVariable long remark) {
        var it = section(section);
        return forms.step(form -> page(actor, id, it, form), () -> {
            writing.settleRemark(actor, id, remark);
            return new Done("/desk/annual/" + id + "/passages/" + section, "批注已办结");
        });
    }

    private ModelAndView page(Actor actor, long id, Section section, Form form) {
        var draft = reading.get(actor, id);
        return new ModelAndView("annual/passage", "draft", draft)
                .addObject("section", section)
                .addObject("form", form)
                .addObject("past", reading.past(actor, id, section))
                .addObject(
                        "mayWrite",
                        actor.may(Act.COMPILE_ANNUAL_REPORTS, draft.report().place())
                                && !draft.report().imported()
                                && draft.report().state().stage() == Stage.COMPILING);
    }
}
