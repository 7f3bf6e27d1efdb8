package gongkai.catalogue.store;

import gongkai.access.OrganId;
import gongkai.catalogue.domain.SiteSettings;
import gongkai.published.MetadataField;
import gongkai.published.MetadataLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what organs print above and below their articles. */
@Component
public class PgSiteStore {

    private final JdbcClient jdbc;

    PgSiteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SiteSettings of(OrganId organ) {
        return jdbc.sql("select * from catalogue.site_setting where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> settings(row))
                .optional()
                .orElse(SiteSettings.USUAL);
    }

    /** Over the version that the given settings were read at. */
    public void keep(OrganId organ, SiteSettings it) {
        var written = jdbc.sql("""
                        insert into catalogue.site_setting as held (organ_id, version, fields, labels, source_statement)
                        values (:organ, :version + 1, :fields, :labels, :sourceStatement)
                        on conflict (organ_id) do update
                           set version = held.version + 1, fields = excluded.fields, labels = excluded.labels,
                               source_statement = excluded.source_statement
                         where held.version = :version
                        """)
                .param("organ", organ.value())
                .param("version", it.version())
                .param(
                        "fields",
                        it.head().stream().map(line -> line.field().name()).toArray(String[]::new))
                .param("labels", it.head().stream().map(MetadataLine::label).toArray(String[]::new))
                .param("sourceStatement", it.sourceStatement())
                .update();
        if (written == 0) {
            throw new OptimisticLockingFailureException(
                    "site settings of " + organ + " have moved on from version " + it.version());
        }
    }

    private static SiteSettings settings(ResultSet row) throws SQLException {
        var fields = (String[]) row.getArray("fields").getArray();
        var labels = (String[]) row.getArray("labels").getArray();
        return new SiteSettings(
                IntStream.range(0, fields.length)
                        .mapToObj(it -> new MetadataLine(MetadataField.valueOf(fields[it]), labels[it]))
                        .toList(),
                row.getString("source_statement"),
                row.getInt("version"));
    }
}
