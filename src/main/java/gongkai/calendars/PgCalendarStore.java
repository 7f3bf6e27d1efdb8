package gongkai.calendars;

import gongkai.access.Branch;
import gongkai.statute.SpecialDay;
import gongkai.statute.SpecialDay.Layer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was entered beside the calendars that come with the program. */
@Component
class PgCalendarStore {

    private final JdbcClient jdbc;

    PgCalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes with every entry and every withdrawal, so that what was built from the rest can be kept. */
    long edition() {
        return jdbc.sql("select count(*) + count(withdrawn_at) from calendars.arrangement")
                .query(Long.class)
                .single();
    }

    /** The earliest first, so that a later one of the same layer prevails. */
    List<Arrangement> all() {
        return jdbc.sql("select * from calendars.arrangement order by id")
                .query((row, _) -> arrangement(row))
                .list();
    }

    long keep(Arrangement it) {
        var id = jdbc.sql("""
                        insert into calendars.arrangement (layer, year, place, source, entered_at, entered_by)
                        values (:layer, :year, :place, :source, :at, :by)
                        returning id
                        """)
                .param("layer", it.layer().name())
                .param("year", it.year())
                .param("place", it.place() == null ? null : it.place().path())
                .param("source", it.source())
                .param("at", OffsetDateTime.ofInstant(it.enteredAt(), ZoneOffset.UTC))
                .param("by", it.enteredBy())
                .query(Long.class)
                .single();
        for (var day : it.days()) {
            jdbc.sql("""
                            insert into calendars.special_day (arrangement_id, day, is_off, name, source)
                            values (:arrangement, :day, :isOff, :name, :source)
                            """)
                    .param("arrangement", id)
                    .param("day", day.day())
                    .param("isOff", day.isOff())
                    .param("name", day.name())
                    .param("source", day.source())
                    .update();
        }
        return id;
    }

    boolean withdraw(long id, Instant at) {
        return jdbc.sql("""
                        update calendars.arrangement
                           set withdrawn_at = :at
                         where id = :id and withdrawn_at is null
                        """)
                        .param("id", id)
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Arrangement arrangement(ResultSet row) throws SQLException {
        var layer = Layer.valueOf(row.getString("layer"));
        var id = row.getLong("id");
        return new Arrangement(
                id,
                layer,
                row.getInt("year"),
                place(row.getString("place")),
                row.getString("source"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getString("entered_by"),
                moment(row.getObject("withdrawn_at", OffsetDateTime.class)),
                days(id, layer));
    }

    private List<SpecialDay> days(long arrangement, Layer layer) {
        return jdbc.sql("""
                        select *
                          from calendars.special_day
                         where arrangement_id = :arrangement
                         order by day
                        """)
                .param("arrangement", arrangement)
                .query((row, _) -> new SpecialDay(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("is_off"),
                        row.getString("name"),
                        layer,
                        row.getString("source")))
                .list();
    }

    private static @Nullable Branch place(@Nullable String path) {
        return path == null ? null : new Branch(path);
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
