package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.MARKED_BEFORE_FORMING;
import static gongkai.disclosures.domain.DisclosureRefusal.MARKED_TOO_LATE;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_A_DOCUMENT;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_PUBLIC;
import static gongkai.disclosures.domain.DisclosureRefusal.OTHER_NOT_FOUND;
import static gongkai.disclosures.domain.DisclosureRefusal.RELATED_ITSELF;
import static gongkai.disclosures.domain.DisclosureRefusal.RELATED_NOT_FOUND;
import static gongkai.disclosures.domain.DisclosureRefusal.UNIT_NOT_HERE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.GazetteHandover;
import gongkai.disclosures.domain.HouseRule;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.domain.Publicity.Public;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgHouseRuleStore;
import gongkai.disclosures.store.PgItemStore;
import gongkai.organisation.Units;
import gongkai.published.ArticleId;
import gongkai.published.Publishing;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a document after it is out, what it is to others, and what an organ has set for itself. */
@Service
@Transactional
public class MarkingHandling {

    private final DisclosureGate gate;
    private final PgItemStore items;
    private final PgHouseRuleStore store;
    private final Snapshots snapshots;
    private final Publishing publishing;
    private final Units units;
    private final OfficeClock clock;
    private final Trail trail;

    MarkingHandling(
            DisclosureGate gate,
            PgItemStore items,
            PgHouseRuleStore store,
            Snapshots snapshots,
            Publishing publishing,
            Units units,
            OfficeClock clock,
            Trail trail) {
        this.gate = gate;
        this.items = items;
        this.store = store;
        this.snapshots = snapshots;
        this.publishing = publishing;
        this.units = units;
        this.clock = clock;
        this.trail = trail;
    }

    /** Repealed, lapsed, amended: told on its page, and on the page of what did it. Never taken back silently. */
    public void mark(Actor actor, long id, Marking marking) {
        var loaded = gate.load(actor, Act.MARK_DISCLOSURES, id);
        var it = loaded.disclosure();
        gate.shown(Public.class, it, NOT_PUBLIC);
        var formedOn = it.content().paper().formedOn();
        when(it.content().type().isDocument(), NOT_A_DOCUMENT)
                .and(when(formedOn == null || !marking.on().isBefore(formedOn), MARKED_BEFORE_FORMING))
                .and(when(!marking.on().isAfter(clock.today().plusYears(1)), MARKED_TOO_LATE))
                .orThrow();
        if (marking.number() != null) {
            var other = findPublic(actor, marking.number());
            store.link(new Link(other.id(), id, kind(marking.kind())));
            showRelations(other.id());
        }
        var all = new ArrayList<>(it.markings().stream()
                .filter(old -> old.kind() != marking.kind())
                .toList());
        all.add(marking);
        var next = it.marked(all);
        if (publishing.shows(new ArticleId(id))) {
            publishing.setLifetime(new ArticleId(id), snapshots.lifetime(next, next.content()));
            showRelations(id);
        }
        gate.keep(
                actor,
                loaded,
                next,
                Step.Kind.MARKED,
                marking.kind().label() + "，自" + marking.on() + "起。" + marking.note());
    }

    private static Link.Kind kind(Marking.Kind it) {
        return switch (it) {
            case REPEALED, LAPSED -> Link.Kind.REPEALS;
            case PARTLY_LAPSED, AMENDED -> Link.Kind.AMENDS;
        };
    }

    private Disclosure findPublic(Actor actor, long id) {
        return items.find(id)
                .map(PgItemStore.Loaded::disclosure)
                .filter(it -> actor.may(Act.SEE_DISCLOSURES, it.place()) && it.isPublic())
                .orElseThrow(() -> new RefusedException(OTHER_NOT_FOUND));
    }

    private Disclosure find(Actor actor, long id) {
        return items.find(id)
                .map(PgItemStore.Loaded::disclosure)
                .filter(it -> actor.may(Act.SEE_DISCLOSURES, it.place()))
                .orElseThrow(() -> new RefusedException(RELATED_NOT_FOUND));
    }

    /** Tells what one item is to another; both pages show it as soon as both are public. */
    public void relate(Actor actor, Link link) {
        var it = gate.load(actor, Act.DRAFT_DISCLOSURES, link.from()).disclosure();
        var other = find(actor, link.to());
        when(it.id() != other.id(), RELATED_ITSELF).orThrow();
        store.link(link);
        showRelations(it.id());
        showRelations(other.id());
        gate.tell(
                actor,
                it,
                Step.Kind.RELATED,
                link.kind().label() + "：" + other.content().wording().title());
    }

    public void unrelate(Actor actor, Link link) {
        var it = gate.load(actor, Act.DRAFT_DISCLOSURES, link.from()).disclosure();
        store.unlink(link);
        showRelations(link.from());
        showRelations(link.to());
        gate.tell(actor, it, Step.Kind.RELATED, "取消" + link.kind().label());
    }

    private void showRelations(long id) {
        var article = new ArticleId(id);
        if (publishing.shows(article)) {
            publishing.relate(article, snapshots.relations(id));
        }
    }

    @Transactional(readOnly = true)
    public List<Link> links(Actor actor, long id) {
        gate.load(actor, Act.SEE_DISCLOSURES, id);
        return store.links(id);
    }

    /** Both carriers of a document on their way into the gazette. */
    public void handOver(Actor actor, long id, GazetteHandover handover) {
        var it = gate.load(actor, Act.MARK_DISCLOSURES, id).disclosure();
        when(it.content().type().isDocument(), NOT_A_DOCUMENT).orThrow();
        store.setGazette(id, handover);
        gate.tell(actor, it, Step.Kind.GAZETTE, handover.note());
    }

    @Transactional(readOnly = true)
    public Optional<GazetteHandover> gazette(Actor actor, long id) {
        gate.load(actor, Act.SEE_DISCLOSURES, id);
        return store.gazette(id);
    }

    @Transactional(readOnly = true)
    public HouseRule rule(Actor actor, OrganId organ) {
        gate.place(actor, Act.SEE_DISCLOSURES, organ);
        return store.of(organ);
    }

    public void setRule(Actor actor, HouseRule rule) {
        var place = gate.place(actor, Act.MAINTAIN_DISCLOSURE_RULES, actor.organ());
        var unit = rule.attributeUnit();
        when(
                        unit == null
                                || units.find(unit)
                                        .filter(it -> it.organ().equals(actor.organ()))
                                        .isPresent(),
                        UNIT_NOT_HERE)
                .orThrow();
        var before = store.of(actor.organ());
        store.set(actor.organ(), rule);
        trail.record(
                actor, Deed.wrote("设定公开流程", "disclosure-rule", actor.organ().value(), place, before, rule));
    }
}
