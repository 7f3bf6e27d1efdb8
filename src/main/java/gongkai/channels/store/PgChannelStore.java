package gongkai.channels.store;

import gongkai.access.OrganId;
import gongkai.channels.Channel;
import gongkai.channels.Channel.Way;
import gongkai.channels.Channel.Way.FileDrop;
import gongkai.channels.Channel.Way.HttpPush;
import gongkai.channels.Channel.Way.Manual;
import gongkai.channels.Channel.Way.OwnSite;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.ChannelKind.How;
import gongkai.channels.domain.ChannelBrief;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps channels. */
@Component
public class PgChannelStore {

    /** A channel and the version it was read at. */
    public record Loaded(Channel channel, int version) {}

    private final JdbcClient jdbc;

    PgChannelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ChannelId keep(OrganId organ, ChannelBrief it) {
        return new ChannelId(
                written("""
                        insert into channels.channel (organ_id, parent_id, kind, name, owner, account, platform,
                                                      started_on, how, address, folder)
                        values (:organ, :parent, :kind, :name, :owner, :account, :platform,
                                :startedOn, :how, :address, :folder)
                        returning id
                        """, it).param("organ", organ.value()).query(Long.class).single());
    }

    public void replace(Loaded before, ChannelBrief it) {
        one(written("""
                        update channels.channel
                           set parent_id = :parent, kind = :kind, name = :name, owner = :owner, account = :account,
                               platform = :platform, started_on = :startedOn, how = :how, address = :address,
                               folder = :folder, version = version + 1
                         where id = :id
                           and version = :version
                        """, it)
                .param("id", before.channel().id().value())
                .param("version", before.version())
                .update());
    }

    public void end(Loaded before, LocalDate day) {
        one(jdbc.sql("""
                        update channels.channel
                           set ended_on = :day, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("day", day)
                .param("id", before.channel().id().value())
                .param("version", before.version())
                .update());
    }

    private static void one(int rows) {
        if (rows == 0) {
            throw new OptimisticLockingFailureException("somebody else changed the channel");
        }
    }

    private JdbcClient.StatementSpec written(String sql, ChannelBrief it) {
        return jdbc.sql(sql)
                .param("parent", it.parent() == null ? null : it.parent().value())
                .param("kind", it.kind().name())
                .param("name", it.name())
                .param("owner", it.owner())
                .param("account", it.account())
                .param("platform", it.platform())
                .param("startedOn", it.startedOn())
                .param("how", it.way().how().name())
                .param("address", it.way() instanceof HttpPush push ? push.address() : "")
                .param("folder", it.way() instanceof FileDrop drop ? drop.folder() : "");
    }

    public Optional<Loaded> find(ChannelId id) {
        return jdbc.sql("select * from channels.channel where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Loaded(channel(row), row.getInt("version")))
                .optional();
    }

    /** With a sealed secret, or with none when messages are not signed. */
    public void sign(ChannelId id, byte @Nullable [] secret) {
        jdbc.sql("update channels.channel set secret = :secret where id = :id")
                .param("secret", secret, Types.BINARY)
                .param("id", id.value())
                .update();
    }

    /** Sealed; empty when messages are not signed. */
    public Optional<byte[]> secret(ChannelId id) {
        return jdbc.sql("select secret from channels.channel where id = :id and secret is not null")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("secret"))
                .optional();
    }

    public List<Channel> of(Collection<OrganId> organs) {
        return jdbc.sql("select * from channels.channel where organ_id = any(:organs) order by kind, name, id")
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new))
                .query((row, _) -> channel(row))
                .list();
    }

    /** The organ's own and every account below one of them, whosever it is. */
    public List<Channel> tree(OrganId organ) {
        return jdbc.sql("""
                        with recursive tree as (
                            select id
                              from channels.channel
                             where organ_id = :organ
                             union
                            select below.id
                              from channels.channel below, tree
                             where below.parent_id = tree.id
                        )
                        select *
                          from channels.channel
                         where id in (select id from tree)
                         order by id
                        """)
                .param("organ", organ.value())
                .query((row, _) -> channel(row))
                .list();
    }

    private static Channel channel(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", Long.class);
        return new Channel(
                new ChannelId(row.getLong("id")),
                new OrganId(row.getLong("organ_id")),
                parent == null ? null : new ChannelId(parent),
                ChannelKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("owner"),
                row.getString("account"),
                row.getString("platform"),
                row.getObject("started_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                way(row));
    }

    private static Way way(ResultSet row) throws SQLException {
        return switch (How.valueOf(row.getString("how"))) {
            case OWN_PAGES -> new OwnSite();
            case PUSH -> new HttpPush(row.getString("address"), row.getBytes("secret") != null);
            case FOLDER -> new FileDrop(row.getString("folder"));
            case BY_HAND -> new Manual();
        };
    }
}
