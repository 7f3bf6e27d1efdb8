package gongkai.vault;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks through sealed columns of every module; on one connection, where a cursor outlives its transaction. */
final class PgSealedStore {

    private final JdbcClient jdbc;

    private PgSealedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static PgSealedStore on(DataSource connection) {
        return new PgSealedStore(JdbcClient.create(connection));
    }

    boolean isThere(SealedColumn it) {
        return types(it).getOrDefault(it.column(), "").equals("bytea")
                && types(it).keySet().containsAll(it.key());
    }

    /** How many values each key has sealed, by its id; those from before the ring under nothing. */
    Map<String, Long> counts(SealedColumn it) {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("""
                        select case get_byte(%1$s, 0)
                               when 1 then encode(substring(%1$s from 2 for 4), 'hex')
                               else ''
                               end as id,
                               count(*) as sealed
                          from %2$s
                         where %1$s is not null
                         group by 1
                        """.formatted(it.column(), it.table()))
                .query((row, _) -> Map.entry(row.getString("id"), row.getLong("sealed")))
                .list()
                .forEach(row -> counts.put(row.getKey(), row.getValue()));
        return counts;
    }

    /** Through what other keys have sealed. */
    Walk walk(SealedColumn it, byte[] newest) {
        jdbc.sql("""
                        declare walk no scroll cursor with hold for
                        select distinct %3$s
                          from %2$s
                         where %1$s is not null
                           and substring(%1$s from 1 for %4$d) <> '\\x%5$s'::bytea
                        """.formatted(
                                it.column(),
                                it.table(),
                                it.key().stream().map(key -> key + "::text").collect(Collectors.joining(", ")),
                                newest.length,
                                HexFormat.of().formatHex(newest)))
                .update();
        return new Walk(it, types(it));
    }

    private Map<String, String> types(SealedColumn it) {
        return jdbc
                .sql("""
                        select column_name, data_type
                          from information_schema.columns
                         where table_schema || '.' || table_name = :table
                        """)
                .param("table", it.table())
                .query((row, _) -> Map.entry(row.getString("column_name"), row.getString("data_type")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Holds the cursor until it is closed. */
    final class Walk implements AutoCloseable {

        private final SealedColumn column;
        private final String select;
        private final String update;

        private Walk(SealedColumn column, Map<String, String> types) {
            this.column = column;
            // The text becomes what the key is, so that its index serves.
            var where = column.key().stream()
                    .map(key -> "%s = ?::%s".formatted(key, types.get(key)))
                    .collect(Collectors.joining(" and "));
            this.select = "select %1$s from %2$s where %3$s and %1$s is not null"
                    .formatted(column.column(), column.table(), where);
            this.update = "update %2$s set %1$s = ? where %3$s and %1$s = ?"
                    .formatted(column.column(), column.table(), where);
        }

        /** The keys of the next rows; none at the end. */
        List<List<String>> next(int limit) {
            return jdbc.sql("fetch %d from walk".formatted(limit))
                    .query((row, _) -> {
                        var key = new ArrayList<String>();
                        for (int at = 1; at <= column.key().size(); at++) {
                            key.add(row.getString(at));
                        }
                        return List.copyOf(key);
                    })
                    .list();
        }

        List<byte[]> values(List<String> key) {
            return jdbc.sql(select)
                    .params(List.copyOf(key))
                    .query((row, _) -> row.getBytes(1))
                    .list();
        }

        /** Nothing happens when somebody changed the value meanwhile. */
        void replace(List<String> key, byte[] before, byte[] after) {
            var params = new ArrayList<Object>();
            params.add(after);
            params.addAll(key);
            params.add(before);
            jdbc.sql(update).params(params).update();
        }

        @Override
        public void close() {
            jdbc.sql("close walk").update();
        }
    }
}
