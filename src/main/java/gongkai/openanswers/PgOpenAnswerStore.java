package gongkai.openanswers;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which answers were proposed for publication, and what was given on application more than once. */
@Component
class PgOpenAnswerStore {

    /**
     * An answer that somebody wishes to see published.
     *
     * @param wish what the applicant says; empty when the office proposed it
     * @param wishedOn null when the office proposed it
     * @param item the draft that was made of it; 0 while there is none
     * @param declined why there is none; empty while nobody said so
     */
    record Answer(
            long caseId,
            Branch place,
            String subject,
            String wish,
            @Nullable LocalDate wishedOn,
            long item,
            String declined) {

        boolean isOpen() {
            return item == 0 && declined.isEmpty();
        }
    }

    /** Something that was given on application. */
    record Given(
            long caseId, Branch place, String subject, String wanted, String document, LocalDate on, long sameAs) {}

    /** The same thing given to several applicants. */
    record Repeated(long sameAs, Branch place, String subject, int times, LocalDate last) {}

    private final JdbcClient jdbc;

    PgOpenAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Answer> find(long caseId) {
        return jdbc.sql("select * from openanswers.answer where case_id = :case")
                .param("case", caseId)
                .query((row, _) -> answer(row))
                .optional();
    }

    /** The open ones first, then the newest. */
    List<Answer> of(OrganId organ) {
        return jdbc.sql("""
                        select *
                          from openanswers.answer
                         where organ_id = :organ
                         order by item_id is not null or declined is not null, case_id desc
                         limit 200
                        """)
                .param("organ", organ.value())
                .query((row, _) -> answer(row))
                .list();
    }

    List<Answer> open(Collection<OrganId> organs) {
        return jdbc.sql("""
                        select *
                          from openanswers.answer
                         where organ_id = any(:organs) and item_id is null and declined is null
                         order by wished_on, case_id
                        """)
                .param("organs", ids(organs))
                .query((row, _) -> answer(row))
                .list();
    }

    void wish(long caseId, Branch place, String subject, String wish, LocalDate on) {
        jdbc.sql("""
                        insert into openanswers.answer (case_id, organ_id, place, subject, wish, wished_on)
                        values (:case, :organ, :place, :subject, :wish, :on)
                        """)
                .param("case", caseId)
                .param("organ", place.organ().value())
                .param("place", place.path())
                .param("subject", subject)
                .param("wish", wish)
                .param("on", on)
                .update();
    }

    void drafted(long caseId, Branch place, String subject, long item, LocalDate on) {
        jdbc.sql("""
                        insert into openanswers.answer (case_id, organ_id, place, subject, item_id, drafted_on)
                        values (:case, :organ, :place, :subject, :item, :on)
                        on conflict (case_id) do update set item_id = excluded.item_id, drafted_on = excluded.drafted_on
                        """)
                .param("case", caseId)
                .param("organ", place.organ().value())
                .param("place", place.path())
                .param("subject", subject)
                .param("item", item)
                .param("on", on)
                .update();
    }

    void declined(long caseId, String reason) {
        jdbc.sql("update openanswers.answer set declined = :reason where case_id = :case and item_id is null")
                .param("case", caseId)
                .param("reason", reason)
                .update();
    }

    /** A redone case gives once. */
    void given(Given it) {
        jdbc.sql("""
                        insert into openanswers.given (case_id, organ_id, place, subject, wanted, document, given_on, same_as)
                        values (:case, :organ, :place, :subject, :wanted, :document, :on, :sameAs)
                        on conflict (case_id) do update set given_on = excluded.given_on
                        """)
                .param("case", it.caseId())
                .param("organ", it.place().organ().value())
                .param("place", it.place().path())
                .param("subject", it.subject())
                .param("wanted", it.wanted())
                .param("document", it.document())
                .param("on", it.on())
                .param("sameAs", it.sameAs())
                .update();
    }

    /** What was given there last, the newest first. */
    List<Given> lastGiven(OrganId organ, int most) {
        return jdbc.sql("select * from openanswers.given where organ_id = :organ order by case_id desc limit :most")
                .param("organ", organ.value())
                .param("most", most)
                .query((row, _) -> given(row))
                .list();
    }

    List<Given> sameAs(long first) {
        return jdbc.sql("select * from openanswers.given where same_as = :first order by case_id")
                .param("first", first)
                .query((row, _) -> given(row))
                .list();
    }

    /** Given at least twice, and nobody has said what becomes of it. */
    List<Repeated> repeated(Collection<OrganId> organs) {
        return jdbc.sql("""
                        select g.same_as, min(g.place) as place, count(*) as times, max(g.given_on) as last,
                               (array_agg(g.subject order by g.case_id desc))[1] as subject
                          from openanswers.given g
                         where g.organ_id = any(:organs)
                           and not exists (select 1 from openanswers.settled s where s.same_as = g.same_as)
                         group by g.same_as
                        having count(*) > 1
                         order by last
                        """)
                .param("organs", ids(organs))
                .query((row, _) -> new Repeated(
                        row.getLong("same_as"),
                        new Branch(row.getString("place")),
                        row.getString("subject"),
                        row.getInt("times"),
                        row.getObject("last", LocalDate.class)))
                .list();
    }

    boolean isSettled(long first) {
        return jdbc.sql("select exists (select 1 from openanswers.settled where same_as = :first)")
                .param("first", first)
                .query(Boolean.class)
                .single();
    }

    void settle(long first, @Nullable Long item, @Nullable String declined, LocalDate on) {
        jdbc.sql("""
                        insert into openanswers.settled (same_as, item_id, declined, settled_on)
                        values (:first, :item, :declined, :on)
                        """)
                .param("first", first)
                .param("item", item)
                .param("declined", declined)
                .param("on", on)
                .update();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var item = row.getObject("item_id", Long.class);
        var declined = row.getString("declined");
        return new Answer(
                row.getLong("case_id"),
                new Branch(row.getString("place")),
                row.getString("subject"),
                row.getString("wish"),
                row.getObject("wished_on", LocalDate.class),
                item == null ? 0 : item,
                declined == null ? "" : declined);
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getLong("case_id"),
                new Branch(row.getString("place")),
                row.getString("subject"),
                row.getString("wanted"),
                row.getString("document"),
                row.getObject("given_on", LocalDate.class),
                row.getLong("same_as"));
    }

    private static Long[] ids(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(Long[]::new);
    }
}
