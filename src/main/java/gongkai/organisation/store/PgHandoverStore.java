package gongkai.organisation.store;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.organisation.domain.Filing;
import gongkai.organisation.domain.Handover;
import gongkai.organisation.domain.Handover.Cancelled;
import gongkai.organisation.domain.Handover.Completed;
import gongkai.organisation.domain.Handover.Filed;
import gongkai.organisation.domain.Handover.UnderWay;
import gongkai.organisation.domain.HandoverCase;
import gongkai.organisation.domain.HandoverItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps handovers with their items. */
@Component
public class PgHandoverStore {

    /** A handover and the version it was read at. */
    public record Loaded(Handover handover, int version) {}

    private final JdbcClient jdbc;

    PgHandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given dossier is not looked at; the database gives one. */
    public long start(HandoverCase it, List<HandoverItem> items) {
        var id = jdbc.sql("""
                        insert into organisation.handover (organ_id, unit_id, from_person_id, to_person_id, started_on,
                                                           reason, closes_account, state)
                        values (:organ, :unit, :from, :to, :startedOn, :reason, :closesAccount, 'UNDER_WAY')
                        returning id
                        """)
                .param("organ", it.organ().value())
                .param("unit", it.unit().value())
                .param("from", it.from().value())
                .param("to", it.to().value())
                .param("startedOn", it.startedOn())
                .param("reason", it.reason())
                .param("closesAccount", it.closesAccount())
                .query(Long.class)
                .single();
        for (var item : items) {
            jdbc.sql("""
                            insert into organisation.handover_item (handover_id, number, kind, description)
                            values (:handover, :number, :kind, :description)
                            """)
                    .param("handover", id)
                    .param("number", item.number())
                    .param("kind", item.kind().name())
                    .param("description", item.description())
                    .update();
        }
        return id;
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql("select * from organisation.handover where id = :id")
                .param("id", id)
                .query((row, _) -> loaded(row))
                .optional();
    }

    /** Those under way first, then the latest. */
    public List<Handover> of(OrganId organ) {
        return jdbc.sql("""
                        select *
                          from organisation.handover
                         where organ_id = :organ
                         order by state <> 'UNDER_WAY', id desc
                        """)
                .param("organ", organ.value())
                .query((row, _) -> loaded(row).handover())
                .list();
    }

    /** Those on which somebody still has something to do. */
    public List<Handover> unfinished(Scope scope) {
        return jdbc.sql("""
                        select handover.*
                          from organisation.handover
                          join organisation.organ on organ.id = handover.organ_id
                         where handover.state in ('UNDER_WAY', 'COMPLETED') and organ.branch like :pattern
                         order by handover.id
                        """)
                .param("pattern", scope.pattern())
                .query((row, _) -> loaded(row).handover())
                .list();
    }

    public boolean isUnderWay(UnitId unit) {
        return jdbc.sql("""
                        select exists (select from organisation.handover
                                        where unit_id = :unit and state = 'UNDER_WAY')
                        """).param("unit", unit.value()).query(Boolean.class).single();
    }

    public void replace(Loaded loaded, Handover next) {
        var columns = Columns.of(next);
        var updated = jdbc.sql("""
                        update organisation.handover
                           set version = version + 1, state = :state, completed_on = :completedOn,
                               filed_on = :filedOn, filed_document = :document, filed_receipt = :receipt,
                               cancelled_on = :cancelledOn, cancelled_why = :cancelledWhy
                         where id = :id and version = :version
                        """)
                .param("id", next.dossier().id())
                .param("version", loaded.version())
                .param("state", columns.state())
                .param("completedOn", columns.completedOn())
                .param(
                        "filedOn",
                        columns.filing() == null ? null : columns.filing().filedOn())
                .param(
                        "document",
                        columns.filing() == null ? null : columns.filing().document())
                .param(
                        "receipt",
                        columns.filing() == null ? null : columns.filing().receipt())
                .param("cancelledOn", columns.cancelledOn())
                .param("cancelledWhy", columns.cancelledWhy())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "handover " + next.dossier().id() + " has moved on from version " + loaded.version());
        }
        next.items().forEach(it -> keep(next.dossier().id(), it));
    }

    private void keep(long handover, HandoverItem item) {
        jdbc.sql("""
                        update organisation.handover_item
                           set given_on = :givenOn, taken_on = :takenOn
                         where handover_id = :handover and number = :number
                        """)
                .param("handover", handover)
                .param("number", item.number())
                .param("givenOn", item.givenOn())
                .param("takenOn", item.takenOn())
                .update();
    }

    /** The columns that a state fills; the others are null. */
    private record Columns(
            String state,
            @Nullable LocalDate completedOn,
            @Nullable Filing filing,
            @Nullable LocalDate cancelledOn,
            @Nullable String cancelledWhy) {

        static Columns of(Handover handover) {
            return switch (handover) {
                case UnderWay _ -> new Columns("UNDER_WAY", null, null, null, null);
                case Completed it -> new Columns("COMPLETED", it.completedOn(), null, null, null);
                case Filed it -> new Columns("FILED", it.completedOn(), it.filing(), null, null);
                case Cancelled it -> new Columns("CANCELLED", null, null, it.cancelledOn(), it.reason());
            };
        }
    }

    private Loaded loaded(ResultSet row) throws SQLException {
        var dossier = new HandoverCase(
                row.getLong("id"),
                new OrganId(row.getLong("organ_id")),
                new UnitId(row.getLong("unit_id")),
                new PersonId(row.getLong("from_person_id")),
                new PersonId(row.getLong("to_person_id")),
                row.getObject("started_on", LocalDate.class),
                row.getString("reason"),
                row.getBoolean("closes_account"));
        var items = items(dossier.id());
        var handover = switch (row.getString("state")) {
            case "UNDER_WAY" -> new UnderWay(dossier, items);
            case "COMPLETED" -> new Completed(dossier, items, row.getObject("completed_on", LocalDate.class));
            case "FILED" ->
                new Filed(
                        dossier,
                        items,
                        row.getObject("completed_on", LocalDate.class),
                        new Filing(
                                row.getObject("filed_on", LocalDate.class),
                                row.getString("filed_document"),
                                row.getString("filed_receipt")));
            case "CANCELLED" ->
                new Cancelled(
                        dossier, items, row.getObject("cancelled_on", LocalDate.class), row.getString("cancelled_why"));
            case String other -> throw new IllegalStateException("unknown state of a handover: " + other);
        };
        return new Loaded(handover, row.getInt("version"));
    }

    private List<HandoverItem> items(long handover) {
        return jdbc.sql("""
                        select *
                          from organisation.handover_item
                         where handover_id = :handover
                         order by number
                        """)
                .param("handover", handover)
                .query((row, _) -> new HandoverItem(
                        row.getInt("number"),
                        HandoverItem.Kind.valueOf(row.getString("kind")),
                        row.getString("description"),
                        row.getObject("given_on", LocalDate.class),
                        row.getObject("taken_on", LocalDate.class)))
                .list();
    }
}
