package gongkai.imports.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.Scope;
import gongkai.imports.domain.Batch;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.Entry.Source;
import gongkai.imports.domain.Proposal;
import gongkai.imports.domain.Recognition;
import gongkai.imports.domain.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was handed in, what was made of it, and what became of it. */
@Component
public class PgImportStore {

    /** An entry and the version it was read at. */
    public record Loaded(Entry entry, int version) {}

    /** A batch in a list, with what became of its entries. */
    public record Summary(Batch batch, int all, int waiting, int accepted) {}

    private static final String ENTRY = """
            select entry.*, batch.place
              from imports.entry
              join imports.batch on batch.id = entry.batch_id
            """;

    private final JdbcClient jdbc;

    PgImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given batch is not looked at. */
    public long add(OrganId organ, Batch it) {
        return jdbc.sql("""
                        insert into imports.batch (organ_id, place, kind, name, digest, by_name, at)
                        values (:organ, :place, :kind, :name, :digest, :by, :at)
                        returning id
                        """)
                .param("organ", organ.value())
                .param("place", it.place().path())
                .param("kind", it.kind().name())
                .param("name", it.name())
                .param("digest", it.digest())
                .param("by", it.by())
                .param("at", Timestamp.from(it.at()))
                .query(Long.class)
                .single();
    }

    public Optional<Batch> batch(long id) {
        return jdbc.sql("select * from imports.batch where id = :id")
                .param("id", id)
                .query((row, _) -> batch(row))
                .optional();
    }

    public Optional<Long> sameBatch(OrganId organ, String digest) {
        return jdbc.sql("select id from imports.batch where organ_id = :organ and digest = :digest")
                .param("organ", organ.value())
                .param("digest", digest)
                .query(Long.class)
                .optional();
    }

    /** The newest first. */
    public List<Summary> batches(Scope scope) {
        return jdbc.sql("""
                        select batch.*,
                               count(entry.id) as entries,
                               count(entry.id) filter (where standing = 'WAITING') as waiting,
                               count(entry.id) filter (where item_id is not null) as accepted
                          from imports.batch
                          left join imports.entry on entry.batch_id = batch.id
                         where batch.place like :pattern
                         group by batch.id
                         order by batch.id desc
                         limit 200
                        """)
                .param("pattern", scope.pattern())
                .query((row, _) ->
                        new Summary(batch(row), row.getInt("entries"), row.getInt("waiting"), row.getInt("accepted")))
                .list();
    }

    /** The numbers of the entry and in it are not looked at. */
    public long add(long batch, Entry it) {
        return jdbc.sql("""
                        insert into imports.entry (batch_id, position, name, file_id, digest, row_number, cells,
                                                   recognition, proposal, faults, attachments, standing, note)
                        values (:batch, :position, :name, :file, :digest, :row, cast(:cells as jsonb),
                                cast(:recognition as jsonb), cast(:proposal as jsonb), cast(:faults as jsonb),
                                cast(:attachments as jsonb), :standing, :note)
                        returning id
                        """)
                .param("batch", batch)
                .param("position", it.position())
                .param("name", it.source().name())
                .param("file", it.source().file())
                .param("digest", it.source().digest())
                .param("row", it.source().row())
                .param("cells", Json.write(it.source().cells()))
                .param("recognition", Json.write(it.recognition()))
                .param("proposal", Json.write(it.proposal()))
                .param("faults", Json.write(it.faults()))
                .param("attachments", Json.write(it.attachments()))
                .param("standing", name(it.standing()))
                .param("note", note(it.standing()))
                .query(Long.class)
                .single();
    }

    public Optional<Loaded> entry(long id) {
        return jdbc.sql(ENTRY + " where entry.id = :id")
                .param("id", id)
                .query((row, _) -> new Loaded(entry(row), row.getInt("version")))
                .optional();
    }

    public List<Entry> entries(long batch) {
        return jdbc.sql(ENTRY + " where batch_id = :batch order by position")
                .param("batch", batch)
                .query((row, _) -> entry(row))
                .list();
    }

