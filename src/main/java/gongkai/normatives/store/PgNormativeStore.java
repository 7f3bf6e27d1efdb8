package gongkai.normatives.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Marking;
import gongkai.normatives.domain.Consultation;
import gongkai.normatives.domain.Imprint;
import gongkai.normatives.domain.Making;
import gongkai.normatives.domain.Making.Announced;
import gongkai.normatives.domain.Making.Consulting;
import gongkai.normatives.domain.Making.InReview;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Stage;
import gongkai.normatives.domain.Submission;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the entries of the register, and counts their numbers. */
@Component
public class PgNormativeStore {

    /** An entry and the version of its row it was read at. */
    public record Loaded(Normative normative, int version) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PgNormativeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given one is not looked at. */
    public long add(Normative it) {
        return jdbc.sql("""
                        insert into normatives.entry (
                            organ_id, place, unit_id, title, major, historical, stage, consult_from, consult_until,
                            consult_at, consult_short, submitted_on, submitted_by, review_days, number, issue_number,
                            written_on, effective_on, expires_on, announced_on, item, markings, evaluated_for,
                            created_by, created_at)
                        values (
                            :organ, :place, :unit, :title, :major, :historical, :stage, :consultFrom, :consultUntil,
                            :consultAt, :consultShort, :submittedOn, :submittedBy, :reviewDays, :number, :issueNumber,
                            :writtenOn, :effectiveOn, :expiresOn, :announcedOn, :item, :markings::jsonb, :evaluatedFor,
                            :createdBy, :createdAt)
                        returning id
                        """).params(values(it)).query(Long.class).single();
    }

