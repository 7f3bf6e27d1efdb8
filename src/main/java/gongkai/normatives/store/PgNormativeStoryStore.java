package gongkai.normatives.store;

import gongkai.clock.OfficeClock;
import gongkai.normatives.domain.Assessment;
import gongkai.normatives.domain.Filing;
import gongkai.normatives.domain.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was done about the entries: steps, assessments, filings. */
@Component
public class PgNormativeStoryStore {

    private final JdbcClient jdbc;

    PgNormativeStoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long entry, Step it) {
        jdbc.sql("""
                        insert into normatives.step (entry_id, kind, done_on, signature, at, note, document)
                        values (:entry, :kind, :on, :signature, :at, :note, :document)
                        """)
                .param("entry", entry)
                .param("kind", it.kind().name())
                .param("on", it.on())
                .param("signature", it.signature())
                .param("at", it.at().atZone(OfficeClock.ZONE).toOffsetDateTime())
                .param("note", it.note())
                .param("document", it.document())
                .update();
    }

    /** In the order in which they were registered. */
    public List<Step> steps(long entry) {
        return jdbc.sql("select * from normatives.step where entry_id = :entry order by id")
                .param("entry", entry)
                .query((row, _) -> new Step(
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("signature"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        row.getString("document")))
                .list();
    }

    public void add(long entry, Assessment it) {
        jdbc.sql("""
                        insert into normatives.assessment (entry_id, kind, done_on, conclusion, document)
                        values (:entry, :kind, :on, :conclusion, :document)
                        """)
                .param("entry", entry)
                .param("kind", it.kind().name())
                .param("on", it.on())
                .param("conclusion", it.conclusion())
                .param("document", it.document())
                .update();
    }

    public List<Assessment> assessments(long entry) {
        return jdbc.sql("select * from normatives.assessment where entry_id = :entry order by id")
                .param("entry", entry)
                .query((row, _) -> new Assessment(
                        Assessment.Kind.valueOf(row.getString("kind")),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("conclusion"),
                        row.getString("document")))
                .list();
    }

    public void add(long entry, Filing it) {
        jdbc.sql("""
                        insert into normatives.filing (entry_id, filed_to, filed_on, document)
                        values (:entry, :to, :on, :document)
                        """)
                .param("entry", entry)
                .param("to", it.to().name())
                .param("on", it.on())
                .param("document", it.document())
                .update();
    }

    public List<Filing> filings(long entry) {
        return jdbc.sql("select * from normatives.filing where entry_id = :entry order by filed_on, filed_to")
                .param("entry", entry)
                .query((row, _) -> new Filing(
                        Filing.To.valueOf(row.getString("filed_to")),
                        row.getObject("filed_on", LocalDate.class),
                        row.getString("document")))
                .list();
    }

    /** With whom each of these entries was filed; one that was not filed at all is left out. */
    public Map<Long, Set<Filing.To>> filedTo(Collection<Long> entries) {
        var filed = new HashMap<Long, Set<Filing.To>>();
        jdbc.sql("select entry_id, filed_to from normatives.filing where entry_id = any(:entries)")
                .param("entries", entries.toArray(Long[]::new))
                .query(row -> {
                    filed.computeIfAbsent(row.getLong("entry_id"), _ -> EnumSet.noneOf(Filing.To.class))
                            .add(Filing.To.valueOf(row.getString("filed_to")));
                });
        return filed;
    }
}
