package gongkai.notices.store;

import gongkai.access.OrganId;
import gongkai.notices.Notice;
import gongkai.notices.NoticeKind;
import gongkai.notices.Recipient;
import gongkai.notices.domain.Sending;
import gongkai.notices.domain.Sending.Dead;
import gongkai.notices.domain.Sending.Pending;
import gongkai.notices.domain.Sending.Retrying;
import gongkai.notices.domain.Sending.Sent;
import gongkai.notices.domain.Sending.Slip;
import gongkai.notices.domain.Sending.Waiting;
import gongkai.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps notices and what became of them; addresses sealed. */
@Component
public class PgNoticeStore {

    /** By what way it goes. */
    public enum Way {
        EMAIL("电子邮件"),
        MESSAGE("短信");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static Way of(Recipient recipient) {
            return switch (recipient) {
                case Recipient.Email _ -> EMAIL;
                case Recipient.Mobile _ -> MESSAGE;
            };
        }
    }

    /** How a notice stands, as the list of the desk chooses by it. */
    public enum State {
        WAITING("等待发送"),
        RETRYING("等待重新发送"),
        SENT("已发出"),
        DEAD("发送失败");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public static State of(Sending sending) {
            return switch (sending) {
                case Waiting _ -> WAITING;
                case Retrying _ -> RETRYING;
                case Sent _ -> SENT;
                case Dead _ -> DEAD;
            };
        }
    }

    /** A notice and the version it was read at. */
    public record Loaded(Sending sending, int version) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    PgNoticeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Nothing happens when the recipient was told of that occasion before. */
    public void keep(Notice it, Instant now, Instant nextAt) {
        var way = Way.of(it.recipient());
        var id = jdbc.sql("select nextval('notices.notice_id_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into notices.notice (id, kind, way, address, told_to, organ_id, subject, occasion, title,
                                                    body, lawful_by, created_at, state, next_at)
                        values (:id, :kind, :way, :address, :toldTo, :organ, :subject, :occasion, :title,
                                :body, :lawfulBy, :now, 'WAITING', :nextAt)
                            on conflict on constraint nobody_is_told_twice do nothing
                        """)
                .param("id", id)
                .param("kind", it.kind().name())
                .param("way", way.name())
                .param("address", vault.seal(it.recipient().address(), NoticeSecrets.ADDRESS.at(id)))
                .param(
                        "toldTo",
                        vault.fingerprint("notice address", it.recipient().address()))
                .param("organ", it.organ().value())
                .param("subject", it.subject())
                .param("occasion", it.occasion())
                .param("title", it.title())
                .param("body", way == Way.EMAIL ? it.body() : it.shortText())
                .param("lawfulBy", it.lawfulBy())
                .param("now", utc(now))
                .param("nextAt", utc(nextAt))
                .update();
    }

    /**
     * Takes notices that are due for oneself until a moment, so that nobody else sends them meanwhile.
     *
     * @param ways those that lead anywhere
     */
    public List<Loaded> claim(Collection<Way> ways, Instant now, Instant until, int limit) {
        return jdbc.sql("""
                        update notices.notice
                           set leased_until = :until
                         where id in (
                               select id
                                 from notices.notice
                                where state in ('WAITING', 'RETRYING')
                                  and way = any(:ways)
                                  and next_at <= :now
                                  and (leased_until is null or leased_until <= :now)
                                order by next_at, id
                                limit :limit
                                  for update skip locked)
                        returning *
                        """)
                .param("ways", ways.stream().map(Way::name).toArray(String[]::new))
                .param("now", utc(now))
                .param("until", utc(until))
                .param("limit", limit)
                .query((row, _) -> new Loaded(sending(row), row.getInt("version")))
                .list();
    }

    public Optional<Loaded> find(long id) {
        return jdbc.sql("select * from notices.notice where id = :id")
                .param("id", id)
                .query((row, _) -> new Loaded(sending(row), row.getInt("version")))
                .optional();
    }

    public void replace(Loaded before, Sending it) {
        var rows = jdbc.sql("""
                        update notices.notice
                           set state = :state, attempts = :attempts, next_at = :nextAt, leased_until = null,
                               ended_at = :endedAt, receipt = :receipt, why = :why, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", it.slip().id())
                .param("version", before.version())
                .param("state", State.of(it).name())
                .param("attempts", attempts(it))
                .param("nextAt", it instanceof Pending pending ? utc(pending.nextAt()) : null)
                .param("endedAt", endedAt(it))
                .param("receipt", it instanceof Sent sent ? sent.receipt() : null)
                .param("why", why(it))
                .update();
        if (rows == 0) {
            throw new OptimisticLockingFailureException("somebody else changed the notice");
        }
    }

    /** The newest first. */
    public List<Sending> list(OrganId organ, @Nullable State state, int limit, long offset) {
        return jdbc.sql("""
                        select *
                          from notices.notice
                         where organ_id = :organ
                           and (:state::text is null or state = :state::text)
                         order by id desc
                         limit :limit offset :offset
                        """)
                .param("organ", organ.value())
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> sending(row))
                .list();
    }

    public long count(OrganId organ, @Nullable State state) {
        return jdbc.sql("""
                        select count(*)
                          from notices.notice
                         where organ_id = :organ
                           and (:state::text is null or state = :state::text)
                        """)
                .param("organ", organ.value())
                .param("state", state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    /** The oldest first. */
    public List<Sending> about(OrganId organ, String subject) {
        return jdbc.sql("select * from notices.notice where organ_id = :organ and subject = :subject order by id")
                .param("organ", organ.value())
                .param("subject", subject)
                .query((row, _) -> sending(row))
                .list();
    }

    private static int attempts(Sending it) {
        return switch (it) {
            case Pending pending -> pending.attempts();
            case Dead dead -> dead.attempts();
            case Sent _ -> 0;
        };
    }

    private static @Nullable OffsetDateTime endedAt(Sending it) {
        return switch (it) {
            case Sent sent -> utc(sent.at());
            case Dead dead -> utc(dead.at());
            case Pending _ -> null;
        };
    }

    private static @Nullable String why(Sending it) {
        return switch (it) {
            case Retrying retrying -> retrying.why();
            case Dead dead -> dead.why();
            case Waiting _, Sent _ -> null;
        };
    }

    private Sending sending(ResultSet row) throws SQLException {
        var slip = slip(row);
        return switch (State.valueOf(row.getString("state"))) {
            case WAITING -> new Waiting(slip, moment(row, "next_at"));
            case RETRYING -> new Retrying(slip, row.getInt("attempts"), moment(row, "next_at"), text(row, "why"));
            case SENT -> new Sent(slip, moment(row, "ended_at"), text(row, "receipt"));
            case DEAD -> new Dead(slip, row.getInt("attempts"), moment(row, "ended_at"), text(row, "why"));
        };
    }

    private Slip slip(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var address = vault.openText(row.getBytes("address"), NoticeSecrets.ADDRESS.at(id));
        return new Slip(
                id,
                NoticeKind.valueOf(row.getString("kind")),
                switch (Way.valueOf(row.getString("way"))) {
                    case EMAIL -> new Recipient.Email(address);
                    case MESSAGE -> new Recipient.Mobile(address);
                },
                new OrganId(row.getLong("organ_id")),
                row.getString("subject"),
                row.getString("title"),
                row.getString("body"),
                row.getObject("lawful_by", LocalDate.class),
                moment(row, "created_at"));
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
