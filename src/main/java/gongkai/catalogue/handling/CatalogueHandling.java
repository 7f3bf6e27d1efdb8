package gongkai.catalogue.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.domain.CatalogueTable;
import gongkai.catalogue.domain.CatalogueTable.Reading;
import gongkai.catalogue.domain.Edition;
import gongkai.catalogue.domain.Edition.Draft;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.domain.Entry.Care;
import gongkai.catalogue.domain.Entry.Content;
import gongkai.catalogue.domain.UpdateCycle;
import gongkai.catalogue.handling.ImportPlan.Effect;
import gongkai.catalogue.handling.ImportPlan.Step;
import gongkai.catalogue.store.PgCatalogueStore;
import gongkai.catalogue.store.PgCatalogueStore.Held;
import gongkai.catalogue.store.PgCatalogueStore.Loaded;
import gongkai.catalogue.store.PgColumnStore;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.web.TableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a year's basic catalogue is written, read in from a table, issued, and seen to. */
@Service
@Transactional
public class CatalogueHandling {

    private static final String SUBJECT = "catalogue";
    private static final int YEARS_BACK = 10;

    private static final TableFile.Refusals TABLE = new TableFile.Refusals(
            CatalogueRefusal.NO_TABLE, CatalogueRefusal.TABLE_TOO_LARGE, CatalogueRefusal.TABLE_UNREADABLE);

    private final PgCatalogueStore store;
    private final PgColumnStore columns;
    private final Places places;
    private final OfficeClock clock;
    private final Trail trail;

    CatalogueHandling(PgCatalogueStore store, PgColumnStore columns, Places places, OfficeClock clock, Trail trail) {
        this.store = store;
        this.columns = columns;
        this.places = places;
        this.clock = clock;
        this.trail = trail;
    }

    /** The newest year first. */
    @Transactional(readOnly = true)
    public List<Edition> editions(Actor actor, OrganId organ) {
        places.allowed(actor, Act.SEE_CATALOGUE, organ);
        return store.editions(organ);
    }

    @Transactional(readOnly = true)
    public Edition edition(Actor actor, long id) {
        return seen(actor, Act.SEE_CATALOGUE, id);
    }

    @Transactional(readOnly = true)
    public List<Entry> entries(Actor actor, long edition) {
        seen(actor, Act.SEE_CATALOGUE, edition);
        return store.entries(edition);
    }

    @Transactional(readOnly = true)
    public Entry entry(Actor actor, long id) {
        return load(actor, Act.SEE_CATALOGUE, id).entry();
    }

    @Transactional(readOnly = true)
    public Edition editionOf(Actor actor, long entry) {
        return seen(
                actor, Act.SEE_CATALOGUE, load(actor, Act.SEE_CATALOGUE, entry).edition());
    }

    /** The rows in force that were never published, or not again in time; of one unit, or of all. */
    @Transactional(readOnly = true)
    public List<Entry> missing(Actor actor, OrganId organ, @Nullable UnitId unit) {
        places.allowed(actor, Act.SEE_CATALOGUE, organ);
        return store.inForce(List.of(organ)).stream()
                .map(PgCatalogueStore.InForce::entry)
                .filter(it -> unit == null || unit.equals(it.care().unit()))
                .filter(it -> it.on(clock.today()) != Entry.Standing.CURRENT)
                .toList();
    }

    /** A new year begins with the rows of the latest one. */
    public long draft(Actor actor, int year) {
        var organ = actor.organ();
        var place = places.allowed(actor, Act.MAINTAIN_CATALOGUE, organ);
        var present = clock.today().getYear();
        var editions = store.editions(organ);
        when(year >= present - YEARS_BACK && year <= present + 1, CatalogueRefusal.EDITION_YEAR_ODD)
                .and(when(editions.stream().noneMatch(it -> it.year() == year), CatalogueRefusal.EDITION_THERE))
                .orThrow();
        var id = store.draft(organ, year);
        editions.stream().filter(it -> it.year() < year).findFirst().ifPresent(it -> store.copy(it.id(), id));
        trail.record(actor, Deed.wrote("新编" + year + "年版公开目录", SUBJECT, id, place, null, year));
        return id;
    }

