package gongkai.annual.store;

import gongkai.access.PersonId;
import gongkai.annual.domain.Passage;
import gongkai.annual.domain.Remark;
import gongkai.annual.domain.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the texts of a report section by section, what stood there before, and comments. */
@Component
public class PgPassageStore {

    /** While one person goes on writing, what they wrote minutes ago is not kept apart. */
    private static final Duration SAME_SITTING = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    PgPassageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<Section, Passage> of(long report) {
        var passages = new EnumMap<Section, Passage>(Section.class);
        jdbc.sql("select * from annual.passage where report_id = :report")
                .param("report", report)
                .query(row -> {
                    var section = Section.valueOf(row.getString("section"));
                    passages.put(
                            section,
                            new Passage(
                                    section,
                                    row.getInt("version"),
                                    row.getString("text"),
                                    row.getString("signature"),
                                    PgFigureStore.at(row)));
                });
        return passages;
    }

    /**
     * @param passage with the version that was read
     * @return the version it has now
     * @throws OptimisticLockingFailureException if somebody has saved since
     */
    public int save(long report, Passage passage, PersonId by) {
        if (passage.version() == 0) {
            var added = jdbc.sql("""
                            insert into annual.passage (report_id, section, version, text, by_id, signature, at)
                            values (:report, :section, 1, :text, :person, :by, :at)
                            on conflict (report_id, section) do nothing
                            """)
                    .param("report", report)
                    .param("section", passage.section().name())
                    .param("text", passage.text())
                    .param("person", by.value())
                    .param("by", passage.by())
                    .param("at", PgFigureStore.time(passage.at()))
                    .update();
            return expectOne(added, report, passage);
        }
        keepPast(report, passage, by);
        var changed = jdbc.sql("""
                        update annual.passage
                           set version = version + 1, text = :text, by_id = :person, signature = :by, at = :at
                         where report_id = :report and section = :section and version = :version
                        """)
                .param("report", report)
                .param("section", passage.section().name())
                .param("version", passage.version())
                .param("text", passage.text())
                .param("person", by.value())
                .param("by", passage.by())
                .param("at", PgFigureStore.time(passage.at()))
                .update();
        expectOne(changed, report, passage);
        return passage.version() + 1;
    }

    private static int expectOne(int changed, long report, Passage passage) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("annual report " + report + ", " + passage.section());
        }
        return 1;
    }

    private void keepPast(long report, Passage passage, PersonId by) {
        jdbc.sql("""
                        insert into annual.past_passage (report_id, section, version, text, signature, at)
                        select report_id, section, version, text, signature, at
                          from annual.passage
                         where report_id = :report and section = :section and version = :version
                           and (by_id <> :person or at < :since)
                        """)
                .param("report", report)
                .param("section", passage.section().name())
                .param("version", passage.version())
                .param("person", by.value())
                .param("since", PgFigureStore.time(passage.at().minus(SAME_SITTING)))
                .update();
    }

    /** What stood there before, the latest first. */
    public List<Passage> past(long report, Section section) {
        return jdbc.sql("""
                        select * from annual.past_passage
                         where report_id = :report and section = :section
                         order by version desc
                        """)
                .param("report", report)
                .param("section", section.name())
                .query((row, _) -> new Passage(
                        section,
                        row.getInt("version"),
                        row.getString("text"),
                        row.getString("signature"),
                        PgFigureStore.at(row)))
                .list();
    }

    public void remark(long report, Section section, String text, String by, Instant at) {
        jdbc.sql("""
                        insert into annual.remark (report_id, section, text, signature, at)
                        values (:report, :section, :text, :by, :at)
                        """)
                .param("report", report)
                .param("section", section.name())
                .param("text", text)
                .param("by", by)
                .param("at", PgFigureStore.time(at))
                .update();
    }

    public List<Remark> remarks(long report) {
        return jdbc.sql("select * from annual.remark where report_id = :report order by id")
                .param("report", report)
                .query((row, _) -> new Remark(
                        row.getLong("id"),
                        Section.valueOf(row.getString("section")),
                        row.getString("text"),
                        row.getString("signature"),
                        PgFigureStore.at(row),
                        row.getString("settled_by")))
                .list();
    }

    public Optional<Long> settle(long report, long remark, String by) {
        return jdbc.sql("""
                        update annual.remark set settled_by = :by
                         where report_id = :report and id = :remark and settled_by = ''
                        returning id
                        """)
                .param("report", report)
                .param("remark", remark)
                .param("by", by)
                .query(Long.class)
                .optional();
    }
}
