package gongkai.disclosures.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes the keys of this installation's findings unlike those of others. */
@Component
public class PgSaltStore {

    private final JdbcClient jdbc;

    PgSaltStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String value() {
        return jdbc.sql("select value from disclosures.salt")
                .query(String.class)
                .single();
    }
}
