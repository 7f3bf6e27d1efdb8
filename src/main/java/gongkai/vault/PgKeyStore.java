package gongkai.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers which keys the data need; never a key itself. */
@Component
class PgKeyStore {

    enum Purpose {
        SEAL,
        RECOGNISE
    }

    private final JdbcClient jdbc;

    PgKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static PgKeyStore on(DataSource source) {
        return new PgKeyStore(JdbcClient.create(source));
    }

    boolean isThere() {
        return jdbc.sql("select to_regclass('vault.key') is not null")
                .query(Boolean.class)
                .single();
    }

    Set<String> known() {
        return Set.copyOf(jdbc.sql("select id from vault.key where not retired")
                .query(String.class)
                .list());
    }

    /** The days on which keys were first used. */
    Map<String, String> since() {
        var days = new TreeMap<String, String>();
        jdbc.sql("select id, to_char(known_since at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as since from vault.key")
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("since")))
                .list()
                .forEach(it -> days.put(it.getKey(), it.getValue()));
        return days;
    }

    /** The first key of a database needs no telling. */
    void note(String id, Purpose purpose) {
        jdbc.sql("""
                        insert into vault.key (id, purpose, told)
                        select :id, :purpose, not exists (select 1 from vault.key where purpose = :purpose)
                            on conflict (id) do nothing
                        """).param("id", id).param("purpose", purpose.name()).update();
    }

    void retire(String id) {
        jdbc.sql("update vault.key set retired = true, told = false where id = :id")
                .param("id", id)
                .update();
    }

    List<KeyChange> untold() {
        return jdbc.sql("""
                        update vault.key
                           set told = true
                         where not told
                        returning id, retired
                        """)
                .query((row, _) -> new KeyChange(row.getString("id"), row.getBoolean("retired")))
                .list();
    }
}
