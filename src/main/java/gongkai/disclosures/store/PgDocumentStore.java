package gongkai.disclosures.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.disclosures.AnnualReportText;
import gongkai.disclosures.domain.Citing;
import gongkai.disclosures.domain.Document;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Paper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads documents for other modules: no texts, no attachments. */
@Component
public class PgDocumentStore {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    PgDocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Document> of(Collection<Long> items) {
        return jdbc.sql("""
                        select id, organ_id, unit_id, type, title, published_on, publicity = 'PUBLIC' as is_public,
                               publicity = 'WITHDRAWN' as is_withdrawn, markings,
                               content -> 'paper' as paper
                          from disclosures.item
                         where id = any(:items)
                        """)
                .param("items", items.toArray(Long[]::new))
                .query((row, _) -> document(row))
                .list();
    }

    /** The words stand literally in the body, the summary or the elements. */
    public List<Citing> citing(OrganId organ, long other, List<String> words) {
        return jdbc.sql("""
                        select id, type, title, publicity = 'PUBLIC' as is_public
                          from disclosures.item
                         where organ_id = :organ and id <> :other and stage <> 'DISCARDED'
                           and content ->> 'wording' like any(:patterns)
                         order by id desc
                         limit :most
                        """)
                .param("organ", organ.value())
                .param("other", other)
                .param(
                        "patterns",
                        words.stream()
                                .map(it -> "%" + it.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                                .toArray(String[]::new))
                .param("most", MOST)
                .query((row, _) -> new Citing(
                        row.getLong("id"),
                        ItemType.valueOf(row.getString("type")),
                        row.getString("title"),
                        row.getBoolean("is_public")))
                .list();
    }

    public List<AnnualReportText> annualReports(OrganId organ) {
        return jdbc.sql("""
                        select id, title, content -> 'wording' ->> 'body' as body, published_on
                          from disclosures.item
                         where organ_id = :organ and type = 'ANNUAL_REPORT' and publicity = 'PUBLIC'
                         order by published_on, id
                        """)
                .param("organ", organ.value())
                .query((row, _) -> new AnnualReportText(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("published_on", LocalDate.class)))
                .list();
    }

    private static Document document(ResultSet row) throws SQLException {
        var paper = Json.read(row.getString("paper"), Paper.class);
        return new Document(
                row.getLong("id"),
                new OrganId(row.getLong("organ_id")),
                new UnitId(row.getLong("unit_id")),
                ItemType.valueOf(row.getString("type")),
                row.getString("title"),
                paper.number(),
                paper.formedOn(),
                paper.effectiveOn(),
                paper.expiresOn(),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("is_public"),
                row.getBoolean("is_withdrawn"),
                Json.readMarkings(row.getString("markings")));
    }
}
