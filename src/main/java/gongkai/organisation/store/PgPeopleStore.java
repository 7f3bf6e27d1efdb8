package gongkai.organisation.store;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.organisation.domain.Person;
import gongkai.organisation.domain.Posting;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.StaffLine;
import gongkai.organisation.domain.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps people and their posts. */
@Component
public class PgPeopleStore {

    private final JdbcClient jdbc;

    PgPeopleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public PersonId join(OrganId organ, String name, String phone, LocalDate on) {
        return new PersonId(jdbc.sql("""
                        insert into organisation.person (organ_id, name, phone, joined_on)
                        values (:organ, :name, :phone, :on)
                        returning id
                        """)
                .param("organ", organ.value())
                .param("name", name)
                .param("phone", phone)
                .param("on", on)
                .query(Long.class)
                .single());
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from organisation.person where id = :id")
                .param("id", id.value())
                .query((row, _) -> person(row))
                .optional();
    }

    /** Those who have not left before that day. */
    public List<Person> of(OrganId organ, LocalDate day) {
        return jdbc.sql("""
                        select *
                          from organisation.person
                         where organ_id = :organ and (left_on is null or left_on >= :day)
                         order by id
                        """)
                .param("organ", organ.value())
                .param("day", day)
                .query((row, _) -> person(row))
                .list();
    }

    public void leave(PersonId id, LocalDate on) {
        jdbc.sql("""
                        update organisation.person
                           set version = version + 1, left_on = :on
                         where id = :id
                        """).param("id", id.value()).param("on", on).update();
    }

    public void correct(PersonId id, String name, String phone) {
        jdbc.sql("""
                        update organisation.person
                           set version = version + 1, name = :name, phone = :phone
                         where id = :id
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("phone", phone)
                .update();
    }

    public long post(PersonId person, UnitId unit, String post, Engagement engagement, LocalDate from) {
        return jdbc.sql("""
                        insert into organisation.posting (person_id, unit_id, post, engagement, starts_on)
                        values (:person, :unit, :post, :engagement, :from)
                        returning id
                        """)
                .param("person", person.value())
                .param("unit", unit.value())
                .param("post", post)
                .param("engagement", engagement.name())
                .param("from", from)
                .query(Long.class)
                .single();
    }

    public void endPosting(long id, LocalDate lastOn) {
        jdbc.sql("""
                        update organisation.posting
                           set last_on = :lastOn
                         where id = :id and last_on is null
                        """).param("id", id).param("lastOn", lastOn).update();
    }

    public Optional<Posting> findPosting(long id) {
        return jdbc.sql("select * from organisation.posting where id = :id")
                .param("id", id)
                .query((row, _) -> posting(row))
                .optional();
    }

    /** The latest first. */
    public List<Posting> postings(PersonId person) {
        return jdbc.sql("""
                        select *
                          from organisation.posting
                         where person_id = :person
                         order by starts_on desc, id desc
                        """)
                .param("person", person.value())
                .query((row, _) -> posting(row))
                .list();
    }

    public Set<UnitId> unitsOf(PersonId person, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        select unit_id
                          from organisation.posting
                         where person_id = :person and starts_on <= :day and (last_on is null or last_on >= :day)
                        """)
                .param("person", person.value())
                .param("day", day)
                .query((row, _) -> new UnitId(row.getLong("unit_id")))
                .list());
    }

    /** Everybody who holds a post of the organ on that day, in the order of the units. */
    public List<StaffLine> staff(OrganId organ, LocalDate day) {
        return jdbc.sql("""
                        select person.id, person.name, unit.name as unit_name, posting.post, posting.engagement,
                               person.phone, posting.starts_on, posting.last_on
                          from organisation.posting
                          join organisation.person on person.id = posting.person_id
                          join organisation.unit on unit.id = posting.unit_id
                         where unit.organ_id = :organ
                           and posting.starts_on <= :day and (posting.last_on is null or posting.last_on >= :day)
                         order by unit.id, posting.id
                        """)
                .param("organ", organ.value())
                .param("day", day)
                .query((row, _) -> new StaffLine(
                        new PersonId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("unit_name"),
                        row.getString("post"),
                        Engagement.valueOf(row.getString("engagement")),
                        row.getString("phone"),
                        Terms.of(row)))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("id")),
                new OrganId(row.getLong("organ_id")),
                row.getString("name"),
                row.getString("phone"),
                row.getObject("joined_on", LocalDate.class),
                leftOn(row));
    }

    private static @Nullable LocalDate leftOn(ResultSet row) throws SQLException {
        return row.getObject("left_on", LocalDate.class);
    }

    private static Posting posting(ResultSet row) throws SQLException {
        Term term = Terms.of(row);
        return new Posting(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("post"),
                Engagement.valueOf(row.getString("engagement")),
                term);
    }
}
