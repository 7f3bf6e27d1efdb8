package gongkai.disclosures.handling;

import static java.util.Comparator.comparing;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.calendars.Calendars;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.Columns;
import gongkai.channels.Action;
import gongkai.channels.Channel;
import gongkai.channels.ChannelId;
import gongkai.channels.Channels;
import gongkai.channels.Deliveries;
import gongkai.channels.Delivery;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.ItemPaper;
import gongkai.disclosures.domain.Publicity;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgPublicationStore;
import gongkai.disclosures.store.PgPublicationStore.Publication;
import gongkai.disclosures.store.PgStoryStore;
import gongkai.disclosures.store.PgStoryStore.Revision;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.PublicFile;
import gongkai.statute.Deadline;
import gongkai.statute.StatutoryPeriod;
import gongkai.trail.TrailProofs;
import gongkai.typesetting.Format;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Press;
import gongkai.typesetting.UnprintableException;
import gongkai.web.Days;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prints what belongs into the file of an item, out of its record alone; every printing is on the trail. */
@Service
@Transactional
public class ItemPapers {

    /** A printed paper, named as it is saved. */
    public record Printed(String name, Format format, byte[] bytes) {}

    private final DisclosureGate gate;
    private final PgStoryStore story;
    private final PgPublicationStore publications;
    private final Deliveries deliveries;
    private final Channels channels;
    private final Articles articles;
    private final Columns columns;
    private final Organs organs;
    private final Units units;
    private final Calendars calendars;
    private final TrailProofs proofs;
    private final Press press;
    private final OfficeClock clock;

    ItemPapers(
            DisclosureGate gate,
            PgStoryStore story,
            PgPublicationStore publications,
            Deliveries deliveries,
            Channels channels,
            Articles articles,
            Columns columns,
            Organs organs,
            Units units,
            Calendars calendars,
            TrailProofs proofs,
            Press press,
            OfficeClock clock) {
        this.gate = gate;
        this.story = story;
        this.publications = publications;
        this.deliveries = deliveries;
        this.channels = channels;
        this.articles = articles;
        this.columns = columns;
        this.organs = organs;
        this.units = units;
        this.calendars = calendars;
        this.proofs = proofs;
        this.press = press;
        this.clock = clock;
    }

    /** Whether it has ever been public, so that something can be certified. */
    public static boolean isCertifiable(Disclosure it) {
        return !(it.publicity() instanceof Publicity.NotYet) && !(it.publicity() instanceof Publicity.KeptBack);
    }

    /** The approval sheet of a version. */
    public Printed approval(Actor actor, long id, int version, Format format) {
        var it = gate.load(actor, Act.SEE_DISCLOSURES, id).disclosure();
        return printed(actor, it, ItemPaper.APPROVAL, "第" + version + "版", approval(it, version), format);
    }

    Paper approval(Disclosure it, int version) {
        var steps = steps(it, version);
        if (steps.isEmpty()) {
            throw new NotFound("version", version);
        }
        var content = content(it, version);
        return new ApprovalSheet(
                        it,
                        organ(it),
                        unit(it),
                        content.placement().column() == 0
                                ? ""
                                : columns.path(new ColumnId(content.placement().column())),
                        version,
                        content,
                        steps,
                        channels(it, version),
                        limit(it, version),
                        calendars.at(it.place()))
                .paper();
    }

    /** The record of one confidentiality review. */
    public Printed secrecy(Actor actor, long id, long review, Format format) {
        var it = gate.load(actor, Act.SEE_DISCLOSURES, id).disclosure();
        return printed(actor, it, ItemPaper.SECRECY, "第" + review + "号", secrecy(it, review), format);
    }

    Paper secrecy(Disclosure it, long review) {
        var numbered = story.reviews(it.id()).stream()
                .filter(one -> one.id() == review)
                .findFirst()
                .orElseThrow(() -> new NotFound("review", review));
        var reviewed = story.sealed(it.id(), numbered.review().seal())
                .orElseThrow(() -> new IllegalStateException("no text for review " + review));
        return new SecrecyRecord(
                        it,
                        organ(it),
                        unit(it),
                        numbered,
                        reviewed.wording().title(),
                        reviewed.attachments(),
                        steps(it, numbered.version()),
                        story.decided(it.id(), numbered.review().at()))
                .paper();
    }

