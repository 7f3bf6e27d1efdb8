package gongkai.normatives.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.normatives.domain.HouseRule;
import gongkai.normatives.domain.NumberPattern;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what each organ has set. */
@Component
public class PgNormativeRuleStore {

    private final JdbcClient jdbc;

    PgNormativeRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<HouseRule> of(OrganId organ) {
        return jdbc.sql("select * from normatives.house_rule where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> {
                    var unit = row.getObject("law_unit_id", Long.class);
                    return new HouseRule(
                            unit == null ? null : new UnitId(unit),
                            row.getInt("review_days"),
                            row.getInt("filing_days"),
                            row.getInt("years"),
                            row.getInt("trial_years"),
                            new NumberPattern(row.getString("pattern")));
                })
                .optional();
    }

    public void set(OrganId organ, HouseRule it) {
        jdbc.sql("""
                        insert into normatives.house_rule
                            (organ_id, law_unit_id, review_days, filing_days, years, trial_years, pattern)
                        values (:organ, :unit, :reviewDays, :filingDays, :years, :trialYears, :pattern)
                        on conflict (organ_id) do update
                           set law_unit_id = excluded.law_unit_id, review_days = excluded.review_days,
                               filing_days = excluded.filing_days, years = excluded.years,
                               trial_years = excluded.trial_years, pattern = excluded.pattern
                        """)
                .param("organ", organ.value())
                .param("unit", it.lawUnit() == null ? null : it.lawUnit().value())
                .param("reviewDays", it.reviewDays())
                .param("filingDays", it.filingDays())
                .param("years", it.years())
                .param("trialYears", it.trialYears())
                .param("pattern", it.pattern().text())
                .update();
    }
}
