package gongkai.normatives.handling;

import static gongkai.access.Verdict.when;
import static gongkai.normatives.domain.NormativeRefusal.CLEAN_UP_CLOSED;
import static gongkai.normatives.domain.NormativeRefusal.CLEAN_UP_EMPTY;
import static gongkai.normatives.domain.NormativeRefusal.HOLDS_BEFORE_OPENING;
import static gongkai.normatives.domain.NormativeRefusal.NOTHING_IN_FORCE;
import static gongkai.normatives.domain.NormativeRefusal.NOTICE_DRAFTED;
import static gongkai.normatives.domain.NormativeRefusal.NOT_ALL_JUDGED;
import static gongkai.normatives.domain.NormativeRefusal.RESULT_NOTE_MISSING;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Origin;
import gongkai.disclosures.domain.Paper;
import gongkai.disclosures.domain.Placement;
import gongkai.disclosures.domain.Reach;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.domain.TimeLimit;
import gongkai.disclosures.domain.Wording;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.normatives.domain.CleanUp;
import gongkai.normatives.domain.CleanUp.Brief;
import gongkai.normatives.domain.CleanUp.Confirmed;
import gongkai.normatives.domain.CleanUp.Open;
import gongkai.normatives.domain.CleanUpResult;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Step;
import gongkai.normatives.handling.NormativeReading.Line;
import gongkai.normatives.store.PgCleanUpStore;
import gongkai.normatives.store.PgCleanUpStore.Loaded;
import gongkai.normatives.store.PgNormativeStore;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.workyears.domain.DutyRule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organ goes through its documents: choose, judge each, confirm, tell the public. */
@Service
@Transactional
public class CleanUpHandling {

    private static final String SUBJECT = "normative-cleanup";

