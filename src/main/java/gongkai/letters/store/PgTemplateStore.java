package gongkai.letters.store;

import gongkai.access.OrganId;
import gongkai.letters.LetterKind;
import gongkai.letters.Template;
import gongkai.letters.TemplateVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every version of every template. */
@Component
public class PgTemplateStore {

    private final JdbcClient jdbc;

    PgTemplateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<TemplateVersion> newest(OrganId organ, LetterKind kind) {
        return versions(organ, kind).stream().findFirst();
    }

    public List<TemplateVersion> versions(OrganId organ, LetterKind kind) {
        return jdbc.sql("""
                        select * from letters.template
                         where organ_id = :organ and kind = :kind
                         order by version desc
                        """)
                .param("organ", organ.value())
                .param("kind", kind.name())
                .query(PgTemplateStore::version)
                .list();
    }

    /** Two at once would make the same version; the second fails and is tried again by its user. */
    public int keep(OrganId organ, Template template, String by, LocalDate on) {
        return jdbc.sql("""
                        insert into letters.template (organ_id, kind, version, title, body, made_by, made_on)
                        select :organ, :kind, coalesce(max(version), 0) + 1, :title, :body, :by, :on
                          from letters.template
                         where organ_id = :organ and kind = :kind
                        returning version
                        """)
                .param("organ", organ.value())
                .param("kind", template.kind().name())
                .param("title", template.title())
                .param("body", template.text())
                .param("by", by)
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    private static TemplateVersion version(ResultSet row, int number) throws SQLException {
        return new TemplateVersion(
                new Template(LetterKind.valueOf(row.getString("kind")), row.getString("title"), row.getString("body")),
                row.getInt("version"),
                row.getString("made_by"),
                row.getObject("made_on", LocalDate.class));
    }
}
