package gongkai.organisation.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.organisation.Level;
import gongkai.organisation.Organ;
import gongkai.organisation.domain.Contacts;
import gongkai.organisation.domain.OrganProfile;
import gongkai.organisation.domain.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps organs and their units. */
@Component
public class PgOrganStore {

    private final JdbcClient jdbc;

    PgOrganStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isEmpty() {
        return !jdbc.sql("select exists (select from organisation.organ)")
                .query(Boolean.class)
                .single();
    }

    public Optional<OrganProfile> find(OrganId id) {
        return jdbc.sql("select * from organisation.organ where id = :id")
                .param("id", id.value())
                .query((row, _) -> profile(row))
                .optional();
    }

    /** In the order of the tree: every organ directly before the organs below it. */
    public List<Organ> within(Scope scope) {
        return jdbc.sql("""
                        select *
                          from organisation.organ
                         where branch like :pattern
                         order by string_to_array(rtrim(branch, '.'), '.')::bigint[]
                        """)
                .param("pattern", scope.pattern())
                .query((row, _) -> organ(row))
                .list();
    }

    /** Every organ, in the order of the tree; their names and contacts are public. */
    public List<Organ> all() {
        return jdbc.sql("""
                        select *
                          from organisation.organ
                         order by string_to_array(rtrim(branch, '.'), '.')::bigint[]
                        """).query((row, _) -> organ(row)).list();
    }

    /** Asked for on every page. */
    public Optional<String> rootName() {
        return jdbc.sql("""
                        select name
                          from organisation.organ
                         where strpos(rtrim(branch, '.'), '.') = 0
                         order by id
                         limit 1
                        """).query(String.class).optional();
    }

    public boolean nameIsTaken(String name) {
        return jdbc.sql("select exists (select from organisation.organ where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    public Organ open(Optional<Branch> parent, Level level, String name, String shortName) {
        var id = new OrganId(jdbc.sql("select nextval(pg_get_serial_sequence('organisation.organ', 'id'))")
                .query(Long.class)
                .single());
        var branch = parent.map(it -> it.child(id)).orElseGet(() -> Branch.root(id));
        jdbc.sql("""
                        insert into organisation.organ (id, branch, level, name, short_name)
                        overriding system value
                        values (:id, :branch, :level, :name, :shortName)
                        """)
                .param("id", id.value())
                .param("branch", branch.path())
                .param("level", level.name())
                .param("name", name)
                .param("shortName", shortName)
                .update();
        return new Organ(branch, level, name, shortName);
    }

    public void replace(OrganProfile it) {
        var updated = jdbc.sql("""
                        update organisation.organ
                           set version = version + 1, name = :name, short_name = :shortName,
                               statutory_body = :statutoryBody, address = :address, postcode = :postcode,
                               office_hours = :officeHours, phone = :phone, fax = :fax, email = :email
                         where id = :id and version = :version
                        """)
                .param("id", it.organ().id().value())
                .param("version", it.version())
                .param("name", it.organ().name())
                .param("shortName", it.organ().shortName())
                .param("statutoryBody", it.statutoryBody())
                .param("address", it.contacts().address())
                .param("postcode", it.contacts().postcode())
                .param("officeHours", it.contacts().officeHours())
                .param("phone", it.contacts().phone())
                .param("fax", it.contacts().fax())
                .param("email", it.contacts().email())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "organ " + it.organ().id() + " has moved on from version " + it.version());
        }
    }

    public List<Unit> units(OrganId organ) {
        return jdbc.sql("""
                        select *
                          from organisation.unit
                         where organ_id = :organ
                         order by closed_on is not null, kind, id
                        """)
                .param("organ", organ.value())
                .query((row, _) -> unit(row))
                .list();
    }

    public List<Unit> unitsWithin(Scope scope) {
        return jdbc.sql("""
                        select unit.*
                          from organisation.unit
                          join organisation.organ on organ.id = unit.organ_id
                         where organ.branch like :pattern
                         order by unit.id
                        """)
                .param("pattern", scope.pattern())
                .query((row, _) -> unit(row))
                .list();
    }

    public Optional<Unit> findUnit(UnitId id) {
        return jdbc.sql("select * from organisation.unit where id = :id")
                .param("id", id.value())
                .query((row, _) -> unit(row))
                .optional();
    }

    public boolean unitNameIsTaken(OrganId organ, String name) {
        return jdbc.sql("""
                        select exists (select from organisation.unit
                                        where organ_id = :organ and name = :name and closed_on is null)
                        """)
                .param("organ", organ.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    public UnitId openUnit(OrganId organ, Unit.Kind kind, String name, String duties, String phone, LocalDate on) {
        return new UnitId(jdbc.sql("""
                        insert into organisation.unit (organ_id, kind, name, duties, phone, opened_on)
                        values (:organ, :kind, :name, :duties, :phone, :on)
                        returning id
                        """)
                .param("organ", organ.value())
                .param("kind", kind.name())
                .param("name", name)
                .param("duties", duties)
                .param("phone", phone)
                .param("on", on)
                .query(Long.class)
                .single());
    }

    public boolean unitIsInUse(UnitId id, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from organisation.posting
                                        where unit_id = :unit and (last_on is null or last_on > :day))
                            or exists (select from organisation.liaison
                                        where unit_id = :unit and last_on is null)
                        """)
                .param("unit", id.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    public void correctUnit(UnitId id, String name, String duties, String phone) {
        jdbc.sql("""
                        update organisation.unit
                           set version = version + 1, name = :name, duties = :duties, phone = :phone
                         where id = :id
                        """)
                .param("id", id.value())
                .param("name", name)
                .param("duties", duties)
                .param("phone", phone)
                .update();
    }

    public void closeUnit(UnitId id, LocalDate on) {
        jdbc.sql("""
                        update organisation.unit
                           set version = version + 1, closed_on = :on
                         where id = :id and closed_on is null
                        """).param("id", id.value()).param("on", on).update();
    }

    private static OrganProfile profile(ResultSet row) throws SQLException {
        return new OrganProfile(
                organ(row),
                row.getString("statutory_body"),
                new Contacts(
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("office_hours"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("email")),
                row.getInt("version"));
    }

    private static Organ organ(ResultSet row) throws SQLException {
        return new Organ(
                new Branch(row.getString("branch")),
                Level.valueOf(row.getString("level")),
                row.getString("name"),
                row.getString("short_name"));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitId(row.getLong("id")),
                new OrganId(row.getLong("organ_id")),
                Unit.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("duties"),
                row.getString("phone"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
