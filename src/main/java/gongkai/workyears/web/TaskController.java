package gongkai.workyears.web;

import static gongkai.workyears.domain.WorkYearRefusal.TERM_MISSING;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.workyears.domain.DutyRule;
import gongkai.workyears.domain.Responsibility;
import gongkai.workyears.domain.Task;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.domain.TaskBrief.Kind;
import gongkai.workyears.domain.TaskBrief.Term;
import gongkai.workyears.handling.TaskHandling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tasks: the office's own, and those a superior organ assigns. */
@Controller
class TaskController {

    record NewTask(
            @NotNull(message = "请选择类别") Kind kind,
            @Nullable Long parent,

            @NotBlank(message = "请填写任务") @Size(max = 100, message = "任务不超过 100 字")
            String title,

            @NotBlank(message = "请填写来源") @Size(max = 100, message = "来源不超过 100 字")
            String source,

            @NotNull(message = "请填写收到日期") LocalDate receivedOn,
            @Nullable LocalDate dueOn,

            @Nullable @Min(value = 1, message = "工作日数为 1 至 365") @Max(value = 365, message = "工作日数为 1 至 365")
            Integer workingDays,

            @NotNull(message = "请选择承担科室") UnitId unit,
            @NotNull(message = "请选择承担的原则") DutyRule rule) {

        /** Null unless exactly one of the two is given. */
        @Nullable
        Term term() {
            if (dueOn != null && workingDays == null) {
                return new Term.OnDay(dueOn);
            }
            return workingDays != null && dueOn == null ? new Term.WithinWorkingDays(workingDays) : null;
        }
    }

    record NewResponsibility(
            @NotNull(message = "请选择承担科室") UnitId unit,
            @NotNull(message = "请选择承担的原则") DutyRule rule) {}

    record Finishing(@NotBlank(message = "请填写办理结果") String result) {}

    private final TaskHandling tasks;
    private final Units units;
    private final Organs organs;
    private final Calendars calendars;
    private final OfficeClock clock;
    private final Forms forms;

    TaskController(
            TaskHandling tasks, Units units, Organs organs, Calendars calendars, OfficeClock clock, Forms forms) {
        this.tasks = tasks;
        this.units = units;
        this.organs = organs;
        this.calendars = calendars;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/desk/tasks")
    @Requires(Act.SEE_WORK_YEAR)
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = organ == null ? actor.organ() : organ;
        var inYear = year == null ? clock.today().getYear() : year;
        return new ModelAndView(
                        "workyears/tasks",
                        "lines",
                        tasks.of(actor, shown, inYear).stream()
                                .map(this::line)
                                .sorted(TaskPage.Line.BY_THE_CLOCK)
                                .toList())
                .addObject(
                        "years",
                        List.of(
                                clock.today().getYear(),
                                clock.today().getYear() - 1,
                                clock.today().getYear() - 2))
                .addObject("year", inYear)
                .addObject("organ", shown)
                .addObject("organs", options(organs.within(actor.scope(Act.SEE_WORK_YEAR))))
                .addObject("mayAssign", shown.equals(actor.organ()) && actor.may(Act.ASSIGN_TASKS));
    }

    @GetMapping("/desk/tasks/new")
    @Requires(Act.ASSIGN_TASKS)
    ModelAndView newTask(Actor actor) {
        return form(actor, actor.organ(), "/desk/tasks", fresh(Kind.DISCLOSURE));
    }

    @PostMapping("/desk/tasks")
    @Requires(Act.ASSIGN_TASKS)
    ModelAndView assign(Actor actor, @Valid NewTask typed, BindingResult errors) {
        return assign(actor, actor.organ(), "/desk/tasks", typed, errors);
    }

    @GetMapping("/desk/subordinates/{organ}/tasks/new")
    @Requires(Act.ASSIGN_TO_SUBORDINATES)
    ModelAndView newTaskBelow(Actor actor, @PathVariable OrganId organ) {
        return form(actor, below(actor, organ), "/desk/subordinates/" + organ.value() + "/tasks", fresh(Kind.AD_HOC));
    }

    @PostMapping("/desk/subordinates/{organ}/tasks")
    @Requires(Act.ASSIGN_TO_SUBORDINATES)
    ModelAndView assignBelow(Actor actor, @PathVariable OrganId organ, @Valid NewTask typed, BindingResult errors) {
        return assign(actor, below(actor, organ), "/desk/subordinates/" + organ.value() + "/tasks", typed, errors);
    }

