package gongkai.normatives.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.Documents;
import gongkai.disclosures.domain.Document;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.handling.MarkingHandling;
import gongkai.normatives.domain.Assessment;
import gongkai.normatives.domain.Consultation;
import gongkai.normatives.domain.Filing;
import gongkai.normatives.domain.HouseRule;
import gongkai.normatives.domain.LegalityResult;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Stage;
import gongkai.normatives.domain.Submission;
import gongkai.normatives.handling.MakingHandling;
import gongkai.normatives.handling.MakingHandling.Issue;
import gongkai.normatives.handling.NormativeReading;
import gongkai.normatives.handling.NormativeReading.Line;
import gongkai.normatives.handling.RegisterHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One entry of the register, and every step that can be taken with it. */
@Controller
@RequestMapping("/desk/normatives/{id}")
class NormativeController {

    record Description(
            @NotNull(message = "请选择起草科室") UnitId unit,

            @NotBlank(message = "请填写文件标题") @Size(max = 200, message = "文件标题不超过 200 字")
            String title,

            boolean major) {}

    record NewConsultation(
            @NotNull(message = "请填写开始日期") LocalDate from,
            @NotNull(message = "请填写截止日期") LocalDate until,

            @NotBlank(message = "请写明在哪里征求意见") @Size(max = 300, message = "不超过 300 字")
            String reference,

            @Nullable @Size(max = 500, message = "理由不超过 500 字")
            String shortReason) {}

    record NewAssessment(
            @NotNull(message = "请选择评估论证的种类") Assessment.Kind kind,
            @NotNull(message = "请填写日期") LocalDate on,

            @NotBlank(message = "请填写结论，不涉及的写明不涉及") @Size(max = 1000, message = "结论不超过 1000 字")
            String conclusion,

            @Nullable @Size(max = 200, message = "不超过 200 字")
            String document) {}

    record NewSubmission(
            @NotNull(message = "请填写审核时限") Integer days,
            boolean urgent,

            @NotBlank(message = "请写明征求意见和采纳的情况，没有征求意见的写明理由") @Size(max = 2000, message = "不超过 2000 字")
            String note,

            @Nullable @Size(max = 200, message = "不超过 200 字")
            String document) {}

    record NewReview(
            @NotNull(message = "请选择审核结论") LegalityResult result,

            @NotBlank(message = "请填写审核意见") @Size(max = 2000, message = "审核意见不超过 2000 字")
            String opinion,

            @Nullable @Size(max = 200, message = "不超过 200 字")
            String document) {}

    record NewDeliberation(
            @NotNull(message = "请填写会议日期") LocalDate on,

            @NotBlank(message = "请填写会议名称") @Size(max = 200, message = "会议名称不超过 200 字")
            String meeting,

            @NotBlank(message = "请填写会议纪要的编号") @Size(max = 200, message = "不超过 200 字")
            String minutes,

            boolean rewrite) {}

    record NewNumber(
            @NotBlank(message = "请填写发文字号") @Size(max = 60, message = "发文字号不超过 60 字")
            String issueNumber,

            @NotNull(message = "请填写成文日期") LocalDate writtenOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn) {

        Issue issue() {
            return new Issue(issueNumber.strip(), writtenOn, effectiveOn, expiresOn);
        }
    }

    record Correction(
            @NotBlank(message = "请填写发文字号") @Size(max = 60, message = "发文字号不超过 60 字")
            String issueNumber,

            @NotNull(message = "请填写成文日期") LocalDate writtenOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate announcedOn,

            @NotBlank(message = "请写明更正的原因") @Size(max = 500, message = "原因不超过 500 字")
            String reason) {}

    record Tie(@NotNull(message = "请填写公开信息的编号") Long item) {}

    record NewFiling(
            @NotNull(message = "请选择备案机关") Filing.To to,
            @NotNull(message = "请填写备案日期") LocalDate on,

            @NotBlank(message = "请填写备案报告的文号") @Size(max = 200, message = "不超过 200 字")
            String document) {}

    record Evaluation(
            @NotBlank(message = "请填写评估的结论") @Size(max = 1000, message = "结论不超过 1000 字")
            String conclusion,

            @Nullable @Size(max = 200, message = "不超过 200 字")
            String document) {}

    record NewMarking(
            @NotNull(message = "请选择效力变化") Marking.Kind kind,
            @NotNull(message = "请填写起始日期") LocalDate on,
            @Nullable Long number,

            @NotBlank(message = "请写明由什么文件作出") @Size(max = 500, message = "说明不超过 500 字")
            String note) {}

    record Abandonment(
            @NotBlank(message = "请写明终止的原因") @Size(max = 500, message = "原因不超过 500 字")
            String reason) {}

    private final NormativeReading reading;
    private final MakingHandling making;
    private final RegisterHandling register;
    private final MarkingHandling markings;
    private final Documents documents;
    private final NormativeChoices choices;
    private final Calendars calendars;
    private final OfficeClock clock;
    private final Forms forms;

