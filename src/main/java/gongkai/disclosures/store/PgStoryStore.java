package gongkai.disclosures.store;

import gongkai.access.PersonId;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.HitDecision;
import gongkai.disclosures.domain.SecrecyReview;
import gongkai.disclosures.domain.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what has happened to items; nothing here is ever changed. */
@Component
public class PgStoryStore {

    /** A content as it was saved once. */
    public record Revision(int version, int number, String seal, Content content, String by, Instant at) {}

    /** A record of confidentiality with its number. */
    public record NumberedReview(long id, int version, SecrecyReview review) {}

    /** Something found, by its masked preview, and what was decided about it. */
    public record DecidedHit(String label, String place, String masked, HitDecision decision) {}

    private final JdbcClient jdbc;

    PgStoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long item, Step step, PersonId by) {
        jdbc.sql("""
                        insert into disclosures.step (item_id, version, kind, by_id, signature, at, office_day, seal, note)
                        values (:item, :version, :kind, :by, :signature, :at, :on, :seal, :note)
                        """)
                .param("item", item)
                .param("version", step.version())
                .param("kind", step.kind().name())
                .param("by", by.value())
                .param("signature", step.signature())
                .param("at", PgItemStore.time(step.at()))
                .param("on", step.on())
                .param("seal", step.seal())
                .param("note", step.note())
                .update();
    }

    public List<Step> steps(long item) {
        return jdbc.sql("select * from disclosures.step where item_id = :item order by id")
                .param("item", item)
                .query((row, _) -> new Step(
                        row.getInt("version"),
                        Step.Kind.valueOf(row.getString("kind")),
                        row.getString("signature"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("office_day", LocalDate.class),
                        row.getString("seal"),
                        row.getString("note")))
                .list();
    }

    /** The same content saved again is no new revision. */
    public void keep(long item, int version, Content content, String by, Instant at) {
        var seal = content.seal();
        jdbc.sql("""
                        insert into disclosures.revision (item_id, version, number, seal, content, by_name, at)
                        select :item, :version, coalesce(max(number), 0) + 1, :seal, :content::jsonb, :by, :at
                          from disclosures.revision
                         where item_id = :item and version = :version
                        having coalesce((array_agg(seal order by number desc))[1], '') <> :seal
                        """)
                .param("item", item)
                .param("version", version)
                .param("seal", seal)
                .param("content", Json.write(content))
                .param("by", by)
                .param("at", PgItemStore.time(at))
                .update();
    }

    public List<Revision> revisions(long item) {
        return jdbc.sql("select * from disclosures.revision where item_id = :item order by version, number")
                .param("item", item)
                .query((row, _) -> new Revision(
                        row.getInt("version"),
                        row.getInt("number"),
                        row.getString("seal"),
                        Json.read(row.getString("content"), Content.class),
                        row.getString("by_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The content that carried this seal, to be compared with. */
    public Optional<Content> sealed(long item, String seal) {
        return jdbc.sql("""
                        select content
                          from disclosures.revision
                         where item_id = :item and seal = :seal
                         order by version desc, number desc
                         limit 1
                        """)
                .param("item", item)
                .param("seal", seal)
                .query(String.class)
                .optional()
                .map(it -> Json.read(it, Content.class));
    }

    public void add(long item, int version, SecrecyReview review, Content content) {
        jdbc.sql("""
                        insert into disclosures.secrecy_review (item_id, version, seal, attachments, conclusion, basis,
                                                                masked, aggregation, aggregation_note, consent, by_id,
                                                                signature, at)
                        values (:item, :version, :seal, :attachments::jsonb, :conclusion, :basis, :masked, :aggregation,
                                :aggregationNote, :consent, :by, :signature, :at)
                        """)
                .param("item", item)
                .param("version", version)
                .param("seal", review.seal())
                .param("attachments", Json.write(content.attachments()))
                .param("conclusion", review.conclusion().name())
                .param("basis", review.basis())
                .param("masked", review.masked())
                .param("aggregation", review.aggregation().name())
                .param("aggregationNote", review.aggregationNote())
                .param("consent", review.consent())
                .param("by", review.by().value())
                .param("signature", review.signature())
                .param("at", PgItemStore.time(review.at()))
                .update();
    }

    public List<NumberedReview> reviews(long item) {
        return jdbc.sql("select * from disclosures.secrecy_review where item_id = :item order by id")
                .param("item", item)
                .query((row, _) -> new NumberedReview(
                        row.getLong("id"),
                        row.getInt("version"),
                        new SecrecyReview(
                                row.getString("seal"),
                                SecrecyReview.Conclusion.valueOf(row.getString("conclusion")),
                                row.getString("basis"),
                                row.getString("masked"),
                                SecrecyReview.Aggregation.valueOf(row.getString("aggregation")),
                                row.getString("aggregation_note"),
                                row.getString("consent"),
                                new PersonId(row.getLong("by_id")),
                                row.getString("signature"),
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
    }

    /** What was found is told by its key and its masked preview alone. */
    public void decide(long item, HitDecision it, String label, String place, String masked, PersonId by) {
        jdbc.sql("""
                        insert into disclosures.hit_decision (item_id, hit_key, label, place, masked, decision, reason,
                                                              by_id, by_name, at)
                        values (:item, :key, :label, :place, :masked, :decision, :reason, :by, :name, :at)
                        """)
                .param("item", item)
                .param("key", it.key())
                .param("label", label)
                .param("place", place)
                .param("masked", masked)
                .param("decision", it.decision().name())
                .param("reason", it.reason())
                .param("by", by.value())
                .param("name", it.by())
                .param("at", PgItemStore.time(it.at()))
                .update();
    }

    /** The last decision on each thing found. */
    public List<HitDecision> decisions(long item) {
        return jdbc.sql("""
                        select distinct on (hit_key) hit_key, decision, reason, by_name, at
                          from disclosures.hit_decision
                         where item_id = :item
                         order by hit_key, id desc
                        """)
                .param("item", item)
                .query((row, _) -> decision(row))
                .list();
    }

    /** The last decision on each thing found, as it stood at a moment, in the order in which they were taken. */
    public List<DecidedHit> decided(long item, Instant until) {
        return jdbc.sql("""
                        select *
                          from (select distinct on (hit_key) *
                                  from disclosures.hit_decision
                                 where item_id = :item and at <= :until
                                 order by hit_key, id desc) last
                         order by id
                        """)
                .param("item", item)
                .param("until", PgItemStore.time(until))
                .query((row, _) -> new DecidedHit(
                        row.getString("label"), row.getString("place"), row.getString("masked"), decision(row)))
                .list();
    }

    private static HitDecision decision(ResultSet row) throws SQLException {
        return new HitDecision(
                row.getString("hit_key"),
                HitDecision.Decision.valueOf(row.getString("decision")),
                row.getString("reason"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
