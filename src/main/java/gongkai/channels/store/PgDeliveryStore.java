package gongkai.channels.store;

import gongkai.access.OrganId;
import gongkai.channels.Action;
import gongkai.channels.Channel;
import gongkai.channels.Channel.Way;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.Delivery.Done;
import gongkai.channels.Delivery.Evidence;
import gongkai.channels.Delivery.Retrying;
import gongkai.channels.Delivery.Sent;
import gongkai.channels.Delivery.Slip;
import gongkai.channels.Delivery.Superseded;
import gongkai.channels.Delivery.ToDo;
import gongkai.channels.Delivery.Waiting;
import gongkai.channels.Parcel;
import gongkai.channels.ParcelFile;
import gongkai.sending.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps parcels and what became of them. */
@Component
public class PgDeliveryStore {

    /** How a delivery stands, as the lists of the desk choose by it. */
    public enum State {
        WAITING("等待推送"),
        RETRYING("等待重试"),
        SENT("已送达"),
        DEAD("推送失败"),
        TO_DO("待人工办理"),
        DONE("已人工办理"),
        SUPERSEDED("已被取代");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static State of(Delivery delivery) {
            return switch (delivery) {
                case Waiting _ -> WAITING;
                case Retrying _ -> RETRYING;
                case Sent _ -> SENT;
                case Dead _ -> DEAD;
                case ToDo _ -> TO_DO;
                case Done _ -> DONE;
                case Superseded _ -> SUPERSEDED;
            };
        }
    }

    /** A delivery and the version it was read at. */
    public record Loaded(Delivery delivery, int version) {}

    /** One attempt that was made. */
    public record Attempt(Instant at, boolean isAccepted, String note) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String SELECT = """
            select d.*, p.item, p.version as item_version, p.action, p.organ_id, p.title, p.path, p.formed_on,
                   p.created_at, c.kind, c.name as channel_name
              from channels.delivery d
              join channels.parcel p on p.id = d.parcel_id
              join channels.channel c on c.id = d.channel_id
            """;

    private final JdbcClient jdbc;

    PgDeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the parcel, which was perhaps there already. */
    public long keep(Parcel it, Instant now) {
        var kept = jdbc.sql("""
                        insert into channels.parcel (item, version, action, organ_id, title, path, formed_on, fields,
                                                     body, created_at)
                        values (:item, :version, :action, :organ, :title, :path, :formedOn, :fields, :body, :now)
                            on conflict on constraint a_parcel_is_made_once do nothing
                        returning id
                        """)
                .param("item", it.item())
                .param("version", it.version())
                .param("action", it.action().name())
                .param("organ", it.organ().value())
                .param("title", it.title())
                .param("path", it.path())
                .param("formedOn", it.formedOn())
                .param("fields", JSON.writeValueAsString(it.fields()))
                .param("body", it.body())
                .param("now", utc(now))
                .query(Long.class)
                .optional();
        kept.ifPresent(id -> keepFiles(id, it.files()));
        return kept.orElseGet(() -> jdbc.sql("""
                        select id
                          from channels.parcel
                         where item = :item
                           and version = :version
                           and action = :action
                        """)
                .param("item", it.item())
                .param("version", it.version())
                .param("action", it.action().name())
                .query(Long.class)
                .single());
    }

    private void keepFiles(long parcel, List<ParcelFile> files) {
        for (var position = 0; position < files.size(); position++) {
            var file = files.get(position);
            jdbc.sql("""
                            insert into channels.parcel_file (parcel_id, position, name, content_type, content)
                            values (:parcel, :position, :name, :contentType, :content)
                            """)
                    .param("parcel", parcel)
                    .param("position", position)
                    .param("name", file.name())
                    .param("contentType", file.contentType())
                    .param("content", file.bytes())
                    .update();
        }
    }