    NormativeController(
            NormativeReading reading,
            MakingHandling making,
            RegisterHandling register,
            MarkingHandling markings,
            Documents documents,
            NormativeChoices choices,
            Calendars calendars,
            OfficeClock clock,
            Forms forms) {
        this.reading = reading;
        this.making = making;
        this.register = register;
        this.markings = markings;
        this.documents = documents;
        this.choices = choices;
        this.calendars = calendars;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_NORMATIVES)
    ModelAndView show(Actor actor, @PathVariable long id) {
        var line = reading.get(actor, id);
        return page(actor, line, Form.of(proposed(line)));
    }

    @PostMapping("/description")
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView describe(Actor actor, @PathVariable long id, @Valid Description typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "起草信息已更正",
                () -> making.describe(actor, id, typed.unit(), typed.title().strip(), typed.major()));
    }

    @PostMapping("/consultation")
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView consult(Actor actor, @PathVariable long id, @Valid NewConsultation typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "征求意见已登记",
                () -> making.consult(
                        actor,
                        id,
                        new Consultation(
                                typed.from(), typed.until(), typed.reference().strip(), text(typed.shortReason()))));
    }

    @PostMapping("/assessments")
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView assess(Actor actor, @PathVariable long id, @Valid NewAssessment typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "评估论证已登记",
                () -> making.assess(
                        actor,
                        id,
                        new Assessment(
                                typed.kind(), typed.on(), typed.conclusion().strip(), text(typed.document()))));
    }

    @PostMapping("/submission")
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView hand(Actor actor, @PathVariable long id, @Valid NewSubmission typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "已送合法性审核",
                () -> making.submit(
                        actor, id, typed.days(), typed.urgent(), typed.note().strip(), text(typed.document())));
    }

    @PostMapping("/legality-review")
    @Requires(Act.REVIEW_LEGALITY)
    ModelAndView review(Actor actor, @PathVariable long id, @Valid NewReview typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "合法性审核结论已登记",
                () -> making.review(actor, id, typed.result(), typed.opinion().strip(), text(typed.document())));
    }

    @PostMapping("/deliberation")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView deliberate(Actor actor, @PathVariable long id, @Valid NewDeliberation typed, BindingResult errors) {
        return step(actor, id, errors, "审议结果已登记", () -> {
            var meeting = typed.meeting().strip();
            var minutes = typed.minutes().strip();
            if (typed.rewrite()) {
                making.rewrite(actor, id, typed.on(), meeting, minutes);
            } else {
                making.adopt(actor, id, typed.on(), meeting, minutes);
            }
        });
    }

    @PostMapping("/number")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView number(Actor actor, @PathVariable long id, @Valid NewNumber typed, BindingResult errors) {
        reading.get(actor, id);
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            var number = making.number(actor, id, typed.issue());
            return new Done("/desk/normatives/" + id, "规范性文件编号为 " + number);
        });
    }

    @PostMapping("/item")
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView tie(Actor actor, @PathVariable long id, @Valid Tie typed, BindingResult errors) {
        return step(actor, id, errors, "公开信息已关联", () -> register.tie(actor, id, typed.item()));
    }

    @PostMapping("/correction")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView correct(Actor actor, @PathVariable long id, @Valid Correction typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "登记内容已更正",
                () -> register.correct(
                        actor,
                        id,
                        new Issue(
                                typed.issueNumber().strip(), typed.writtenOn(), typed.effectiveOn(), typed.expiresOn()),
                        typed.announcedOn(),
                        typed.reason().strip()));
    }

    @PostMapping("/filings")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView file(Actor actor, @PathVariable long id, @Valid NewFiling typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "备案已登记",
                () -> register.file(
                        actor,
                        id,
                        new Filing(typed.to(), typed.on(), typed.document().strip())));
    }

    @PostMapping("/evaluation")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView evaluate(Actor actor, @PathVariable long id, @Valid Evaluation typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "到期评估已登记",
                () -> register.evaluate(actor, id, typed.conclusion().strip(), text(typed.document())));
    }

    @PostMapping("/markings")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView mark(Actor actor, @PathVariable long id, @Valid NewMarking typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "效力变化已登记",
                () -> register.mark(
                        actor,
                        id,
                        new Marking(
                                typed.kind(),
                                typed.on(),
                                typed.number(),
                                typed.note().strip())));
    }

    @PostMapping("/abandonment")
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView abandon(Actor actor, @PathVariable long id, @Valid Abandonment typed, BindingResult errors) {
        return step(
                actor,
                id,
                errors,
                "已终止制定",
                () -> making.abandon(actor, id, typed.reason().strip()));
    }

    /** What is not there is not there, however its form was filled in. */
    private ModelAndView step(Actor actor, long id, BindingResult errors, String notice, Runnable step) {
        reading.get(actor, id);
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            step.run();
            return new Done("/desk/normatives/" + id, notice);
        });
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        return page(actor, reading.get(actor, id), form);
    }

    private ModelAndView page(Actor actor, Line line, Form form) {
        var it = line.it();
        var id = it.id();
        var due = reading.due(it)
                .flatMap(limit -> DueView.of(limit, it.place(), calendars.at(it.place()), clock.today()));
        return new ModelAndView(
                        "normatives/entry",
                        "page",
                        new NormativePage(
                                line,
                                choices.nameOf(it.unit()),
                                due,
                                reading.steps(actor, id),
                                reading.assessments(actor, id),
                                reading.filings(actor, id),
                                related(actor, line),
                                reading.impact(actor, id),
                                making.isReadyForReview(it) instanceof Verdict.Refused(var why) ? why.label() : "",
                                steps(actor, line),
                                new NormativePage.Offers(
                                        choices.unitsToWriteFor(actor),
                                        Option.of(Assessment.Kind.class, Assessment.Kind::label),
                                        Option.of(LegalityResult.class, LegalityResult::label),
                                        Option.of(Filing.To.class, Filing.To::label),
                                        Option.of(Marking.Kind.class, Marking.Kind::label))))
                .addObject("form", form);
    }

    private NormativePage.Steps steps(Actor actor, Line line) {
        var it = line.it();
        var own = it.organ().equals(actor.organ());
        var drafts = own && actor.may(Act.DRAFT_NORMATIVES);
        var maintains = own && actor.may(Act.MAINTAIN_NORMATIVES);
        var stage = it.stage();
        var announced = stage == Stage.ANNOUNCED;
        var work = drafts && making.mayWorkOn(actor, it).isAllowed();
        return new NormativePage.Steps(
                work,
                own
                        && actor.may(Act.REVIEW_LEGALITY)
                        && making.mayReview(actor, it).isAllowed(),
                maintains && stage == Stage.PASSED,
                maintains && stage == Stage.ADOPTED,
                own && actor.may(Act.DRAFT_DISCLOSURES) && it.item() == null && stage == Stage.NUMBERED,
                drafts && (announced || stage == Stage.NUMBERED) && line.shown().isEmpty(),
                maintains && announced && !it.historical(),
                maintains && announced,
                maintains
                        && line.life().filter(life -> life.expiresOn() != null).isPresent(),
                maintains && (announced || stage == Stage.NUMBERED),
                work || (drafts && stage == Stage.PASSED));
    }

    /** Both ways: what it repeals and what repeals it, and who interprets it. */
    private List<NormativePage.Related> related(Actor actor, Line line) {
        var shown = line.shown();
        if (shown.isEmpty() || !actor.may(Act.SEE_DISCLOSURES, line.it().place())) {
            return List.of();
        }
        var item = shown.get().id();
        var links = markings.links(actor, item);
        var others = documents.of(links.stream().map(it -> other(it, item)).toList());
        return links.stream()
                .filter(it -> others.containsKey(other(it, item)))
                .map(it -> new NormativePage.Related(
                        NormativePage.what(it, item), other(it, item), title(others.get(other(it, item)))))
                .toList();
    }

    private static long other(Link it, long item) {
        return it.from() == item ? it.to() : it.from();
    }

    private static String title(@Nullable Document it) {
        return it == null ? "" : it.title();
    }

    /** What the forms of the page begin with. */
    private Map<String, String> proposed(Line line) {
        Normative it = line.it();
        HouseRule rule = register.ruleOf(it);
        var today = clock.today();
        var values = new LinkedHashMap<String, String>();
        values.put("unit", String.valueOf(it.unit().value()));
        values.put("title", it.title());
        values.put("major", it.major() ? "true" : "");
        values.put("on", today.toString());
        values.put("from", today.toString());
        values.put(
                "until",
                today.plusDays(Consultation.DAYS_OF_A_MAJOR_DECISION - 1).toString());
        values.put(
                "days",
                String.valueOf(
                        it.major()
                                ? Math.max(rule.reviewDays(), Submission.FEWEST_DAYS_OF_A_MAJOR_DECISION)
                                : rule.reviewDays()));
        values.put("issueNumber", it.imprint().issueNumber());
        if (it.stage() == Stage.ADOPTED) {
            values.put("writtenOn", today.toString());
            values.put("effectiveOn", today.toString());
            values.put("expiresOn", rule.lastDay(it.title(), today).toString());
        } else {
            values.put("writtenOn", text(it.imprint().writtenOn()));
            values.put("effectiveOn", text(it.imprint().effectiveOn()));
            values.put("expiresOn", text(it.imprint().expiresOn()));
            values.put(
                    "announcedOn",
                    text(line.life().map(life -> life.announcedOn()).orElse(null)));
        }
        return values;
    }

    private static String text(@Nullable Object typed) {
        return Objects.toString(typed, "").strip();
    }
}
