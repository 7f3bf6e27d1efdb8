package gongkai.normatives.handling;

import static gongkai.access.Verdict.when;
import static gongkai.normatives.domain.NormativeRefusal.ALREADY_FILED;
import static gongkai.normatives.domain.NormativeRefusal.ANNOUNCED_BEFORE_WRITTEN;
import static gongkai.normatives.domain.NormativeRefusal.ANNOUNCED_LATER;
import static gongkai.normatives.domain.NormativeRefusal.DRAFTING_UNIT_NOT_HERE;
import static gongkai.normatives.domain.NormativeRefusal.FILED_BEFORE_ANNOUNCED;
import static gongkai.normatives.domain.NormativeRefusal.NOT_A_NORMATIVE_ITEM;
import static gongkai.normatives.domain.NormativeRefusal.NO_TERM;
import static gongkai.normatives.domain.NormativeRefusal.SERIAL_USED;
import static gongkai.normatives.domain.NormativeRefusal.SHOWN_BY_ANOTHER;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.Documents;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.handling.MarkingHandling;
import gongkai.normatives.domain.Filing;
import gongkai.normatives.domain.HouseRule;
import gongkai.normatives.domain.Imprint;
import gongkai.normatives.domain.Making;
import gongkai.normatives.domain.Making.Announced;
import gongkai.normatives.domain.Making.Numbered;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Step;
import gongkai.normatives.handling.MakingHandling.Issue;
import gongkai.normatives.store.PgNormativeRuleStore;
import gongkai.normatives.store.PgNormativeStore;
import gongkai.normatives.store.PgNormativeStore.Loaded;
import gongkai.normatives.store.PgNormativeStoryStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the register is kept once documents have their numbers: publication, filing, term, corrections, what organs set. */
@Service
@Transactional
public class RegisterHandling {

    /** A document made before the register was kept here. */
    public record Former(UnitId unit, String title, String number, Issue issue, LocalDate announcedOn) {}

    private final NormativeGate gate;
    private final MakingHandling making;
    private final PgNormativeStore entries;
    private final PgNormativeStoryStore story;
    private final PgNormativeRuleStore rules;
    private final Documents documents;
    private final MarkingHandling markings;
    private final OfficeClock clock;
    private final Trail trail;

    RegisterHandling(
            NormativeGate gate,
            MakingHandling making,
            PgNormativeStore entries,
            PgNormativeStoryStore story,
            PgNormativeRuleStore rules,
            Documents documents,
            MarkingHandling markings,
            OfficeClock clock,
            Trail trail) {
        this.gate = gate;
        this.making = making;
        this.entries = entries;
        this.story = story;
        this.rules = rules;
        this.documents = documents;
        this.markings = markings;
        this.clock = clock;
        this.trail = trail;
    }

    /** Takes a document into the register that was published before. */
    public long takeOver(Actor actor, Former it) {
        var place = gate.place(actor, Act.MAINTAIN_NORMATIVES, actor.organ());
        var entry = new Normative(
                0,
                actor.organ(),
                place,
                it.unit(),
                it.title(),
                false,
                true,
                imprint(it.number(), it.issue()),
                null,
                new Announced(it.announcedOn()),
                List.of(),
                null,
                actor.signature(),
                clock.now());
        gate.unitIsOf(actor.organ(), it.unit())
                .and(making.inOrder(entry, it.issue()))
                .and(when(!it.announcedOn().isAfter(clock.today()), ANNOUNCED_LATER))
                .and(when(!it.announcedOn().isBefore(it.issue().writtenOn()), ANNOUNCED_BEFORE_WRITTEN))
                .orThrow();
        return gate.begin(actor, entry, Step.Kind.TAKEN_OVER, it.announcedOn(), "历史文件");
    }

    /** Ties an entry to the disclosure that shows it. */
    public void tie(Actor actor, long id, long item) {
        var loaded = gate.load(actor, Act.DRAFT_NORMATIVES, id);
        var it = loaded.normative();
        gate.mayWriteFor(actor, it.unit())
                .and(when(
                        Optional.ofNullable(documents.of(List.of(item)).get(item))
                                .filter(shown -> shown.organ().equals(it.organ()) && shown.type() == ItemType.NORMATIVE)
                                .isPresent(),
                        NOT_A_NORMATIVE_ITEM))
                .and(when(
                        entries.ofItem(item)
                                .filter(other -> other.normative().id() != id)
                                .isEmpty(),
                        SHOWN_BY_ANOTHER))
                .orThrow();
        gate.keep(actor, loaded, it.shownAs(item), Step.Kind.TIED, clock.today(), "公开信息编号 " + item, "");
    }

