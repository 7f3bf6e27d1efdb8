package gongkai.annual.store;

import gongkai.access.OrganId;
import gongkai.annual.domain.Adjustment;
import gongkai.annual.domain.Compiled;
import gongkai.annual.domain.CounterEntry;
import gongkai.clock.OfficeClock;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the facts gave, what was set otherwise, and what was entered with evidence. */
@Component
public class PgFigureStore {

    private final JdbcClient jdbc;

    PgFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the place of what was compiled before. */
    public void compile(long report, Compiled it) {
        jdbc.sql("delete from annual.figure where report_id = :report")
                .param("report", report)
                .update();
        var codes = List.copyOf(it.numbers().keySet());
        jdbc.sql("""
                        insert into annual.figure (report_id, code, computed, facts)
                        select :report, code, computed, facts::bigint[]
                          from unnest(:codes::text[], :numbers::numeric[], :facts::text[]) as t (code, computed, facts)
                        """)
                .param("report", report)
                .param("codes", codes.toArray(String[]::new))
                .param("numbers", codes.stream().map(it::number).toArray(BigDecimal[]::new))
                .param(
                        "facts",
                        codes.stream().map(code -> written(it.facts(code))).toArray(String[]::new))
                .update();
    }

    static String written(List<Long> facts) {
        return facts.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    static List<Long> facts(ResultSet row) throws SQLException {
        return List.of((Long[]) row.getArray("facts").getArray());
    }

    /** Without a number where nothing was compiled yet. */
    public Compiled compiled(long report) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        var facts = new LinkedHashMap<String, List<Long>>();
        jdbc.sql("select code, computed, facts from annual.figure where report_id = :report")
                .param("report", report)
                .query(row -> {
                    numbers.put(row.getString("code"), row.getBigDecimal("computed"));
                    var its = facts(row);
                    if (!its.isEmpty()) {
                        facts.put(row.getString("code"), its);
                    }
                });
        return new Compiled(numbers, facts);
    }

    public Map<String, Adjustment> adjustments(long report) {
        var adjustments = new LinkedHashMap<String, Adjustment>();
        jdbc.sql("select * from annual.adjustment where report_id = :report order by cell")
                .param("report", report)
                .query(row -> {
                    adjustments.put(
                            row.getString("cell"),
                            new Adjustment(
                                    row.getString("cell"),
                                    row.getBigDecimal("value"),
                                    row.getString("reason"),
                                    row.getString("signature"),
                                    at(row)));
                });
        return adjustments;
    }

    public void adjust(long report, Adjustment it) {
        jdbc.sql("""
                        insert into annual.adjustment (report_id, cell, value, reason, signature, at)
                        values (:report, :cell, :value, :reason, :by, :at)
                        on conflict (report_id, cell) do update
                           set value = excluded.value, reason = excluded.reason, signature = excluded.signature,
                               at = excluded.at
                        """)
                .param("report", report)
                .param("cell", it.cell())
                .param("value", it.value())
                .param("reason", it.reason())
                .param("by", it.by())
                .param("at", time(it.at()))
                .update();
    }

    public void takeBack(long report, String cell) {
        jdbc.sql("delete from annual.adjustment where report_id = :report and cell = :cell")
                .param("report", report)
                .param("cell", cell)
                .update();
    }

    public void count(OrganId organ, int year, CounterEntry it) {
        jdbc.sql("""
                        insert into annual.counter (organ_id, year, cell, value, evidence, signature, at)
                        values (:organ, :year, :cell, :value, :evidence, :by, :at)
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .param("cell", it.cell())
                .param("value", it.value())
                .param("evidence", it.evidence())
                .param("by", it.by())
                .param("at", time(it.at()))
                .update();
    }

    /** Every entry, the latest first. */
    public List<CounterEntry> counters(OrganId organ, int year) {
        return jdbc.sql("""
                        select * from annual.counter where organ_id = :organ and year = :year order by id desc
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .query((row, _) -> new CounterEntry(
                        row.getString("cell"),
                        row.getBigDecimal("value"),
                        row.getString("evidence"),
                        row.getString("signature"),
                        at(row)))
                .list();
    }

    static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime time(Instant it) {
        return it.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
