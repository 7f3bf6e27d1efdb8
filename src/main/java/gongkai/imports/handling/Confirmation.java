package gongkai.imports.handling;

import static gongkai.access.Verdict.when;
import static gongkai.imports.domain.ImportRefusal.FAULTY;
import static gongkai.imports.domain.ImportRefusal.MAY_NOT_DRAFT;
import static gongkai.imports.domain.ImportRefusal.MAY_NOT_TAKE_OVER;
import static gongkai.imports.domain.ImportRefusal.NOTHING_LEFT;
import static gongkai.imports.domain.ImportRefusal.NOT_PUBLIC_YET;
import static gongkai.imports.domain.ImportRefusal.NOT_REFUSED;
import static gongkai.imports.domain.ImportRefusal.NOT_WAITING;
import static gongkai.imports.domain.ImportRefusal.PUBLISHED_AT_MISSING;
import static gongkai.imports.domain.ImportRefusal.TITLE_MISSING;
import static gongkai.imports.domain.ImportRefusal.TYPE_MISSING;
import static gongkai.imports.domain.ImportRefusal.UNIT_MISSING;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.HistoryHandling;
import gongkai.disclosures.handling.MarkingHandling;
import gongkai.imports.domain.Cell;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.Proposal;
import gongkai.imports.domain.RowReading;
import gongkai.imports.domain.RowReading.Related;
import gongkai.imports.domain.Standing;
import gongkai.imports.domain.Standing.Accepted;
import gongkai.imports.domain.Standing.Refused;
import gongkai.imports.domain.Standing.Waiting;
import gongkai.imports.store.PgImportStore;
import gongkai.imports.store.PgImportStore.Loaded;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes items of what was read: only here, and only when somebody says so. */
@Service
public class Confirmation {

    /**
     * What came of confirming several at once.
     *
     * @param refused what was not done, a sentence each
     */
    public record Done(int drafted, int published, int same, List<String> refused) {}

    private static final String FOUND_BY_SCREENING = "筛查发现疑点，没有登记公开，已存为草稿；请处理疑点后按流程公开";

    private final ImportReading reading;
    private final Surroundings surroundings;
    private final DraftHandling drafts;
    private final HistoryHandling history;
    private final MarkingHandling markings;
    private final PgImportStore store;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;
    private final Trail trail;

    Confirmation(
            ImportReading reading,
            Surroundings surroundings,
            DraftHandling drafts,
            HistoryHandling history,
            MarkingHandling markings,
            PgImportStore store,
            TransactionTemplate transaction,
            OfficeClock clock,
            Trail trail) {
        this.reading = reading;
        this.surroundings = surroundings;
        this.drafts = drafts;
        this.history = history;
        this.markings = markings;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.trail = trail;
    }

    /** Keeps what was corrected, for later. */
    public void correct(Actor actor, long batch, long id, Proposal proposal) {
        transaction.executeWithoutResult(_ -> {
            var loaded = reading.loaded(actor, batch, id);
            waiting(loaded.entry());
            store.replace(loaded, loaded.entry().with(proposal), actor.signature(), clock.now());
            tell(actor, loaded.entry(), "更正导入内容", Map.of("title", proposal.title()));
        });
    }

    /** Makes a draft of it. */
    public Accepted draft(Actor actor, long batch, long id, Proposal proposal) {
        return inOne(() -> draft(actor, reading.loaded(actor, batch, id), proposal, ""));
    }

    /** Takes it over as public already; what screening finds becomes a draft instead, which says why. */
    public Accepted takeOver(Actor actor, long batch, long id, Proposal proposal) {
        try {
            return inOne(() -> takeOver(actor, reading.loaded(actor, batch, id), proposal));
        } catch (RefusedException e) {
            if (e.why() == DisclosureRefusal.HITS_UNDECIDED && actor.may(Act.DRAFT_DISCLOSURES)) {
                return inOne(() -> draft(actor, reading.loaded(actor, batch, id), proposal, FOUND_BY_SCREENING));
            }
            throw e;
        }
    }