    /** What went out, and where that can be checked. */
    public Printed certificate(Actor actor, long id, Format format) {
        var it = gate.load(actor, Act.SEE_DISCLOSURES, id).disclosure();
        return printed(actor, it, ItemPaper.CERTIFICATE, "", certificate(it), format);
    }

    Paper certificate(Disclosure it) {
        if (!isCertifiable(it)) {
            throw new NotFound("certificate", it.id());
        }
        return new PublicationCertificate(
                        it,
                        organ(it),
                        story.steps(it.id()),
                        publicFiles(it),
                        deliveries.of(it.id()).stream()
                                .sorted(comparing(delivery -> delivery.slip().id()))
                                .toList(),
                        proofs.of(DisclosureGate.subject(it.id())),
                        clock.today())
                .paper();
    }

    private List<PublicFile> publicFiles(Disclosure it) {
        return articles.find(new ArticleId(it.id())).orElse(null) instanceof Article article
                ? article.files()
                : List.of();
    }

    private Printed printed(Actor actor, Disclosure it, ItemPaper kind, String which, Paper paper, Format format) {
        try {
            var bytes = press.print(paper, format);
            gate.printed(actor, it, kind.label() + which);
            return new Printed(kind.label() + "-" + it.id() + which, format, bytes);
        } catch (UnprintableException _) {
            throw new RefusedException(DisclosureRefusal.PAPER_UNPRINTABLE);
        }
    }

    private String organ(Disclosure it) {
        return organs.find(it.organ()).map(Organ::name).orElse("");
    }

    private String unit(Disclosure it) {
        return units.find(it.unit()).map(Units.Named::name).orElse("");
    }

    private List<Step> steps(Disclosure it, int version) {
        return story.steps(it.id()).stream()
                .filter(step -> step.version() == version)
                .toList();
    }

    private Content content(Disclosure it, int version) {
        return story.revisions(it.id()).stream()
                .filter(revision -> revision.version() == version)
                .reduce((_, later) -> later)
                .map(Revision::content)
                .orElse(it.content());
    }

    /** Those it is meant for while it is prepared, later those it was handed to. */
    private List<String> channels(Disclosure it, int version) {
        return it.underWay()
                .filter(underWay -> underWay.draft().number() == version)
                .map(underWay -> underWay.draft().channels().stream()
                        .map(ChannelId::new)
                        .flatMap(channel -> channels.find(channel).stream())
                        .map(Channel::name)
                        .toList())
                .orElseGet(() -> deliveries.of(it.id()).stream()
                        .map(Delivery::slip)
                        .filter(slip -> slip.version() == version && slip.action() != Action.WITHDRAW)
                        .sorted(comparing(Delivery.Slip::id))
                        .map(Delivery.Slip::channelName)
                        .distinct()
                        .toList());
    }

    private String limit(Disclosure it, int version) {
        return publications.find(it.id(), version).map(out -> kept(it, out)).orElseGet(() -> running(it));
    }

    private String kept(Disclosure it, Publication out) {
        return end(it, out.startedOn(), out.ownLimitOn())
                .map(last -> until(out.startedOn(), out.ownLimitOn(), last) + "；"
                        + Days.full(out.publishedOn()) + "公开，"
                        + (last.on(out.publishedOn()) == Deadline.Standing.OVERDUE
                                ? "逾期"
                                        + calendars.at(it.place()).workingDaysAfter(last.lastDay(), out.publishedOn())
                                        + "个工作日"
                                : "未逾期"))
                .orElse("");
    }

    private String running(Disclosure it) {
        var own = it.ownLimit() == null ? null : it.ownLimit().day();
        return it.awaitsPublication()
                ? it.clockStart()
                        .flatMap(start -> end(it, start, own).map(last -> until(start, own, last)))
                        .orElse("")
                : "";
    }

    private Optional<Deadline> end(Disclosure it, LocalDate start, @Nullable LocalDate own) {
        return DisclosureReading.due(start, own).on(calendars.at(it.place()));
    }

    private static String until(LocalDate start, @Nullable LocalDate own, Deadline last) {
        return own == null
                ? "自" + Days.full(start) + "起"
                        + StatutoryPeriod.PROACTIVE_PUBLICATION.length().label() + "，至" + Days.full(last.lastDay())
                : "另有规定，至" + Days.full(last.lastDay());
    }
}
