package gongkai.catalogue.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.domain.Audience;
import gongkai.catalogue.domain.Carrier;
import gongkai.catalogue.domain.Edition;
import gongkai.catalogue.domain.Edition.Draft;
import gongkai.catalogue.domain.Edition.Issued;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.domain.Entry.Care;
import gongkai.catalogue.domain.Entry.Content;
import gongkai.catalogue.domain.UpdateCycle;
import gongkai.catalogue.domain.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the yearly editions of basic catalogues and their rows. */
@Component
public class PgCatalogueStore {

    /** A row, the edition it stands in, and the version it was read at. */
    public record Loaded(Entry entry, long edition, int version) {}

    /** A row of an edition in force. */
    public record InForce(Issued edition, Entry entry) {}

    /** A table that waits for somebody to agree. */
    public record Held(String name, String digest, byte[] bytes) {}

    private final JdbcClient jdbc;

    PgCatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest year first. */
    public List<Edition> editions(OrganId organ) {
        return jdbc.sql("select * from catalogue.edition where organ_id = :organ order by year desc")
                .param("organ", organ.value())
                .query((row, _) -> edition(row))
                .list();
    }

    public Optional<Edition> edition(long id) {
        return jdbc.sql("select * from catalogue.edition where id = :id")
                .param("id", id)
                .query((row, _) -> edition(row))
                .optional();
    }

    /** Keeps others from changing or issuing it until the transaction ends. */
    public void lock(Edition it) {
        jdbc.sql("select id from catalogue.edition where id = :id for update")
                .param("id", it.id())
                .query(Long.class)
                .single();
    }

    public long draft(OrganId organ, int year) {
        return jdbc.sql("insert into catalogue.edition (organ_id, year) values (:organ, :year) returning id")
                .param("organ", organ.value())
                .param("year", year)
                .query(Long.class)
                .single();
    }