    /** What is not yet carried of other parcels of the item to that channel will not be. */
    public void supersede(long item, long parcel, ChannelId channel, Instant now) {
        jdbc.sql("""
                        update channels.delivery
                           set state = 'SUPERSEDED', ended_at = :now, next_at = null, version = version + 1
                         where channel_id = :channel
                           and parcel_id <> :parcel
                           and parcel_id in (select id from channels.parcel where item = :item and id < :parcel)
                           and state in ('WAITING', 'RETRYING', 'TO_DO', 'DEAD')
                        """)
                .param("now", utc(now))
                .param("channel", channel.value())
                .param("parcel", parcel)
                .param("item", item)
                .update();
    }

    /** Nothing happens when that parcel went to that channel before. */
    public void dispatch(long parcel, Channel to, String ownAddress, Instant now) {
        var state = switch (to.way()) {
            case Way.OwnSite _ -> State.SENT;
            case Way.HttpPush _, Way.FileDrop _ -> State.WAITING;
            case Way.Manual _ -> State.TO_DO;
        };
        jdbc.sql("""
                        insert into channels.delivery (parcel_id, channel_id, state, next_at, ended_at, receipt)
                        values (:parcel, :channel, :state, :nextAt, :endedAt, :receipt)
                            on conflict on constraint a_parcel_goes_to_a_channel_once do nothing
                        """)
                .param("parcel", parcel)
                .param("channel", to.id().value())
                .param("state", state.name())
                .param("nextAt", state == State.WAITING ? utc(now) : null)
                .param("endedAt", state == State.SENT ? utc(now) : null)
                .param("receipt", state == State.SENT ? ownAddress : null)
                .update();
    }

    public List<Delivery> of(long item) {
        return jdbc.sql(SELECT + """
                         where p.item = :item
                         order by d.id desc
                        """)
                .param("item", item)
                .query((row, _) -> delivery(row))
                .list();
    }

    public List<ChannelId> reached(long item) {
        return jdbc.sql("""
                        select distinct d.channel_id
                          from channels.delivery d
                          join channels.parcel p on p.id = d.parcel_id
                         where p.item = :item
                         order by d.channel_id
                        """)
                .param("item", item)
                .query((row, _) -> new ChannelId(row.getLong("channel_id")))
                .list();
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql(SELECT + " where d.id = :id")
                .param("id", id)
                .query((row, _) -> new Loaded(delivery(row), row.getInt("version")))
                .optional();
    }

    public List<Attempt> attempts(long id) {
        return jdbc.sql("""
                        select at, outcome, note
                          from channels.attempt
                         where delivery_id = :id
                         order by id
                        """)
                .param("id", id)
                .query((row, _) -> new Attempt(
                        moment(row, "at"), row.getString("outcome").equals("ACCEPTED"), row.getString("note")))
                .list();
    }

    /** The newest first. */
    public List<Delivery> list(Collection<OrganId> organs, @Nullable State state, int limit, long offset) {
        return chosen(SELECT, organs, state, "order by d.id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> delivery(row))
                .list();
    }

    public long count(Collection<OrganId> organs, @Nullable State state) {
        return chosen(
                        "select count(*) from channels.delivery d join channels.parcel p on p.id = d.parcel_id",
                        organs,
                        state,
                        "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(
            String select, Collection<OrganId> organs, @Nullable State state, String order) {
        return jdbc.sql(select + """

                         where p.organ_id = any(:organs)
                           and (:state::text is null or d.state = :state::text)
                        """ + order)
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new))
                .param("state", state == null ? null : state.name());
    }

