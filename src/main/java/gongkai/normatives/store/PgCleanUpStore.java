package gongkai.normatives.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.normatives.domain.CleanUp;
import gongkai.normatives.domain.CleanUp.Brief;
import gongkai.normatives.domain.CleanUp.Confirmed;
import gongkai.normatives.domain.CleanUp.Line;
import gongkai.normatives.domain.CleanUp.Open;
import gongkai.normatives.domain.CleanUpResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps clean-ups. */
@Component
public class PgCleanUpStore {

    /** A clean-up and the version of its row it was read at. */
    public record Loaded(CleanUp cleanUp, int version) {}

    private final JdbcClient jdbc;

    PgCleanUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the brief is not looked at. */
    public long open(Open it) {
        var brief = it.brief();
        var id = jdbc.sql("""
                        insert into normatives.cleanup (organ_id, place, unit_id, title, basis, opened_on)
                        values (:organ, :place, :unit, :title, :basis, :openedOn)
                        returning id
                        """)
                .param("organ", brief.organ().value())
                .param("place", brief.place().path())
                .param("unit", brief.unit().value())
                .param("title", brief.title())
                .param("basis", brief.basis())
                .param("openedOn", brief.openedOn())
                .query(Long.class)
                .single();
        it.lines()
                .forEach(line -> jdbc.sql("""
                                insert into normatives.cleanup_line (cleanup_id, entry_id, result, note)
                                values (:cleanup, :entry, :result, :note)
                                """)
                        .param("cleanup", id)
                        .param("entry", line.entry())
                        .param(
                                "result",
                                line.result() == null ? null : line.result().name())
                        .param("note", line.note())
                        .update());
        return id;
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql("select * from normatives.cleanup where id = :id")
                .param("id", id)
                .query((row, _) -> loaded(row))
                .optional();
    }

    /** The latest first. */
    public List<CleanUp> of(OrganId organ) {
        return jdbc.sql("select * from normatives.cleanup where organ_id = :organ order by id desc")
                .param("organ", organ.value())
                .query((row, _) -> loaded(row).cleanUp())
                .list();
    }

    public void replace(Loaded loaded, CleanUp next) {
        var id = next.brief().id();
        var confirmed = next instanceof Confirmed it ? it : null;
        var updated = jdbc.sql("""
                        update normatives.cleanup
                           set version = version + 1, confirmed_on = :confirmedOn, holds_from = :holdsFrom,
                               notice = :notice
                         where id = :id and version = :version
                        """)
                .param("id", id)
                .param("version", loaded.version())
                .param("confirmedOn", confirmed == null ? null : confirmed.confirmedOn())
                .param("holdsFrom", confirmed == null ? null : confirmed.holdsFrom())
                .param("notice", confirmed == null ? null : confirmed.notice())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("clean-up " + id + " has moved on from " + loaded.version());
        }
        next.lines().stream()
                .filter(it -> !loaded.cleanUp().lines().contains(it))
                .forEach(it -> jdbc.sql("""
                                        update normatives.cleanup_line
                                           set result = :result, note = :note
                                         where cleanup_id = :cleanup and entry_id = :entry
                                        """)
                        .param("cleanup", id)
                        .param("entry", it.entry())
                        .param(
                                "result",
                                it.result() == null ? null : it.result().name())
                        .param("note", it.note())
                        .update());
    }

    private Loaded loaded(ResultSet row) throws SQLException {
        var brief = new Brief(
                row.getLong("id"),
                new OrganId(row.getLong("organ_id")),
                new Branch(row.getString("place")),
                new UnitId(row.getLong("unit_id")),
                row.getString("title"),
                row.getString("basis"),
                row.getObject("opened_on", LocalDate.class));
        var lines = lines(brief.id());
        var confirmedOn = row.getObject("confirmed_on", LocalDate.class);
        return new Loaded(
                confirmedOn == null
                        ? new Open(brief, lines)
                        : new Confirmed(
                                brief,
                                lines,
                                confirmedOn,
                                row.getObject("holds_from", LocalDate.class),
                                row.getObject("notice", Long.class)),
                row.getInt("version"));
    }

    private List<Line> lines(long id) {
        return jdbc.sql("select * from normatives.cleanup_line where cleanup_id = :id order by entry_id")
                .param("id", id)
                .query((row, _) -> {
                    var result = row.getString("result");
                    return new Line(
                            row.getLong("entry_id"),
                            result == null ? null : CleanUpResult.valueOf(result),
                            row.getString("note"));
                })
                .list();
    }
}
