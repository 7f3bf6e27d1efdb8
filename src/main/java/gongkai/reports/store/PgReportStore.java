package gongkai.reports.store;

import gongkai.access.OrganId;
import gongkai.reports.ReportText;
import gongkai.reports.domain.Dossier;
import gongkai.reports.domain.Judgement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reports under examination, what was made of their findings, and what was read in doubtful cells. */
@Component
public class PgReportStore {

    /**
     * A report as a list names it.
     *
     * @param organ whose report it is, as far as it says so; empty if it does not
     * @param year of the report; 0 if it is not told
     */
    public record Listed(long id, String name, String organ, int year, String by, Instant at) {}

    private final JdbcClient jdbc;

    PgReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given one is not looked at. */
    public long add(Dossier it) {
        return jdbc.sql("""
                        insert into reports.dossier (owner_id, name, body, plain, organ, year, version, sent_by, sent_at)
                        values (:owner, :name, :body, :plain, :organ, :year, 1, :by, :at)
                        returning id
                        """)
                .param("owner", it.owner().value())
                .param("name", it.name())
                .param("body", it.text().text())
                .param("plain", it.text().isPlain())
                .param("organ", it.organ())
                .param("year", it.year())
                .param("by", it.by())
                .param("at", Timestamp.from(it.at()))
                .query(Long.class)
                .single();
    }

    public Optional<Dossier> find(long id) {
        return jdbc.sql("select * from reports.dossier where id = :id")
                .param("id", id)
                .query(PgReportStore::dossier)
                .optional();
    }

    /** The latest first, without their texts. */
    public List<Listed> of(OrganId owner) {
        return jdbc.sql("""
                        select id, name, organ, year, sent_by, sent_at from reports.dossier
                        where owner_id = :owner order by id desc limit 500
                        """)
                .param("owner", owner.value())
                .query((row, _) -> new Listed(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("organ"),
                        row.getInt("year"),
                        row.getString("sent_by"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    /** The latest report of an organ for a year among those that one organ examines. */
    public Optional<Dossier> of(OrganId owner, String organ, int year) {
        return jdbc.sql("""
                        select * from reports.dossier
                        where owner_id = :owner and organ = :organ and year = :year
                        order by id desc limit 1
                        """)
                .param("owner", owner.value())
                .param("organ", organ)
                .param("year", year)
                .query(PgReportStore::dossier)
                .optional();
    }

    /** @throws OptimisticLockingFailureException if it was changed meanwhile */
    public void replace(Dossier it) {
        var changed = jdbc.sql("""
                        update reports.dossier
                        set name = :name, body = :body, plain = :plain, organ = :organ, year = :year,
                            version = version + 1, sent_by = :by, sent_at = :at
                        where id = :id and version = :version
                        """)
                .param("id", it.id())
                .param("version", it.version())
                .param("name", it.name())
                .param("body", it.text().text())
                .param("plain", it.text().isPlain())
                .param("organ", it.organ())
                .param("year", it.year())
                .param("by", it.by())
                .param("at", Timestamp.from(it.at()))
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("dossier " + it.id());
        }
    }

    public Map<String, Judgement> judgements(long dossier) {
        return jdbc
                .sql("select * from reports.judgement where dossier_id = :dossier")
                .param("dossier", dossier)
                .query((row, _) -> new Judgement(
                        row.getString("finding"),
                        Judgement.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("judged_by"),
                        row.getTimestamp("judged_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Judgement::key, it -> it));
    }

    public void judge(long dossier, Judgement it) {
        jdbc.sql("""
                        insert into reports.judgement (dossier_id, finding, kind, reason, judged_by, judged_at)
                        values (:dossier, :finding, :kind, :reason, :by, :at)
                        on conflict (dossier_id, finding) do update
                        set kind = excluded.kind, reason = excluded.reason,
                            judged_by = excluded.judged_by, judged_at = excluded.judged_at
                        """)
                .param("dossier", dossier)
                .param("finding", it.key())
                .param("kind", it.kind().name())
                .param("reason", it.reason())
                .param("by", it.by())
                .param("at", Timestamp.from(it.at()))
                .update();
    }

    /** By the codes of the cells. */
    public Map<String, String> answers(long dossier) {
        return jdbc
                .sql("select cell, number from reports.answer where dossier_id = :dossier")
                .param("dossier", dossier)
                .query((row, _) -> Map.entry(row.getString("cell"), row.getString("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public void answer(long dossier, Map<String, String> numbers) {
        numbers.forEach((cell, number) -> jdbc.sql("""
                        insert into reports.answer (dossier_id, cell, number) values (:dossier, :cell, :number)
                        on conflict (dossier_id, cell) do update set number = excluded.number
                        """)
                .param("dossier", dossier)
                .param("cell", cell)
                .param("number", number)
                .update());
    }

    /** What was read in an earlier text says nothing of a new one. */
    public void forgetAnswers(long dossier) {
        jdbc.sql("delete from reports.answer where dossier_id = :dossier")
                .param("dossier", dossier)
                .update();
    }

    private static Dossier dossier(ResultSet row, int number) throws SQLException {
        return new Dossier(
                row.getLong("id"),
                new OrganId(row.getLong("owner_id")),
                row.getString("name"),
                new ReportText(row.getString("body"), row.getBoolean("plain")),
                row.getString("organ"),
                row.getInt("year"),
                row.getInt("version"),
                row.getString("sent_by"),
                row.getTimestamp("sent_at").toInstant());
    }
}