    /** Puts right what was registered wrongly. The page of the public is corrected by itself, with its own review. */
    public void correct(Actor actor, long id, Issue issue, @Nullable LocalDate announcedOn, String reason) {
        var loaded = gate.load(actor, Act.MAINTAIN_NORMATIVES, id);
        var it = loaded.normative();
        making.inOrder(it, issue).orThrow();
        Making next = it.making();
        if (next instanceof Announced announced && announcedOn != null) {
            when(!announcedOn.isAfter(clock.today()), ANNOUNCED_LATER)
                    .and(when(!announcedOn.isBefore(issue.writtenOn()), ANNOUNCED_BEFORE_WRITTEN))
                    .orThrow();
            next = announced.correct(announcedOn);
        } else if (!(next instanceof Announced)) {
            gate.at(Numbered.class, it);
        }
        gate.keep(
                actor,
                loaded,
                it.with(imprint(it.imprint().number(), issue)).with(next),
                Step.Kind.CORRECTED,
                clock.today(),
                reason,
                issue.issueNumber());
    }

    public void file(Actor actor, long id, Filing filing) {
        var it = gate.load(actor, Act.MAINTAIN_NORMATIVES, id).normative();
        var announced = gate.at(Announced.class, it);
        gate.notLater(filing.on())
                .and(when(!filing.on().isBefore(announced.on()), FILED_BEFORE_ANNOUNCED))
                .and(when(story.filings(id).stream().noneMatch(old -> old.to() == filing.to()), ALREADY_FILED))
                .orThrow();
        story.add(id, filing);
        gate.tell(actor, it, Step.Kind.FILED, filing.on(), "向" + filing.to().label() + "备案", filing.document());
    }

    /** What comes after its last day was decided; the alarms for that day end. */
    public void evaluate(Actor actor, long id, String conclusion, String document) {
        var loaded = gate.load(actor, Act.MAINTAIN_NORMATIVES, id);
        var it = loaded.normative();
        gate.at(Announced.class, it);
        var shown = it.item() == null ? null : documents.of(List.of(it.item())).get(it.item());
        var lastDay = it.life(shown).map(life -> life.expiresOn()).orElse(null);
        if (lastDay == null) {
            throw new RefusedException(NO_TERM);
        }
        gate.keep(
                actor,
                loaded,
                it.evaluated(lastDay),
                Step.Kind.EVALUATED,
                clock.today(),
                "有效期至" + lastDay + "。" + conclusion,
                document);
    }

    /** Repealed, lapsed, amended: on the public page where there is one, otherwise in the register alone. */
    public void mark(Actor actor, long id, Marking marking) {
        mark(actor, gate.load(actor, Act.MAINTAIN_NORMATIVES, id), marking, Step.Kind.MARKED);
    }

    void mark(Actor actor, Loaded loaded, Marking marking, Step.Kind kind) {
        var it = loaded.normative();
        gate.at(Announced.class, it);
        var note = marking.kind().label() + "，自" + marking.on() + "起。" + marking.note();
        var shown = it.item() == null ? null : documents.of(List.of(it.item())).get(it.item());
        if (shown != null && shown.isPublic()) {
            markings.mark(actor, shown.id(), marking);
            gate.tell(actor, it, kind, clock.today(), note, "");
        } else {
            gate.keep(actor, loaded, it.marked(marking), kind, clock.today(), note, "");
        }
    }

    @Transactional(readOnly = true)
    public HouseRule rule(Actor actor, OrganId organ) {
        gate.place(actor, Act.SEE_NORMATIVES, organ);
        return gate.rule(organ);
    }

    /** What holds for an entry that has been found already. */
    @Transactional(readOnly = true)
    public HouseRule ruleOf(Normative it) {
        return gate.rule(it.organ());
    }

    @Transactional(readOnly = true)
    public int serialUsed(Actor actor) {
        return entries.lastSerial(actor.organ(), clock.today().getYear());
    }

    /** @param used the last serial number of this year that was given before, elsewhere */
    public void setRule(Actor actor, HouseRule rule, int used) {
        var place = gate.place(actor, Act.SET_NORMATIVE_RULES, actor.organ());
        var unit = rule.lawUnit();
        var year = clock.today().getYear();
        when(unit == null || gate.unitIsOf(actor.organ(), unit).isAllowed(), DRAFTING_UNIT_NOT_HERE)
                .and(when(used >= entries.lastSerial(actor.organ(), year), SERIAL_USED))
                .orThrow();
        var before = gate.rule(actor.organ());
        rules.set(actor.organ(), rule);
        entries.setSerial(actor.organ(), year, used);
        trail.record(
                actor, Deed.wrote("设定规范性文件管理", "normative-rule", actor.organ().value(), place, before, rule));
    }

    private static Imprint imprint(String number, Issue it) {
        return new Imprint(number, it.issueNumber(), it.writtenOn(), it.effectiveOn(), it.expiresOn());
    }
}
