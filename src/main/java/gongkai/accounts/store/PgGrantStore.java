package gongkai.accounts.store;

import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.accounts.domain.Grant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which role was given to whom, from when until when. */
@Component
public class PgGrantStore {

    private final JdbcClient jdbc;

    PgGrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Present, past and future ones. */
    public List<Grant> of(PersonId person) {
        return jdbc.sql("""
                        select *
                          from accounts.role_grant
                         where person_id = :person
                         order by last_on is not null, role, starts_on desc
                        """)
                .param("person", person.value())
                .query((row, _) -> grant(row))
                .list();
    }

    public long grant(PersonId person, Role role, LocalDate from, String by) {
        return jdbc.sql("""
                        insert into accounts.role_grant (person_id, role, starts_on, granted_by)
                        values (:person, :role, :from, :by)
                        returning id
                        """)
                .param("person", person.value())
                .param("role", role.name())
                .param("from", from)
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** The grant holds up to and including the given day; a day before its start makes it void. */
    public void end(long id, LocalDate lastOn) {
        jdbc.sql("""
                        update accounts.role_grant
                           set last_on = :lastOn
                         where id = :id and (last_on is null or last_on > :lastOn)
                        """).param("id", id).param("lastOn", lastOn).update();
    }

    /** Those who hold it that day and can sign in. */
    public List<PersonId> holders(Role role, LocalDate day) {
        return jdbc.sql("""
                        select distinct role_grant.person_id
                          from accounts.role_grant
                          join accounts.account on account.person_id = role_grant.person_id
                         where role = :role and starts_on <= :day and (last_on is null or last_on >= :day)
                           and account.disabled_at is null
                         order by role_grant.person_id
                        """)
                .param("role", role.name())
                .param("day", day)
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    /** Those who hold it that day, whether or not they can sign in. */
    public List<PersonId> everybodyIn(Role role, LocalDate day) {
        return jdbc.sql("""
                        select distinct person_id
                          from accounts.role_grant
                         where role = :role and starts_on <= :day and (last_on is null or last_on >= :day)
                         order by person_id
                        """)
                .param("role", role.name())
                .param("day", day)
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    /** Until the transaction ends nobody else changes who the administrators are. */
    public void lockAdministration() {
        lock(Lock.ADMINISTRATION, 0);
    }

    /** Until the transaction ends nobody else changes what this person holds. */
    public void lock(PersonId person) {
        lock(Lock.PERSON, Math.toIntExact(person.value()));
    }

    private void lock(Lock what, int number) {
        jdbc.sql("select pg_advisory_xact_lock(:what, :number)")
                .param("what", what.number())
                .param("number", number)
                .query(_ -> {});
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                Role.valueOf(row.getString("role")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getString("granted_by"));
    }
}
