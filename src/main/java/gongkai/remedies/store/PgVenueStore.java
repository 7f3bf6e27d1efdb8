package gongkai.remedies.store;

import gongkai.access.OrganId;
import gongkai.remedies.domain.ReportRule;
import gongkai.remedies.domain.VenueName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps reconsideration organs, courts and how results count. */
@Component
public class PgVenueStore {

    private final JdbcClient jdbc;

    PgVenueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<VenueName> names(OrganId organ) {
        return jdbc.sql("""
                        select id, kind, name, from_day, until_day
                          from remedies.venue_name
                         where organ_id = :organ
                         order by kind desc, from_day desc, id
                        """)
                .param("organ", organ.value())
                .query((row, _) -> new VenueName(
                        row.getLong("id"),
                        VenueName.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)))
                .list();
    }

    public Optional<OrganId> organOf(long name) {
        return jdbc.sql("select organ_id from remedies.venue_name where id = :id")
                .param("id", name)
                .query(Long.class)
                .optional()
                .map(OrganId::new);
    }

    public long add(OrganId organ, VenueName it) {
        return jdbc.sql("""
                        insert into remedies.venue_name (organ_id, kind, name, from_day, until_day)
                        values (:organ, :kind, :name, :from, :until)
                        returning id
                        """)
                .param("organ", organ.value())
                .param("kind", it.kind().name())
                .param("name", it.name())
                .param("from", it.from())
                .param("until", it.until())
                .query(Long.class)
                .single();
    }

    /** With another last day. */
    public void replace(VenueName it) {
        jdbc.sql("update remedies.venue_name set until_day = :until where id = :id")
                .param("id", it.id())
                .param("until", it.until())
                .update();
    }

    public Optional<ReportRule> rule(OrganId organ) {
        return jdbc.sql("select rule from remedies.report_rule where organ_id = :organ")
                .param("organ", organ.value())
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, ReportRule.class));
    }

    public void set(OrganId organ, ReportRule rule) {
        jdbc.sql("""
                        insert into remedies.report_rule (organ_id, rule) values (:organ, :rule::jsonb)
                        on conflict (organ_id) do update set rule = excluded.rule
                        """)
                .param("organ", organ.value())
                .param("rule", Json.write(rule))
                .update();
    }
}
