package gongkai.normatives.handling;

import static gongkai.access.Verdict.when;
import static gongkai.normatives.domain.NormativeRefusal.DONE_IN_THE_FUTURE;
import static gongkai.normatives.domain.NormativeRefusal.DRAFTING_UNIT_NOT_HERE;
import static gongkai.normatives.domain.NormativeRefusal.NOT_AT_THIS_STEP;
import static gongkai.normatives.domain.NormativeRefusal.NOT_YOURS;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.normatives.domain.HouseRule;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Step;
import gongkai.normatives.store.PgNormativeRuleStore;
import gongkai.normatives.store.PgNormativeStore;
import gongkai.normatives.store.PgNormativeStore.Loaded;
import gongkai.normatives.store.PgNormativeStoryStore;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds an entry through what the actor may see, and keeps what became of it: row, story and trail together. */
@Component
class NormativeGate {

    private static final String SUBJECT = "normative";

    private final PgNormativeStore entries;
    private final PgNormativeStoryStore story;
    private final PgNormativeRuleStore rules;
    private final Organs organs;
    private final Units units;
    private final OfficeClock clock;
    private final Trail trail;

    NormativeGate(
            PgNormativeStore entries,
            PgNormativeStoryStore story,
            PgNormativeRuleStore rules,
            Organs organs,
            Units units,
            OfficeClock clock,
            Trail trail) {
        this.entries = entries;
        this.story = story;
        this.rules = rules;
        this.organs = organs;
        this.units = units;
        this.clock = clock;
        this.trail = trail;
    }

    Loaded load(Actor actor, Act act, long id) {
        return entries.find(id)
                .filter(it -> actor.may(act, it.normative().place()))
                .orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    Branch place(Actor actor, Act act, OrganId organ) {
        return organs.find(organ)
                .map(it -> it.branch())
                .filter(it -> actor.may(act, it))
                .orElseThrow(() -> new NotFound("organ", organ));
    }

    Branch placeOf(OrganId organ) {
        return organs.find(organ).orElseThrow().branch();
    }

    /** The state the step needs; anything else was quicker, or never possible. */
    <S> S at(Class<S> state, Normative it) {
        if (state.isInstance(it.making())) {
            return state.cast(it.making());
        }
        throw new RefusedException(NOT_AT_THIS_STEP);
    }

    Verdict isAt(Class<?> state, Normative it) {
        return when(state.isInstance(it.making()), NOT_AT_THIS_STEP);
    }

    Verdict mayWriteFor(Actor actor, UnitId unit) {
        return when(
                actor.isProgram()
                        || actor.is(Role.OFFICE_CLERK)
                        || actor.is(Role.OFFICE_HEAD)
                        || actor.units().contains(unit),
                NOT_YOURS);
    }

    Verdict unitIsOf(OrganId organ, UnitId unit) {
        return when(units.find(unit).filter(it -> it.organ().equals(organ)).isPresent(), DRAFTING_UNIT_NOT_HERE);
    }

    Verdict notLater(LocalDate on) {
        return when(!on.isAfter(clock.today()), DONE_IN_THE_FUTURE);
    }

    /** As set, or as usual; the law unit is then the one that is called so. */
    HouseRule rule(OrganId organ) {
        return rules.of(organ).orElseGet(() -> {
            var all = units.of(organ);
            return HouseRule.usual(all.stream()
                    .filter(it -> it.name().contains("法规") || it.name().contains("法制"))
                    .findFirst()
                    .map(Units.Named::id)
                    .orElse(null));
        });
    }

    long begin(Actor actor, Normative it, Step.Kind kind, LocalDate on, String note) {
        var id = entries.add(it);
        tell(actor, id, kind, on, note, "");
        trail.record(
                actor, Deed.wrote(kind.label() + "「" + it.title() + "」", SUBJECT, id, it.place(), null, summary(it)));
        return id;
    }

    void keep(Actor actor, Loaded loaded, Normative next, Step.Kind kind, LocalDate on, String note, String document) {
        entries.replace(loaded, next);
        tell(actor, next.id(), kind, on, note, document);
        var before = loaded.normative();
        trail.record(
                actor,
                Deed.wrote(
                        kind.label() + "「" + next.title() + "」",
                        SUBJECT,
                        next.id(),
                        next.place(),
                        summary(before),
                        summary(next)));
    }

    /** For what is recorded without changing the entry. */
    void tell(Actor actor, Normative it, Step.Kind kind, LocalDate on, String note, String document) {
        tell(actor, it.id(), kind, on, note, document);
        trail.record(
                actor,
                Deed.wrote(
                        kind.label() + "「" + it.title() + "」",
                        SUBJECT,
                        it.id(),
                        it.place(),
                        null,
                        Map.of("note", note, "document", document)));
    }

    private void tell(Actor actor, long id, Step.Kind kind, LocalDate on, String note, String document) {
        story.add(id, new Step(kind, on, actor.signature(), clock.now(), note, document));
    }

    private static Map<String, String> summary(Normative it) {
        return Map.of(
                "stage", it.stage().name(),
                "title", it.title(),
                "number", it.imprint().number(),
                "issueNumber", it.imprint().issueNumber(),
                "effectiveOn", String.valueOf(it.imprint().effectiveOn()),
                "expiresOn", String.valueOf(it.imprint().expiresOn()),
                "item", String.valueOf(it.item()));
    }
}
