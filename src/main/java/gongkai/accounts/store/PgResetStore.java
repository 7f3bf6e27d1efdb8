package gongkai.accounts.store;

import gongkai.access.PersonId;
import gongkai.accounts.domain.ResetRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the requests to reset an administrator's account. */
@Component
public class PgResetStore {

    private final JdbcClient jdbc;

    PgResetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long request(PersonId person, PersonId by, Instant at, byte[] half) {
        return jdbc.sql("""
                        insert into accounts.reset_request (person_id, requested_at, requested_by, half)
                        values (:person, :at, :by, :half)
                        returning id
                        """)
                .param("person", person.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.value())
                .param("half", half)
                .query(Long.class)
                .single();
    }

    public Optional<ResetRequest> open(PersonId person) {
        return jdbc.sql("select * from accounts.reset_request where person_id = :person and decided_at is null")
                .param("person", person.value())
                .query((row, _) -> request(row))
                .optional();
    }

    public Optional<ResetRequest> find(long id) {
        return jdbc.sql("select * from accounts.reset_request where id = :id")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
    }

    public void decide(long id, PersonId by, Instant at, boolean consented) {
        jdbc.sql("""
                        update accounts.reset_request
                           set decided_at = :at, decided_by = :by, consented = :consented, half = null
                         where id = :id and decided_at is null
                        """)
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.value())
                .param("consented", consented)
                .update();
    }

    private static ResetRequest request(ResultSet row) throws SQLException {
        return new ResetRequest(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                new PersonId(row.getLong("requested_by")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getBytes("half"));
    }
}
