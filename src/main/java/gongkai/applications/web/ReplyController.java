package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Reopening;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reply;
import gongkai.applications.handling.CaseEnclosures;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.ReplyHandling;
import gongkai.letters.Check;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafting, reviewing, signing, sending a reply, and what comes after. */
@Controller
@RequestMapping("/desk/applications/{id}")
class ReplyController {

    record Opinion(
            @Nullable @Size(max = 1000, message = "意见不超过 1000 字")
            String opinion) {

        String text() {
            return Forms.text(opinion);
        }
    }

    /** What the leader says, and which text it is about. */
    record Signature(
            @Nullable @Size(max = 1000, message = "意见不超过 1000 字")
            String opinion,

            @Nullable @Size(max = 100, message = "请刷新页面，重新查看文书后再签发")
            String seen) {}

    record Reason(
            @Nullable @Size(max = 1000, message = "不超过 1000 字")
            String reason) {

        String text() {
            return Forms.text(reason);
        }
    }

    record Overruling(
            @Nullable @Size(max = 2000, message = "不超过 2000 字")
            String publicInterest) {}

    record Sending(
            @NotNull(message = "请填写日期") LocalDate on,
            @NotNull(message = "请选择送达方式") Way method,

            @Nullable @Size(max = 60, message = "邮件号码不超过 60 个字符")
            String waybill) {}

    record Proof(
            @NotNull(message = "请填写日期") LocalDate on,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String proof) {

        String text() {
            return Forms.text(proof);
        }
    }

    record Shelving(
            @Nullable @Size(max = 200, message = "不超过 200 字")
            String shelf) {}

    record Redo(
            @NotNull(message = "请选择原因") Reopening why,
            @NotNull(message = "请填写决定送达本机关的日期") LocalDate on,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String decision,

            @NotNull(message = "请填写期限") Integer days) {}

    record Correcting(
            @NotNull(message = "请选择哪一条记录") Integer number,
            @NotNull(message = "请填写正确的日期") LocalDate on,

            @Nullable @Size(max = 500, message = "不超过 500 字")
            String reason) {}

    private static final int LONGEST_ANSWER = 1000;

    private final ReplyHandling replies;
    private final CaseReading reading;
    private final CaseController page;
    private final CaseAnswers answers;
    private final CaseEnclosures enclosures;
    private final Forms forms;

    ReplyController(
            ReplyHandling replies,
            CaseReading reading,
            CaseController page,
            CaseAnswers answers,
            CaseEnclosures enclosures,
            Forms forms) {
        this.replies = replies;
        this.reading = reading;
        this.page = page;
        this.answers = answers;
        this.enclosures = enclosures;
        this.forms = forms;
    }

    @GetMapping("/draft")
    @Requires(Act.WORK_ON_APPLICATIONS)
    ModelAndView draft(Actor actor, @PathVariable long id) {
        var file = reading.get(actor, id);
        var values = CaseController.reply(file).map(ReplyForm::values).orElseGet(LinkedHashMap::new);
        return form(actor, id, new Form(ReplyForm.proposed(values, enclosures.withheld(file)), Map.of(), List.of()));
    }

    @PostMapping("/draft")
    @Requires(Act.WORK_ON_APPLICATIONS)
    ModelAndView keep(Actor actor, @PathVariable long id, @Valid ReplyForm typed, BindingResult errors) {
        return forms.answer(errors, form -> form(actor, id, form), () -> {
            replies.draft(actor, id, typed.reply());
            return new Done("/desk/applications/" + id, "拟稿已保存");
        });
    }

    @PostMapping("/review-request")
    @Requires(Act.WORK_ON_APPLICATIONS)
    ModelAndView request(Actor actor, @PathVariable long id) {
        return answers.step(actor, id, "已送审", () -> replies.submit(actor, id));
    }

    @PostMapping("/resumption")
    @Requires(Act.WORK_ON_APPLICATIONS)
    ModelAndView resume(Actor actor, @PathVariable long id, @Valid Reason typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已退回承办", () -> replies.resume(actor, id, typed.text()));
    }

