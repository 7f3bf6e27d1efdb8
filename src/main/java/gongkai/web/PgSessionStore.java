package gongkai.web;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reaches the sessions of all who are signed in, at once. */
@Component
public class PgSessionStore {

    private final JdbcClient jdbc;

    PgSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever has done nothing for longer than that is signed out by it. */
    public void limitIdle(Duration idle) {
        jdbc.sql("""
                        update web.session
                           set max_inactive_interval = :seconds, expiry_time = last_access_time + :seconds * 1000
                         where principal_name is not null and max_inactive_interval <> :seconds
                        """).param("seconds", idle.toSeconds()).update();
    }
}