    public void replace(Loaded loaded, Normative next) {
        var updated = jdbc.sql("""
                        update normatives.entry
                           set version = version + 1, unit_id = :unit, title = :title, major = :major, stage = :stage,
                               consult_from = :consultFrom, consult_until = :consultUntil, consult_at = :consultAt,
                               consult_short = :consultShort, submitted_on = :submittedOn,
                               submitted_by = :submittedBy, review_days = :reviewDays, number = :number,
                               issue_number = :issueNumber, written_on = :writtenOn, effective_on = :effectiveOn,
                               expires_on = :expiresOn, announced_on = :announcedOn, item = :item,
                               markings = :markings::jsonb, evaluated_for = :evaluatedFor
                         where id = :id and version = :version
                        """)
                .params(values(next))
                .param("id", loaded.normative().id())
                .param("version", loaded.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "normative " + loaded.normative().id() + " has moved on from version " + loaded.version());
        }
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql("select * from normatives.entry where id = :id")
                .param("id", id)
                .query((row, _) -> loaded(row))
                .optional();
    }

    /** The entry of a disclosure. */
    public Optional<Loaded> ofItem(long item) {
        return jdbc.sql("select * from normatives.entry where item = :item")
                .param("item", item)
                .query((row, _) -> loaded(row))
                .optional();
    }

    /** The entry with that document number (发文字号). */
    public Optional<Loaded> issuedUnder(OrganId organ, String issueNumber) {
        return issueNumber.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                                select *
                                  from normatives.entry
                                 where organ_id = :organ and issue_number = :issueNumber
                                """)
                        .param("organ", organ.value())
                        .param("issueNumber", issueNumber)
                        .query((row, _) -> loaded(row))
                        .optional();
    }

    /** All of an organ, the latest first. */
    public List<Normative> of(OrganId organ) {
        return jdbc.sql("""
                        select *
                          from normatives.entry
                         where organ_id = :organ
                         order by coalesce(announced_on, written_on, created_at::date) desc, id desc
                        """)
                .param("organ", organ.value())
                .query((row, _) -> loaded(row).normative())
                .list();
    }

    /** All of a part of the tree that were not given up. */
    public List<Normative> within(Scope scope) {
        return jdbc.sql("""
                        select *
                          from normatives.entry
                         where place like :pattern and stage <> 'ABANDONED'
                         order by id
                        """)
                .param("pattern", scope.pattern())
                .query((row, _) -> loaded(row).normative())
                .list();
    }

    /** The next serial number of the year; who asks at the same time waits, and a number taken back leaves no gap. */
    public int nextSerial(OrganId organ, int year) {
        return jdbc.sql("""
                        insert into normatives.serial (organ_id, year, last)
                        values (:organ, :year, 1)
                        on conflict (organ_id, year) do update set last = serial.last + 1
                        returning last
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    public int lastSerial(OrganId organ, int year) {
        return jdbc.sql("select last from normatives.serial where organ_id = :organ and year = :year")
                .param("organ", organ.value())
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Numbers up to this one were given before the register was kept here. */
    public void setSerial(OrganId organ, int year, int last) {
        jdbc.sql("""
                        insert into normatives.serial (organ_id, year, last)
                        values (:organ, :year, :last)
                        on conflict (organ_id, year) do update set last = greatest(serial.last, excluded.last)
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .param("last", last)
                .update();
    }

    private static Map<String, @Nullable Object> values(Normative it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("organ", it.organ().value());
        values.put("place", it.place().path());
        values.put("unit", it.unit().value());
        values.put("title", it.title());
        values.put("major", it.major());
        values.put("historical", it.historical());
        values.put("stage", it.stage().name());
        values.put("number", it.imprint().number());
        values.put("issueNumber", it.imprint().issueNumber());
        values.put("writtenOn", it.imprint().writtenOn());
        values.put("effectiveOn", it.imprint().effectiveOn());
        values.put("expiresOn", it.imprint().expiresOn());
        values.put("announcedOn", it.making() instanceof Announced(var on) ? on : null);
        values.put("item", it.item());
        values.put("markings", JSON.writeValueAsString(it.markings()));
        values.put("evaluatedFor", it.evaluatedFor());
        values.put("createdBy", it.createdBy());
        values.put("createdAt", it.createdAt().atZone(OfficeClock.ZONE).toOffsetDateTime());
        var consultation = it.making() instanceof Consulting(var its) ? its : null;
        values.put("consultFrom", consultation == null ? null : consultation.from());
        values.put("consultUntil", consultation == null ? null : consultation.until());
        values.put("consultAt", consultation == null ? "" : consultation.reference());
        values.put("consultShort", consultation == null ? "" : consultation.shortReason());
        var submission = it.making() instanceof InReview(var its) ? its : null;
        values.put("submittedOn", submission == null ? null : submission.on());
        values.put("submittedBy", submission == null ? null : submission.by().value());
        values.put("reviewDays", submission == null ? null : submission.days());
        return values;
    }

    private static Loaded loaded(ResultSet row) throws SQLException {
        return new Loaded(
                new Normative(
                        row.getLong("id"),
                        new OrganId(row.getLong("organ_id")),
                        new Branch(row.getString("place")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("title"),
                        row.getBoolean("major"),
                        row.getBoolean("historical"),
                        new Imprint(
                                row.getString("number"),
                                row.getString("issue_number"),
                                row.getObject("written_on", LocalDate.class),
                                row.getObject("effective_on", LocalDate.class),
                                row.getObject("expires_on", LocalDate.class)),
                        row.getObject("item", Long.class),
                        making(row),
                        JSON.readValue(row.getString("markings"), new TypeReference<List<Marking>>() {}),
                        row.getObject("evaluated_for", LocalDate.class),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()),
                row.getInt("version"));
    }

    private static Making making(ResultSet row) throws SQLException {
        return switch (Stage.valueOf(row.getString("stage"))) {
            case DRAFT -> new Making.Drafting();
            case CONSULTING ->
                new Consulting(new Consultation(
                        row.getObject("consult_from", LocalDate.class),
                        row.getObject("consult_until", LocalDate.class),
                        row.getString("consult_at"),
                        row.getString("consult_short")));
            case REVIEW ->
                new InReview(new Submission(
                        row.getObject("submitted_on", LocalDate.class),
                        row.getInt("review_days"),
                        new PersonId(row.getLong("submitted_by"))));
            case RETURNED -> new Making.Returned();
            case PASSED -> new Making.Passed();
            case ADOPTED -> new Making.Adopted();
            case NUMBERED -> new Making.Numbered();
            case ANNOUNCED -> new Announced(row.getObject("announced_on", LocalDate.class));
            case ABANDONED -> new Making.Abandoned();
        };
    }
}
