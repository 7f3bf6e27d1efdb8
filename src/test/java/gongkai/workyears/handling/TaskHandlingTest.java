package gongkai.workyears.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.sunday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static gongkai.workyears.domain.WorkYearRefusal.ALREADY_DONE;
import static gongkai.workyears.domain.WorkYearRefusal.DUE_BEFORE_RECEIVED;
import static gongkai.workyears.domain.WorkYearRefusal.NOT_YOUR_UNIT;
import static gongkai.workyears.domain.WorkYearRefusal.PARENT_NOT_BUSINESS;
import static gongkai.workyears.domain.WorkYearRefusal.SAME_RESPONSIBILITY;
import static gongkai.workyears.domain.WorkYearRefusal.UNIT_NOT_HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.calendars.Duty;
import gongkai.organisation.Cast;
import gongkai.organisation.Organ;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.workyears.domain.DutyRule;
import gongkai.workyears.domain.Responsibility;
import gongkai.workyears.domain.Task;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.domain.TaskBrief.Kind;
import gongkai.workyears.domain.TaskBrief.Term;
import gongkai.workyears.store.PgTaskStore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class TaskHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    TaskHandling tasks;

    @Autowired
    PgTaskStore store;

    @Autowired
    WorkYearDuties duties;

    @Autowired
    LiaisonHandling liaisons;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void every_state_and_every_term_is_kept_as_it_was() {
        var named = assign(Kind.BUSINESS, null, new Term.OnDay(friday("2026-03-06")));
        var counted = assign(Kind.DISCLOSURE, named, new Term.WithinWorkingDays(10));

        assertThat(tasks.get(cast.zhou, named))
                .isEqualTo(new Task.Open(
                        brief(named, Kind.BUSINESS, null, new Term.OnDay(friday("2026-03-06"))), ofBenefits()));
        tasks.finish(cast.zhou, counted, "已公开");
        assertThat(tasks.get(cast.zhou, counted))
                .isEqualTo(new Task.Done(
                        brief(counted, Kind.DISCLOSURE, named, new Term.WithinWorkingDays(10)),
                        ofBenefits(),
                        Cast.TODAY,
                        "已公开"));
    }

    @Test
    void disclosure_tasks_hang_on_the_business_task_they_go_with() {
        var business = assign(Kind.BUSINESS, null, new Term.WithinWorkingDays(10));
        var one = assign(Kind.DISCLOSURE, business, new Term.WithinWorkingDays(10));
        assign(Kind.DISCLOSURE, null, new Term.WithinWorkingDays(10));
        var other = assign(Kind.DISCLOSURE, business, new Term.WithinWorkingDays(20));

        assertThat(tasks.linkedTo(cast.zhou, business))
                .extracting(it -> it.brief().id())
                .containsExactly(one, other);
        refuses(PARENT_NOT_BUSINESS, () -> assign(Kind.DISCLOSURE, one, new Term.WithinWorkingDays(5)));
        refuses(PARENT_NOT_BUSINESS, () -> assign(Kind.DISCLOSURE, 4711L, new Term.WithinWorkingDays(5)));
    }

    @Test
    void a_task_of_the_neighbour_is_not_a_parent_here() {
        var theirs = assign(cast.neighboursClerk, cast.neighbour, cast.neighboursOffice, Kind.BUSINESS);

        refuses(PARENT_NOT_BUSINESS, () -> assign(Kind.DISCLOSURE, theirs, new Term.WithinWorkingDays(5)));
    }

    @Test
    void the_day_of_receipt_is_the_earliest_day_due() {
        refuses(DUE_BEFORE_RECEIVED, () -> assign(Kind.AD_HOC, null, new Term.OnDay(sunday("2026-03-01"))));
        assign(Kind.AD_HOC, null, new Term.OnDay(monday("2026-03-02")));
    }

    @Test
    void a_supervisor_assigns_below_and_nobody_assigns_to_the_neighbour() {
        var id = assign(cast.citySupervisor, cast.county, cast.benefits, Kind.AD_HOC);
        assertThat(tasks.get(cast.zhou, id).brief().kind()).isEqualTo(Kind.AD_HOC);
        assign(cast.supervisor, cast.county, cast.benefits, Kind.AD_HOC);

        var countySupervisor = Cast.as(cast.zhou, Role.OFFICE_CLERK, Role.SUPERVISOR);
        for (var other : new Actor[] {cast.zhou, cast.han, countySupervisor}) {
            assertThatThrownBy(() -> assign(other, cast.neighbour, cast.neighboursOffice, Kind.AD_HOC))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> assign(other, cast.city, cast.benefits, Kind.AD_HOC))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> assign(cast.luo, cast.county, cast.benefits, Kind.AD_HOC))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_unit_belongs_to_the_organ_that_is_given_the_task() {
        refuses(UNIT_NOT_HERE, () -> assign(cast.zhou, cast.county, cast.neighboursOffice, Kind.AD_HOC));
        refuses(UNIT_NOT_HERE, () -> assign(cast.supervisor, cast.neighbour, cast.benefits, Kind.AD_HOC));
    }

    @Test
    void another_unit_takes_over_by_a_principle_and_the_trail_keeps_both() {
        var id = assign(Kind.AD_HOC, null, new Term.WithinWorkingDays(10));

        refuses(SAME_RESPONSIBILITY, () -> tasks.reassign(cast.zhou, id, ofBenefits()));
        tasks.reassign(cast.zhou, id, new Responsibility(cast.office, DutyRule.WHO_APPROVES));

        assertThat(tasks.get(cast.zhou, id).responsibility())
                .isEqualTo(new Responsibility(cast.office, DutyRule.WHO_APPROVES));
        var entry = jdbc.sql("select * from trail.entry order by number desc limit 1")
                .query((row, _) -> row.getString("what") + " " + row.getString("before") + " " + row.getString("after"))
                .single();
        assertThat(entry)
                .startsWith("变更承担科室")
                .contains("WHO_MAKES", "WHO_APPROVES", "" + cast.benefits.value(), "" + cast.office.value());
    }

    /** The same unit by another principle is a change as well. */
    @Test
    void a_principle_may_change_without_the_unit() {
        var id = assign(Kind.AD_HOC, null, new Term.WithinWorkingDays(10));

        tasks.reassign(cast.zhou, id, new Responsibility(cast.benefits, DutyRule.WHO_CARRIES_OUT));

        refuses(
                UNIT_NOT_HERE,
                () -> tasks.reassign(
                        cast.zhou, id, new Responsibility(cast.neighboursOffice, DutyRule.WHO_CARRIES_OUT)));
    }

    @Test
    void a_liaison_reports_what_the_own_unit_has_done_and_nothing_else() {
        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);
        var theirs = assign(Kind.AD_HOC, null, new Term.WithinWorkingDays(10));
        var others = assign(cast.zhou, cast.county, cast.office, Kind.AD_HOC);

        tasks.finish(cast.luo, theirs, "已办");
        refuses(NOT_YOUR_UNIT, () -> tasks.finish(cast.luo, others, "已办"));
        assertThatThrownBy(() -> tasks.finish(cast.he, others, "已办")).isInstanceOf(NotFound.class);
        refuses(ALREADY_DONE, () -> tasks.finish(cast.zhou, theirs, "已办"));
        refuses(
                ALREADY_DONE,
                () -> tasks.reassign(cast.zhou, theirs, new Responsibility(cast.office, DutyRule.WHO_APPROVES)));
    }

    /** Due on Wednesday: done on Tuesday and on Wednesday it is in time, on Thursday it is late. */
    @Test
    void what_is_done_on_the_last_day_is_in_time_and_the_day_after_it_is_late() {
        for (var day : new LocalDate[] {tuesday("2026-03-03"), wednesday("2026-03-04"), thursday("2026-03-05")}) {
            clock.isOn(Cast.TODAY);
            var id = assign(Kind.AD_HOC, null, new Term.OnDay(wednesday("2026-03-04")));
            clock.isOn(day);
            tasks.finish(cast.zhou, id, "已办");
        }
        clock.isOn(Cast.TODAY);
        assign(Kind.AD_HOC, null, new Term.OnDay(friday("2026-03-06")));
        assign(Kind.BUSINESS, null, new Term.OnDay(friday("2026-03-06")));

        clock.isOn(friday("2026-03-06"));
        assertThat(punctuality()).isEqualTo(new Punctuality(2, 1, 1));
        assertThat(punctuality().text()).isEqualTo("按时 2 项，逾期 1 项，在办 1 项，按时率 67%");
        clock.isOn(LocalDate.of(2026, 3, 7));
        assertThat(punctuality()).isEqualTo(new Punctuality(2, 2, 0));
    }

    /** Two working days after Thursday, 30 April: the holiday ends on 5 May. */
    @Test
    void working_days_are_counted_across_a_holiday() {
        clock.isOn(thursday("2026-04-30"));
        var id = tasks.assign(
                cast.zhou,
                new TaskBrief(
                        0,
                        cast.county.id(),
                        Kind.AD_HOC,
                        null,
                        "报送",
                        "市局",
                        thursday("2026-04-30"),
                        new Term.WithinWorkingDays(2)),
                ofBenefits());

        clock.isOn(thursday("2026-05-07"));
        assertThat(punctuality()).isEqualTo(new Punctuality(0, 0, 1));
        clock.isOn(friday("2026-05-08"));
        assertThat(punctuality()).isEqualTo(new Punctuality(0, 1, 0));
        assertThat(tasks.get(cast.zhou, id)).isInstanceOf(Task.Open.class);
    }

    @Test
    void a_task_is_asked_of_the_clerk_and_of_the_liaison_of_the_unit() {
        assign(Kind.AD_HOC, null, new Term.WithinWorkingDays(10));
        assertThat(duty().isOf(cast.zhou)).isTrue();
        assertThat(duty().isOf(cast.luo)).isFalse();

        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);

        assertThat(duty().isOf(cast.luo)).isTrue();
        assertThat(duty().isOf(cast.he)).isFalse();
        assertThat(duty().isOf(cast.neighboursClerk)).isFalse();
    }

    @Test
    void a_write_over_somebody_elses_is_refused() {
        var id = assign(Kind.AD_HOC, null, new Term.WithinWorkingDays(10));
        var stale = store.find(id).orElseThrow();
        tasks.finish(cast.zhou, id, "已办");

        assertThatThrownBy(() -> store.replace(stale, stale.task()))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void the_neighbour_neither_sees_nor_touches_a_task() {
        var id = assign(Kind.AD_HOC, null, new Term.WithinWorkingDays(10));

        assertThatThrownBy(() -> tasks.get(cast.neighboursClerk, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.finish(cast.neighboursClerk, id, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.reassign(cast.neighboursClerk, id, ofBenefits()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.of(cast.neighboursClerk, cast.county.id(), 2026))
                .isInstanceOf(NotFound.class);
    }

    private Duty duty() {
        return duties.open(Scope.below(cast.province.branch())).stream()
                .filter(it -> it.what().equals(Kind.AD_HOC.label()))
                .findFirst()
                .orElseThrow();
    }

    private Punctuality punctuality() {
        return tasks.punctuality(cast.county.id(), 2026, Kind.AD_HOC);
    }

    private long assign(Kind kind, @Nullable Long parent, Term term) {
        return tasks.assign(cast.zhou, brief(0, kind, parent, term), ofBenefits());
    }

    private long assign(Actor actor, Organ organ, UnitId unit, Kind kind) {
        return tasks.assign(
                actor,
                new TaskBrief(0, organ.id(), kind, null, "报送", "市局", Cast.TODAY, new Term.WithinWorkingDays(5)),
                new Responsibility(unit, DutyRule.WHO_MAKES));
    }

    private TaskBrief brief(long id, Kind kind, @Nullable Long parent, Term term) {
        return new TaskBrief(id, cast.county.id(), kind, parent, "报送", "市局", Cast.TODAY, term);
    }

    private Responsibility ofBenefits() {
        return new Responsibility(cast.benefits, DutyRule.WHO_MAKES);
    }
}
