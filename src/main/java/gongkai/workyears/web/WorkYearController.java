package gongkai.workyears.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.workyears.domain.Budget;
import gongkai.workyears.domain.Meeting;
import gongkai.workyears.handling.WorkYearHandling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year's duties of an organ and their check. */
@Controller
@RequestMapping("/desk/work-years")
class WorkYearController {

    record NewYear(@NotNull(message = "请填写年度") Integer year) {}

    record NewBriefing(
            @NotNull(message = "请填写日期") LocalDate heldOn,
            @NotBlank(message = "请填写议题") String topic,
            @Nullable String minutes) {}

    record NewBudget(
            boolean arranged,

            @NotNull(message = "请填写金额，没有安排填 0")
            @DecimalMin(value = "0", message = "金额不能为负")
            @DecimalMax(value = "999999999999", message = "金额过大，请核对单位为元")
            BigDecimal amount,

            @NotBlank(message = "请填写经费来源") String source,
            @NotBlank(message = "请填写用途") String purpose,

            @Nullable @DecimalMin(value = "0", message = "金额不能为负")
            BigDecimal executed) {}

    record NewMeeting(
            @NotNull(message = "请填写日期") LocalDate heldOn,
            @NotNull(message = "请选择类别") Meeting.Kind kind,
            @NotBlank(message = "请填写主题") String subject,
            @NotBlank(message = "请填写议定事项") String decision) {}

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final WorkYearHandling years;
    private final Organs organs;
    private final OfficeClock clock;
    private final Forms forms;

    WorkYearController(WorkYearHandling years, Organs organs, OfficeClock clock, Forms forms) {
        this.years = years;
        this.organs = organs;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_WORK_YEAR)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        return list(actor, organ == null ? actor.organ() : organ, Form.of(Map.of("year", year())));
    }

    @PostMapping
    @Requires(Act.OPEN_WORK_YEAR)
    ModelAndView open(Actor actor, @Valid NewYear typed, BindingResult errors) {
        return forms.answer(errors, form -> list(actor, actor.organ(), form), () -> {
            years.open(actor, typed.year());
            return new Done("/desk/work-years/" + typed.year(), typed.year() + " 工作年度已开启");
        });
    }

    @GetMapping("/{year}")
    @Requires(Act.SEE_WORK_YEAR)
    ModelAndView show(Actor actor, @PathVariable int year, @RequestParam(required = false) @Nullable OrganId organ) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new NotFound("work year", year);
        }
        var shown = organ == null ? actor.organ() : organ;
        var stored = new HashMap<>(Map.of("heldOn", today()));
        years.budget(actor, shown, year).ifPresent(it -> {
            stored.put("arranged", String.valueOf(it.arranged()));
            stored.put("amount", it.amount().toPlainString());
            stored.put("source", it.source());
            stored.put("purpose", it.use());
            stored.put("executed", it.executed() == null ? "" : it.executed().toPlainString());
        });
        return page(actor, shown, year, Form.of(stored));
    }

    @PostMapping("/{year}/briefings")
    @Requires(Act.MAINTAIN_WORK_YEAR)
    ModelAndView briefing(Actor actor, @PathVariable int year, @Valid NewBriefing it, BindingResult errors) {
        inYear(errors, () -> it.heldOn(), year);
        return forms.answer(errors, form -> page(actor, actor.organ(), year, form), () -> {
            years.recordBriefing(actor, it.heldOn(), it.topic(), Objects.requireNonNullElse(it.minutes(), ""));
            return new Done("/desk/work-years/" + year, "专题汇报已登记");
        });
    }

    @PostMapping("/{year}/budget")
    @Requires(Act.MAINTAIN_WORK_YEAR)
    ModelAndView budget(Actor actor, @PathVariable int year, @Valid NewBudget it, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, actor.organ(), year, form), () -> {
            years.record(actor, year, new Budget(it.arranged(), it.amount(), it.source(), it.purpose(), it.executed()));
            return new Done("/desk/work-years/" + year, "公开经费已登记");
        });
    }

    @PostMapping("/{year}/meetings")
    @Requires(Act.MAINTAIN_WORK_YEAR)
    ModelAndView meeting(Actor actor, @PathVariable int year, @Valid NewMeeting it, BindingResult errors) {
        inYear(errors, () -> it.heldOn(), year);
        return forms.answer(errors, form -> page(actor, actor.organ(), year, form), () -> {
            years.record(actor, new Meeting(0, it.heldOn(), it.kind(), it.subject(), it.decision()));
            return new Done("/desk/work-years/" + year, it.kind().label() + "已登记");
        });
    }

    private static void inYear(BindingResult errors, Supplier<LocalDate> heldOn, int year) {
        if (!errors.hasErrors() && heldOn.get().getYear() != year) {
            errors.rejectValue("heldOn", "year", "日期须在 " + year + " 年内");
        }
    }

    private String today() {
        return clock.today().toString();
    }

    private String year() {
        return String.valueOf(clock.today().getYear());
    }

    private ModelAndView list(Actor actor, OrganId organ, Form form) {
        return new ModelAndView("workyears/years", "years", years.years(actor, organ))
                .addObject("form", form)
                .addObject("organ", organ)
                .addObject("mayOpen", organ.equals(actor.organ()) && actor.may(Act.OPEN_WORK_YEAR))
                .addObject(
                        "organs",
                        organs.within(actor.scope(Act.SEE_WORK_YEAR)).stream()
                                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                                .toList());
    }

    private ModelAndView page(Actor actor, OrganId organ, int year, Form form) {
        return new ModelAndView(
                        "workyears/year",
                        "page",
                        new WorkYearPage(
                                year,
                                organ,
                                years.isOpen(organ, year),
                                years.check(actor, organ, year),
                                years.briefings(actor, organ, year),
                                years.budget(actor, organ, year).orElse(null),
                                years.meetings(actor, organ, year),
                                Option.of(Meeting.Kind.class, Meeting.Kind::label),
                                organ.equals(actor.organ())
                                        && years.isOpen(organ, year)
                                        && actor.may(Act.MAINTAIN_WORK_YEAR)))
                .addObject("form", form);
    }
}
