package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.SideCase.Answer;
import gongkai.applications.domain.SideCase.Kind;
import gongkai.applications.handling.SideCaseHandling;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Corrections and proposals. */
@Controller
@RequestMapping("/desk/side-cases")
class SideCaseController {

    record NewCase(
            @NotNull(message = "请选择事项") Kind kind,

            @NotBlank(message = "请填写提出人的姓名或者名称") @Size(max = 100, message = "不超过 100 字")
            String name,

            @NotBlank(message = "请填写涉及的信息") @Size(max = 200, message = "不超过 200 字")
            String subject,

            @NotBlank(message = "请填写具体要求和理由") @Size(max = 2000, message = "不超过 2000 字")
            String description,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String evidence,

            @NotNull(message = "请填写收到日期") LocalDate receivedOn) {}

    record NewAnswer(
            @NotNull(message = "请选择结果") Answer how,

            @NotBlank(message = "请写明答复的内容") @Size(max = 2000, message = "不超过 2000 字")
            String reasons) {}

    private final SideCaseHandling sides;
    private final OfficeClock clock;
    private final Forms forms;

    SideCaseController(SideCaseHandling sides, OfficeClock clock, Forms forms) {
        this.sides = sides;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView list(Actor actor) {
        return list(actor, Form.of(Map.of("receivedOn", clock.today().toString())));
    }

    @PostMapping
    @Requires(Act.REGISTER_APPLICATIONS)
    ModelAndView register(Actor actor, @Valid NewCase typed, BindingResult errors) {
        return forms.answer(errors, form -> list(actor, form), () -> {
            var id = sides.register(
                    actor,
                    actor.organ(),
                    typed.kind(),
                    typed.name().strip(),
                    typed.subject().strip(),
                    typed.description().strip(),
                    Forms.text(typed.evidence()),
                    typed.receivedOn());
            return new Done("/desk/side-cases/" + id, "已登记");
        });
    }

    @GetMapping("/{id}")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping("/{id}/answer")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView reply(Actor actor, @PathVariable long id, @Valid NewAnswer typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            sides.answer(actor, id, typed.how(), typed.reasons().strip());
            return new Done("/desk/side-cases/" + id, "已答复");
        });
    }

    private ModelAndView list(Actor actor, Form form) {
        return new ModelAndView("applications/side-cases", "cases", sides.of(actor, actor.organ()))
                .addObject("kinds", Option.of(Kind.class, Kind::label))
                .addObject("mayRegister", actor.may(Act.REGISTER_APPLICATIONS))
                .addObject("form", form);
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        SideCase it = sides.get(actor, id);
        return new ModelAndView("applications/side-case", "it", it)
                .addObject("answers", answers(it))
                .addObject(
                        "mayAnswer",
                        it instanceof SideCase.Open
                                && actor.may(Act.HANDLE_APPLICATIONS, it.brief().place()))
                .addObject("form", form);
    }

    private static List<Option> answers(SideCase of) {
        return Arrays.stream(Answer.values())
                .filter(it -> it.kind() == of.brief().kind())
                .map(it -> new Option(it.name(), it.label()))
                .toList();
    }
}
