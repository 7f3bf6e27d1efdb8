package gongkai.catalogue.handling;

import static gongkai.access.Verdict.when;
import static gongkai.catalogue.domain.CatalogueRefusal.CHANNEL_NOT_HERE;
import static gongkai.catalogue.domain.CatalogueRefusal.OWNER_NOT_HERE;
import static gongkai.catalogue.domain.CatalogueRefusal.SYNC_UNIT_NOT_HERE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.Rhythm;
import gongkai.catalogue.SyncChannels;
import gongkai.catalogue.SyncRule;
import gongkai.catalogue.domain.ColumnTree;
import gongkai.catalogue.domain.StandardTree;
import gongkai.catalogue.domain.StandardTree.Sprout;
import gongkai.catalogue.store.PgColumnStore;
import gongkai.catalogue.store.PgColumnStore.Loaded;
import gongkai.catalogue.store.PgSiteStore;
import gongkai.clock.OfficeClock;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the columns of an organ are set up and maintained. */
@Service
@Transactional
public class ColumnHandling {

    private static final String SUBJECT = "column";

    /**
     * What may be said of a column.
     *
     * @param position its place among its siblings, from 1
     */
    public record Description(
            String name,
            String note,
            Rhythm rhythm,
            @Nullable UnitId lead,
            Set<UnitId> joint,
            int position) {}

    private final PgColumnStore columns;
    private final PgSiteStore sites;
    private final PublicSide publicSide;
    private final ObjectProvider<SyncChannels> channels;
    private final Places places;
    private final OfficeClock clock;
    private final Trail trail;

