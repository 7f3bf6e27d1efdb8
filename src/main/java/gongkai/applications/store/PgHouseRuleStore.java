package gongkai.applications.store;

import gongkai.access.OrganId;
import gongkai.applications.domain.HouseRule;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what an office has set for its applications. */
@Component("applicationRuleStore")
public class PgHouseRuleStore {

    private final JdbcClient jdbc;

    PgHouseRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<HouseRule> find(OrganId organ) {
        return jdbc.sql("select rule from applications.house_rule where organ_id = :organ")
                .param("organ", organ.value())
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, HouseRule.class));
    }

    public void set(OrganId organ, HouseRule rule) {
        jdbc.sql("""
                        insert into applications.house_rule (organ_id, rule) values (:organ, :rule::jsonb)
                        on conflict (organ_id) do update set rule = excluded.rule
                        """)
                .param("organ", organ.value())
                .param("rule", Json.write(rule))
                .update();
    }
}
