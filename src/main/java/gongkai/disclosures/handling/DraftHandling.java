package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.ALREADY_PREPARING;
import static gongkai.disclosures.domain.DisclosureRefusal.CHANGED_LATER;
import static gongkai.disclosures.domain.DisclosureRefusal.DISCARD_PUBLISHED;
import static gongkai.disclosures.domain.DisclosureRefusal.FORMED_LATER;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_IN_THIS_STATE;
import static gongkai.disclosures.domain.DisclosureRefusal.NO_LIAISON;
import static gongkai.disclosures.domain.DisclosureRefusal.SAME_RESPONSIBILITY;
import static gongkai.disclosures.domain.DisclosureRefusal.UNIT_NOT_HERE;
import static gongkai.disclosures.domain.DisclosureRefusal.UNTIL_PAST;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Disclosure.OwnLimit;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.Draft;
import gongkai.disclosures.domain.Hands;
import gongkai.disclosures.domain.Preparation.Drafting;
import gongkai.disclosures.domain.Preparation.InSecrecyReview;
import gongkai.disclosures.domain.Preparation.Reviewed;
import gongkai.disclosures.domain.Preparation.Settled;
import gongkai.disclosures.domain.Publicity;
import gongkai.disclosures.domain.Publicity.NotYet;
import gongkai.disclosures.domain.Stage;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgItemStore.Loaded;
import gongkai.organisation.Units;
import gongkai.workyears.domain.DutyRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an item is written, changed and handed in. */
@Service
@Transactional
public class DraftHandling {

    private final DisclosureGate gate;
    private final Filing filing;
    private final Units units;
    private final OfficeClock clock;

    DraftHandling(DisclosureGate gate, Filing filing, Units units, OfficeClock clock) {
        this.gate = gate;
        this.filing = filing;
        this.units = units;
        this.clock = clock;
    }

    /** Begins an item in one's own organ. A first draft may lack nearly everything. */
    public long draft(Actor actor, UnitId unit, DutyRule rule, Content content, List<Long> channels, boolean urgent) {
        var place = gate.place(actor, Act.DRAFT_DISCLOSURES, actor.organ());
        unitIsHere(actor, unit)
                .and(DisclosureGate.mayWriteFor(actor, unit))
                .and(formedInTime(content))
                .orThrow();
        var first = new Draft(
                1,
                new Change.First(),
                filing.route(actor.organ(), content, channels, urgent),
                content,
                Hands.of(actor.id()),
                channels);
        return gate.begin(
                actor,
                new Disclosure(
                        0,
                        actor.organ(),
                        place,
                        unit,
                        rule,
                        "",
                        null,
                        null,
                        content,
                        Drafting.first(first),
                        new NotYet(),
                        List.of(),
                        actor.signature(),
                        clock.now()),
                Step.Kind.BEGUN,
                "");
    }

    /** Whether this person may write in it now; a page asks to show the form, the step asks again. */
    public Verdict mayWrite(Actor actor, Disclosure it) {
        return DisclosureGate.mayWriteFor(actor, it.unit())
                .and(when(
                        it.preparation() instanceof Drafting
                                || it.preparation() instanceof InSecrecyReview
                                || it.preparation() instanceof Reviewed,
                        NOT_IN_THIS_STATE));
    }

    /** Writes it anew. After the confidentiality review this takes it back there: the old record holds no longer. */
    public void rewrite(Actor actor, long id, Content content, @Nullable List<Long> channels, boolean urgent) {
        var loaded = gate.load(actor, Act.DRAFT_DISCLOSURES, id);
        var it = loaded.disclosure();
        mayWrite(actor, it).and(formedInTime(content)).orThrow();
        var whole = content.with(it.content().attachments());
        switch (it.preparation()) {
            case Drafting drafting -> {
                var next = drafting.rewrite(whole, actor.id());
                var wanted = channels == null ? drafting.draft().channels() : channels;
                next = next.take(filing.route(it.organ(), whole, wanted, urgent), wanted);
                gate.keep(actor, loaded, it.with(next), Step.Kind.REWRITTEN, "");
            }
            case InSecrecyReview reviewing ->
                keepAmended(actor, loaded, it.with(reviewing.amend(whole, actor.id())), Step.Kind.REWRITTEN);
            case Reviewed reviewed ->
                keepAmended(actor, loaded, it.with(reviewed.amend(whole, actor.id())), Step.Kind.AMENDED);
            default -> throw new RefusedException(NOT_IN_THIS_STATE);
        }
    }

    /** The same as writing it anew, but only the files are others. */
    void replaceAttachments(Actor actor, long id, Content content, Step.Kind kind, String note) {
        var loaded = gate.load(actor, Act.DRAFT_DISCLOSURES, id);
        var it = loaded.disclosure();
        mayWrite(actor, it).orThrow();
        var next = switch (it.preparation()) {
            case Drafting drafting -> drafting.rewrite(content, actor.id());
            case InSecrecyReview reviewing -> reviewing.amend(content, actor.id());
            case Reviewed reviewed -> reviewed.amend(content, actor.id());
            default -> throw new RefusedException(NOT_IN_THIS_STATE);
        };
        gate.keep(actor, loaded, it.with(next), kind, note);
    }

    private void keepAmended(Actor actor, Loaded loaded, Disclosure next, Step.Kind kind) {
        if (!next.content().seal().equals(loaded.disclosure().content().seal())) {
            gate.keep(actor, loaded, next, kind, "");
        }
    }

    /** What is still missing before it can be handed in, all at once. */
    @Transactional(readOnly = true)
    public List<DisclosureRefusal> gaps(Disclosure it) {
        return filing.gaps(it.content());
    }

