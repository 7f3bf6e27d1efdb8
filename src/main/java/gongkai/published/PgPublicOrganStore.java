package gongkai.published;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.database.PortalDatabase;
import gongkai.organisation.Level;
import gongkai.organisation.Organ;
import gongkai.organisation.PublicOrgan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is public of organs, through views that leave out the rest. */
@Component
class PgPublicOrganStore {

    private final JdbcClient jdbc;

    PgPublicOrganStore(PortalDatabase database) {
        this.jdbc = database.jdbc();
    }

    List<Organ> all() {
        return jdbc.sql("""
                        select branch, level, name, short_name
                          from published.organ
                         order by string_to_array(rtrim(branch, '.'), '.')::bigint[]
                        """)
                .query((row, _) -> new Organ(
                        new Branch(row.getString("branch")),
                        Level.valueOf(row.getString("level")),
                        row.getString("name"),
                        row.getString("short_name")))
                .list();
    }

    Map<OrganId, String> names(Collection<OrganId> ids) {
        var names = new HashMap<OrganId, String>();
        jdbc.sql("select id, name from published.organ where id = any(:ids)")
                .param("ids", ids.stream().map(OrganId::value).toArray(Long[]::new))
                .query(row -> {
                    names.put(new OrganId(row.getLong("id")), row.getString("name"));
                });
        return names;
    }

    /** The lists first: a query within another's row would hold two connections. */
    Optional<PublicOrgan> find(OrganId id, LocalDate day) {
        var leaders = leaders(id, day);
        var units = units(id, day);
        return jdbc.sql("select * from published.organ where id = :id")
                .param("id", id.value())
                .query((row, _) -> new PublicOrgan(
                        id,
                        row.getString("name"),
                        Level.valueOf(row.getString("level")),
                        row.getString("statutory_body"),
                        row.getString("address"),
                        row.getString("postcode"),
                        row.getString("office_hours"),
                        row.getString("phone"),
                        row.getString("fax"),
                        row.getString("email"),
                        leaders,
                        units))
                .optional();
    }

    private List<PublicOrgan.Leader> leaders(OrganId id, LocalDate day) {
        return jdbc.sql("""
                        select office, name
                          from published.organ_leader
                         where organ_id = :organ and starts_on <= :day and (last_on is null or last_on >= :day)
                         order by office desc, starts_on desc, id desc
                        """)
                .param("organ", id.value())
                .param("day", day)
                .query((row, _) -> PublicOrgan.Leader.of(row.getString("office"), row.getString("name")))
                .list();
    }

    private List<PublicOrgan.Unit> units(OrganId id, LocalDate day) {
        return jdbc.sql("""
                        select kind, name, duties, phone
                          from published.organ_unit
                         where organ_id = :organ and opened_on <= :day and (closed_on is null or closed_on >= :day)
                         order by kind, id
                        """)
                .param("organ", id.value())
                .param("day", day)
                .query((row, _) -> PublicOrgan.Unit.of(
                        row.getString("kind"), row.getString("name"), row.getString("duties"), row.getString("phone")))
                .list();
    }
}