    /** What a person must see to. */
    public List<Delivery> needingSomebody(Collection<OrganId> organs) {
        return jdbc.sql(SELECT + """
                         where d.state in ('TO_DO', 'DEAD')
                           and p.organ_id = any(:organs)
                         order by d.id
                        """)
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new))
                .query((row, _) -> delivery(row))
                .list();
    }

    /**
     * Takes deliveries that are due for oneself until a moment, so that nobody else sends them meanwhile. None is taken
     * while something else of the same item is still on its way to the same channel.
     */
    public List<Loaded> claim(Instant now, Instant until, int limit) {
        var ids = jdbc.sql("""
                        update channels.delivery
                           set leased_until = :until
                         where id in (
                               select d.id
                                 from channels.delivery d
                                 join channels.parcel p on p.id = d.parcel_id
                                where d.state in ('WAITING', 'RETRYING')
                                  and d.next_at <= :now
                                  and (d.leased_until is null or d.leased_until <= :now)
                                  and not exists (
                                      select 1
                                        from channels.delivery other
                                        join channels.parcel op on op.id = other.parcel_id
                                       where other.channel_id = d.channel_id
                                         and op.item = p.item
                                         and other.id <> d.id
                                         and other.leased_until > :now)
                                order by d.next_at, d.id
                                limit :limit
                                  for update of d skip locked)
                        returning id
                        """)
                .param("now", utc(now))
                .param("until", utc(until))
                .param("limit", limit)
                .query((row, _) -> row.getLong("id"))
                .list();
        return ids.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The parcel as it was handed in. */
    public Parcel parcel(long delivery) {
        return jdbc.sql("""
                        select p.*
                          from channels.parcel p
                          join channels.delivery d on d.parcel_id = p.id
                         where d.id = :delivery
                        """)
                .param("delivery", delivery)
                .query((row, _) -> new Parcel(
                        row.getLong("item"),
                        row.getInt("version"),
                        Action.valueOf(row.getString("action")),
                        new OrganId(row.getLong("organ_id")),
                        row.getString("title"),
                        row.getString("path"),
                        row.getObject("formed_on", LocalDate.class),
                        JSON.readValue(row.getString("fields"), FIELDS),
                        row.getString("body"),
                        files(row.getLong("id"))))
                .single();
    }

    /** Whether the body and the files are still kept. */
    public boolean isFull(long delivery) {
        return jdbc.sql("""
                        select not p.emptied
                          from channels.parcel p
                          join channels.delivery d on d.parcel_id = p.id
                         where d.id = :delivery
                        """).param("delivery", delivery).query(Boolean.class).single();
    }

    private List<ParcelFile> files(long parcel) {
        return jdbc.sql("""
                        select name, content_type, content
                          from channels.parcel_file
                         where parcel_id = :parcel
                         order by position
                        """)
                .param("parcel", parcel)
                .query((row, _) ->
                        new ParcelFile(row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .list();
    }

    public void note(long delivery, Instant now, Outcome outcome) {
        var kind = switch (outcome) {
            case Outcome.Accepted _ -> "ACCEPTED";
            case Outcome.Refused _ -> "REFUSED";
            case Outcome.Failed _ -> "FAILED";
        };
        jdbc.sql("""
                        insert into channels.attempt (delivery_id, at, outcome, note)
                        values (:delivery, :at, :outcome, :note)
                        """)
                .param("delivery", delivery)
                .param("at", utc(now))
                .param("outcome", kind)
                .param("note", outcome.note())
                .update();
    }

    /** Gives back what was claimed, whatever became of it. */
    public void release(long delivery) {
        jdbc.sql("update channels.delivery set leased_until = null where id = :delivery")
                .param("delivery", delivery)
                .update();
    }

    public void replace(Loaded before, Delivery it) {
        var evidence = it instanceof Done(var _, var shown) ? shown : null;
        var rows = jdbc.sql("""
                        update channels.delivery
                           set state = :state, attempts = :attempts, next_at = :nextAt, ended_at = :endedAt,
                               receipt = :receipt, why = :why, link = :link, note = :note,
                               recorded_by = :recordedBy, recorded_at = :recordedAt, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", it.slip().id())
                .param("version", before.version())
                .param("state", State.of(it).name())
                .param("attempts", attempts(it))
                .param("nextAt", it instanceof Delivery.Pending pending ? utc(pending.nextAt()) : null)
                .param("endedAt", endedAt(it))
                .param("receipt", it instanceof Sent sent ? sent.receipt() : null)
                .param("why", why(it))
                .param("link", evidence == null ? null : evidence.link())
                .param("note", evidence == null ? null : evidence.note())
                .param("recordedBy", evidence == null ? null : evidence.recordedBy())
                .param("recordedAt", evidence == null ? null : utc(evidence.recordedAt()))
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("somebody else changed the delivery");
        }
    }

    /** What has arrived everywhere need not be kept here. */
    public void empty(long item) {
        jdbc.sql("""
                        delete from channels.parcel_file
                         where parcel_id in (
                               select p.id
                                 from channels.parcel p
                                where p.item = :item
                                  and not exists (
                                      select 1
                                        from channels.delivery d
                                       where d.parcel_id = p.id
                                         and d.state in ('WAITING', 'RETRYING', 'TO_DO', 'DEAD')))
                        """).param("item", item).update();
        jdbc.sql("""
                        update channels.parcel p
                           set body = '', fields = '{}', emptied = true
                         where p.item = :item
                           and not p.emptied
                           and not exists (
                               select 1
                                 from channels.delivery d
                                where d.parcel_id = p.id
                                  and d.state in ('WAITING', 'RETRYING', 'TO_DO', 'DEAD'))
                        """).param("item", item).update();
    }

    /** Items that arrived on each kind of channel between two moments, the second exclusive. */
    public Map<ChannelKind, Long> counts(OrganId organ, Instant from, Instant to) {
        var counts = new EnumMap<ChannelKind, Long>(ChannelKind.class);
        jdbc.sql("""
                        select c.kind, count(distinct p.item) as items
                          from channels.delivery d
                          join channels.parcel p on p.id = d.parcel_id
                          join channels.channel c on c.id = d.channel_id
                         where p.organ_id = :organ
                           and p.action = 'PUBLISH'
                           and d.state in ('SENT', 'DONE')
                           and d.ended_at >= :from
                           and d.ended_at < :to
                         group by c.kind
                        """)
                .param("organ", organ.value())
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, _) -> Map.entry(ChannelKind.valueOf(row.getString("kind")), row.getLong("items")))
                .list()
                .forEach(it -> counts.put(it.getKey(), it.getValue()));
        return counts;
    }

    private static int attempts(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Pending it -> it.attempts();
            case Dead it -> it.attempts();
            case Sent _, ToDo _, Done _, Superseded _ -> 0;
        };
    }

    private static @Nullable OffsetDateTime endedAt(Delivery delivery) {
        return switch (delivery) {
            case Sent it -> utc(it.at());
            case Dead it -> utc(it.at());
            case Done it -> utc(it.evidence().doneAt());
            case Superseded it -> utc(it.at());
            case Waiting _, Retrying _, ToDo _ -> null;
        };
    }

    private static @Nullable String why(Delivery delivery) {
        return switch (delivery) {
            case Retrying it -> it.why();
            case Dead it -> it.why();
            case Waiting _, Sent _, ToDo _, Done _, Superseded _ -> null;
        };
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var slip = new Slip(
                row.getLong("id"),
                row.getLong("item"),
                row.getInt("item_version"),
                Action.valueOf(row.getString("action")),
                new OrganId(row.getLong("organ_id")),
                new ChannelId(row.getLong("channel_id")),
                ChannelKind.valueOf(row.getString("kind")),
                row.getString("channel_name"),
                row.getString("title"),
                row.getString("path"),
                row.getObject("formed_on", LocalDate.class),
                moment(row, "created_at"));
        return switch (State.valueOf(row.getString("state"))) {
            case WAITING -> new Waiting(slip, moment(row, "next_at"));
            case RETRYING -> new Retrying(slip, row.getInt("attempts"), moment(row, "next_at"), text(row, "why"));
            case SENT -> new Sent(slip, moment(row, "ended_at"), text(row, "receipt"));
            case DEAD -> new Dead(slip, row.getInt("attempts"), moment(row, "ended_at"), text(row, "why"));
            case TO_DO -> new ToDo(slip);
            case DONE ->
                new Done(
                        slip,
                        new Evidence(
                                moment(row, "ended_at"),
                                text(row, "link"),
                                text(row, "note"),
                                text(row, "recorded_by"),
                                moment(row, "recorded_at")));
            case SUPERSEDED -> new Superseded(slip, moment(row, "ended_at"));
        };
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
