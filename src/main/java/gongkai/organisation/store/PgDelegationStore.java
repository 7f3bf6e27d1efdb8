package gongkai.organisation.store;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.organisation.domain.Delegation;
import gongkai.organisation.domain.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who acts for whom, and until when. */
@Component
public class PgDelegationStore {

    private static final String WITH_NAMES = """
            select delegation.*, absent.name as absent_name, deputy.name as deputy_name
              from organisation.delegation
              join organisation.person absent on absent.id = delegation.absent_id
              join organisation.person deputy on deputy.id = delegation.deputy_id
            """;

    private final JdbcClient jdbc;

    PgDelegationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number and the names in the given delegation are not looked at. */
    public long keep(Delegation it) {
        return jdbc.sql("""
                        insert into organisation.delegation (absent_id, deputy_id, roles, starts_on, last_on, reason)
                        values (:absent, :deputy, string_to_array(:roles, ','), :startsOn, :lastOn, :reason)
                        returning id
                        """)
                .param("absent", it.absent().value())
                .param("deputy", it.deputy().value())
                .param("roles", it.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")))
                .param("startsOn", it.term().startsOn())
                .param("lastOn", it.term().lastOn())
                .param("reason", it.reason())
                .query(Long.class)
                .single();
    }

    public Optional<Delegation> find(long id) {
        return jdbc.sql(WITH_NAMES + " where delegation.id = :id")
                .param("id", id)
                .query((row, _) -> delegation(row))
                .optional();
    }

    public void end(long id, LocalDate lastOn) {
        jdbc.sql("""
                        update organisation.delegation
                           set last_on = :lastOn
                         where id = :id and last_on > :lastOn
                        """).param("id", id).param("lastOn", lastOn).update();
    }

    /** What this person may do for others on that day. */
    public List<Delegation> heldBy(PersonId deputy, LocalDate day) {
        return jdbc.sql(WITH_NAMES + " where deputy_id = :deputy and starts_on <= :day and last_on >= :day")
                .param("deputy", deputy.value())
                .param("day", day)
                .query((row, _) -> delegation(row))
                .list();
    }

    /** The latest first. */
    public List<Delegation> of(OrganId organ) {
        return jdbc.sql(WITH_NAMES + " where absent.organ_id = :organ order by starts_on desc, delegation.id desc")
                .param("organ", organ.value())
                .query((row, _) -> delegation(row))
                .list();
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Delegation(
                row.getLong("id"),
                new PersonId(row.getLong("absent_id")),
                row.getString("absent_name"),
                new PersonId(row.getLong("deputy_id")),
                row.getString("deputy_name"),
                Stream.of(roles).map(Role::valueOf).collect(Collectors.toSet()),
                new Term(row.getObject("starts_on", LocalDate.class), row.getObject("last_on", LocalDate.class)),
                row.getString("reason"));
    }
}