    @GetMapping("/desk/tasks/{id}")
    @Requires(Act.SEE_WORK_YEAR)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    @PostMapping("/desk/tasks/{id}/responsibility")
    @Requires(Act.ASSIGN_TASKS)
    ModelAndView reassign(Actor actor, @PathVariable long id, @Valid NewResponsibility typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            tasks.reassign(actor, id, new Responsibility(typed.unit(), typed.rule()));
            return new Done("/desk/tasks/" + id, "承担科室已变更");
        });
    }

    @PostMapping("/desk/tasks/{id}/completion")
    @Requires(Act.FINISH_TASKS)
    ModelAndView finish(Actor actor, @PathVariable long id, @Valid Finishing typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            tasks.finish(actor, id, typed.result().strip());
            return new Done("/desk/tasks/" + id, "任务已办结");
        });
    }

    private ModelAndView assign(Actor actor, OrganId organ, String action, NewTask typed, BindingResult errors) {
        if (!errors.hasErrors() && typed.term() == null) {
            errors.rejectValue(TERM_MISSING.field(), "term", TERM_MISSING.label());
        }
        return forms.answer(errors, form -> form(actor, organ, action, form), () -> {
            var id = tasks.assign(
                    actor,
                    new TaskBrief(
                            0,
                            organ,
                            typed.kind(),
                            typed.parent(),
                            typed.title().strip(),
                            typed.source().strip(),
                            typed.receivedOn(),
                            Objects.requireNonNull(typed.term())),
                    new Responsibility(typed.unit(), typed.rule()));
            return new Done("/desk/tasks/" + id, "任务已分派");
        });
    }

    private OrganId below(Actor actor, OrganId organ) {
        return organs.find(organ)
                .filter(it -> actor.may(Act.ASSIGN_TO_SUBORDINATES, it.branch()))
                .orElseThrow(() -> new NotFound("organ", organ))
                .id();
    }

    private Form fresh(Kind kind) {
        return Form.of(Map.of("kind", kind.name(), "receivedOn", clock.today().toString()));
    }

    private ModelAndView form(Actor actor, OrganId organ, String action, Form form) {
        var parents = organ.equals(actor.organ())
                ? tasks.of(actor, organ, clock.today().getYear()).stream()
                        .filter(it -> it instanceof Task.Open && it.brief().kind() == Kind.BUSINESS)
                        .map(it -> new Option(
                                String.valueOf(it.brief().id()), it.brief().title()))
                        .toList()
                : List.<Option>of();
        return new ModelAndView("workyears/new-task", "form", form)
                .addObject("action", action)
                .addObject("organ", organs.find(organ).orElseThrow().name())
                .addObject("parents", parents)
                .addObject("kinds", Option.of(Kind.class, Kind::label))
                .addObject("units", units(organ))
                .addObject("rules", rules());
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        var task = tasks.get(actor, id);
        var organ = task.brief().organ();
        var place = organs.find(organ).orElseThrow().branch();
        return new ModelAndView(
                        "workyears/task",
                        "page",
                        new TaskPage(
                                line(task),
                                tasks.linkedTo(actor, id).stream()
                                        .map(this::line)
                                        .toList(),
                                units(organ),
                                rules(),
                                actor.may(Act.FINISH_TASKS, place)
                                        && tasks.mayFinish(actor, task).isAllowed(),
                                task instanceof Task.Open && actor.may(Act.ASSIGN_TASKS, place),
                                actor.may(Act.SEE_LEDGER, place)))
                .addObject("form", form);
    }

    private TaskPage.Line line(Task task) {
        var place = organs.find(task.brief().organ()).orElseThrow().branch();
        var unit = units.find(task.responsibility().unit()).orElseThrow().name();
        var due = DueView.of(tasks.due(task.brief()), place, calendars.at(place), clock.today())
                .orElseThrow();
        return new TaskPage.Line(task, unit, due);
    }

    private List<Option> units(OrganId organ) {
        return units.of(organ).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    private static List<Option> rules() {
        return Option.of(DutyRule.class, DutyRule::label);
    }

    private static List<Option> options(List<Organ> organs) {
        return organs.stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }
}
