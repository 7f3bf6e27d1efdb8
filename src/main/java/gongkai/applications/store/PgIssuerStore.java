package gongkai.applications.store;

import gongkai.access.OrganId;
import gongkai.applications.domain.IssuerSetting;
import gongkai.typesetting.Png;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who signs an organ's letters, and its seal. */
@Component
public class PgIssuerStore {

    private final JdbcClient jdbc;

    PgIssuerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<IssuerSetting> find(OrganId organ) {
        return jdbc.sql("select setting from applications.letter_issuer where organ_id = :organ")
                .param("organ", organ.value())
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, IssuerSetting.class));
    }

    public void set(OrganId organ, IssuerSetting setting) {
        jdbc.sql("""
                        insert into applications.letter_issuer (organ_id, setting) values (:organ, :setting::jsonb)
                        on conflict (organ_id) do update set setting = excluded.setting
                        """)
                .param("organ", organ.value())
                .param("setting", Json.write(setting))
                .update();
    }

    /** The picture of the seal; empty when it is pressed by hand. */
    public Optional<Png> seal(OrganId organ) {
        return jdbc.sql("select seal from applications.letter_issuer where organ_id = :organ and seal is not null")
                .param("organ", organ.value())
                .query((row, _) -> new Png(row.getBytes("seal")))
                .optional();
    }

    public void setSeal(OrganId organ, Png seal) {
        jdbc.sql("update applications.letter_issuer set seal = :seal where organ_id = :organ")
                .param("organ", organ.value())
                .param("seal", seal.bytes())
                .update();
    }

    public void removeSeal(OrganId organ) {
        jdbc.sql("update applications.letter_issuer set seal = null where organ_id = :organ")
                .param("organ", organ.value())
                .update();
    }
}