    public Verdict maySubmit(Actor actor, Disclosure it) {
        return DisclosureGate.mayWriteFor(actor, it.unit())
                .and(when(it.preparation() instanceof Drafting, NOT_IN_THIS_STATE))
                .and(when(units.liaisonOf(it.unit()).isPresent(), NO_LIAISON))
                .and(filing.gaps(it.content()).stream()
                        .findFirst()
                        .map(Verdict::refused)
                        .orElse(Verdict.allowed()))
                .and(notYetOver(it.content()))
                .and(filing.channelsFit(it));
    }

    public void submit(Actor actor, long id) {
        var loaded = gate.load(actor, Act.DRAFT_DISCLOSURES, id);
        var it = loaded.disclosure();
        maySubmit(actor, it).orThrow();
        var drafting = gate.in(Drafting.class, it);
        var own = new Drafting(
                new Draft(
                        drafting.draft().number(),
                        drafting.draft().change(),
                        drafting.draft().route(),
                        drafting.draft().content(),
                        drafting.draft().hands().with(Stage.DRAFT, actor.id()),
                        drafting.draft().channels()),
                drafting.returned(),
                drafting.reviewed());
        gate.keep(
                actor,
                loaded,
                it.with(own.submit()),
                Step.Kind.SUBMITTED,
                own.draft().route().label());
    }

    /** Given up; what was once public cannot be. */
    public void discard(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.DRAFT_DISCLOSURES, id);
        var it = loaded.disclosure();
        DisclosureGate.mayWriteFor(actor, it.unit())
                .and(when(it.publicity() instanceof NotYet, DISCARD_PUBLISHED))
                .orThrow();
        gate.keep(actor, loaded, it.with(gate.in(Drafting.class, it).discard(reason)), Step.Kind.DISCARDED, reason);
    }

    /** Prepares the next version of what is out, was taken back, or was kept back. */
    public void begin(Actor actor, long id, Change change) {
        var loaded = gate.load(actor, Act.DRAFT_DISCLOSURES, id);
        var it = loaded.disclosure();
        DisclosureGate.mayWriteFor(actor, it.unit())
                .and(when(it.preparation() instanceof Settled, ALREADY_PREPARING))
                .and(fits(change, it))
                .orThrow();
        var settled = gate.in(Settled.class, it);
        var channels = filing.channelsReached(id);
        var next = it.with(settled.begin(new Draft(
                settled.number() + 1,
                change,
                filing.route(it.organ(), it.content(), channels, false),
                it.content(),
                Hands.of(actor.id()),
                channels)));
        gate.keep(
                actor,
                loaded,
                change instanceof Change.Update(var on, var _) ? next.changed(on) : next,
                Step.Kind.BEGUN,
                note(change));
    }

    /** Whether this person may begin a next version at all. */
    public boolean mayBegin(Actor actor, Disclosure it) {
        return DisclosureGate.mayWriteFor(actor, it.unit()).isAllowed();
    }

    private Verdict fits(Change change, Disclosure it) {
        return switch (change) {
            case Change.First() -> Verdict.refused(NOT_IN_THIS_STATE);
            case Change.Correction(var _) -> when(it.isPublic(), NOT_IN_THIS_STATE);
            case Change.Update(var on, var _) ->
                when(it.isPublic(), NOT_IN_THIS_STATE)
                        .and(when(
                                !on.isAfter(clock.today())
                                        && (it.content().paper().formedOn() == null
                                                || !on.isBefore(
                                                        it.content().paper().formedOn())),
                                CHANGED_LATER));
            case Change.Again(var _) ->
                when(
                        it.publicity() instanceof Publicity.Withdrawn
                                || it.publicity() instanceof Publicity.Ended
                                || it.publicity() instanceof Publicity.KeptBack,
                        NOT_IN_THIS_STATE);
        };
    }

    private static String note(Change change) {
        return switch (change) {
            case Change.First() -> "";
            case Change.Correction(var note) -> "更正：" + note;
            case Change.Update(var on, var note) -> "更新（" + on + "起）：" + note;
            case Change.Again(var note) -> "重新公开：" + note;
        };
    }

    /** Another unit bears it: never without saying by which principle. */
    public void reassign(Actor actor, long id, UnitId unit, DutyRule rule) {
        var loaded = gate.load(actor, Act.MARK_DISCLOSURES, id);
        var it = loaded.disclosure();
        unitIsHere(actor, unit)
                .and(when(!it.unit().equals(unit) || it.rule() != rule, SAME_RESPONSIBILITY))
                .orThrow();
        gate.keep(actor, loaded, it.borneBy(unit, rule), Step.Kind.REASSIGNED, rule.label());
    }

    /** Another law sets another limit; none takes it away again. */
    public void limit(Actor actor, long id, @Nullable OwnLimit limit) {
        var loaded = gate.load(actor, Act.MARK_DISCLOSURES, id);
        gate.keep(
                actor,
                loaded,
                loaded.disclosure().limited(limit),
                Step.Kind.LIMITED,
                limit == null ? "恢复法定二十个工作日" : limit.day() + " " + limit.basis());
    }

    private Verdict unitIsHere(Actor actor, UnitId unit) {
        return when(
                units.find(unit).filter(it -> it.organ().equals(actor.organ())).isPresent(), UNIT_NOT_HERE);
    }

    private Verdict formedInTime(Content content) {
        var formedOn = content.paper().formedOn();
        return when(formedOn == null || !formedOn.isAfter(clock.today()), FORMED_LATER);
    }

    private Verdict notYetOver(Content content) {
        LocalDate until = content.reach().until();
        return when(until == null || !until.isBefore(clock.today()), UNTIL_PAST);
    }
}
