package gongkai.citizens.store;

import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is known of applications before and beside the case itself. */
@Component
public class PgCitizenStore {

    private final JdbcClient jdbc;

    PgCitizenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An application that is being written has files. */
    public void begin(long number, Instant at) {
        jdbc.sql("insert into citizens.draft (number, begun_at) values (:number, :at) on conflict do nothing")
                .param("number", number)
                .param("at", time(at))
                .update();
    }

    /** The oldest drafts begun before then; nobody else gets them meanwhile. */
    public List<Long> claimDrafts(Instant before, int most) {
        return jdbc.sql("""
                        select number
                          from citizens.draft
                         where begun_at < :before
                         order by begun_at
                         limit :most
                           for update skip locked
                        """)
                .param("before", time(before))
                .param("most", most)
                .query((row, _) -> row.getLong("number"))
                .list();
    }

    public void forgetDraft(long number) {
        jdbc.sql("delete from citizens.draft where number = :number")
                .param("number", number)
                .update();
    }

    public void submitted(long caseId, String noticeVersion, Instant at) {
        jdbc.sql("""
                        insert into citizens.submission (case_id, notice_version, submitted_at)
                        values (:case, :version, :at)
                        """)
                .param("case", caseId)
                .param("version", noticeVersion)
                .param("at", time(at))
                .update();
    }

    /** Published items were shown to somebody who was about to apply. */
    public void suggested(OrganId organ, LocalDate day) {
        jdbc.sql("""
                        insert into citizens.suggestion (organ_id, day, shown)
                        values (:organ, :day, 1)
                        on conflict (organ_id, day) do update set shown = suggestion.shown + 1
                        """).param("organ", organ.value()).param("day", day).update();
    }

    /** What was shown was enough; not counted when nothing was shown that day. */
    public void sufficed(OrganId organ, LocalDate day) {
        jdbc.sql("""
                        update citizens.suggestion
                           set enough = enough + 1
                         where organ_id = :organ and day = :day and enough < shown
                        """).param("organ", organ.value()).param("day", day).update();
    }

    /** How often, in that organ from one day to another. */
    public Suggested suggestions(OrganId organ, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select coalesce(sum(shown), 0) as shown, coalesce(sum(enough), 0) as enough
                          from citizens.suggestion
                         where organ_id = :organ and day between :first and :last
                        """)
                .param("organ", organ.value())
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new Suggested(row.getInt("shown"), row.getInt("enough")))
                .single();
    }

    /** Why what identifies the applicant is not destroyed when due. */
    public Optional<String> hold(long caseId) {
        return jdbc.sql("select reason from citizens.hold where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> String.valueOf(row.getString("reason")))
                .optional();
    }

    /** The same for many; what is not held is not in it. */
    public Map<Long, String> holds(Collection<Long> cases) {
        var holds = new HashMap<Long, String>();
        jdbc.sql("select case_id, reason from citizens.hold where case_id = any(:cases)")
                .param("cases", cases.toArray(Long[]::new))
                .query(row -> {
                    holds.put(row.getLong("case_id"), String.valueOf(row.getString("reason")));
                });
        return holds;
    }

    public void hold(long caseId, String reason, Instant at) {
        jdbc.sql("""
                        insert into citizens.hold (case_id, reason, held_at)
                        values (:case, :reason, :at)
                        on conflict (case_id) do update set reason = excluded.reason, held_at = excluded.held_at
                        """)
                .param("case", caseId)
                .param("reason", reason)
                .param("at", time(at))
                .update();
    }

    public void release(long caseId) {
        jdbc.sql("delete from citizens.hold where case_id = :case")
                .param("case", caseId)
                .update();
    }

    /** Counts of suggestions: shown before applying, and enough so that nobody applied. */
    public record Suggested(int shown, int enough) {}

    private static OffsetDateTime time(Instant at) {
        return at.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
