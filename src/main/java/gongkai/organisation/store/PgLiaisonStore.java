package gongkai.organisation.store;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.organisation.domain.Liaison;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the liaisons of units. */
@Component
public class PgLiaisonStore {

    private final JdbcClient jdbc;

    PgLiaisonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Liaison> current(UnitId unit) {
        return jdbc.sql("""
                        select liaison.*, person.name
                          from organisation.liaison
                          join organisation.person on person.id = liaison.person_id
                         where unit_id = :unit and last_on is null
                        """)
                .param("unit", unit.value())
                .query((row, _) -> liaison(row))
                .optional();
    }

    public boolean isLiaison(PersonId person) {
        return jdbc.sql("""
                        select exists (select from organisation.liaison
                                        where person_id = :person and last_on is null)
                        """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** On the day the work changes hands both terms hold; the unit's one liaison is then whoever came last. */
    public List<Liaison> currentOf(OrganId organ, LocalDate day) {
        return jdbc.sql("""
                        select liaison.*, person.name
                          from organisation.liaison
                          join organisation.person on person.id = liaison.person_id
                          join organisation.unit on unit.id = liaison.unit_id
                         where unit.organ_id = :organ
                           and liaison.starts_on <= :day and (liaison.last_on is null or liaison.last_on >= :day)
                           and not exists (
                               select 1
                                 from organisation.liaison later
                                where later.unit_id = liaison.unit_id and later.id > liaison.id
                                  and later.starts_on <= :day and (later.last_on is null or later.last_on >= :day))
                         order by liaison.starts_on, liaison.id
                        """)
                .param("organ", organ.value())
                .param("day", day)
                .query((row, _) -> liaison(row))
                .list();
    }

    public Set<UnitId> unitsOf(PersonId person, LocalDate day) {
        return jdbc
                .sql("""
                        select unit_id
                          from organisation.liaison
                         where person_id = :person
                           and starts_on <= :day and (last_on is null or last_on >= :day)
                        """)
                .param("person", person.value())
                .param("day", day)
                .query((row, _) -> new UnitId(row.getLong("unit_id")))
                .stream()
                .collect(Collectors.toSet());
    }

    public void appoint(UnitId unit, PersonId person, LocalDate from) {
        jdbc.sql("""
                        insert into organisation.liaison (unit_id, person_id, starts_on)
                        values (:unit, :person, :from)
                        """)
                .param("unit", unit.value())
                .param("person", person.value())
                .param("from", from)
                .update();
    }

    public List<Liaison> currentWithin(Scope scope, LocalDate day) {
        return jdbc.sql("""
                        select liaison.*, person.name
                          from organisation.liaison
                          join organisation.person on person.id = liaison.person_id
                          join organisation.unit on unit.id = liaison.unit_id
                          join organisation.organ on organ.id = unit.organ_id
                         where organ.branch like :pattern
                           and liaison.starts_on <= :day and (liaison.last_on is null or liaison.last_on >= :day)
                        """)
                .param("pattern", scope.pattern())
                .param("day", day)
                .query((row, _) -> liaison(row))
                .list();
    }

    /** A day before the start makes the term void: it then held on no day. */
    public void end(UnitId unit, LocalDate lastOn) {
        jdbc.sql("""
                        update organisation.liaison
                           set last_on = :lastOn
                         where unit_id = :unit and last_on is null
                        """).param("unit", unit.value()).param("lastOn", lastOn).update();
    }

    private static Liaison liaison(ResultSet row) throws SQLException {
        return new Liaison(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                Terms.of(row));
    }
}
