package gongkai.catalogue.store;

import gongkai.access.OrganId;
import gongkai.catalogue.IndexValues;
import gongkai.catalogue.domain.IndexSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps how organs number, how far each serial has come, and every number ever given. */
@Component
public class PgIndexStore {

    private final JdbcClient jdbc;

    PgIndexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public IndexSettings settings(OrganId organ) {
        return jdbc.sql("select * from catalogue.index_setting where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> settings(row))
                .optional()
                .orElse(IndexSettings.UNSET);
    }

    /** Over the version that the given settings were read at. */
    public void keep(OrganId organ, IndexSettings it) {
        var written = jdbc.sql("""
                        insert into catalogue.index_setting as held (organ_id, version, pattern, organisation_code,
                                                                     credit_code, region, department, class_code,
                                                                     document_codes)
                        values (:organ, :version + 1, :pattern, :organisationCode, :creditCode, :region, :department,
                                :classCode, :documentCodes)
                        on conflict (organ_id) do update
                           set version = held.version + 1, pattern = excluded.pattern,
                               organisation_code = excluded.organisation_code, credit_code = excluded.credit_code,
                               region = excluded.region, department = excluded.department,
                               class_code = excluded.class_code, document_codes = excluded.document_codes
                         where held.version = :version
                        """)
                .param("organ", organ.value())
                .param("version", it.version())
                .param("pattern", it.pattern())
                .param("organisationCode", it.values().organisationCode())
                .param("creditCode", it.values().creditCode())
                .param("region", it.values().region())
                .param("department", it.values().department())
                .param("classCode", it.values().classCode())
                .param("documentCodes", it.documentCodes().toArray(String[]::new))
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(
                    "index settings of " + organ + " have moved on from version " + it.version());
        }
    }

    public boolean isCreditCodeOfAnother(OrganId organ, String code) {
        return jdbc.sql("""
                        select exists (select from catalogue.index_setting
                                        where credit_code = :code and credit_code <> '' and organ_id <> :organ)
                        """)
                .param("code", code)
                .param("organ", organ.value())
                .query(Boolean.class)
                .single();
    }

    public boolean isOrganisationCodeOfAnother(OrganId organ, String code) {
        return jdbc.sql("""
                        select exists (select from catalogue.index_setting
                                        where organisation_code = :code and organisation_code <> ''
                                          and organ_id <> :organ)
                        """)
                .param("code", code)
                .param("organ", organ.value())
                .query(Boolean.class)
                .single();
    }

    /** The next serial behind that front; whoever asks next waits until this transaction has ended. */
    public long count(String front) {
        return jdbc.sql("""
                        insert into catalogue.index_counter as held (front, serial)
                        values (:front, 1)
                        on conflict (front) do update set serial = held.serial + 1
                        returning serial
                        """).param("front", front).query(Long.class).single();
    }

    /** False when somebody has it already. */
    public boolean take(OrganId organ, String number) {
        return jdbc.sql("""
                        insert into catalogue.index_number (number, organ_id)
                        values (:number, :organ)
                        on conflict (number) do nothing
                        """)
                        .param("number", number)
                        .param("organ", organ.value())
                        .update()
                == 1;
    }

    private static IndexSettings settings(ResultSet row) throws SQLException {
        return new IndexSettings(
                row.getString("pattern"),
                new IndexValues(
                        row.getString("organisation_code"),
                        row.getString("credit_code"),
                        row.getString("region"),
                        row.getString("department"),
                        row.getString("class_code")),
                List.of((String[]) row.getArray("document_codes").getArray()),
                row.getInt("version"));
    }
}