    ColumnHandling(
            PgColumnStore columns,
            PgSiteStore sites,
            PublicSide publicSide,
            ObjectProvider<SyncChannels> channels,
            Places places,
            OfficeClock clock,
            Trail trail) {
        this.columns = columns;
        this.sites = sites;
        this.publicSide = publicSide;
        this.channels = channels;
        this.places = places;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public ColumnTree of(Actor actor, OrganId organ) {
        places.allowed(actor, Act.SEE_CATALOGUE, organ);
        return tree(organ);
    }

    @Transactional(readOnly = true)
    public Column get(Actor actor, ColumnId id) {
        return load(actor, Act.SEE_CATALOGUE, id).column();
    }

    /** Makes the standard columns; answers those for which no unit was found. */
    public List<Column> setUp(Actor actor) {
        var organ = actor.organ();
        places.allowed(actor, Act.MAINTAIN_CATALOGUE, organ);
        tree(organ).maySetUp().orThrow();
        var names = places.unitNames(organ);
        var sprouts = StandardTree.sprouts();
        var before = tree(organ).nextPosition(null) - 1;
        for (var at = 0; at < sprouts.size(); at++) {
            grow(organ, null, before + at + 1, sprouts.get(at), names);
        }
        var made = columns.of(organ);
        publicSide.show(made);
        publicSide.show(organ, sites.of(organ));
        trail.record(actor, Deed.wrote("建立标准栏目", SUBJECT, "-", actor.branch(), null, Map.of("count", made.size())));
        return made.stream().filter(Column::isOrphaned).toList();
    }

    private void grow(OrganId organ, @Nullable ColumnId parent, int position, Sprout it, Map<UnitId, String> names) {
        var lead = it.lead() == null ? null : it.lead().among(names).orElse(null);
        var joint = new HashSet<UnitId>();
        if (it.everybody()) {
            joint.addAll(names.keySet());
        }
        it.joint().stream()
                .map(hint -> hint.among(names))
                .flatMap(found -> found.stream())
                .forEach(joint::add);
        joint.remove(lead);
        var id = columns.add(new Column(
                new ColumnId(0),
                organ,
                parent,
                it.fixed(),
                it.name(),
                it.note(),
                it.rhythm(),
                it.category(),
                lead,
                joint,
                it.news(),
                SyncRule.NONE,
                position,
                clock.today(),
                null));
        for (var at = 0; at < it.below().size(); at++) {
            grow(organ, id, at + 1, it.below().get(at), names);
        }
    }

    /** A new column at the end of its siblings; it is of the same kind of content as the one above. */
    public ColumnId open(Actor actor, @Nullable ColumnId parent, boolean news, Description it) {
        var organ = actor.organ();
        places.allowed(actor, Act.MAINTAIN_CATALOGUE, organ);
        var tree = tree(organ);
        tree.mayAdd(parent, it.name(), news)
                .and(when(ownersAreOf(organ, it), OWNER_NOT_HERE))
                .orThrow();
        var category = tree.find(parent).map(Column::category).orElse(null);
        var id = columns.add(new Column(
                new ColumnId(0),
                organ,
                parent,
                null,
                it.name(),
                it.note(),
                it.rhythm(),
                category,
                it.lead(),
                it.joint(),
                news,
                SyncRule.NONE,
                tree.nextPosition(parent),
                clock.today(),
                null));
        show(id);
        trail.record(actor, Deed.wrote("新设栏目「" + it.name() + "」", SUBJECT, id.value(), actor.branch(), null, it));
        return id;
    }

    public void describe(Actor actor, ColumnId id, Description it) {
        var loaded = load(actor, Act.MAINTAIN_CATALOGUE, id);
        var column = loaded.column();
        tree(column.organ())
                .mayRename(column, it.name())
                .and(when(ownersAreOf(column.organ(), it), OWNER_NOT_HERE))
                .orThrow();
        var next = new Column(
                id,
                column.organ(),
                column.parent(),
                column.fixed(),
                it.name(),
                it.note(),
                it.rhythm(),
                column.category(),
                it.lead(),
                it.joint(),
                column.news(),
                column.sync(),
                it.position(),
                column.openedOn(),
                column.closedOn());
        columns.replace(loaded, next);
        show(id);
        trail.record(
                actor, Deed.wrote("修改栏目「" + column.name() + "」", SUBJECT, id.value(), actor.branch(), column, next));
    }

    /** From that day nothing more is filed under it; what stands there stays. */
    public void close(Actor actor, ColumnId id, LocalDate from) {
        var loaded = load(actor, Act.MAINTAIN_CATALOGUE, id);
        var it = loaded.column();
        tree(it.organ()).mayClose(it, from).orThrow();
        var next = new Column(
                id,
                it.organ(),
                it.parent(),
                it.fixed(),
                it.name(),
                it.note(),
                it.rhythm(),
                it.category(),
                it.lead(),
                it.joint(),
                it.news(),
                it.sync(),
                it.position(),
                it.openedOn(),
                from);
        columns.replace(loaded, next);
        trail.record(actor, Deed.wrote("停用栏目「" + it.name() + "」", SUBJECT, id.value(), actor.branch(), null, from));
    }

    /** The units that may be named as owners. */
    @Transactional(readOnly = true)
    public Map<UnitId, String> units(OrganId organ) {
        return places.unitNames(organ);
    }

    /** The channels that the items of a column may go to as well. */
    @Transactional(readOnly = true)
    public Map<Long, String> channels(OrganId organ) {
        var names = new LinkedHashMap<Long, String>();
        channels.orderedStream().forEach(it -> names.putAll(it.of(organ)));
        return names;
    }

    /** Where else the items of a column go, and which unit answers for it. */
    public void sync(Actor actor, ColumnId id, SyncRule rule) {
        var loaded = load(actor, Act.MAINTAIN_CATALOGUE, id);
        var it = loaded.column();
        var unit = rule.unit();
        when(channels(it.organ()).keySet().containsAll(rule.channels()), CHANNEL_NOT_HERE)
                .and(when(unit == null || places.isUnitOf(unit, it.organ()), SYNC_UNIT_NOT_HERE))
                .orThrow();
        var next = new Column(
                id,
                it.organ(),
                it.parent(),
                it.fixed(),
                it.name(),
                it.note(),
                it.rhythm(),
                it.category(),
                it.lead(),
                it.joint(),
                it.news(),
                rule,
                it.position(),
                it.openedOn(),
                it.closedOn());
        columns.replace(loaded, next);
        trail.record(
                actor, Deed.wrote("设定同步渠道「" + it.name() + "」", SUBJECT, id.value(), actor.branch(), it.sync(), rule));
    }

    private void show(ColumnId id) {
        publicSide.show(List.of(columns.find(id).orElseThrow().column()));
    }

    private boolean ownersAreOf(OrganId organ, Description it) {
        return Stream.concat(Stream.ofNullable(it.lead()), it.joint().stream())
                .allMatch(unit -> places.isUnitOf(unit, organ));
    }

    private ColumnTree tree(OrganId organ) {
        return new ColumnTree(columns.of(organ), clock.today());
    }

    private Loaded load(Actor actor, Act act, ColumnId id) {
        var loaded = columns.find(id).orElseThrow(() -> new NotFound(SUBJECT, id));
        places.allowed(actor, act, loaded.column().organ());
        return loaded;
    }
}
