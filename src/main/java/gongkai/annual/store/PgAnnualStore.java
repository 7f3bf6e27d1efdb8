package gongkai.annual.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.Scope;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.Stage;
import gongkai.annual.domain.State;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.domain.State.Released;
import gongkai.annual.domain.State.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reports and where each stands. */
@Component
public class PgAnnualStore {

    /** A report and the version of its row it was read at. */
    public record Loaded(Report report, int version) {}

    private final JdbcClient jdbc;

    PgAnnualStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given one is not looked at. */
    public long add(Report it) {
        return jdbc.sql("""
                        insert into annual.report (organ_id, place, year, stage, edition, note, handed_over, item,
                                                   imported, published_on, submitted_on, submitted_note)
                        values (:organ, :place, :year, :stage, :edition, :note, :handedOver, :item,
                                :imported, :publishedOn, :submittedOn, :submittedNote)
                        returning id
                        """)
                .params(values(it))
                .param("organ", it.organ().value())
                .param("place", it.place().path())
                .param("year", it.year())
                .param("imported", it.imported())
                .query(Long.class)
                .single();
    }

    /** @throws OptimisticLockingFailureException if somebody was quicker */
    public void replace(Loaded before, Report it) {
        var changed = jdbc.sql("""
                        update annual.report
                           set stage = :stage, edition = :edition, note = :note, handed_over = :handedOver, item = :item,
                               published_on = :publishedOn, submitted_on = :submittedOn,
                               submitted_note = :submittedNote, version = version + 1
                         where id = :id and version = :version
                        """)
                .params(values(it))
                .param("id", it.id())
                .param("version", before.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("annual report " + it.id());
        }
    }

    private static Map<String, @Nullable Object> values(Report it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("stage", it.state().stage().name());
        values.put("edition", it.state().edition());
        values.put("note", note(it.state()));
        values.put("handedOver", it.state() instanceof Settled settled && settled.handedOver());
        values.put("item", it.item() == 0 ? null : it.item());
        values.put("publishedOn", it.publishedOn());
        values.put("submittedOn", it.submittedOn());
        values.put("submittedNote", it.submittedNote());
        return values;
    }

    private static String note(State it) {
        return switch (it) {
            case Compiling(var _, var note) -> note;
            case Settled(var _, var note, var _) -> note;
            case Released _ -> "";
        };
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql("select * from annual.report where id = :id")
                .param("id", id)
                .query((row, _) -> loaded(row))
                .optional();
    }

    public Optional<Loaded> find(OrganId organ, int year) {
        return jdbc.sql("select * from annual.report where organ_id = :organ and year = :year")
                .param("organ", organ.value())
                .param("year", year)
                .query((row, _) -> loaded(row))
                .optional();
    }

    public Optional<Loaded> ofItem(long item) {
        return jdbc.sql("select * from annual.report where item = :item")
                .param("item", item)
                .query((row, _) -> loaded(row))
                .optional();
    }

    /** The latest year first. */
    public List<Report> of(OrganId organ) {
        return jdbc.sql("select * from annual.report where organ_id = :organ order by year desc")
                .param("organ", organ.value())
                .query((row, _) -> loaded(row).report())
                .list();
    }

    /** All of one year in a part of the tree. */
    public List<Report> within(Scope scope, int year) {
        return jdbc.sql("select * from annual.report where place like :pattern and year = :year order by place")
                .param("pattern", scope.pattern())
                .param("year", year)
                .query((row, _) -> loaded(row).report())
                .list();
    }

    private static Loaded loaded(ResultSet row) throws SQLException {
        return new Loaded(
                new Report(
                        row.getLong("id"),
                        new OrganId(row.getLong("organ_id")),
                        new Branch(row.getString("place")),
                        row.getInt("year"),
                        state(row),
                        row.getLong("item"),
                        row.getBoolean("imported"),
                        row.getObject("submitted_on", LocalDate.class),
                        row.getString("submitted_note")),
                row.getInt("version"));
    }

    private static State state(ResultSet row) throws SQLException {
        var edition = row.getInt("edition");
        var note = row.getString("note");
        return switch (Stage.valueOf(row.getString("stage"))) {
            case COMPILING -> new Compiling(edition, note);
            case SETTLED -> new Settled(edition, note, row.getBoolean("handed_over"));
            case RELEASED -> new Released(edition, row.getObject("published_on", LocalDate.class));
        };
    }
}
