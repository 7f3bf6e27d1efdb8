package gongkai.disclosures.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Disclosure.OwnLimit;
import gongkai.disclosures.domain.Preparation;
import gongkai.disclosures.domain.Publicity;
import gongkai.workyears.domain.DutyRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

/** Keeps items as they stand now. */
@Component
public class PgItemStore {

    /** An item and the version of its row it was read at. */
    public record Loaded(Disclosure disclosure, int version) {}

    private final JdbcClient jdbc;

    PgItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given one is not looked at. */
    public long add(Disclosure it) {
        return jdbc.sql("""
                        insert into disclosures.item (
                            organ_id, place, unit_id, duty_rule, index_number, type, title, number, column_id, openness,
                            formed_on, changed_on, own_limit_on, own_limit_basis, stage, preparing, planned_at,
                            publicity, published_version, published_at, published_on, corrected_at, until, review_on,
                            content, preparation, publicity_detail, markings, created_by, created_at)
                        values (
                            :organ, :place, :unit, :rule, :index, :type, :title, :number, :column, :openness,
                            :formedOn, :changedOn, :limitOn, :limitBasis, :stage, :preparing, :plannedAt,
                            :publicity, :publishedVersion, :publishedAt, :publishedOn, :correctedAt, :until, :reviewOn,
                            :content::jsonb, :preparation::jsonb, :publicityDetail::jsonb, :markings::jsonb,
                            :createdBy, :createdAt)
                        returning id
                        """).params(values(it)).query(Long.class).single();
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql("select * from disclosures.item where id = :id")
                .param("id", id)
                .query((row, _) -> loaded(row))
                .optional();
    }

    public void replace(Loaded loaded, Disclosure next) {
        var updated = jdbc.sql("""
                        update disclosures.item
                           set version = version + 1, unit_id = :unit, duty_rule = :rule, index_number = :index,
                               type = :type, title = :title, number = :number, column_id = :column,
                               openness = :openness, formed_on = :formedOn, changed_on = :changedOn,
                               own_limit_on = :limitOn, own_limit_basis = :limitBasis, stage = :stage,
                               preparing = :preparing, planned_at = :plannedAt, publicity = :publicity,
                               published_version = :publishedVersion, published_at = :publishedAt,
                               published_on = :publishedOn, corrected_at = :correctedAt, until = :until,
                               review_on = :reviewOn, content = :content::jsonb, preparation = :preparation::jsonb,
                               publicity_detail = :publicityDetail::jsonb, markings = :markings::jsonb
                         where id = :id and version = :version
                        """)
                .params(values(next))
                .param("id", loaded.disclosure().id())
                .param("version", loaded.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "disclosure " + loaded.disclosure().id());
        }
    }

    /** Those whose planned moment has come. */
    public List<Long> plannedUntil(Instant now) {
        return jdbc.sql("""
                        select id
                          from disclosures.item
                         where planned_at <= :now and stage = 'RELEASE'
                         order by planned_at, id
                        """)
                .param("now", java.sql.Timestamp.from(now))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** Those whose last public day is over. */
    public List<Long> overdueOnThePage(LocalDate today) {
        return jdbc.sql("""
                        select id
                          from disclosures.item
                         where until < :today and publicity = 'PUBLIC'
                         order by until, id
                        """)
                .param("today", today)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private static Map<String, @Nullable Object> values(Disclosure it) {
        var content = it.content();
        var values = new HashMap<String, @Nullable Object>();
        values.put("organ", it.organ().value());
        values.put("place", it.place().path());
        values.put("unit", it.unit().value());
        values.put("rule", it.rule().name());
        values.put("index", it.indexNumber());
        values.put("type", content.type().name());
        values.put("title", content.wording().title());
        values.put("number", content.paper().number());
        values.put("column", content.placement().column());
        values.put("openness", name(content.attribute().openness()));
        values.put("formedOn", content.paper().formedOn());
        values.put("changedOn", it.changedOn());
        values.put("limitOn", it.ownLimit() == null ? null : it.ownLimit().day());
        values.put("limitBasis", it.ownLimit() == null ? null : it.ownLimit().basis());
        values.put("content", Json.write(content));
        values.put("markings", Json.write(it.markings()));
        values.put("createdBy", it.createdBy());
        values.put("createdAt", time(it.createdAt()));
        values.putAll(PreparationRow.values(it.preparation()));
        values.putAll(PublicityRow.values(it.publicity()));
        values.put("until", content.reach().until());
        return values;
    }

    static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }

    private static @Nullable String name(@Nullable Enum<?> it) {
        return it == null ? null : it.name();
    }

    private static Loaded loaded(ResultSet row) throws SQLException {
        var limitOn = row.getObject("own_limit_on", LocalDate.class);
        return new Loaded(
                new Disclosure(
                        row.getLong("id"),
                        new OrganId(row.getLong("organ_id")),
                        new Branch(row.getString("place")),
                        new UnitId(row.getLong("unit_id")),
                        DutyRule.valueOf(row.getString("duty_rule")),
                        row.getString("index_number"),
                        row.getObject("changed_on", LocalDate.class),
                        limitOn == null ? null : new OwnLimit(limitOn, row.getString("own_limit_basis")),
                        Json.read(row.getString("content"), Content.class),
                        preparation(row),
                        publicity(row),
                        Json.readMarkings(row.getString("markings")),
                        row.getString("created_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()),
                row.getInt("version"));
    }

    private static Preparation preparation(ResultSet row) throws SQLException {
        return Json.read(row.getString("preparation"), PreparationRow.class)
                .preparation(row.getString("stage"), Json.read(row.getString("content"), Content.class));
    }

    private static Publicity publicity(ResultSet row) throws SQLException {
        return Json.read(row.getString("publicity_detail"), PublicityRow.class).publicity(row.getString("publicity"));
    }
}
