package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Answer;
import gongkai.annual.domain.Drafting;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Edition.Passed;
import gongkai.annual.domain.Figure;
import gongkai.annual.domain.Judged;
import gongkai.annual.domain.Manuscript;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.domain.State.Released;
import gongkai.annual.domain.State.Settled;
import gongkai.annual.domain.TextWriter;
import gongkai.annual.store.PgEditionStore;
import gongkai.catalogue.Columns;
import gongkai.catalogue.FixedColumn;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.channels.ChannelKind;
import gongkai.channels.Channels;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Origin;
import gongkai.disclosures.domain.Paper;
import gongkai.disclosures.domain.Placement;
import gongkai.disclosures.domain.Preparation;
import gongkai.disclosures.domain.Reach;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.domain.TimeLimit;
import gongkai.disclosures.domain.Wording;
import gongkai.disclosures.handling.AttachmentHandling;
import gongkai.disclosures.handling.AttachmentHandling.Upload;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.workyears.domain.DutyRule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report is frozen, handed to the three reviews, and taken up again for a correction. */
@Service
@Transactional
public class SettlingHandling {

    private static final String GENRE = "年报";
    private static final String SUBJECT = "综合政务";
    private static final int LONGEST_NOTE = 500;

    private final AnnualGate gate;
    private final DraftReading reading;
    private final Examination examination;
    private final PgEditionStore editions;
    private final Outputs outputs;
    private final DraftHandling drafts;
    private final AttachmentHandling attachments;
    private final DisclosureReading items;
    private final Columns columns;
    private final Channels channels;
    private final Vocabularies vocabularies;
    private final OfficeClock clock;