    /** From that day on its rows are never changed; an old one may be registered afterwards. */
    public void issue(Actor actor, long id, LocalDate on) {
        var edition = seen(actor, Act.MAINTAIN_CATALOGUE, id);
        store.lock(edition);
        mayIssue(edition)
                .and(when(!on.isAfter(clock.today()), CatalogueRefusal.ISSUED_LATER))
                .orThrow();
        var issued = unissued(edition).issue(on);
        store.issue(issued);
        store.letGo(id);
        trail.record(
                actor,
                Deed.wrote("发布" + edition.title(), SUBJECT, id, actor.branch(), null, Map.of("on", issued.issuedOn())));
    }

    @Transactional(readOnly = true)
    public Verdict mayIssue(Edition edition) {
        return when(edition instanceof Draft, CatalogueRefusal.EDITION_IS_ISSUED)
                .and(when(!store.entries(edition.id()).isEmpty(), CatalogueRefusal.EDITION_IS_EMPTY));
    }

    /** At the end. */
    public long add(Actor actor, long edition, Content content, Care care) {
        var draft = writable(actor, edition);
        var entries = store.entries(edition);
        when(entries.stream().noneMatch(it -> it.content().key().equals(content.key())), CatalogueRefusal.ENTRY_THERE)
                .and(careIsOf(draft.organ(), care))
                .orThrow();
        var id = store.add(edition, new Entry(0, nextNumber(entries), content, care));
        trail.record(
                actor, Deed.wrote("增加目录事项「" + content.name() + "」", SUBJECT, edition, actor.branch(), null, content));
        return id;
    }

    /** What the public reads of a row; only while the edition is a draft. */
    public void rewrite(Actor actor, long id, Content content) {
        var loaded = load(actor, Act.MAINTAIN_CATALOGUE, id);
        writable(actor, loaded.edition());
        var before = loaded.entry();
        when(
                        store.entries(loaded.edition()).stream()
                                .noneMatch(it ->
                                        it.id() != id && it.content().key().equals(content.key())),
                        CatalogueRefusal.ENTRY_THERE)
                .orThrow();
        store.replace(loaded, new Entry(id, before.number(), content, before.care()));
        trail.record(
                actor,
                Deed.wrote(
                        "修改目录事项「" + content.name() + "」",
                        SUBJECT,
                        loaded.edition(),
                        actor.branch(),
                        before.content(),
                        content));
    }

    public void remove(Actor actor, long id) {
        var loaded = load(actor, Act.MAINTAIN_CATALOGUE, id);
        writable(actor, loaded.edition());
        store.remove(loaded);
        trail.record(
                actor,
                Deed.wrote(
                        "删去目录事项「" + loaded.entry().content().name() + "」",
                        SUBJECT,
                        loaded.edition(),
                        actor.branch(),
                        loaded.entry().content(),
                        null));
    }

    /** Who sees to a row, how often, and where its items are filed; also after it was issued. */
    public void assign(Actor actor, long id, @Nullable UnitId unit, UpdateCycle cycle, @Nullable ColumnId column) {
        var loaded = load(actor, Act.MAINTAIN_CATALOGUE, id);
        var before = loaded.entry();
        var care = new Care(unit, cycle, column, before.care().renewedOn());
        careIsOf(actor.organ(), care).orThrow();
        keep(actor, "设定目录事项责任", loaded, care);
    }

    /** Its content was published on that day. */
    public void renew(Actor actor, long id, LocalDate on) {
        var loaded = load(actor, Act.MAINTAIN_CATALOGUE, id);
        when(!on.isAfter(clock.today()), CatalogueRefusal.RENEWED_LATER).orThrow();
        keep(actor, "登记目录事项已公开", loaded, loaded.entry().care().renewed(on));
    }

    private void keep(Actor actor, String what, Loaded loaded, Care care) {
        var before = loaded.entry();
        store.replace(loaded, new Entry(before.id(), before.number(), before.content(), care));
        trail.record(
                actor,
                Deed.wrote(
                        what + "「" + before.content().name() + "」",
                        SUBJECT,
                        loaded.edition(),
                        actor.branch(),
                        before.care(),
                        care));
    }

    /** Reads a table without changing a row, and holds it until somebody agrees. */
    public ImportPlan propose(Actor actor, long edition, String name, byte[] bytes) {
        var draft = writable(actor, edition);
        var held = new Held(name.replace("\0", ""), Sm3.hex(bytes), bytes);
        var plan = plan(draft, held);
        store.hold(edition, held);
        return plan;
    }

