package gongkai.channels.handling;

import static gongkai.access.Verdict.when;
import static gongkai.channels.ChannelRefusal.ENDED_ALREADY;
import static gongkai.channels.ChannelRefusal.ENDS_LATER;
import static gongkai.channels.ChannelRefusal.ENDS_TOO_EARLY;
import static gongkai.channels.ChannelRefusal.PARENT_ODD;
import static gongkai.channels.ChannelRefusal.SECOND_OWN_SITE;
import static gongkai.channels.ChannelRefusal.SECRET_SHORT;
import static gongkai.channels.ChannelRefusal.STANDARD_THERE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.channels.Channel;
import gongkai.channels.Channel.Way;
import gongkai.channels.Channel.Way.HttpPush;
import gongkai.channels.Channel.Way.Manual;
import gongkai.channels.Channel.Way.OwnSite;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.ChannelKind.How;
import gongkai.channels.domain.AccountTree;
import gongkai.channels.domain.ChannelBrief;
import gongkai.channels.store.ChannelSecrets;
import gongkai.channels.store.PgChannelStore;
import gongkai.channels.store.PgChannelStore.Loaded;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.vault.Vault;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How channels are registered, changed and ended. A secret is sealed at once, never shown, and not on the trail. */
@Service
@Transactional
public class ChannelHandling {

    /** What becomes of the secret that signs messages. */
    public sealed interface Signing {

        /** As it was; without a secret for a new channel. */
        record Unchanged() implements Signing {}

        /** With this secret from now on. */
        record With(String secret) implements Signing {

            @Override
            public String toString() {
                return "With[secret=***]";
            }
        }

        /** Without a secret. */
        record Without() implements Signing {}
    }

