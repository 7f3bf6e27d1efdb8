package gongkai.workyears.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.workyears.domain.DutyRule;
import gongkai.workyears.domain.Responsibility;
import gongkai.workyears.domain.Task;
import gongkai.workyears.domain.Task.Done;
import gongkai.workyears.domain.Task.Open;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.domain.TaskBrief.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps tasks. */
@Component
public class PgTaskStore {

    /** A task and the version it was read at. */
    public record Loaded(Task task, int version) {}

    private final JdbcClient jdbc;

    PgTaskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given brief is not looked at. */
    public long assign(TaskBrief it, Responsibility responsibility) {
        return jdbc.sql("""
                        insert into workyears.task (organ_id, kind, parent_id, title, source, received_on,
                                                    due_on, working_days, unit_id, duty_rule)
                        values (:organ, :kind, :parent, :title, :source, :receivedOn,
                                :dueOn, :workingDays, :unit, :rule)
                        returning id
                        """)
                .param("organ", it.organ().value())
                .param("kind", it.kind().name())
                .param("parent", it.parent())
                .param("title", it.title())
                .param("source", it.source())
                .param("receivedOn", it.receivedOn())
                .param("dueOn", it.term() instanceof Term.OnDay(var day) ? day : null)
                .param("workingDays", it.term() instanceof Term.WithinWorkingDays(var count) ? count : null)
                .param("unit", responsibility.unit().value())
                .param("rule", responsibility.rule().name())
                .query(Long.class)
                .single();
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql("select * from workyears.task where id = :id")
                .param("id", id)
                .query((row, _) -> new Loaded(task(row), row.getInt("version")))
                .optional();
    }

    /** Those received in that year, and whatever is still open; the open ones first. */
    public List<Task> of(OrganId organ, int year) {
        return jdbc.sql("""
                        select *
                          from workyears.task
                         where organ_id = :organ and (done_on is null or extract(year from received_on) = :year)
                         order by done_on is not null, id
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .query((row, _) -> task(row))
                .list();
    }

    public List<Task> linkedTo(long business) {
        return jdbc.sql("select * from workyears.task where parent_id = :parent order by id")
                .param("parent", business)
                .query((row, _) -> task(row))
                .list();
    }

    public List<Open> open(Collection<OrganId> organs) {
        return jdbc.sql("""
                        select *
                          from workyears.task
                         where done_on is null and organ_id = any(:organs)
                         order by id
                        """)
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new))
                .query((row, _) -> (Open) task(row))
                .list();
    }

    public void replace(Loaded loaded, Task next) {
        var updated = jdbc.sql("""
                        update workyears.task
                           set version = version + 1, unit_id = :unit, duty_rule = :rule,
                               done_on = :doneOn, result = :result
                         where id = :id and version = :version
                        """)
                .param("id", next.brief().id())
                .param("version", loaded.version())
                .param("unit", next.responsibility().unit().value())
                .param("rule", next.responsibility().rule().name())
                .param("doneOn", next instanceof Done done ? done.doneOn() : null)
                .param("result", next instanceof Done done ? done.result() : null)
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "task " + next.brief().id() + " has moved on from version " + loaded.version());
        }
    }

    private static Task task(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", Long.class);
        var dueOn = row.getObject("due_on", LocalDate.class);
        var brief = new TaskBrief(
                row.getLong("id"),
                new OrganId(row.getLong("organ_id")),
                TaskBrief.Kind.valueOf(row.getString("kind")),
                parent,
                row.getString("title"),
                row.getString("source"),
                row.getObject("received_on", LocalDate.class),
                dueOn == null ? new Term.WithinWorkingDays(row.getInt("working_days")) : new Term.OnDay(dueOn));
        var responsibility =
                new Responsibility(new UnitId(row.getLong("unit_id")), DutyRule.valueOf(row.getString("duty_rule")));
        var doneOn = row.getObject("done_on", LocalDate.class);
        return doneOn == null
                ? new Open(brief, responsibility)
                : new Done(brief, responsibility, doneOn, row.getString("result"));
    }
}