    @PostMapping("/overruling")
    @Requires(Act.SIGN_REPLIES)
    ModelAndView overrule(Actor actor, @PathVariable long id, @Valid Overruling typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "决定已登记，请书面告知第三方",
                () -> replies.discloseOverObjection(actor, id, Forms.text(typed.publicInterest())));
    }

    @PostMapping("/secrecy-opinion")
    @Requires(Act.REVIEW_REPLY_SECRECY)
    ModelAndView secrecy(Actor actor, @PathVariable long id, @Valid Opinion typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "保密审查意见已登记", () -> replies.passSecrecy(actor, id, typed.text()));
    }

    @PostMapping("/legality-opinion")
    @Requires(Act.REVIEW_REPLY_LEGALITY)
    ModelAndView legality(Actor actor, @PathVariable long id, @Valid Opinion typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "合法性审核意见已登记", () -> replies.passLegality(actor, id, typed.text()));
    }

    @PostMapping("/return")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView giveBack(Actor actor, @PathVariable long id, @Valid Reason typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "已退回修改", () -> replies.giveBack(actor, id, typed.text()));
    }

    @PostMapping("/signature")
    @Requires(Act.SIGN_REPLIES)
    ModelAndView sign(
            Actor actor,
            @PathVariable long id,
            @Valid Signature typed,
            BindingResult errors,
            @RequestParam Map<String, String> all) {
        return forms.answer(errors, form -> page.page(actor, id, form), () -> {
            var number = replies.sign(actor, id, Forms.text(typed.opinion()), Forms.text(typed.seen()), answers(all));
            return new Done("/desk/applications/" + id, "已签发，文号 " + number);
        });
    }

    /** Why the letter goes out in spite of each warning, by the name of the check. */
    private static Map<Check, String> answers(Map<String, String> all) {
        var answers = new EnumMap<Check, String>(Check.class);
        for (var check : Check.values()) {
            var answer = all.getOrDefault("answer" + check.name(), "").strip();
            if (!answer.isEmpty()) {
                answers.put(check, answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER));
            }
        }
        return answers;
    }

    @PostMapping("/dispatch")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView dispatch(Actor actor, @PathVariable long id, @Valid Sending typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "送出已登记",
                () -> replies.send(actor, id, typed.on(), new Sent(typed.method(), Forms.text(typed.waybill()))));
    }

    @PostMapping("/returned-mail")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView cameBack(Actor actor, @PathVariable long id, @Valid Proof typed, BindingResult errors) {
        return answers.answer(
                actor, id, errors, "退件已登记，请用其他方式再次送达", () -> replies.cameBack(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/arrival")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView arrived(Actor actor, @PathVariable long id, @Valid Proof typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "送达已登记", () -> replies.served(actor, id, typed.on(), typed.text()));
    }

    @PostMapping("/closure")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView closure(Actor actor, @PathVariable long id) {
        return answers.step(actor, id, "已办结", () -> replies.close(actor, id));
    }

    @PostMapping("/archive")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView archive(Actor actor, @PathVariable long id, @Valid Shelving typed, BindingResult errors) {
        return answers.answer(actor, id, errors, "归档已登记", () -> replies.archive(actor, id, Forms.text(typed.shelf())));
    }

    @PostMapping("/reopening")
    @Requires(Act.CORRECT_APPLICATIONS)
    ModelAndView reopen(Actor actor, @PathVariable long id, @Valid Redo typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "已转入重新办理",
                () -> replies.reopen(
                        actor, id, typed.on(), new Reopened(typed.why(), Forms.text(typed.decision()), typed.days())));
    }

    @PostMapping("/new-handling")
    @Requires(Act.HANDLE_APPLICATIONS)
    ModelAndView takeUpAgain(Actor actor, @PathVariable long id) {
        return answers.step(actor, id, "重新办理已开始", () -> replies.takeUpAgain(actor, id));
    }

    @PostMapping("/corrections")
    @Requires(Act.CORRECT_APPLICATIONS)
    ModelAndView correct(Actor actor, @PathVariable long id, @Valid Correcting typed, BindingResult errors) {
        return answers.answer(
                actor,
                id,
                errors,
                "更正已登记",
                () -> replies.correct(actor, id, typed.number(), typed.on(), Forms.text(typed.reason())));
    }

    private ModelAndView form(Actor actor, long id, Form form) {
        var file = reading.get(actor, id);
        return new ModelAndView("applications/draft", "form", form)
                .addObject("file", file)
                .addObject("enclosed", enclosures.of(file))
                .addObject("outcomes", replies(Outcome::isReply))
                .addObject("grounds", replies(Outcome::isRefusal))
                .addObject("kinds", Option.of(Reply.Kind.class, Reply.Kind::label))
                .addObject("separations", Option.of(Reply.Separation.class, Reply.Separation::label))
                .addObject("searches", ReplyForm.SEARCHES)
                .addObject("parts", ReplyForm.PARTS);
    }

    private static List<Option> replies(java.util.function.Predicate<Outcome> which) {
        return Arrays.stream(Outcome.values())
                .filter(it -> which.test(it) || it == Outcome.R49_OTHER)
                .map(it -> new Option(it.name(), it.label()))
                .toList();
    }
}
