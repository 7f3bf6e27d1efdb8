package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.annual.handling.DraftReading;
import gongkai.annual.handling.Examination;
import gongkai.annual.handling.Rereading;
import gongkai.annual.handling.SettlingHandling;
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

/** The gate before a report leaves the house, and the steps behind it: freezing, review, correction. */
@Controller
@RequestMapping("/desk/annual/{id}")
class GateController {

    private final DraftReading reading;
    private final Examination examination;
    private final SettlingHandling settling;
    private final Rereading rereading;
    private final Forms forms;

    GateController(
            DraftReading reading,
            Examination examination,
            SettlingHandling settling,
            Rereading rereading,
            Forms forms) {
        this.reading = reading;
        this.examination = examination;
        this.settling = settling;
        this.rereading = rereading;
        this.forms = forms;
    }

    @GetMapping("/gate")
    @Requires(Act.SEE_ANNUAL_REPORTS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping("/gate/answers/{key}")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView explain(
            Actor actor,
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String reason) {
        return step(actor, id, () -> examination.explain(actor, id, key, Forms.text(reason)), "说明已记录");
    }

    @PostMapping("/gate/word")
    @Requires(Act.ALLOW_REPORT_FINDINGS)
    ModelAndView allow(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String word) {
        return step(actor, id, () -> examination.allow(actor, id, Forms.text(word)), "准许已记录，上级可以看到");
    }

    @PostMapping("/edition")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView settle(Actor actor, @PathVariable long id) {
        return step(actor, id, () -> settling.settle(actor, id), "已定稿，数字和所数的案件都已冻结");
    }

    @PostMapping("/edition/ending")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView reopen(Actor actor, @PathVariable long id) {
        return step(actor, id, () -> settling.reopen(actor, id), "已退回编制");
    }

    @PostMapping("/item")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView handOver(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, id, form), () -> {
            var item = settling.handOver(actor, id);
            return new Done("/desk/disclosures/" + item, "已送交公开审查，附件已由定稿生成");
        });
    }

    @PostMapping("/correction")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView correct(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable String note) {
        return step(actor, id, () -> settling.correct(actor, id, Forms.text(note)), "已开始更正，公布前原版不变");
    }

    @PostMapping("/rereading")
    @Requires(Act.COMPILE_ANNUAL_REPORTS)
    ModelAndView reread(Actor actor, @PathVariable long id) {
        return step(actor, id, () -> rereading.reread(actor, id), "已与公开页面核对");
    }

    private ModelAndView step(Actor actor, long id, Runnable step, String notice) {
        return forms.step(form -> page(actor, id, form), () -> {
            step.run();
            return new Done("/desk/annual/" + id + "/gate", notice);
        });
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        var draft = reading.get(actor, id);
        return new ModelAndView("annual/gate", "draft", draft)
                .addObject("judged", examination.open(draft))
                .addObject("editions", reading.editions(actor, id))
                .addObject("form", form)
                .addObject(
                        "mayCompile",
                        actor.may(Act.COMPILE_ANNUAL_REPORTS, draft.report().place())
                                && !draft.report().imported())
                .addObject(
                        "mayDraft",
                        actor.may(Act.DRAFT_DISCLOSURES, draft.report().place()))
                .addObject(
                        "mayAllow",
                        actor.may(Act.ALLOW_REPORT_FINDINGS, draft.report().place()));
    }
}
