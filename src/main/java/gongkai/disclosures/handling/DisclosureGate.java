package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_IN_THIS_STATE;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_YOUR_UNIT;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.Refusal;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Preparation;
import gongkai.disclosures.domain.Preparation.UnderWay;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgItemStore;
import gongkai.disclosures.store.PgItemStore.Loaded;
import gongkai.disclosures.store.PgStoryStore;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Finds an item through what the actor may see, and keeps what became of it: row, story and trail together. */
@Component
class DisclosureGate {

    private static final String SUBJECT = "disclosure";

    private final PgItemStore items;
    private final PgStoryStore story;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    DisclosureGate(PgItemStore items, PgStoryStore story, Organs organs, OfficeClock clock, Trail trail) {
        this.items = items;
        this.story = story;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    Loaded load(Actor actor, Act act, long id) {
        return items.find(id)
                .filter(it -> actor.may(act, it.disclosure().place()))
                .orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    Branch place(Actor actor, Act act, OrganId organ) {
        return organs.find(organ)
                .map(it -> it.branch())
                .filter(it -> actor.may(act, it))
                .orElseThrow(() -> new NotFound("organ", organ));
    }

    /** The state the step needs; anything else was quicker, or never possible. */
    <S> S in(Class<S> state, Disclosure it) {
        if (state.isInstance(it.preparation())) {
            return state.cast(it.preparation());
        }
        throw new RefusedException(NOT_IN_THIS_STATE);
    }

    <S> S shown(Class<S> state, Disclosure it, Refusal otherwise) {
        if (state.isInstance(it.publicity())) {
            return state.cast(it.publicity());
        }
        throw new RefusedException(otherwise);
    }

    /** The office writes for any unit, everybody else for their own. */
    static Verdict mayWriteFor(Actor actor, UnitId unit) {
        return when(
                actor.isProgram()
                        || actor.is(Role.OFFICE_CLERK)
                        || actor.units().contains(unit),
                NOT_YOUR_UNIT);
    }

    long begin(Actor actor, Disclosure it, Step.Kind kind, String note) {
        var id = items.add(it);
        tell(actor, id, it, kind, note);
        story.keep(id, number(it), it.content(), actor.signature(), clock.now());
        trail.record(
                actor,
                Deed.wrote(
                        kind.label() + "「" + it.content().wording().title() + "」",
                        SUBJECT,
                        id,
                        it.place(),
                        null,
                        summary(it)));
        return id;
    }

    void keep(Actor actor, Loaded loaded, Disclosure next, Step.Kind kind, String note) {
        items.replace(loaded, next);
        tell(actor, next.id(), next, kind, note);
        if (next.preparation() instanceof UnderWay) {
            story.keep(next.id(), number(next), next.content(), actor.signature(), clock.now());
        }
        trail.record(
                actor,
                Deed.wrote(
                        kind.label() + "「" + next.content().wording().title() + "」",
                        SUBJECT,
                        next.id(),
                        next.place(),
                        summary(loaded.disclosure()),
                        withNote(next, note)));
    }

    private void tell(Actor actor, long id, Disclosure it, Step.Kind kind, String note) {
        story.add(
                id,
                new Step(
                        number(it),
                        kind,
                        actor.signature(),
                        clock.now(),
                        clock.today(),
                        it.content().seal(),
                        note),
                actor.id());
    }

    /** For what is recorded without changing the item. */
    void tell(Actor actor, Disclosure it, Step.Kind kind, String note) {
        tell(actor, it.id(), it, kind, note);
        trail.record(
                actor,
                Deed.wrote(
                        kind.label() + "「" + it.content().wording().title() + "」",
                        SUBJECT,
                        it.id(),
                        it.place(),
                        null,
                        Map.of("note", note)));
    }

    /** Something about it leaves on paper. */
    void printed(Actor actor, Disclosure it, String what) {
        trail.record(
                actor,
                Deed.of(
                        Deed.Kind.EXPORT,
                        "打印" + what + "「" + it.content().wording().title() + "」",
                        subject(it.id()),
                        it.place()));
    }

    static String subject(long id) {
        return SUBJECT + " " + id;
    }

    private static int number(Disclosure it) {
        return switch (it.preparation()) {
            case UnderWay underWay -> underWay.draft().number();
            case Preparation.Settled(var number) -> number;
            case Preparation.Discarded(var draft, var _) -> draft.number();
        };
    }

    /** The trail keeps seals, not texts: what was reviewed can be proved without being told. */
    private static Map<String, String> summary(Disclosure it) {
        return Map.of(
                "state", it.preparation().getClass().getSimpleName(),
                "public", it.publicity().getClass().getSimpleName(),
                "version", String.valueOf(number(it)),
                "seal", it.content().seal());
    }

    private static Map<String, String> withNote(Disclosure it, String note) {
        var summary = new TreeMap<>(summary(it));
        summary.put("note", note);
        return summary;
    }
}