    private Accepted inOne(java.util.function.Supplier<Accepted> step) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> step.get()));
    }

    private Accepted draft(Actor actor, Loaded loaded, Proposal proposal, String note) {
        var it = loaded.entry();
        var waiting = waiting(it);
        mayBecome(it, proposal);
        when(actor.may(Act.DRAFT_DISCLOSURES, it.place()), MAY_NOT_DRAFT).orThrow();
        var item = drafts.draft(
                actor,
                new UnitId(proposal.unit()),
                proposal.rule(),
                proposal.content(it.attachments()),
                surroundings.ownSite(actor.organ()),
                false);
        return settle(actor, loaded, proposal, waiting.accept(item, false, note));
    }

    private Accepted takeOver(Actor actor, Loaded loaded, Proposal proposal) {
        var it = loaded.entry();
        var waiting = waiting(it);
        mayBecome(it, proposal);
        when(actor.may(Act.TAKE_OVER_HISTORY, it.place()), MAY_NOT_TAKE_OVER).orThrow();
        var publishedAt = proposal.publishedAt();
        if (publishedAt == null) {
            throw new RefusedException(PUBLISHED_AT_MISSING);
        }
        var moment = publishedAt.atZone(OfficeClock.ZONE).toInstant();
        when(!moment.isAfter(clock.now()), NOT_PUBLIC_YET).orThrow();
        var item = history.takeOver(
                actor,
                new UnitId(proposal.unit()),
                proposal.rule(),
                proposal.content(it.attachments()),
                moment,
                proposal.indexNumber(),
                surroundings.ownSite(actor.organ()));
        return settle(actor, loaded, proposal, waiting.accept(item, true, ""));
    }

    private Accepted settle(Actor actor, Loaded loaded, Proposal proposal, Accepted standing) {
        store.replace(loaded, loaded.entry().with(proposal).with(standing), actor.signature(), clock.now());
        tell(actor, loaded.entry(), "确认导入「" + proposal.title() + "」", Map.of("item", String.valueOf(standing.item())));
        return standing;
    }

    private static void mayBecome(Entry it, Proposal proposal) {
        when(it.faults().isEmpty(), FAULTY)
                .and(when(!proposal.title().isBlank(), TITLE_MISSING))
                .and(when(proposal.type() != null, TYPE_MISSING))
                .and(when(proposal.unit() != 0, UNIT_MISSING))
                .orThrow();
    }

    private static Waiting waiting(Entry it) {
        if (it.standing() instanceof Waiting waiting) {
            return waiting;
        }
        throw new RefusedException(NOT_WAITING);
    }

    /** It is not to be imported; it stays with the reason. */
    public void refuse(Actor actor, long batch, long id, String reason) {
        transaction.executeWithoutResult(_ -> {
            var loaded = reading.loaded(actor, batch, id);
            var refused = waiting(loaded.entry()).refuse(reason);
            store.replace(loaded, loaded.entry().with((Standing) refused), actor.signature(), clock.now());
            tell(actor, loaded.entry(), "不导入", Map.of("reason", refused.reason()));
        });
    }

    public void reconsider(Actor actor, long batch, long id) {
        transaction.executeWithoutResult(_ -> {
            var loaded = reading.loaded(actor, batch, id);
            if (!(loaded.entry().standing() instanceof Refused refused)) {
                throw new RefusedException(NOT_REFUSED);
            }
            store.replace(loaded, loaded.entry().with((Standing) refused.reconsider()), actor.signature(), clock.now());
            tell(actor, loaded.entry(), "重新考虑导入", Map.of());
        });
    }

    /**
     * Confirms all that nobody has to look at: right rows of a list, files without a doubt. What is refused stays and
     * is told of; what was imported meanwhile is not imported again.
     */
    public Done acceptAll(Actor actor, long batch) {
        var ready = reading.entries(actor, batch).stream()
                .filter(Entry::isReady)
                .sorted(Comparator.comparing(Confirmation::day))
                .toList();
        when(!ready.isEmpty(), NOTHING_LEFT).orThrow();
        var drafted = 0;
        var published = 0;
        var same = 0;
        var refused = new ArrayList<String>();
        var accepted = new ArrayList<Entry>();
        for (var it : ready) {
            try {
                if (isThere(actor, it)) {
                    refuse(actor, batch, it.id(), "以前已经导入，没有变化");
                    same++;
                    continue;
                }
                var isHistory = it.source().isOfAList()
                        && it.proposal().publishedAt() != null
                        && it.source().cell(Cell.STATE).equals(RowReading.PUBLISHED);
                var standing = isHistory && actor.may(Act.TAKE_OVER_HISTORY)
                        ? takeOver(actor, batch, it.id(), it.proposal())
                        : draft(actor, batch, it.id(), it.proposal());
                accepted.add(it.with((Standing) standing));
                drafted += standing.isPublic() ? 0 : 1;
                published += standing.isPublic() ? 1 : 0;
            } catch (RefusedException e) {
                refused.add(name(it) + "：" + e.why().label());
            }
        }
        accepted.forEach(it -> relate(actor, it, refused));
        return new Done(drafted, published, same, refused);
    }

    private boolean isThere(Actor actor, Entry it) {
        return store.same(actor.organ(), it.source().digest())
                .filter(other -> other.id() != it.id() && other.standing() instanceof Accepted)
                .isPresent();
    }

    private static String day(Entry it) {
        var publishedAt = it.proposal().publishedAt();
        var formedOn = it.proposal().formedOn();
        return publishedAt != null ? publishedAt.toString() : formedOn == null ? "9999" : formedOn.toString();
    }

    private static String name(Entry it) {
        return it.source().isOfAList()
                ? "第 " + it.source().row() + " 行"
                : it.source().name();
    }

    /** What the list says an item is to others; the others may have come with an earlier list. */
    public void relate(Actor actor, Entry accepted, List<String> refused) {
        if (!(accepted.standing() instanceof Accepted(var item, var isPublic, var _))) {
            return;
        }
        for (var related : RowReading.relations(accepted.source().cell(Cell.RELATED))) {
            store.accepted(actor.organ(), Set.of(related.base())).stream()
                    .map(Entry::standing)
                    .filter(Accepted.class::isInstance)
                    .map(Accepted.class::cast)
                    .forEach(other -> {
                        try {
                            relate(actor, accepted, item, isPublic, other, related);
                        } catch (RefusedException e) {
                            refused.add(name(accepted) + "的关联：" + e.why().label());
                        }
                    });
        }
    }

    private void relate(Actor actor, Entry it, long item, boolean isPublic, Accepted other, Related related) {
        if (related.tie() == RowReading.Tie.INTERPRETS) {
            when(actor.may(Act.DRAFT_DISCLOSURES), MAY_NOT_DRAFT).orThrow();
            markings.relate(actor, new Link(item, other.item(), Link.Kind.INTERPRETS));
        } else if (isPublic && other.isPublic()) {
            var kind = related.tie() == RowReading.Tie.REPEALS ? Marking.Kind.REPEALED : Marking.Kind.AMENDED;
            var day = it.proposal().effectiveOn() == null
                    ? it.proposal().formedOn()
                    : it.proposal().effectiveOn();
            markings.mark(
                    actor,
                    other.item(),
                    new Marking(
                            kind,
                            day == null ? clock.today() : day,
                            item,
                            "《" + it.proposal().title() + "》"));
        }
    }

    private void tell(Actor actor, Entry it, String what, Map<String, String> after) {
        trail.record(
                actor,
                Deed.wrote(
                        what,
                        "import",
                        it.batch(),
                        it.place(),
                        Map.of("file", it.source().name()),
                        after));
    }
}
