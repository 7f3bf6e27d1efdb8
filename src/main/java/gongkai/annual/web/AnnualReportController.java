package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Requires;
import gongkai.annual.domain.PageWriter;
import gongkai.annual.domain.Sheet;
import gongkai.annual.domain.Stage;
import gongkai.annual.handling.CompilingHandling;
import gongkai.annual.handling.Draft;
import gongkai.annual.handling.DraftReading;
import gongkai.annual.handling.Examination;
import gongkai.annual.handling.Outputs;
import gongkai.web.Download;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One report: its tables and texts, the facts behind each cell, and the files it is given out as. */
@Controller
@RequestMapping("/desk/annual/{id}")
class AnnualReportController {

    private final DraftReading reading;
    private final CompilingHandling compiling;
    private final Examination examination;
    private final Outputs outputs;
    private final Forms forms;

    AnnualReportController(
            DraftReading reading, CompilingHandling compiling, Examination examination, Outputs outputs, Forms forms) {
        this.reading = reading;
        this.compiling = compiling;
        this.examination = examination;
        this.outputs = outputs;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    ModelAndView page(Actor actor, long id, Form form) {
        Draft draft = reading.get(actor, id);
        return new ModelAndView(
                        "annual/report",
                        "page",
                        new ReportPage(
                                draft,
                                examination.open(draft),
                                reading.submitBy(draft.report()),
                                reading.dates(draft.report().organ())
                                        .publishBy(draft.report().year()),
                                actor.may(
                                                Act.COMPILE_ANNUAL_REPORTS,
                                                draft.report().place())
                                        && !draft.report().imported()))
                .addObject("form", form);
    }

    @PostMapping("/figures")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView compile(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, id, form), () -> {
            compiling.compile(actor, id);
            return new Done("/desk/annual/" + id, "已重新取数");
        });
    }

    @GetMapping("/cells/{cell}")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView cell(Actor actor, @PathVariable long id, @PathVariable String cell) {
        return cell(actor, id, cell, Form.blank());
    }

    private ModelAndView cell(Actor actor, long id, String cell, Form form) {
        var behind = reading.behind(actor, id, cell);
        var draft = behind.draft();
        return new ModelAndView("annual/cell", "behind", behind)
                .addObject("form", form)
                .addObject(
                        "mayAdjust",
                        actor.may(Act.COMPILE_ANNUAL_REPORTS, draft.report().place())
                                && !draft.report().imported()
                                && draft.report().state().stage() == Stage.COMPILING
                                && !Sheet.isSum(cell)
                                && draft.sheet().figures().containsKey(cell));
    }

    @PostMapping("/cells/{cell}/adjustment")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView adjust(
            Actor actor,
            @PathVariable long id,
            @PathVariable String cell,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(required = false) @Nullable String reason) {
        return forms.step(form -> cell(actor, id, cell, form), () -> {
            compiling.adjust(actor, id, cell, Typed.number(value), Forms.text(reason));
            return new Done("/desk/annual/" + id + "/cells/" + cell, "已调整，与台账的差别会一直显示");
        });
    }

    @PostMapping("/cells/{cell}/adjustment/ending")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView takeBack(Actor actor, @PathVariable long id, @PathVariable String cell) {
        return forms.step(form -> cell(actor, id, cell, form), () -> {
            compiling.takeBack(actor, id, cell);
            return new Done("/desk/annual/" + id + "/cells/" + cell, "已恢复为台账的数");
        });
    }

    @GetMapping("/page")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ResponseEntity<byte[]> page(Actor actor, @PathVariable long id) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(PageWriter.of(reading.get(actor, id).manuscript()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/files/{ending}")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ResponseEntity<byte[]> file(Actor actor, @PathVariable long id, @PathVariable String ending) {
        var kind = Arrays.stream(Outputs.Kind.values())
                .filter(it -> it.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new NotFound("file", ending));
        var manuscript = reading.get(actor, id).manuscript();
        return Download.of(manuscript.title() + "." + kind.ending(), kind.contentType(), outputs.of(manuscript, kind));
    }
}
