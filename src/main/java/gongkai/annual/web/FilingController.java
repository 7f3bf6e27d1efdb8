package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Stage;
import gongkai.annual.handling.DraftReading;
import gongkai.annual.handling.FilingHandling;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How a report is handed up, sent back with opinions, and handed up again. */
@Controller
@RequestMapping("/desk/annual/{id}/filings")
class FilingController {

    private final DraftReading reading;
    private final FilingHandling filing;
    private final Forms forms;
    private final OfficeClock clock;

    FilingController(DraftReading reading, FilingHandling filing, Forms forms, OfficeClock clock) {
        this.reading = reading;
        this.filing = filing;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView submit(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String note) {
        return step(
                actor,
                id,
                () -> filing.submit(
                        actor,
                        id,
                        Typed.day(on).orElseThrow(() -> new RefusedException(AnnualRefusal.DAY_ODD)),
                        Forms.text(note)),
                "报送已登记，上级可以看到");
    }

    @PostMapping("/opinions")
    @Requires(Act.COLLECT_ANNUAL_REPORTS)
    ModelAndView sendBack(
            Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String opinions) {
        return step(
                actor,
                id,
                () -> filing.sendBack(actor, id, Forms.text(opinions).lines().toList()),
                "已退回，意见逐条列出");
    }

    @PostMapping("/opinions/{opinion}")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView answer(
            Actor actor,
            @PathVariable long id,
            @PathVariable long opinion,
            @RequestParam(required = false) @Nullable String reason) {
        return step(actor, id, () -> filing.answer(actor, id, opinion, Forms.text(reason)), "已答复");
    }

    private ModelAndView step(Actor actor, long id, Runnable step, String notice) {
        return forms.step(form -> page(actor, id, form), () -> {
            step.run();
            return new Done("/desk/annual/" + id + "/filings", notice);
        });
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        var draft = reading.get(actor, id);
        var report = draft.report();
        return new ModelAndView("annual/filings", "draft", draft)
                .addObject("filings", filing.filings(actor, id))
                .addObject("due", reading.submitBy(report))
                .addObject("today", clock.today().toString())
                .addObject("form", form)
                .addObject(
                        "maySubmit",
                        actor.may(Act.COMPILE_ANNUAL_REPORTS, report.place())
                                && !report.imported()
                                && report.state().stage() != Stage.COMPILING)
                .addObject("mayAnswer", actor.may(Act.COMPILE_ANNUAL_REPORTS, report.place()))
                .addObject("mayCollect", actor.may(Act.COLLECT_ANNUAL_REPORTS, report.place()));
    }
}
