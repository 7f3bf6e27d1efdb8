package gongkai.disclosures.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.disclosures.domain.ItemFilter;
import gongkai.disclosures.domain.ItemFilter.Order;
import gongkai.disclosures.domain.ItemLine;
import gongkai.disclosures.domain.ItemLine.Standing;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Lists items without their contents. */
@Component
public class PgItemListStore {

    private static final String STANDING = """
            case when stage = 'OWING' then 'OWING'
                 when stage = 'SETTLED' then publicity
                 else stage
             end
            """;

    private static final String COLUMNS = """
            select id, organ_id, place, unit_id, type, title, number, column_id, openness, formed_on, changed_on,
                   own_limit_on, planned_at, published_on, review_on, index_number, created_at,
                   publicity = 'PUBLIC' as is_public,
            """ + STANDING + " as standing from disclosures.item ";

    private static final String CONDITIONS = """
             where organ_id = :organ
               and (:unit::bigint is null or unit_id = :unit)
               and (:type::text is null or type = :type)
               and (:openness::text is null or openness = :openness)
               and (:column::bigint is null or column_id = :column)
               and (:words = '' or title ilike :pattern or number ilike :pattern or index_number ilike :pattern)
               and (:standing::text is null or
            """ + STANDING + " = :standing) ";

    private final JdbcClient jdbc;

    PgItemListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long count(ItemFilter filter) {
        return filtered("select count(*) from disclosures.item " + CONDITIONS, filter)
                .query(Long.class)
                .single();
    }

    public List<ItemLine> page(ItemFilter filter, long offset, int size) {
        return filtered(COLUMNS + CONDITIONS + order(filter.order()) + " limit :size offset :offset", filter)
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> line(row))
                .list();
    }

    private static String order(Order order) {
        return switch (order) {
            case URGENCY -> """
                order by stage in ('SETTLED', 'DISCARDED'), coalesce(own_limit_on - 28, changed_on, formed_on), id desc
                """;
            case NEWEST -> "order by id desc";
            case PUBLISHED -> "order by published_at desc nulls last, id desc";
            case TITLE -> "order by title collate \"zh-x-icu\", id";
        };
    }

    private StatementSpec filtered(String sql, ItemFilter filter) {
        return jdbc.sql(sql)
                .param("organ", filter.organ().value())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("type", name(filter.type()))
                .param("openness", name(filter.openness()))
                .param("column", filter.column())
                .param("standing", name(filter.standing()))
                .param("words", filter.words())
                .param("pattern", "%" + filter.words().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }

    private static @Nullable String name(@Nullable Enum<?> it) {
        return it == null ? null : it.name();
    }

    /** Everything not settled yet, in a part of the tree. */
    public List<ItemLine> underWay(Scope scope) {
        return jdbc.sql(COLUMNS + """
                         where place like :pattern
                           and (stage not in ('SETTLED', 'DISCARDED')
                                or (publicity = 'KEPT_BACK' and review_on is not null)
                                or (publicity = 'WITHDRAWN' and publicity_detail -> 'withdrawal' -> 'approval' = 'null')
                                or (publicity = 'WITHDRAWN'
                                    and publicity_detail -> 'withdrawal' ->> 'cause' = 'LEAK'
                                    and publicity_detail -> 'withdrawal' -> 'report' = 'null'))
                         order by id
                        """)
                .param("pattern", scope.pattern())
                .query((row, _) -> line(row))
                .list();
    }

    /** Published titles that contain these words, to link to. */
    public List<ItemLine> titled(OrganId organ, String words, int most) {
        return jdbc.sql(COLUMNS + """
                         where organ_id = :organ and stage <> 'DISCARDED'
                           and (title ilike :pattern or number ilike :pattern)
                         order by id desc
                         limit :most
                        """)
                .param("organ", organ.value())
                .param("pattern", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("most", most)
                .query((row, _) -> line(row))
                .list();
    }

    /** How many stand where. */
    public List<Standing> standings(OrganId organ) {
        return jdbc.sql("select " + STANDING + " as standing from disclosures.item where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> Standing.valueOf(row.getString("standing")))
                .list();
    }

    private static ItemLine line(ResultSet row) throws SQLException {
        var openness = row.getString("openness");
        return new ItemLine(
                row.getLong("id"),
                new OrganId(row.getLong("organ_id")),
                new Branch(row.getString("place")),
                new UnitId(row.getLong("unit_id")),
                ItemType.valueOf(row.getString("type")),
                row.getString("title"),
                row.getString("number"),
                row.getLong("column_id"),
                openness == null ? null : Openness.valueOf(openness),
                Standing.valueOf(row.getString("standing")),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("changed_on", LocalDate.class),
                row.getObject("own_limit_on", LocalDate.class),
                instant(row, "planned_at"),
                row.getObject("published_on", LocalDate.class),
                row.getObject("review_on", LocalDate.class),
                row.getString("index_number"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_public"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