    public void issue(Issued it) {
        var updated =
                jdbc.sql("""
                        update catalogue.edition
                           set version = version + 1, issued_on = :on
                         where id = :id and issued_on is null
                        """).param("on", it.issuedOn()).param("id", it.id()).update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("edition " + it.id() + " is issued already");
        }
    }

    /** With everything that was known of how the house sees to each row. */
    public void copy(long from, long to) {
        jdbc.sql("""
                        insert into catalogue.entry (edition_id, number, category, first, second, third, elements,
                                                     basis, time_limit, publisher, carriers, audience, way, tier,
                                                     unit_id, cycle, column_id, renewed_on)
                        select :to, number, category, first, second, third, elements,
                               basis, time_limit, publisher, carriers, audience, way, tier,
                               unit_id, cycle, column_id, renewed_on
                          from catalogue.entry
                         where edition_id = :from
                        """).param("from", from).param("to", to).update();
    }

    public List<Entry> entries(long edition) {
        return jdbc.sql("select * from catalogue.entry where edition_id = :edition order by number, id")
                .param("edition", edition)
                .query((row, _) -> entry(row))
                .list();
    }

    public Optional<Loaded> find(long entry) {
        return jdbc.sql("select * from catalogue.entry where id = :id")
                .param("id", entry)
                .query((row, _) -> new Loaded(entry(row), row.getLong("edition_id"), row.getInt("version")))
                .optional();
    }

    /** Of each organ the rows of its latest edition that was issued. */
    public List<InForce> inForce(Collection<OrganId> organs) {
        return jdbc.sql("""
                        select entry.*, edition.organ_id, edition.year, edition.issued_on
                          from catalogue.entry
                          join (select distinct on (organ_id) *
                                  from catalogue.edition
                                 where issued_on is not null and organ_id = any(:organs)
                                 order by organ_id, year desc) edition on edition.id = entry.edition_id
                         order by edition.organ_id, entry.number, entry.id
                        """)
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new))
                .query((row, _) -> new InForce(
                        new Issued(
                                row.getLong("edition_id"),
                                new OrganId(row.getLong("organ_id")),
                                row.getInt("year"),
                                row.getObject("issued_on", LocalDate.class)),
                        entry(row)))
                .list();
    }

    /** The number of the given row is not looked at. */
    public long add(long edition, Entry it) {
        return jdbc.sql("""
                        insert into catalogue.entry (edition_id, number, category, first, second, third, elements,
                                                     basis, time_limit, publisher, carriers, audience, way, tier,
                                                     unit_id, cycle, column_id, renewed_on)
                        values (:edition, :number, :category, :first, :second, :third, :elements,
                                :basis, :timeLimit, :publisher, :carriers, :audience, :way, :tier,
                                :unit, :cycle, :column, :renewedOn)
                        returning id
                        """)
                .param("edition", edition)
                .params(values(it))
                .query(Long.class)
                .single();
    }

    public void replace(Loaded loaded, Entry next) {
        var updated = jdbc.sql("""
                        update catalogue.entry
                           set version = version + 1, number = :number, category = :category, first = :first,
                               second = :second, third = :third, elements = :elements, basis = :basis,
                               time_limit = :timeLimit, publisher = :publisher, carriers = :carriers,
                               audience = :audience, way = :way, tier = :tier, unit_id = :unit, cycle = :cycle,
                               column_id = :column, renewed_on = :renewedOn
                         where id = :id and version = :version
                        """)
                .param("id", next.id())
                .param("version", loaded.version())
                .params(values(next))
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "entry " + next.id() + " has moved on from version " + loaded.version());
        }
    }

    /** Takes a row out of a draft. */
    public void remove(Loaded loaded) {
        var removed = jdbc.sql("delete from catalogue.entry where id = :id and version = :version")
                .param("id", loaded.entry().id())
                .param("version", loaded.version())
                .update();
        if (removed == 0) {
            throw new OptimisticLockingFailureException(
                    "entry " + loaded.entry().id() + " has moved on from version " + loaded.version());
        }
    }

    /** The rows in force that stand for that column have been renewed on that day; answers how many. */
    public int renew(ColumnId column, LocalDate on) {
        return jdbc.sql("""
                        update catalogue.entry
                           set version = version + 1, renewed_on = :on
                         where column_id = :column and (renewed_on is null or renewed_on < :on)
                           and edition_id in (select id
                                                from catalogue.edition
                                               where issued_on is not null)
                           and not exists (select
                                             from catalogue.edition mine
                                             join catalogue.edition later
                                               on later.organ_id = mine.organ_id and later.year > mine.year
                                              and later.issued_on is not null
                                            where mine.id = entry.edition_id)
                        """).param("column", column.value()).param("on", on).update();
    }

    public void hold(long edition, Held it) {
        jdbc.sql("""
                        insert into catalogue.held_table (edition_id, name, digest, bytes)
                        values (:edition, :name, :digest, :bytes)
                        on conflict (edition_id) do update
                           set name = excluded.name, digest = excluded.digest, bytes = excluded.bytes
                        """)
                .param("edition", edition)
                .param("name", it.name())
                .param("digest", it.digest())
                .param("bytes", it.bytes())
                .update();
    }

    public Optional<Held> held(long edition) {
        return jdbc.sql("select * from catalogue.held_table where edition_id = :edition")
                .param("edition", edition)
                .query((row, _) -> new Held(row.getString("name"), row.getString("digest"), row.getBytes("bytes")))
                .optional();
    }

    public void letGo(long edition) {
        jdbc.sql("delete from catalogue.held_table where edition_id = :edition")
                .param("edition", edition)
                .update();
    }

    private static Map<String, @Nullable Object> values(Entry it) {
        var content = it.content();
        var care = it.care();
        var values = new HashMap<String, @Nullable Object>();
        values.put("number", it.number());
        values.put("category", content.category());
        values.put("first", content.first());
        values.put("second", content.second());
        values.put("third", content.third());
        values.put("elements", content.elements());
        values.put("basis", content.basis());
        values.put("timeLimit", content.timeLimit());
        values.put("publisher", content.publisher());
        values.put(
                "carriers",
                content.carriers().stream().map(Carrier::name).sorted().toArray(String[]::new));
        values.put("audience", content.audience().name());
        values.put("way", content.way().name());
        values.put("tier", content.tier());
        values.put("unit", care.unit() == null ? null : care.unit().value());
        values.put("cycle", care.cycle().name());
        values.put("column", care.column() == null ? null : care.column().value());
        values.put("renewedOn", care.renewedOn());
        return values;
    }

    private static Edition edition(ResultSet row) throws SQLException {
        var draft = new Draft(row.getLong("id"), new OrganId(row.getLong("organ_id")), row.getInt("year"));
        var issuedOn = row.getObject("issued_on", LocalDate.class);
        return issuedOn == null ? draft : draft.issue(issuedOn);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var unit = row.getObject("unit_id", Long.class);
        var column = row.getObject("column_id", Long.class);
        return new Entry(
                row.getLong("id"),
                row.getInt("number"),
                new Content(
                        row.getString("category"),
                        row.getString("first"),
                        row.getString("second"),
                        row.getString("third"),
                        row.getString("elements"),
                        row.getString("basis"),
                        row.getString("time_limit"),
                        row.getString("publisher"),
                        Stream.of((String[]) row.getArray("carriers").getArray())
                                .map(Carrier::valueOf)
                                .collect(Collectors.toSet()),
                        Audience.valueOf(row.getString("audience")),
                        Way.valueOf(row.getString("way")),
                        row.getString("tier")),
                new Care(
                        unit == null ? null : new UnitId(unit),
                        UpdateCycle.valueOf(row.getString("cycle")),
                        column == null ? null : new ColumnId(column),
                        row.getObject("renewed_on", LocalDate.class)));
    }
}
