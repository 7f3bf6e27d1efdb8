package gongkai.annual.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.annual.domain.Dates;
import gongkai.annual.domain.Filing;
import gongkai.annual.domain.Filing.Opinion;
import gongkai.annual.domain.UnitReturn;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was handed up and sent back, what units handed in, and the dates for both. */
@Component
public class PgFilingStore {

    /** Dates as they are written down. */
    private record Rule(
            String unitsBy,
            String submitBy,
            String publishBy,
            @Nullable String belowBy) {}

    private final JdbcClient jdbc;

    PgFilingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void file(long report, int number, int edition, LocalDate on, String by) {
        jdbc.sql("""
                        insert into annual.filing (report_id, number, edition, filed_on, signature)
                        values (:report, :number, :edition, :on, :by)
                        """)
                .param("report", report)
                .param("number", number)
                .param("edition", edition)
                .param("on", on)
                .param("by", by)
                .update();
    }

    public void sendBack(long report, int number, LocalDate on, String by, List<String> opinions) {
        jdbc.sql("""
                        update annual.filing set sent_back_on = :on, sent_back_by = :by
                         where report_id = :report and number = :number
                        """)
                .param("report", report)
                .param("number", number)
                .param("on", on)
                .param("by", by)
                .update();
        opinions.forEach(it -> jdbc.sql("""
                        insert into annual.opinion (report_id, filing, text) values (:report, :number, :text)
                        """)
                .param("report", report)
                .param("number", number)
                .param("text", it)
                .update());
    }

    public void answer(long report, long opinion, String text) {
        jdbc.sql("update annual.opinion set answer = :text where report_id = :report and id = :opinion")
                .param("report", report)
                .param("opinion", opinion)
                .param("text", text)
                .update();
    }

    /** The latest last. */
    public List<Filing> of(long report) {
        return of(List.of(report)).getOrDefault(report, List.of());
    }

    public Map<Long, List<Filing>> of(Collection<Long> reports) {
        var opinions = new HashMap<String, List<Opinion>>();
        var ids = reports.toArray(Long[]::new);
        jdbc.sql("select * from annual.opinion where report_id = any(:ids) order by id")
                .param("ids", ids)
                .query(row -> {
                    opinions.computeIfAbsent(
                                    row.getLong("report_id") + " " + row.getInt("filing"), _ -> new ArrayList<>())
                            .add(new Opinion(row.getLong("id"), row.getString("text"), row.getString("answer")));
                });
        var filings = new HashMap<Long, List<Filing>>();
        jdbc.sql("select * from annual.filing where report_id = any(:ids) order by report_id, number")
                .param("ids", ids)
                .query(row -> {
                    var key = row.getLong("report_id") + " " + row.getInt("number");
                    filings.computeIfAbsent(row.getLong("report_id"), _ -> new ArrayList<>())
                            .add(new Filing(
                                    row.getInt("number"),
                                    row.getInt("edition"),
                                    row.getObject("filed_on", LocalDate.class),
                                    row.getString("signature"),
                                    row.getObject("sent_back_on", LocalDate.class),
                                    row.getString("sent_back_by"),
                                    opinions.getOrDefault(key, List.of())));
                });
        return filings;
    }

    public List<UnitReturn> returns(OrganId organ, int year) {
        return jdbc.sql("select * from annual.unit_return where organ_id = :organ and year = :year order by unit_id")
                .param("organ", organ.value())
                .param("year", year)
                .query((row, _) -> new UnitReturn(
                        new UnitId(row.getLong("unit_id")),
                        row.getInt("year"),
                        row.getString("proactive"),
                        row.getString("applications"),
                        row.getString("problems"),
                        row.getObject("handed_in_on", LocalDate.class),
                        row.getString("signature")))
                .list();
    }

    public void handIn(OrganId organ, UnitReturn it) {
        jdbc.sql("""
                        insert into annual.unit_return (organ_id, year, unit_id, proactive, applications, problems,
                                                        handed_in_on, signature)
                        values (:organ, :year, :unit, :proactive, :applications, :problems, :on, :by)
                        on conflict (organ_id, year, unit_id) do update
                           set proactive = excluded.proactive, applications = excluded.applications,
                               problems = excluded.problems, signature = excluded.signature
                        """)
                .param("organ", organ.value())
                .param("year", it.year())
                .param("unit", it.unit().value())
                .param("proactive", it.proactive())
                .param("applications", it.applications())
                .param("problems", it.problems())
                .param("on", it.on())
                .param("by", it.by())
                .update();
    }

    /** By the organs that have set any. */
    public Map<OrganId, Dates> dates() {
        var dates = new HashMap<OrganId, Dates>();
        jdbc.sql("select organ_id, rule from annual.house_rule").query(row -> {
            var it = Json.read(row.getString("rule"), Rule.class);
            dates.put(
                    new OrganId(row.getLong("organ_id")),
                    new Dates(
                            MonthDay.parse(it.unitsBy()),
                            MonthDay.parse(it.submitBy()),
                            MonthDay.parse(it.publishBy()),
                            it.belowBy() == null ? null : MonthDay.parse(it.belowBy())));
        });
        return dates;
    }

    public void set(OrganId organ, Dates it) {
        jdbc.sql("""
                        insert into annual.house_rule (organ_id, rule) values (:organ, :rule::jsonb)
                        on conflict (organ_id) do update set rule = excluded.rule
                        """)
                .param("organ", organ.value())
                .param(
                        "rule",
                        Json.write(new Rule(
                                it.unitsBy().toString(),
                                it.submitBy().toString(),
                                it.publishBy().toString(),
                                it.belowBy() == null ? null : it.belowBy().toString())))
                .update();
    }
}
