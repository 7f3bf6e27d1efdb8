package gongkai.letters.store;

import gongkai.access.OrganId;
import gongkai.letters.SealAddress;
import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps where an organ's letters are sealed. */
@Component
public class PgSealServiceStore {

    private final JdbcClient jdbc;

    PgSealServiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<SealAddress> find(OrganId organ) {
        return jdbc.sql("select address from letters.seal_service where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> new SealAddress(row.getString("address")))
                .optional();
    }

    /** Sealed by the vault. */
    public Optional<byte[]> secret(OrganId organ) {
        return jdbc.sql("select secret from letters.seal_service where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    /** Without a new secret the one before stays. */
    public void set(OrganId organ, String address, byte @Nullable [] secret) {
        if (secret == null) {
            jdbc.sql("update letters.seal_service set address = :address where organ_id = :organ")
                    .param("organ", organ.value())
                    .param("address", address)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into letters.seal_service (organ_id, address, secret) values (:organ, :address, :secret)
                        on conflict (organ_id) do update set address = excluded.address, secret = excluded.secret
                        """)
                .param("organ", organ.value())
                .param("address", address)
                .param("secret", secret, Types.BINARY)
                .update();
    }

    public void remove(OrganId organ) {
        jdbc.sql("delete from letters.seal_service where organ_id = :organ")
                .param("organ", organ.value())
                .update();
    }
}
