package gongkai.trail;

import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.trail.Deed.Kind;
import gongkai.trail.TrailProofs.Proof;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the chain in PostgreSQL, which itself refuses to change or remove an entry. */
@Component
class PgTrailStore {

    /** The last link: its number, and the hash that the next one starts from. */
    record Head(long number, byte[] hash) {}

    /**
     * An entry with the hashes that stand beside it.
     *
     * @param entry null when what stands there was never an entry: a place or a kind that does not exist
     */
    record Link(long number, @Nullable Entry entry, byte[] previous, byte[] hash) {}

    static final RowMapper<Head> HEAD = (row, _) -> new Head(row.getLong("number"), row.getBytes("hash"));

    static final RowMapper<Link> LINK = (row, _) ->
            new Link(row.getLong("number"), entryOrNull(row), row.getBytes("previous_hash"), row.getBytes("hash"));

    private final JdbcClient jdbc;

    PgTrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head() {
        return jdbc.sql("select number, hash from trail.head").query(HEAD).single();
    }

    void append(LongFunction<Entry> entry) {
        var head = jdbc.sql("""
                        select number, hash
                          from trail.head
                           for update
                        """).query(HEAD).single();
        var next = entry.apply(head.number() + 1);
        var hash = next.hashAfter(head.hash());
        insert(next, head.hash(), hash);
        jdbc.sql("""
                        update trail.head
                           set number = :number, hash = :hash
                        """).param("number", next.number()).param("hash", hash).update();
    }

    private void insert(Entry it, byte[] previous, byte[] hash) {
        jdbc.sql("""
                        insert into trail.entry (number, at, office_day, person_id, person_name, origin, kind, what,
                                                 subject, place, before, after, previous_hash, hash)
                        values (:number, :at, :officeDay, :person, :name, :origin, :kind, :what,
                                :subject, :place, :before, :after, :previous, :hash)
                        """)
                .param("number", it.number())
                .param("at", OffsetDateTime.ofInstant(it.at(), ZoneOffset.UTC))
                .param("officeDay", it.officeDay())
                .param(
                        "person",
                        it.doer().person() == null ? null : it.doer().person().value())
                .param("name", it.doer().name())
                .param("origin", it.origin())
                .param("kind", it.kind().name())
                .param("what", it.what())
                .param("subject", it.subject())
                .param("place", it.place().path())
                .param("before", it.before())
                .param("after", it.after())
                .param("previous", previous)
                .param("hash", hash)
                .update();
    }

    Optional<Entry> find(long number) {
        return jdbc.sql("select * from trail.entry where number = :number")
                .param("number", number)
                .query((row, _) -> entry(row))
                .optional();
    }

    List<Proof> proofs(String subject) {
        return jdbc.sql("select number, at, what, hash from trail.entry where subject = :subject order by number")
                .param("subject", subject)
                .query((row, _) -> new Proof(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("what"),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    /** The newest first. */
    List<Entry> search(TrailQuery query, int limit, long offset) {
        return matching("select *", query, "order by number desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> entry(row))
                .list();
    }

    long count(TrailQuery query) {
        return matching("select count(*)", query, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec matching(String select, TrailQuery query, String order) {
        return jdbc.sql(select + """

                          from trail.entry
                         where place like :places
                           and (:firstDay::date is null or office_day >= :firstDay::date)
                           and (:lastDay::date is null or office_day <= :lastDay::date)
                           and (:kind::text is null or kind = :kind::text)
                           and (:name = '' or person_name = :name
                                or person_name like :name || ' 代 %' or person_name like '% 代 ' || :name)
                           and (not :ofTheWork or split_part(subject, ' ', 1) = any(:kindsOfTheWork))
                           and (:subject = '' or subject = :subject)
                           and (:words = '' or strpos(what, :words) > 0 or strpos(subject, :words) > 0
                                or strpos(coalesce(before, ''), :words) > 0 or strpos(coalesce(after, ''), :words) > 0)
                        """ + order)
                .param("places", query.scope().pattern())
                .param("firstDay", query.firstDay())
                .param("lastDay", query.lastDay())
                .param("kind", query.kind() == null ? null : query.kind().name())
                .param("name", query.name())
                .param("subject", query.subject())
                .param("ofTheWork", query.ofTheWork())
                .param("kindsOfTheWork", SubjectKinds.ofTheWork())
                .param("words", query.words());
    }

    private static @Nullable Entry entryOrNull(ResultSet row) throws SQLException {
        try {
            return entry(row);
        } catch (IllegalArgumentException impossible) {
            return null;
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var person = row.getObject("person_id", Long.class);
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("office_day", LocalDate.class),
                new Doer(person == null ? null : new PersonId(person), row.getString("person_name")),
                row.getString("origin"),
                Kind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("subject"),
                new Branch(row.getString("place")),
                text(row, "before"),
                text(row, "after"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
