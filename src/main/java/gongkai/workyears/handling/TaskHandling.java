package gongkai.workyears.handling;

import static gongkai.access.Verdict.when;
import static gongkai.workyears.domain.WorkYearRefusal.ALREADY_DONE;
import static gongkai.workyears.domain.WorkYearRefusal.DUE_BEFORE_RECEIVED;
import static gongkai.workyears.domain.WorkYearRefusal.DUE_TOO_FAR;
import static gongkai.workyears.domain.WorkYearRefusal.NOT_YOUR_UNIT;
import static gongkai.workyears.domain.WorkYearRefusal.PARENT_NOT_BUSINESS;
import static gongkai.workyears.domain.WorkYearRefusal.RECEIVED_LATER;
import static gongkai.workyears.domain.WorkYearRefusal.SAME_RESPONSIBILITY;
import static gongkai.workyears.domain.WorkYearRefusal.UNIT_NOT_HERE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.access.Verdict;
import gongkai.calendars.Calendars;
import gongkai.calendars.Due;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.statute.Deadline;
import gongkai.statute.DeadlineRule;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.workyears.domain.Responsibility;
import gongkai.workyears.domain.Task;
import gongkai.workyears.domain.Task.Done;
import gongkai.workyears.domain.Task.Open;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.domain.TaskBrief.Kind;
import gongkai.workyears.domain.TaskBrief.Term;
import gongkai.workyears.store.PgTaskStore;
import gongkai.workyears.store.PgTaskStore.Loaded;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How tasks are assigned, passed on and done. */
@Service
@Transactional
public class TaskHandling {

    private static final int MOST_YEARS = 3;

    private final PgTaskStore tasks;
    private final Organs organs;
    private final Units units;
    private final Calendars calendars;
    private final OfficeClock clock;
    private final Trail trail;

