package gongkai.enclosures.store;

import gongkai.enclosures.domain.Enclosure;
import gongkai.enclosures.domain.Enclosure.Finished;
import gongkai.enclosures.domain.Enclosure.Marking;
import gongkai.enclosures.domain.Mark;
import gongkai.enclosures.domain.Original;
import gongkai.enclosures.domain.Output;
import gongkai.files.FileKind;
import gongkai.files.SealedFileId;
import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is said of the files of replies; the files themselves lie sealed elsewhere. */
@Component
public class PgEnclosureStore {

    /** A file and the version of its row it was read at. */
    public record Loaded(Enclosure enclosure, int version) {}

    /** How a mark lies in the database. */
    private record Line(
            int number,
            int page,
            double left,
            double top,
            double width,
            double height,
            Ground ground,
            Mark.Origin origin,
            String why,
            Mark.Decision decision) {

        static Line of(Mark it) {
            var box = it.box();
            return new Line(
                    it.number(),
                    box.page(),
                    box.left(),
                    box.top(),
                    box.width(),
                    box.height(),
                    box.ground(),
                    it.origin(),
                    it.why(),
                    it.decision());
        }

        Mark mark() {
            return new Mark(number, new Box(page, left, top, width, height, ground), origin, why, decision);
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PgEnclosureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given file is not looked at. */
    public long add(Marking it, Instant now) {
        var original = it.original();
        return jdbc.sql("""
                        insert into enclosures.enclosure (
                            case_id, round, title, file, kind, digest, pages, silent, suspicions, marks, added_at)
                        values (
                            :caseId, :round, :title, :file, :kind, :digest, :pages, :silent, :suspicions,
                            :marks::jsonb, :now)
                        returning id
                        """)
                .param("caseId", original.caseId())
                .param("round", original.round())
                .param("title", original.title())
                .param("file", original.file().value())
                .param("kind", original.kind().name())
                .param("digest", original.digest())
                .param("pages", original.pages())
                .param("silent", original.silent())
                .param("suspicions", original.suspicions())
                .param("marks", written(it))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    public Optional<Loaded> find(long caseId, long id) {
        return jdbc.sql("select * from enclosures.enclosure where case_id = :caseId and id = :id")
                .param("caseId", caseId)
                .param("id", id)
                .query(PgEnclosureStore::loaded)
                .optional();
    }

    /** Those of one round, in the order in which they came. */
    public List<Enclosure> of(long caseId, int round) {
        return jdbc
                .sql("""
                        select *
                          from enclosures.enclosure
                         where case_id = :caseId and round = :round
                         order by id
                        """)
                .param("caseId", caseId)
                .param("round", round)
                .query(PgEnclosureStore::loaded)
                .list()
                .stream()
                .map(Loaded::enclosure)
                .toList();
    }

    /** What went out under a digest, in whatever round. */
    public Optional<Output> output(long caseId, String digest) {
        return jdbc.sql("""
                        select *
                          from enclosures.enclosure
                         where case_id = :caseId and output_digest = :digest
                         order by id
                         limit 1
                        """)
                .param("caseId", caseId)
                .param("digest", digest)
                .query(PgEnclosureStore::loaded)
                .optional()
                .flatMap(it -> it.enclosure() instanceof Finished done ? Optional.of(done.output()) : Optional.empty());
    }

    public void replace(Loaded loaded, Enclosure now, Instant at) {
        var output = now instanceof Finished done ? Optional.of(done.output()) : Optional.<Output>empty();
        var rows = jdbc.sql("""
                        update enclosures.enclosure
                           set version = version + 1,
                               title = :title,
                               marks = :marks::jsonb,
                               output = :output,
                               output_name = :name,
                               output_digest = :digest,
                               is_redacted = :isRedacted,
                               made_at = :at
                         where id = :id and version = :version
                        """)
                .param("id", now.id())
                .param("version", loaded.version())
                .param("title", now.original().title())
                .param("marks", written(now))
                .param("output", output.map(it -> it.file().value()).orElse(null))
                .param("name", output.map(Output::name).orElse(null))
                .param("digest", output.map(Output::digest).orElse(null))
                .param("isRedacted", output.map(Output::isRedacted).orElse(false))
                .param("at", output.map(_ -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("enclosure " + now.id() + " has been changed by somebody else");
        }
    }

    public void remove(Loaded loaded) {
        var rows = jdbc.sql("delete from enclosures.enclosure where id = :id and version = :version")
                .param("id", loaded.enclosure().id())
                .param("version", loaded.version())
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException(
                    "enclosure " + loaded.enclosure().id() + " has been changed by somebody else");
        }
    }

    /** Whatever round they belong to. */
    public void removeAll(long caseId) {
        jdbc.sql("delete from enclosures.enclosure where case_id = :caseId")
                .param("caseId", caseId)
                .update();
    }

    private static String written(Enclosure it) {
        return MAPPER.writeValueAsString(it.marks().stream().map(Line::of).toList());
    }

    private static Loaded loaded(ResultSet row, int number) throws SQLException {
        var original = new Original(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getInt("round"),
                row.getString("title"),
                new SealedFileId(row.getLong("file")),
                FileKind.valueOf(row.getString("kind")),
                row.getString("digest"),
                row.getInt("pages"),
                row.getInt("silent"),
                row.getInt("suspicions"));
        var marks = Arrays.stream(MAPPER.readValue(row.getString("marks"), Line[].class))
                .map(Line::mark)
                .toList();
        var marking = new Marking(original, marks);
        var output = row.getLong("output");
        var enclosure = row.wasNull()
                ? marking
                : marking.finish(new Output(
                        new SealedFileId(output),
                        row.getString("output_name"),
                        row.getString("output_digest"),
                        row.getBoolean("is_redacted")));
        return new Loaded(enclosure, row.getInt("version"));
    }
}
