package gongkai.annual.store;

import gongkai.access.Scope;
import gongkai.annual.domain.Adjustment;
import gongkai.annual.domain.Answer;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Edition.Passed;
import gongkai.annual.domain.Manuscript;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps editions as they were frozen, and what was said to findings on the way there. */
@Component
public class PgEditionStore {

    /** All of an edition that is only read together. */
    private record Content(
            Manuscript manuscript, Map<String, String> computed, List<Adjustment> adjustments, List<Passed> remarks) {}

    private record Digests(@Nullable Map<String, String> files) {

        Map<String, String> byName() {
            return files == null ? Map.of() : files;
        }
    }

    private final JdbcClient jdbc;

    PgEditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param body the text it is read by; of an imported one the text that was imported */
    public void add(long report, Edition it, String body, Map<String, List<Long>> facts) {
        jdbc.sql("""
                        insert into annual.edition (report_id, number, note, year, content, body, digest, settled_at,
                                                    settled_by, published_on)
                        values (:report, :number, :note, :year, :content::jsonb, :body, :digest, :at, :by, :publishedOn)
                        """)
                .param("report", report)
                .param("number", it.number())
                .param("note", it.note())
                .param("year", it.manuscript().year())
                .param(
                        "content",
                        Json.write(new Content(it.manuscript(), it.computed(), it.adjustments(), it.remarks())))
                .param("body", body)
                .param("digest", it.digest())
                .param("at", PgFigureStore.time(it.settledAt()))
                .param("by", it.settledBy())
                .param("publishedOn", it.publishedOn())
                .update();
        var codes = List.copyOf(facts.keySet());
        jdbc.sql("""
                        insert into annual.edition_fact (report_id, number, code, facts)
                        select :report, :number, code, facts::bigint[]
                          from unnest(:codes::text[], :facts::text[]) as t (code, facts)
                        """)
                .param("report", report)
                .param("number", it.number())
                .param("codes", codes.toArray(String[]::new))
                .param(
                        "facts",
                        codes.stream()
                                .map(code -> PgFigureStore.written(facts.getOrDefault(code, List.of())))
                                .toArray(String[]::new))
                .update();
    }

    /** One that was frozen and never went out is forgotten when work goes on. */
    public void forget(long report, int number) {
        jdbc.sql("delete from annual.edition_fact where report_id = :report and number = :number")
                .param("report", report)
                .param("number", number)
                .update();
        jdbc.sql("delete from annual.edition where report_id = :report and number = :number and published_on is null")
                .param("report", report)
                .param("number", number)
                .update();
    }

    public void publish(long report, int number, LocalDate on) {
        jdbc.sql("""
                        update annual.edition set published_on = :on, reread = ''
                         where report_id = :report and number = :number
                        """)
                .param("report", report)
                .param("number", number)
                .param("on", on)
                .update();
    }

    public void reread(long report, int number, String outcome, Instant at) {
        jdbc.sql("""
                        update annual.edition set reread = :outcome, reread_at = :at
                         where report_id = :report and number = :number
                        """)
                .param("report", report)
                .param("number", number)
                .param("outcome", outcome)
                .param("at", PgFigureStore.time(at))
                .update();
    }

    /** The digests of the files that were handed over with it, by name. */
    public void handOver(long report, int number, Map<String, String> files) {
        jdbc.sql("update annual.edition set files = :files::jsonb where report_id = :report and number = :number")
                .param("report", report)
                .param("number", number)
                .param("files", Json.write(new Digests(files)))
                .update();
    }

    public Map<String, String> files(long report, int number) {
        return jdbc.sql("select files from annual.edition where report_id = :report and number = :number")
                .param("report", report)
                .param("number", number)
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, Digests.class).byName())
                .orElse(Map.of());
    }

    /** The latest first. */
    public List<Edition> of(long report) {
        return jdbc.sql("select * from annual.edition where report_id = :report order by number desc")
                .param("report", report)
                .query((row, _) -> edition(row))
                .list();
    }

    public Optional<Edition> find(long report, int number) {
        return jdbc.sql("select * from annual.edition where report_id = :report and number = :number")
                .param("report", report)
                .param("number", number)
                .query((row, _) -> edition(row))
                .optional();
    }

    /** The one that the public sees. */
    public Optional<Edition> published(long report) {
        return jdbc.sql("""
                        select * from annual.edition
                         where report_id = :report and published_on is not null
                         order by number desc
                         limit 1
                        """)
                .param("report", report)
                .query((row, _) -> edition(row))
                .optional();
    }

    /** The text by which it is read. */
    public Optional<String> body(long report, int number) {
        return jdbc.sql("select body from annual.edition where report_id = :report and number = :number")
                .param("report", report)
                .param("number", number)
                .query(String.class)
                .optional();
    }

    /** The latest edition of each report of one year in a part of the tree. */
    public Map<Long, Edition> latest(Scope scope, int year) {
        var editions = new LinkedHashMap<Long, Edition>();
        jdbc.sql("""
                        select distinct on (e.report_id) e.*
                          from annual.edition e
                          join annual.report r on r.id = e.report_id
                         where r.place like :pattern and r.year = :year
                         order by e.report_id, e.number desc
                        """).param("pattern", scope.pattern()).param("year", year).query(row -> {
            editions.put(row.getLong("report_id"), edition(row));
        });
        return editions;
    }

    public List<Long> facts(long report, int number, String code) {
        return jdbc.sql("""
                        select facts from annual.edition_fact
                         where report_id = :report and number = :number and code = :code
                        """)
                .param("report", report)
                .param("number", number)
                .param("code", code)
                .query((row, _) -> PgFigureStore.facts(row))
                .optional()
                .orElse(List.of());
    }

    public List<Answer> answers(long report) {
        return jdbc.sql("select * from annual.answer where report_id = :report")
                .param("report", report)
                .query((row, _) -> new Answer(
                        row.getString("finding"),
                        Answer.Kind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("signature"),
                        PgFigureStore.at(row)))
                .list();
    }

    public void answer(long report, Answer it) {
        jdbc.sql("""
                        insert into annual.answer (report_id, finding, kind, text, signature, at)
                        values (:report, :finding, :kind, :text, :by, :at)
                        on conflict (report_id, finding, kind) do update
                           set text = excluded.text, signature = excluded.signature, at = excluded.at
                        """)
                .param("report", report)
                .param("finding", it.finding())
                .param("kind", it.kind().name())
                .param("text", it.text())
                .param("by", it.by())
                .param("at", PgFigureStore.time(it.at()))
                .update();
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var content = Json.read(row.getString("content"), Content.class);
        return new Edition(
                row.getInt("number"),
                row.getString("note"),
                content.manuscript(),
                content.computed(),
                content.adjustments(),
                content.remarks(),
                row.getString("digest"),
                row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                row.getString("settled_by"),
                row.getObject("published_on", LocalDate.class),
                row.getString("reread"));
    }
}