    /** The one that was not refused, if the same was handed in before. */
    public Optional<Entry> same(OrganId organ, String digest) {
        return jdbc.sql(ENTRY + """
                         where organ_id = :organ and entry.digest = :digest
                           and standing not in ('REFUSED', 'UNREADABLE') and faults = '[]'
                         order by item_id is null, entry.id
                         limit 1
                        """)
                .param("organ", organ.value())
                .param("digest", digest)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** Those that became items, by the name their lists call them. */
    public List<Entry> accepted(OrganId organ, Set<String> bases) {
        return jdbc.sql(ENTRY + """
                         where organ_id = :organ and item_id is not null
                           and regexp_replace(regexp_replace(entry.name, '.*[/\\\\]', ''), '\\.[A-Za-z]{2,4}$', '') in (:bases)
                         order by entry.id
                        """)
                .param("organ", organ.value())
                .param("bases", bases.isEmpty() ? Set.of("") : bases)
                .query((row, _) -> entry(row))
                .list();
    }

    /** The names, without folders and ending, of all that became items. */
    public Set<String> acceptedBases(OrganId organ) {
        return jdbc
                .sql("""
                        select entry.name
                          from imports.entry
                          join imports.batch on batch.id = entry.batch_id
                         where organ_id = :organ and item_id is not null
                        """)
                .param("organ", organ.value())
                .query((row, _) -> Source.base(row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** @throws OptimisticLockingFailureException when somebody was quicker */
    public void replace(Loaded loaded, Entry next, String by, Instant at) {
        var isSettled = !(next.standing() instanceof Standing.Waiting);
        var updated = jdbc.sql("""
                        update imports.entry
                           set version = version + 1, proposal = cast(:proposal as jsonb), standing = :standing,
                               item_id = :item, note = :note, settled_by = :by, settled_at = :at
                         where id = :id and version = :version
                        """)
                .param("proposal", Json.write(next.proposal()))
                .param("standing", name(next.standing()))
                .param("item", next.standing() instanceof Standing.Accepted it ? it.item() : null)
                .param("note", note(next.standing()))
                .param("by", isSettled ? by : "")
                .param("at", isSettled ? Timestamp.from(at) : null)
                .param("id", next.id())
                .param("version", loaded.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("import entry " + next.id());
        }
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                new Branch(row.getString("place")),
                Batch.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("digest"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var file = row.getLong("file_id");
        var hasFile = !row.wasNull();
        return new Entry(
                row.getLong("id"),
                row.getLong("batch_id"),
                new Branch(row.getString("place")),
                row.getInt("position"),
                new Source(
                        row.getString("name"),
                        hasFile ? file : null,
                        row.getString("digest"),
                        row.getInt("row_number"),
                        Json.cells(row.getString("cells"))),
                Json.read(row.getString("recognition"), Recognition.class),
                Json.read(row.getString("proposal"), Proposal.class),
                Json.sentences(row.getString("faults")),
                Json.attachments(row.getString("attachments")),
                standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var note = row.getString("note");
        var item = row.getLong("item_id");
        return switch (row.getString("standing")) {
            case "DRAFTED" -> new Standing.Accepted(item, false, note);
            case "PUBLIC" -> new Standing.Accepted(item, true, note);
            case "REFUSED" -> new Standing.Refused(note);
            case "UNREADABLE" -> new Standing.Unreadable(note);
            default -> new Standing.Waiting();
        };
    }

    private static String name(Standing it) {
        return switch (it) {
            case Standing.Waiting() -> "WAITING";
            case Standing.Accepted(var _, var isPublic, var _) -> isPublic ? "PUBLIC" : "DRAFTED";
            case Standing.Refused(var _) -> "REFUSED";
            case Standing.Unreadable(var _) -> "UNREADABLE";
        };
    }

    private static String note(Standing it) {
        return switch (it) {
            case Standing.Waiting() -> "";
            case Standing.Accepted(var _, var _, var note) -> note;
            case Standing.Refused(var reason) -> reason;
            case Standing.Unreadable(var reason) -> reason;
        };
    }
}