    private static final List<ChannelKind> STANDARD = List.of(
            ChannelKind.OWN_SITE,
            ChannelKind.CITY_PLATFORM,
            ChannelKind.WECHAT,
            ChannelKind.GAZETTE,
            ChannelKind.NOTICE_BOARD,
            ChannelKind.ARCHIVE,
            ChannelKind.LIBRARY);
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    private final PgChannelStore channels;
    private final Vault vault;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    ChannelHandling(PgChannelStore channels, Vault vault, Organs organs, OfficeClock clock, Trail trail) {
        this.channels = channels;
        this.vault = vault;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    /** The organ's channels and the accounts below them, with those of other organs. */
    @Transactional(readOnly = true)
    public List<AccountTree.Branch> of(Actor actor, OrganId organ) {
        visible(actor, organ);
        return AccountTree.of(channels.tree(organ));
    }

    @Transactional(readOnly = true)
    public Channel get(Actor actor, ChannelId id) {
        return load(actor, Act.SEE_CHANNELS, id).channel();
    }

    /** Under which accounts one of this organ may be put: its own and those of the organs above it. */
    @Transactional(readOnly = true)
    public List<Channel> possibleParents(Actor actor) {
        return channels.of(above(actor)).stream()
                .filter(it -> it.isOpenOn(clock.today()))
                .toList();
    }

    public ChannelId open(Actor actor, ChannelBrief brief, Signing signing) {
        check(actor, brief, signing, null);
        var id = channels.keep(actor.organ(), brief);
        sign(id, brief.way(), signing);
        trail.record(
                actor, Deed.wrote("登记渠道「" + brief.name() + "」", "channel", id.value(), actor.branch(), null, kept(id)));
        return id;
    }

    public void change(Actor actor, ChannelId id, ChannelBrief brief, Signing signing) {
        var before = load(actor, Act.MAINTAIN_CHANNELS, id);
        when(before.channel().endedOn() == null, ENDED_ALREADY).orThrow();
        check(actor, brief, signing, id);
        channels.replace(before, brief);
        sign(id, brief.way(), signing);
        trail.record(
                actor,
                Deed.wrote(
                        "变更渠道「" + brief.name() + "」",
                        "channel",
                        id.value(),
                        actor.branch(),
                        before.channel(),
                        kept(id)));
    }

    private Channel kept(ChannelId id) {
        return channels.find(id).orElseThrow().channel();
    }

    public void end(Actor actor, ChannelId id, LocalDate day) {
        var before = load(actor, Act.MAINTAIN_CHANNELS, id);
        var channel = before.channel();
        when(channel.endedOn() == null, ENDED_ALREADY)
                .and(when(!day.isBefore(channel.startedOn()), ENDS_TOO_EARLY))
                .and(when(!day.isAfter(clock.today()), ENDS_LATER))
                .orThrow();
        channels.end(before, day);
        trail.record(
                actor, Deed.wrote("停用渠道「" + channel.name() + "」", "channel", id.value(), actor.branch(), channel, day));
    }

    /** What every organ has, to begin with: to be completed with accounts and addresses. */
    public void openStandard(Actor actor) {
        when(channels.of(List.of(actor.organ())).isEmpty(), STANDARD_THERE).orThrow();
        STANDARD.forEach(kind -> open(
                actor,
                new ChannelBrief(
                        null,
                        kind,
                        kind.label(),
                        "",
                        "",
                        "",
                        clock.today(),
                        kind.how() == How.OWN_PAGES ? new OwnSite() : new Manual()),
                new Signing.Unchanged()));
    }

    private void check(Actor actor, ChannelBrief brief, Signing signing, @Nullable ChannelId own) {
        brief.isSound()
                .and(when(
                        !(signing instanceof Signing.With(var secret))
                                || secret.length() >= SHORTEST_SECRET && secret.length() <= LONGEST_SECRET,
                        SECRET_SHORT))
                .and(when(brief.parent() == null || mayStandUnder(actor, brief.parent(), own), PARENT_ODD))
                .and(when(
                        !(brief.way() instanceof OwnSite)
                                || channels.of(List.of(actor.organ())).stream()
                                        .noneMatch(it -> it.way() instanceof OwnSite
                                                && it.endedOn() == null
                                                && !it.id().equals(own)),
                        SECOND_OWN_SITE))
                .orThrow();
    }

    private boolean mayStandUnder(Actor actor, ChannelId parent, @Nullable ChannelId own) {
        var above = above(actor);
        var seen = new HashSet<ChannelId>();
        var at = parent;
        while (at != null && seen.add(at)) {
            var found = channels.find(at).map(Loaded::channel);
            if (found.isEmpty() || at.equals(own) || !above.contains(found.get().organ())) {
                return false;
            }
            at = found.get().parent();
        }
        return true;
    }

    private static Set<OrganId> above(Actor actor) {
        var organs = new HashSet<OrganId>();
        for (var number : actor.branch().path().split("\\.")) {
            organs.add(new OrganId(Long.parseLong(number)));
        }
        return organs;
    }

    private void sign(ChannelId id, Way way, Signing signing) {
        if (!(way instanceof HttpPush)) {
            channels.sign(id, null);
            return;
        }
        switch (signing) {
            case Signing.With(var secret) ->
                channels.sign(id, vault.seal(secret, ChannelSecrets.SIGNING.at(id.value())));
            case Signing.Without _ -> channels.sign(id, null);
            case Signing.Unchanged _ -> {}
        }
    }

    private Loaded load(Actor actor, Act act, ChannelId id) {
        var loaded = channels.find(id).orElseThrow(() -> new NotFound("channel", id));
        organs.find(loaded.channel().organ())
                .filter(it -> actor.may(act, it.branch()))
                .orElseThrow(() -> new NotFound("channel", id));
        return loaded;
    }

    private Organ visible(Actor actor, OrganId id) {
        return organs.find(id)
                .filter(it -> actor.may(Act.SEE_CHANNELS, it.branch()))
                .orElseThrow(() -> new NotFound("organ", id));
    }
}
