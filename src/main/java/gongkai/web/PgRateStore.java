package gongkai.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps counts and used tokens for all nodes; whatever becomes of the request, a count stays. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class PgRateStore {

    /** A window and how often it was used, this time included. */
    record Taken(int count, Instant startedAt) {}

    private final JdbcClient jdbc;

    PgRateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Taken take(String print, Instant now, Duration window, int most) {
        return jdbc.sql("""
                        insert into web.rate as r (print, started_at, count)
                        values (:print, :now, 1)
                            on conflict (print) do update
                           set count = case when r.started_at <= :before then 1 else least(r.count, :most) + 1 end,
                               started_at = case when r.started_at <= :before then :now else r.started_at end
                        returning count, started_at
                        """)
                .param("print", print)
                .param("now", utc(now))
                .param("before", utc(now.minus(window)))
                .param("most", most)
                .query((row, _) -> taken(row))
                .single();
    }

    void giveBack(String print) {
        jdbc.sql("update web.rate set count = greatest(count - 1, 0) where print = :print")
                .param("print", print)
                .update();
    }

    /** Whether it was not used before. */
    boolean use(String token, Instant now) {
        return jdbc.sql("""
                        insert into web.used_token (token, used_at)
                        values (:token, :now)
                            on conflict (token) do nothing
                        """).param("token", token).param("now", utc(now)).update() == 1;
    }

    void forget(Instant before) {
        jdbc.sql("delete from web.rate where started_at < :before")
                .param("before", utc(before))
                .update();
        jdbc.sql("delete from web.used_token where used_at < :before")
                .param("before", utc(before))
                .update();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                row.getInt("count"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