    private final NormativeGate gate;
    private final NormativeReading reading;
    private final RegisterHandling register;
    private final PgNormativeStore entries;
    private final PgCleanUpStore store;
    private final DraftHandling drafts;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    CleanUpHandling(
            NormativeGate gate,
            NormativeReading reading,
            RegisterHandling register,
            PgNormativeStore entries,
            PgCleanUpStore store,
            DraftHandling drafts,
            Organs organs,
            OfficeClock clock,
            Trail trail) {
        this.gate = gate;
        this.reading = reading;
        this.register = register;
        this.entries = entries;
        this.store = store;
        this.drafts = drafts;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<CleanUp> list(Actor actor, OrganId organ) {
        gate.place(actor, Act.SEE_NORMATIVES, organ);
        return store.of(organ);
    }

    @Transactional(readOnly = true)
    public CleanUp get(Actor actor, long id) {
        return load(actor, Act.SEE_NORMATIVES, id).cleanUp();
    }

    /** What there is to be gone through: everything that holds, or is about to. */
    @Transactional(readOnly = true)
    public List<Line> candidates(Actor actor) {
        gate.place(actor, Act.SEE_NORMATIVES, actor.organ());
        return reading.on(actor.organ(), clock.today()).stream()
                .filter(it -> it.validity()
                        .filter(validity -> switch (validity) {
                            case IN_FORCE, PARTLY_LAPSED, AMENDED, NOT_YET -> true;
                            case LAPSED, REPEALED -> false;
                        })
                        .isPresent())
                .toList();
    }

    public long open(Actor actor, UnitId unit, String title, String basis, Collection<Long> chosen) {
        var place = gate.place(actor, Act.MAINTAIN_NORMATIVES, actor.organ());
        var allowed = candidates(actor).stream().map(it -> it.it().id()).collect(Collectors.toSet());
        gate.unitIsOf(actor.organ(), unit)
                .and(when(!chosen.isEmpty(), CLEAN_UP_EMPTY))
                .and(when(allowed.containsAll(chosen), NOTHING_IN_FORCE))
                .orThrow();
        var it = new Open(
                new Brief(0, actor.organ(), place, unit, title, basis, clock.today()),
                chosen.stream()
                        .distinct()
                        .sorted()
                        .map(entry -> new CleanUp.Line(entry, null, ""))
                        .toList());
        var id = store.open(it);
        trail.record(actor, Deed.wrote("开始规范性文件清理「" + title + "」", SUBJECT, id, place, null, it.lines()));
        return id;
    }

    /** What is to be amended, repealed or declared lapsed needs a reason. */
    public void judge(Actor actor, long id, Collection<Long> chosen, CleanUpResult result, String note) {
        var loaded = load(actor, Act.MAINTAIN_NORMATIVES, id);
        when(result == CleanUpResult.KEEP || !note.isBlank(), RESULT_NOTE_MISSING)
                .orThrow();
        keep(actor, loaded, unfinished(loaded).judge(chosen, result, note), "登记规范性文件清理结果");
    }

    /** Every document is marked, on its page where it has one; the notice to the public is drafted. */
    public void confirm(Actor actor, long id, LocalDate holdsFrom) {
        var loaded = load(actor, Act.MAINTAIN_NORMATIVES, id);
        var open = unfinished(loaded);
        var brief = open.brief();
        when(open.isJudged(), NOT_ALL_JUDGED)
                .and(when(!holdsFrom.isBefore(brief.openedOn()), HOLDS_BEFORE_OPENING))
                .orThrow();
        for (var line : open.lines()) {
            var result = Objects.requireNonNull(line.result());
            var entry = entries.find(line.entry()).orElseThrow();
            var kind = result.marking();
            if (kind.isPresent()) {
                register.mark(
                        actor,
                        entry,
                        new Marking(kind.get(), holdsFrom, null, brief.title() + "。" + line.note()),
                        Step.Kind.CLEANED);
            } else {
                gate.tell(
                        actor,
                        entry.normative(),
                        Step.Kind.CLEANED,
                        clock.today(),
                        brief.title() + "：" + result.label(),
                        "");
            }
        }
        var confirmed = open.confirm(clock.today(), holdsFrom);
        keep(
                actor,
                loaded,
                actor.may(Act.DRAFT_DISCLOSURES) ? confirmed.tell(draft(actor, confirmed)) : confirmed,
                "确认规范性文件清理");
    }

    /** For whoever confirmed without being allowed to draft. */
    public long notice(Actor actor, long id) {
        var loaded = load(actor, Act.DRAFT_DISCLOSURES, id);
        if (!(loaded.cleanUp() instanceof Confirmed confirmed)) {
            throw new RefusedException(NOT_ALL_JUDGED);
        }
        when(confirmed.notice() == null, NOTICE_DRAFTED).orThrow();
        var item = draft(actor, confirmed);
        keep(actor, loaded, confirmed.tell(item), "起草规范性文件清理公告");
        return item;
    }

    private long draft(Actor actor, Confirmed it) {
        var organ = organs.find(it.brief().organ()).orElseThrow();
        var named = it.lines().stream()
                .map(line -> entries.find(line.entry()).orElseThrow().normative())
                .collect(Collectors.toMap(Normative::id, Function.identity()));
        return drafts.draft(
                actor,
                it.brief().unit(),
                DutyRule.WHO_MAKES,
                new Content(
                        ItemType.NOTICE,
                        new Wording(organ.name() + "关于行政规范性文件清理结果的公告", "", CleanUpNotice.of(it, named), Map.of()),
                        new Paper("", "", "", clock.today(), null, null),
                        new Placement(0, "", "", "", List.of(), List.of(), List.of()),
                        new Attribute(Openness.PROACTIVE, null, "", "", ThirdParty.NONE, ""),
                        new Reach(Audience.EVERYONE, TimeLimit.LONG_TERM, null, "", "", ""),
                        new Origin("", ""),
                        List.of()),
                List.of(),
                false);
    }

    private static Open unfinished(Loaded loaded) {
        if (loaded.cleanUp() instanceof Open open) {
            return open;
        }
        throw new RefusedException(CLEAN_UP_CLOSED);
    }

    private void keep(Actor actor, Loaded loaded, CleanUp next, String what) {
        store.replace(loaded, next);
        trail.record(
                actor,
                Deed.wrote(
                        what + "「" + next.brief().title() + "」",
                        SUBJECT,
                        next.brief().id(),
                        next.brief().place(),
                        loaded.cleanUp().lines(),
                        next.lines()));
    }

    private Loaded load(Actor actor, Act act, long id) {
        return store.find(id)
                .filter(it -> actor.may(act, it.cleanUp().brief().place()))
                .orElseThrow(() -> new NotFound(SUBJECT, id));
    }
}
