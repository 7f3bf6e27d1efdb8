package gongkai.openanswers;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.openanswers.PgOpenAnswerStore.Answer;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers that are to be published, and what is given again and again. */
@Controller
@RequestMapping("/desk/answers")
class OpenAnswerController {

    private static final String ITEM = "/desk/disclosures/";
    private static final String DRAFTED = "公开稿已生成。请选择栏目、核对遮盖，再送审";

    record Refusing(
            @NotBlank(message = "请填写不公开的理由") @Size(max = 500, message = "理由不超过 500 字")
            String reason) {}

    private final OpenAnswerHandling handling;
    private final Forms forms;

    OpenAnswerController(OpenAnswerHandling handling, Forms forms) {
        this.handling = handling;
        this.forms = forms;
    }

    static String standing(Answer it) {
        if (!it.declined().isEmpty()) {
            return "不公开：" + it.declined();
        }
        return it.item() == 0 ? "申请人建议公开，待审查" : "已生成公开稿";
    }

    @GetMapping
    @Requires(Act.PROPOSE_ANSWERS)
    ModelAndView list(Actor actor) {
        return new ModelAndView(
                "openanswers/list",
                "page",
                new OpenAnswersPage(
                        handling.of(actor).stream()
                                .map(it -> new OpenAnswersPage.Row(
                                        it.subject(),
                                        it.item() == 0 ? "/desk/answers/" + it.caseId() : ITEM + it.item(),
                                        standing(it)))
                                .toList(),
                        handling.repeated(actor).stream()
                                .map(it -> new OpenAnswersPage.Row(
                                        it.subject(), "/desk/answers/repeated/" + it.sameAs(), it.times() + " 次"))
                                .toList()));
    }

    @GetMapping("/{id}")
    @Requires(Act.PROPOSE_ANSWERS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping("/{id}/draft")
    @Requires(Act.PROPOSE_ANSWERS)
    ModelAndView draft(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, id, form), () -> new Done(ITEM + handling.draft(actor, id), DRAFTED));
    }

    @PostMapping("/{id}/refusal")
    @Requires(Act.PROPOSE_ANSWERS)
    ModelAndView refuse(Actor actor, @PathVariable long id, @Valid Refusing typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            handling.decline(actor, id, typed.reason().strip());
            return new Done("/desk/answers", "已登记不公开的理由");
        });
    }

    @GetMapping("/repeated/{id}")
    @Requires(Act.PROPOSE_ANSWERS)
    ModelAndView repeated(Actor actor, @PathVariable long id) {
        return repeated(actor, id, Form.blank());
    }

    @PostMapping("/repeated/{id}/draft")
    @Requires(Act.PROPOSE_ANSWERS)
    ModelAndView draftRepeated(Actor actor, @PathVariable long id) {
        return forms.step(
                form -> repeated(actor, id, form),
                () -> new Done(ITEM + handling.draftSame(actor, id) + "/text", "已按申请内容起草，请补充正文、栏目和附件"));
    }

    @PostMapping("/repeated/{id}/refusal")
    @Requires(Act.PROPOSE_ANSWERS)
    ModelAndView refuseRepeated(Actor actor, @PathVariable long id, @Valid Refusing typed, BindingResult errors) {
        return forms.answer(errors, form -> repeated(actor, id, form), () -> {
            handling.declineSame(actor, id, typed.reason().strip());
            return new Done("/desk/answers", "已登记不主动公开的理由");
        });
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        var file = handling.application(actor, id);
        var answer = handling.find(id);
        return new ModelAndView("openanswers/answer", "file", file)
                .addObject("reply", OpenAnswerHandling.reply(file))
                .addObject("standing", answer.map(OpenAnswerController::standing))
                .addObject("wish", answer.map(Answer::wish).orElse(""))
                .addObject("item", answer.map(Answer::item).orElse(0L))
                .addObject("isOpen", answer.map(Answer::isOpen).orElse(true))
                .addObject("isWished", answer.map(Answer::isOpen).orElse(false))
                .addObject("form", form);
    }

    private ModelAndView repeated(Actor actor, long id, Form form) {
        return new ModelAndView(
                        "openanswers/repeated",
                        "all",
                        handling.sameAs(actor, id).stream()
                                .map(it -> new OpenAnswersPage.Row(
                                        it.subject(),
                                        "/desk/applications/" + it.caseId(),
                                        it.on().toString()))
                                .toList())
                .addObject("id", id)
                .addObject("isSettled", handling.isSettled(id))
                .addObject("form", form);
    }
}
