package gongkai.citizens.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which files of applications were found infected, and who has read of it. */
@Component
public class PgInfectionStore {

    /**
     * One infected file.
     *
     * @param number of the application
     * @param signature what the scanner calls it
     */
    public record Infection(
            long file,
            long caseId,
            Branch place,
            String number,
            String signature,
            Instant foundAt,
            boolean isReadByOffice,
            boolean isReadBySecurity) {}

    private final JdbcClient jdbc;

    PgInfectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Telling it again changes nothing. */
    public void keep(Infection it) {
        jdbc.sql("""
                        insert into citizens.infection (file_id, case_id, organ_id, place, number, signature, found_at)
                        values (:file, :case, :organ, :place, :number, :signature, :at)
                        on conflict do nothing
                        """)
                .param("file", it.file())
                .param("case", it.caseId())
                .param("organ", it.place().organ().value())
                .param("place", it.place().path())
                .param("number", it.number())
                .param("signature", it.signature())
                .param("at", time(it.foundAt()))
                .update();
    }

    public Optional<Infection> find(long file) {
        return jdbc.sql("select * from citizens.infection where file_id = :file")
                .param("file", file)
                .query((row, _) -> infection(row))
                .optional();
    }

    /** The newest first. */
    public List<Infection> of(Collection<OrganId> organs, int most) {
        return jdbc.sql("""
                        select *
                          from citizens.infection
                         where organ_id = any(:organs)
                         order by found_at desc, file_id desc
                         limit :most
                        """)
                .param("organs", ids(organs))
                .param("most", most)
                .query((row, _) -> infection(row))
                .list();
    }

    public List<Infection> unread(Collection<OrganId> organs) {
        return jdbc.sql("""
                        select *
                          from citizens.infection
                         where organ_id = any(:organs) and (office_read_at is null or security_read_at is null)
                         order by found_at, file_id
                        """)
                .param("organs", ids(organs))
                .query((row, _) -> infection(row))
                .list();
    }

    public void readByOffice(long file, Instant at) {
        jdbc.sql("update citizens.infection set office_read_at = coalesce(office_read_at, :at) where file_id = :file")
                .param("file", file)
                .param("at", time(at))
                .update();
    }

    public void readBySecurity(long file, Instant at) {
        jdbc.sql(
                        "update citizens.infection set security_read_at = coalesce(security_read_at, :at) where file_id = :file")
                .param("file", file)
                .param("at", time(at))
                .update();
    }

    private static Infection infection(ResultSet row) throws SQLException {
        return new Infection(
                row.getLong("file_id"),
                row.getLong("case_id"),
                new Branch(row.getString("place")),
                row.getString("number"),
                row.getString("signature"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getObject("office_read_at", OffsetDateTime.class) != null,
                row.getObject("security_read_at", OffsetDateTime.class) != null);
    }

    private static Long[] ids(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(Long[]::new);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
