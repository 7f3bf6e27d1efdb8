package gongkai.disclosures.store;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Disclosure.OwnLimit;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.ItemType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each time something went out: from which day its limit ran, and on which day it was public. */
@Component
public class PgPublicationStore {

    /** One going out. */
    public record Publication(
            long item,
            int version,
            UnitId unit,
            ItemType type,
            long column,
            List<FiveDisclosure> five,
            List<String> topics,
            LocalDate startedOn,
            @Nullable LocalDate ownLimitOn,
            LocalDate publishedOn,
            boolean first) {}

    private final JdbcClient jdbc;

    PgPublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(
            Disclosure it,
            int version,
            LocalDate startedOn,
            @Nullable OwnLimit limit,
            LocalDate publishedOn,
            boolean first) {
        var placement = it.content().placement();
        jdbc.sql("""
                        insert into disclosures.publication (item_id, version, organ_id, place, unit_id, type, column_id,
                                                             five, topics, started_on, own_limit_on, published_on, first)
                        values (:item, :version, :organ, :place, :unit, :type, :column,
                                :five, :topics, :startedOn, :limitOn, :publishedOn, :first)
                        """)
                .param("item", it.id())
                .param("version", version)
                .param("organ", it.organ().value())
                .param("place", it.place().path())
                .param("unit", it.unit().value())
                .param("type", it.content().type().name())
                .param("column", placement.column())
                .param("five", placement.five().stream().map(Enum::name).toArray(String[]::new))
                .param("topics", placement.topics().toArray(String[]::new))
                .param("startedOn", startedOn)
                .param("limitOn", limit == null ? null : limit.day())
                .param("publishedOn", publishedOn)
                .param("first", first)
                .update();
    }

    /** What went out in a year. */
    public List<Publication> of(OrganId organ, int year) {
        return jdbc.sql("""
                        select *
                          from disclosures.publication
                         where organ_id = :organ and published_on >= :from and published_on < :to
                         order by published_on, item_id, version
                        """)
                .param("organ", organ.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .query(PgPublicationStore::publication)
                .list();
    }

    /** When a version went out, if it did. */
    public Optional<Publication> find(long item, int version) {
        return jdbc.sql("""
                        select *
                          from disclosures.publication
                         where item_id = :item and version = :version
                         order by published_on
                         limit 1
                        """)
                .param("item", item)
                .param("version", version)
                .query(PgPublicationStore::publication)
                .optional();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getLong("item_id"),
                row.getInt("version"),
                new UnitId(row.getLong("unit_id")),
                ItemType.valueOf(row.getString("type")),
                row.getLong("column_id"),
                Stream.of((String[]) row.getArray("five").getArray())
                        .map(FiveDisclosure::valueOf)
                        .toList(),
                List.of((String[]) row.getArray("topics").getArray()),
                row.getObject("started_on", LocalDate.class),
                row.getObject("own_limit_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getBoolean("first"));
    }
}