    /** Enters what was proposed: the good rows; a faulty one is left out and can be sent again. */
    public ImportPlan enter(Actor actor, long edition, String digest) {
        var draft = writable(actor, edition);
        var held = store.held(edition)
                .filter(it -> it.digest().equals(digest))
                .orElseThrow(() -> new RefusedException(CatalogueRefusal.NOTHING_HELD));
        var plan = plan(draft, held);
        for (var step : plan.steps()) {
            switch (step.effect()) {
                case ADDED -> store.add(edition, step.entry());
                case CHANGED -> store.replace(store.find(step.entry().id()).orElseThrow(), step.entry());
                case SAME -> {
                    // Stands there already.
                }
            }
        }
        store.letGo(edition);
        if (plan.changesSomething()) {
            trail.record(
                    actor,
                    Deed.wrote(
                            "导入目录「" + held.name() + "」",
                            SUBJECT,
                            edition,
                            actor.branch(),
                            null,
                            Map.of(
                                    "added", plan.count(Effect.ADDED),
                                    "changed", plan.count(Effect.CHANGED),
                                    "digest", held.digest())));
        }
        return plan;
    }

    private ImportPlan plan(Draft draft, Held held) {
        var units = places.unitNames(draft.organ()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey, (one, _) -> one));
        return switch (CatalogueTable.read(TableFile.read(held.bytes(), TABLE), units)) {
            case Reading.NoHeader() -> throw new RefusedException(CatalogueRefusal.TABLE_HAS_NO_HEADER);
            case Reading.Read(var lines, var faults) -> {
                var present = store.entries(draft.id());
                var byKey = present.stream()
                        .collect(Collectors.toMap(it -> it.content().key(), Function.identity()));
                var number = nextNumber(present);
                var steps = new ArrayList<Step>();
                for (var line : lines) {
                    var before = byKey.get(line.content().key());
                    if (before == null) {
                        var care = new Care(
                                line.unit(),
                                Optional.ofNullable(line.cycle()).orElse(UpdateCycle.ON_CHANGE),
                                null,
                                null);
                        steps.add(new Step(line.number(), Effect.ADDED, new Entry(0, number++, line.content(), care)));
                    } else {
                        var next = new Entry(before.id(), before.number(), line.content(), cared(before, line));
                        steps.add(new Step(line.number(), next.equals(before) ? Effect.SAME : Effect.CHANGED, next));
                    }
                }
                var named = lines.stream().map(it -> it.content().key()).collect(Collectors.toSet());
                var left = (int) byKey.keySet().stream()
                        .filter(it -> !named.contains(it))
                        .count();
                yield new ImportPlan(held.name(), held.digest(), steps, faults, left);
            }
        };
    }

    /** A table that says nothing of unit or cycle changes neither. */
    private static Care cared(Entry before, CatalogueTable.Line line) {
        var care = before.care();
        return new Care(
                line.unit() == null ? care.unit() : line.unit(),
                line.cycle() == null ? care.cycle() : line.cycle(),
                care.column(),
                care.renewedOn());
    }

    private static int nextNumber(List<Entry> entries) {
        return 1 + entries.stream().mapToInt(Entry::number).max().orElse(0);
    }

    private Verdict careIsOf(OrganId organ, Care care) {
        var unit = care.unit();
        var column = care.column();
        return when(unit == null || places.isUnitOf(unit, organ), CatalogueRefusal.OWNER_NOT_HERE)
                .and(when(
                        column == null
                                || columns.find(column)
                                        .filter(it -> it.column().organ().equals(organ))
                                        .isPresent(),
                        CatalogueRefusal.COLUMN_NOT_HERE));
    }

    private Draft writable(Actor actor, long edition) {
        var it = seen(actor, Act.MAINTAIN_CATALOGUE, edition);
        store.lock(it);
        return unissued(store.edition(edition).orElseThrow());
    }

    private static Draft unissued(Edition edition) {
        if (edition instanceof Draft draft) {
            return draft;
        }
        throw new RefusedException(CatalogueRefusal.EDITION_IS_ISSUED);
    }

    private Edition seen(Actor actor, Act act, long id) {
        var edition = store.edition(id).orElseThrow(() -> new NotFound("edition", id));
        places.allowed(actor, act, edition.organ());
        return edition;
    }

    private Loaded load(Actor actor, Act act, long id) {
        var loaded = store.find(id).orElseThrow(() -> new NotFound("entry", id));
        seen(actor, act, loaded.edition());
        return loaded;
    }
}