    SettlingHandling(
            AnnualGate gate,
            DraftReading reading,
            Examination examination,
            PgEditionStore editions,
            Outputs outputs,
            DraftHandling drafts,
            AttachmentHandling attachments,
            DisclosureReading items,
            Columns columns,
            Channels channels,
            Vocabularies vocabularies,
            OfficeClock clock) {
        this.gate = gate;
        this.reading = reading;
        this.examination = examination;
        this.editions = editions;
        this.outputs = outputs;
        this.drafts = drafts;
        this.attachments = attachments;
        this.items = items;
        this.columns = columns;
        this.channels = channels;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /** Freezes numbers, texts and the facts behind every cell. */
    public void settle(Actor actor, long id) {
        var loaded = gate.open(actor, id);
        var report = loaded.report();
        var draft = reading.of(report);
        var judged = examination.judged(draft);
        when(clock.today().isAfter(report.lastDay()), AnnualRefusal.YEAR_NOT_OVER)
                .and(when(draft.isCompiled(), AnnualRefusal.NOT_COMPILED))
                .and(when(!draft.hasMoved(), AnnualRefusal.FIGURES_MOVED))
                .and(when(Drafting.unfinished(draft.manuscript().texts()).isEmpty(), AnnualRefusal.TEXT_UNFINISHED))
                .and(when(Examination.isOpen(judged), AnnualRefusal.FINDINGS_OPEN))
                .orThrow();
        var compiling = gate.in(Compiling.class, report, AnnualRefusal.REPORT_SETTLED);
        var edition = new Edition(
                compiling.edition(),
                compiling.note(),
                draft.manuscript(),
                texts(draft),
                draft.sheet().figures().values().stream()
                        .flatMap(it -> it.adjusted().stream())
                        .toList(),
                judged.stream().map(SettlingHandling::passed).toList(),
                Outputs.digest(draft.manuscript()),
                clock.now(),
                actor.signature(),
                null,
                "");
        editions.add(id, edition, Outputs.body(edition), draft.compiled().facts());
        gate.keep(
                actor,
                loaded,
                report.with(compiling.settle()),
                "年度报告定稿",
                Map.of("版次", String.valueOf(edition.number()), "摘要", edition.digest()));
    }

    private static Map<String, String> texts(Draft draft) {
        return draft.compiled().numbers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> Figure.text(it.getValue())));
    }

    private static Passed passed(Judged it) {
        return new Passed(
                it.finding().code().code(),
                it.finding().severity().name(),
                it.finding().message(),
                it.reason().map(Answer::text).orElse(""),
                it.reason().map(Answer::by).orElse(""),
                it.isOverridden() ? it.word().map(Answer::text).orElse("") : "",
                it.isOverridden() ? it.word().map(Answer::by).orElse("") : "");
    }

    /** Back to work; what was frozen and never went out is forgotten. */
    public void reopen(Actor actor, long id) {
        var loaded = gate.load(actor, Act.COMPILE_ANNUAL_REPORTS, id);
        var settled = gate.in(Settled.class, loaded.report(), AnnualRefusal.REPORT_NOT_SETTLED);
        if (settled.handedOver()) {
            when(isWithTheAuthor(actor, loaded.report()), AnnualRefusal.ITEM_UNDER_WAY)
                    .orThrow();
        }
        editions.forget(id, settled.edition());
        gate.keep(
                actor,
                loaded,
                loaded.report().with(settled.reopen()),
                "年度报告退回编制",
                Map.of("版次", String.valueOf(settled.edition())));
    }

    private boolean isWithTheAuthor(Actor actor, Report report) {
        var preparation = items.get(actor, report.item()).preparation();
        return preparation instanceof Preparation.Drafting
                || preparation instanceof Preparation.Settled
                || preparation instanceof Preparation.Discarded;
    }

    /** A correction of what is public: a new edition, with a note to the public. */
    public void correct(Actor actor, long id, String note) {
        var loaded = gate.load(actor, Act.COMPILE_ANNUAL_REPORTS, id);
        when(!loaded.report().imported(), AnnualRefusal.REPORT_FOREIGN)
                .and(when(!note.isBlank() && note.length() <= LONGEST_NOTE, AnnualRefusal.NOTE_EMPTY))
                .orThrow();
        var released = gate.in(Released.class, loaded.report(), AnnualRefusal.REPORT_NOT_RELEASED);
        gate.keep(
                actor,
                loaded,
                loaded.report().with(released.correct(note.strip())),
                "开始更正年度报告",
                Map.of("更正说明", note.strip()));
    }

    /**
     * Makes the frozen edition an item of disclosure, or its next version, with all files; from there it goes through the
     * reviews.
     *
     * @return the number of the item
     */
    public long handOver(Actor actor, long id) {
        var loaded = gate.load(actor, Act.COMPILE_ANNUAL_REPORTS, id);
        var report = loaded.report();
        var settled = gate.in(Settled.class, report, AnnualRefusal.REPORT_NOT_SETTLED);
        var edition = editions.find(id, settled.edition()).orElseThrow();
        var content = content(report, edition.manuscript());
        var item = report.item();
        if (item == 0) {
            item = drafts.draft(
                    actor,
                    unit(actor),
                    DutyRule.WHO_MAKES,
                    content,
                    channels.open(report.organ()).stream()
                            .filter(it -> it.kind() == ChannelKind.OWN_SITE)
                            .map(it -> it.id().value())
                            .toList(),
                    false);
        } else {
            takeUp(actor, item, settled, content);
        }
        attach(actor, item, edition.manuscript());
        editions.handOver(
                id,
                settled.edition(),
                items.get(actor, item).content().attachments().stream()
                        .collect(Collectors.toMap(
                                Attachment::name, Attachment::digest, (one, _) -> one, LinkedHashMap::new)));
        gate.keep(
                actor,
                loaded,
                report.heldBy(item).with(settled.handOver()),
                "送交公开审查",
                Map.of("公开信息", String.valueOf(item)));
        return item;
    }

    private void takeUp(Actor actor, long item, Settled settled, Content content) {
        Disclosure it = items.get(actor, item);
        if (it.preparation() instanceof Preparation.Settled) {
            drafts.begin(
                    actor,
                    item,
                    it.isPublic()
                            ? new Change.Correction(
                                    settled.note().isEmpty() ? content.wording().title() : settled.note())
                            : new Change.Again(content.wording().title()));
        }
        when(drafts.mayWrite(actor, items.get(actor, item)).isAllowed(), AnnualRefusal.ITEM_UNDER_WAY)
                .orThrow();
        drafts.rewrite(actor, item, content, null, false);
    }

    private void attach(Actor actor, long item, Manuscript manuscript) {
        items.get(actor, item).content().attachments().forEach(it -> attachments.detach(actor, item, it.file()));
        attachments.attach(
                actor,
                item,
                outputs.all(manuscript).entrySet().stream()
                        .map(it -> new Upload(it.getKey(), it.getValue()))
                        .toList());
    }

    private static UnitId unit(Actor actor) {
        return actor.units().stream()
                .min(Comparator.comparingLong(UnitId::value))
                .orElseThrow(() -> new RefusedException(AnnualRefusal.NO_UNIT));
    }

    private Content content(Report report, Manuscript it) {
        var column = columns.open(report.organ()).stream()
                .filter(other -> other.fixed() == FixedColumn.REPORTS)
                .findFirst()
                .orElseThrow(() -> new RefusedException(AnnualRefusal.NO_COLUMN));
        return new Content(
                ItemType.ANNUAL_REPORT,
                new Wording(it.title(), "", TextWriter.of(it), Map.of()),
                new Paper("", "", "", it.dated(), null, null),
                new Placement(
                        column.id().value(),
                        code(Vocabulary.SUBJECT, SUBJECT),
                        code(Vocabulary.GENRE, GENRE),
                        "",
                        List.of(),
                        List.of(),
                        List.of()),
                new Attribute(Openness.PROACTIVE, null, "", "", ThirdParty.NONE, ""),
                new Reach(Audience.EVERYONE, TimeLimit.LONG_TERM, null, "", "", ""),
                new Origin("", ""),
                List.of());
    }

    /** The term of that name; the first there is where the vocabulary calls it otherwise. */
    private String code(Vocabulary vocabulary, String label) {
        var terms = vocabularies.current(vocabulary, clock.today());
        return terms.stream()
                .filter(it -> it.label().contains(label))
                .findFirst()
                .or(() -> terms.stream().findFirst())
                .map(it -> it.code())
                .orElse("");
    }
}