    TaskHandling(PgTaskStore tasks, Organs organs, Units units, Calendars calendars, OfficeClock clock, Trail trail) {
        this.tasks = tasks;
        this.organs = organs;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Task> of(Actor actor, OrganId organ, int year) {
        place(actor, Act.SEE_WORK_YEAR, organ);
        return tasks.of(organ, year);
    }

    @Transactional(readOnly = true)
    public Task get(Actor actor, long id) {
        return load(actor, Act.SEE_WORK_YEAR, id).task();
    }

    /** The disclosure tasks that go with a business task. */
    @Transactional(readOnly = true)
    public List<Task> linkedTo(Actor actor, long business) {
        load(actor, Act.SEE_WORK_YEAR, business);
        return tasks.linkedTo(business);
    }

    /** In one's own organ by its office, in an organ below by the supervisor. The number in the brief is not looked at. */
    public long assign(Actor actor, TaskBrief brief, Responsibility responsibility) {
        var act = brief.organ().equals(actor.organ()) ? Act.ASSIGN_TASKS : Act.ASSIGN_TO_SUBORDINATES;
        var place = place(actor, act, brief.organ());
        var parent = brief.parent();
        when(unitIsOf(responsibility, brief.organ()), UNIT_NOT_HERE)
                .and(when(parent == null || isBusiness(parent, brief.organ()), PARENT_NOT_BUSINESS))
                .and(when(
                        !(brief.term() instanceof Term.OnDay(var day)) || !day.isBefore(brief.receivedOn()),
                        DUE_BEFORE_RECEIVED))
                .and(when(!brief.receivedOn().isAfter(clock.today()), RECEIVED_LATER))
                .and(when(
                        !(brief.term() instanceof Term.OnDay(var last))
                                || !last.isAfter(brief.receivedOn().plusYears(MOST_YEARS)),
                        DUE_TOO_FAR))
                .orThrow();
        var id = tasks.assign(brief, responsibility);
        trail.record(
                actor,
                Deed.wrote("分派" + brief.kind().label() + "「" + brief.title() + "」", "task", id, place, null, brief));
        return id;
    }

    /** Another unit bears it: never without saying by which principle. */
    public void reassign(Actor actor, long id, Responsibility other) {
        var loaded = load(actor, Act.ASSIGN_TASKS, id);
        var task = open(loaded);
        when(unitIsOf(other, task.brief().organ()), UNIT_NOT_HERE)
                .and(when(!other.equals(task.responsibility()), SAME_RESPONSIBILITY))
                .orThrow();
        tasks.replace(loaded, task.reassign(other));
        trail.record(
                actor,
                Deed.wrote(
                        "变更承担科室「" + task.brief().title() + "」",
                        "task",
                        id,
                        placeOf(task.brief().organ()),
                        task.responsibility(),
                        other));
    }

    /** By the office, or by the liaison of the unit that bears it and whoever stands in for them. */
    public Verdict mayFinish(Actor actor, Task task) {
        var liaison = units.liaisonOf(task.responsibility().unit());
        return when(task instanceof Open, ALREADY_DONE)
                .and(when(
                        actor.is(Role.OFFICE_CLERK)
                                || actor.is(Role.OFFICE_HEAD)
                                || liaison.filter(it -> it.equals(actor.id()) || actor.standsInFor(it))
                                        .isPresent(),
                        NOT_YOUR_UNIT));
    }

    public void finish(Actor actor, long id, String result) {
        var loaded = load(actor, Act.FINISH_TASKS, id);
        mayFinish(actor, loaded.task()).orThrow();
        var task = open(loaded);
        tasks.replace(loaded, task.finish(clock.today(), result));
        trail.record(
                actor,
                Deed.wrote(
                        "办结任务「" + task.brief().title() + "」",
                        "task",
                        id,
                        placeOf(task.brief().organ()),
                        task,
                        result));
    }

    public Due due(TaskBrief brief) {
        return switch (brief.term()) {
            case Term.OnDay(var day) -> new Due.OnDay(day, Due.OnDay.NamedBy.ASSIGNMENT);
            case Term.WithinWorkingDays(var count) ->
                Due.ByRule.workingDays(DeadlineRule.TASK_nWD, brief.receivedOn(), count);
        };
    }

    Punctuality punctuality(OrganId organ, int year, Kind kind) {
        var inTime = 0;
        var late = 0;
        var open = 0;
        for (var task : tasks.of(organ, year)) {
            if (task.brief().kind() == kind) {
                var deadline = deadline(task.brief());
                var day = task instanceof Done done ? done.doneOn() : clock.today();
                if (deadline.on(day) == Deadline.Standing.OVERDUE) {
                    late++;
                } else if (task instanceof Done) {
                    inTime++;
                } else {
                    open++;
                }
            }
        }
        return new Punctuality(inTime, late, open);
    }

    private Deadline deadline(TaskBrief brief) {
        return due(brief).on(calendars.at(placeOf(brief.organ()))).orElseThrow();
    }

    private static Open open(Loaded loaded) {
        if (loaded.task() instanceof Open task) {
            return task;
        }
        throw new RefusedException(ALREADY_DONE);
    }

    private Loaded load(Actor actor, Act act, long id) {
        var loaded = tasks.find(id).orElseThrow(() -> new NotFound("task", id));
        place(actor, act, loaded.task().brief().organ());
        return loaded;
    }

    private boolean unitIsOf(Responsibility responsibility, OrganId organ) {
        return units.find(responsibility.unit())
                .filter(it -> it.organ().equals(organ))
                .isPresent();
    }

    private boolean isBusiness(long parent, OrganId organ) {
        return tasks.find(parent)
                .map(it -> it.task().brief())
                .filter(it -> it.kind() == Kind.BUSINESS && it.organ().equals(organ))
                .isPresent();
    }

    private Branch place(Actor actor, Act act, OrganId id) {
        return organs.find(id)
                .map(it -> it.branch())
                .filter(it -> actor.may(act, it))
                .orElseThrow(() -> new NotFound("organ", id));
    }

    private Branch placeOf(OrganId id) {
        return organs.find(id).orElseThrow().branch();
    }
}
