package gongkai.accounts.store;

import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.domain.SecurityPolicy.SecondFactor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every policy that was ever set; the last one holds. */
@Component
public class PgPolicyStore {

    private final JdbcClient jdbc;

    PgPolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SecurityPolicy> last() {
        return jdbc.sql("""
                        select *
                          from accounts.policy
                         order by id desc
                         limit 1
                        """)
                .query((row, _) -> new SecurityPolicy(
                        row.getInt("minimum_length"),
                        row.getInt("character_classes"),
                        row.getInt("remembered"),
                        row.getInt("valid_days"),
                        row.getInt("failures"),
                        row.getInt("source_failures"),
                        row.getInt("lock_minutes"),
                        row.getInt("idle_minutes"),
                        row.getInt("absolute_hours"),
                        SecondFactor.valueOf(row.getString("second_factor"))))
                .optional();
    }

    public void keep(SecurityPolicy it, Instant at) {
        jdbc.sql("""
                        insert into accounts.policy (set_at, minimum_length, character_classes, remembered, valid_days,
                                                     failures, source_failures, lock_minutes, idle_minutes,
                                                     absolute_hours, second_factor)
                        values (:at, :minimumLength, :characterClasses, :remembered, :validDays,
                                :failures, :sourceFailures, :lockMinutes, :idleMinutes,
                                :absoluteHours, :secondFactor)
                        """)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("minimumLength", it.minimumLength())
                .param("characterClasses", it.characterClasses())
                .param("remembered", it.remembered())
                .param("validDays", it.validDays())
                .param("failures", it.failures())
                .param("sourceFailures", it.sourceFailures())
                .param("lockMinutes", it.lockMinutes())
                .param("idleMinutes", it.idleMinutes())
                .param("absoluteHours", it.absoluteHours())
                .param("secondFactor", it.secondFactor().name())
                .update();
    }
}
