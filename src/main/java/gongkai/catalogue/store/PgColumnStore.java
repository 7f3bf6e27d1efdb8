package gongkai.catalogue.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.catalogue.Category;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.FixedColumn;
import gongkai.catalogue.Rhythm;
import gongkai.catalogue.SyncRule;
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

/** Keeps columns. */
@Component
public class PgColumnStore {

    /** A column and the version it was read at. */
    public record Loaded(Column column, int version) {}

    private final JdbcClient jdbc;

    PgColumnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the tree: each directly before those below it. */
    public List<Column> of(OrganId organ) {
        return jdbc.sql("""
                        with recursive tree as (
                            select id, array[position, id] as place
                              from catalogue.site_column
                             where organ_id = :organ and parent_id is null
                            union all
                            select below.id, tree.place || array[below.position, below.id]
                              from tree
                              join catalogue.site_column below on below.parent_id = tree.id
                        )
                        select it.*
                          from tree
                          join catalogue.site_column it on it.id = tree.id
                         order by tree.place
                        """)
                .param("organ", organ.value())
                .query((row, _) -> column(row))
                .list();
    }

    public Optional<Loaded> find(ColumnId id) {
        return jdbc.sql("select * from catalogue.site_column where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Loaded(column(row), row.getInt("version")))
                .optional();
    }

    /** The names from the top down. */
    public List<String> path(ColumnId id) {
        return jdbc.sql("""
                        with recursive above as (
                            select id, parent_id, name, 0 as steps
                              from catalogue.site_column
                             where id = :id
                            union all
                            select it.id, it.parent_id, it.name, above.steps + 1
                              from above
                              join catalogue.site_column it on it.id = above.parent_id
                        )
                        select name
                          from above
                         order by steps desc
                        """)
                .param("id", id.value())
                .query((row, _) -> row.getString("name"))
                .list();
    }

    /** The number in the given column is not looked at. */
    public ColumnId add(Column it) {
        return new ColumnId(
                jdbc.sql("""
                        insert into catalogue.site_column (organ_id, parent_id, fixed, name, note, rhythm, category,
                                                           lead_unit_id, joint_unit_ids, news, sync_channels,
                                                           sync_unit_id, position, opened_on, closed_on)
                        values (:organ, :parent, :fixed, :name, :note, :rhythm, :category,
                                :lead, :joint, :news, :channels,
                                :syncUnit, :position, :openedOn, :closedOn)
                        returning id
                        """).params(new Row(it).values()).query(Long.class).single());
    }

    public void replace(Loaded loaded, Column next) {
        var updated = jdbc.sql("""
                        update catalogue.site_column
                           set version = version + 1, parent_id = :parent, fixed = :fixed, name = :name, note = :note,
                               rhythm = :rhythm, category = :category, lead_unit_id = :lead, joint_unit_ids = :joint,
                               news = :news, sync_channels = :channels, sync_unit_id = :syncUnit,
                               position = :position, opened_on = :openedOn, closed_on = :closedOn
                         where id = :id and version = :version and organ_id = :organ
                        """)
                .params(new Row(next).values())
                .param("id", next.id().value())
                .param("version", loaded.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "column " + next.id() + " has moved on from version " + loaded.version());
        }
    }

    /** One column as the named values of a statement. */
    private record Row(Column it) {

        Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>();
            values.put("organ", it.organ().value());
            values.put("parent", it.parent() == null ? null : it.parent().value());
            values.put("fixed", it.fixed() == null ? null : it.fixed().name());
            values.put("name", it.name());
            values.put("note", it.note());
            values.put("rhythm", it.rhythm().name());
            values.put("category", it.category() == null ? null : it.category().name());
            values.put("lead", it.lead() == null ? null : it.lead().value());
            values.put("joint", numbers(it.joint().stream().map(UnitId::value).toList()));
            values.put("news", it.news());
            values.put("channels", numbers(it.sync().channels()));
            values.put(
                    "syncUnit",
                    it.sync().unit() == null ? null : it.sync().unit().value());
            values.put("position", it.position());
            values.put("openedOn", it.openedOn());
            values.put("closedOn", it.closedOn());
            return values;
        }

        private static Long[] numbers(Collection<Long> these) {
            return these.stream().sorted().toArray(Long[]::new);
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", Long.class);
        var fixed = row.getString("fixed");
        var category = row.getString("category");
        return new Column(
                new ColumnId(row.getLong("id")),
                new OrganId(row.getLong("organ_id")),
                parent == null ? null : new ColumnId(parent),
                fixed == null ? null : FixedColumn.valueOf(fixed),
                row.getString("name"),
                row.getString("note"),
                Rhythm.valueOf(row.getString("rhythm")),
                category == null ? null : Category.valueOf(category),
                unit(row, "lead_unit_id"),
                numbers(row, "joint_unit_ids").map(UnitId::new).collect(Collectors.toSet()),
                row.getBoolean("news"),
                new SyncRule(numbers(row, "sync_channels").collect(Collectors.toSet()), unit(row, "sync_unit_id")),
                row.getInt("position"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private static @Nullable UnitId unit(ResultSet row, String name) throws SQLException {
        var number = row.getObject(name, Long.class);
        return number == null ? null : new UnitId(number);
    }

    private static Stream<Long> numbers(ResultSet row, String name) throws SQLException {
        return Stream.of((Long[]) row.getArray(name).getArray());
    }
}
