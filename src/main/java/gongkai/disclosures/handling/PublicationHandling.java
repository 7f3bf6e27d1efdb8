package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.CHANNELS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.FILE_NOT_CLEAN;
import static gongkai.disclosures.domain.DisclosureRefusal.INTERPRETATION_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_IN_THIS_STATE;
import static gongkai.disclosures.domain.DisclosureRefusal.PLANNED_IN_THE_PAST;
import static gongkai.disclosures.domain.DisclosureRefusal.PLANNED_TOO_FAR;
import static gongkai.disclosures.domain.DisclosureRefusal.REVIEW_VOID;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import gongkai.catalogue.BasicCatalogue;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.IndexNumbers;
import gongkai.channels.Action;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.Deliveries;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.DisclosurePublished;
import gongkai.disclosures.PublicationGate;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Draft;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Preparation.Plan;
import gongkai.disclosures.domain.Preparation.Ready;
import gongkai.disclosures.domain.Publicity.Public;
import gongkai.disclosures.domain.Stage;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgHouseRuleStore;
import gongkai.disclosures.store.PgItemStore.Loaded;
import gongkai.disclosures.store.PgPublicationStore;
import gongkai.published.ArticleId;
import gongkai.published.Publishing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a signed version goes out: at once or at a planned moment, on the own site and every channel together. */
@Service
@Transactional
public class PublicationHandling {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final DisclosureGate gate;
    private final DraftHandling drafts;
    private final Filing filing;
    private final Screenings screenings;
    private final Snapshots snapshots;
    private final Publishing publishing;
    private final Deliveries deliveries;
    private final IndexNumbers numbers;
    private final BasicCatalogue catalogue;
    private final PgPublicationStore publications;
    private final PgHouseRuleStore links;
    private final List<PublicationGate> others;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    PublicationHandling(
            DisclosureGate gate,
            DraftHandling drafts,
            Filing filing,
            Screenings screenings,
            Snapshots snapshots,
            Publishing publishing,
            Deliveries deliveries,
            IndexNumbers numbers,
            BasicCatalogue catalogue,
            PgPublicationStore publications,
            PgHouseRuleStore links,
            List<PublicationGate> others,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.filing = filing;
        this.screenings = screenings;
        this.snapshots = snapshots;
        this.publishing = publishing;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.catalogue = catalogue;
        this.publications = publications;
        this.links = links;
        this.others = others;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this very text may go out now, by this person; asked by the page and again by the step. */
    @Transactional(readOnly = true)
    public Verdict mayPublish(Actor actor, Disclosure it) {
        if (!(it.preparation() instanceof Ready ready)) {
            return Verdict.refused(NOT_IN_THIS_STATE);
        }
        return taken(actor, ready.draft())
                .and(when(ready.isSealed(), REVIEW_VOID))
                .and(drafts.gaps(it).stream().findFirst().map(Verdict::refused).orElse(Verdict.allowed()))
                .and(when(!ready.draft().channels().isEmpty(), CHANNELS_MISSING))
                .and(filing.channelsFit(it))
                .and(when(screenings.uncleanable(it.content()).isEmpty(), FILE_NOT_CLEAN))
                .and(it.indexNumber().isEmpty() ? numbers.ready(it.organ()) : Verdict.allowed())
                .and(others.stream().map(other -> other.mayPublish(it)).reduce(Verdict.allowed(), Verdict::and));
    }

    private static Verdict taken(Actor actor, Draft draft) {
        return actor.isProgram() ? Verdict.allowed() : draft.hands().mayTake(Stage.RELEASE, actor.id());
    }

    /** Whether it is a policy that nobody has interpreted yet, so that a reason is asked for (同步解读). */
    @Transactional(readOnly = true)
    public boolean lacksInterpretation(Disclosure it) {
        return it.content().type().isDocument()
                && links.links(it.id()).stream()
                        .noneMatch(link -> link.to() == it.id() && link.kind() == Link.Kind.INTERPRETS);
    }

    public void publish(Actor actor, long id, String exemption) {
        var loaded = gate.load(actor, Act.PUBLISH_DISCLOSURES, id);
        mayPublish(actor, loaded.disclosure())
                .and(when(
                        !lacksInterpretation(loaded.disclosure())
                                || loaded.disclosure().isPublic()
                                || !exemption.isBlank(),
                        INTERPRETATION_MISSING))
                .orThrow();
        release(actor, loaded, exemption.isBlank() ? "" : "暂无解读的理由：" + exemption);
    }

    /** At a moment to come; until then it can be called off. */
    public void plan(Actor actor, long id, Instant at, String exemption) {
        var loaded = gate.load(actor, Act.PUBLISH_DISCLOSURES, id);
        var it = loaded.disclosure();
        mayPublish(actor, it)
                .and(when(at.isAfter(clock.now()), PLANNED_IN_THE_PAST))
                .and(when(at.isBefore(clock.now().plus(FARTHEST)), PLANNED_TOO_FAR))
                .and(when(!lacksInterpretation(it) || it.isPublic() || !exemption.isBlank(), INTERPRETATION_MISSING))
                .orThrow();
        gate.keep(
                actor,
                loaded,
                it.with(gate.in(Ready.class, it).plan(new Plan(at, actor.id(), actor.signature()))),
                Step.Kind.PLANNED,
                exemption.isBlank() ? "" : "暂无解读的理由：" + exemption);
    }

    public void unplan(Actor actor, long id) {
        var loaded = gate.load(actor, Act.PUBLISH_DISCLOSURES, id);
        var it = loaded.disclosure();
        gate.keep(actor, loaded, it.with(gate.in(Ready.class, it).unplanned()), Step.Kind.UNPLANNED, "");
    }

    /** The planned moment has come: it goes out as whoever planned it said, if nothing has come between. */
    public void releasePlanned(Actor program, long id) {
        var loaded = gate.load(program, Act.PUBLISH_DISCLOSURES, id);
        var ready = gate.in(Ready.class, loaded.disclosure());
        var plan = ready.plannedFor();
        if (plan == null || plan.at().isAfter(clock.now())) {
            throw new RefusedException(NOT_IN_THIS_STATE);
        }
        mayPublish(program, loaded.disclosure()).orThrow();
        release(program, loaded, "按计划发布，计划人：" + plan.signature());
    }

    /** What cannot go out as planned waits for a person again. */
    public void calledOff(Actor program, long id, String why) {
        var loaded = gate.load(program, Act.PUBLISH_DISCLOSURES, id);
        gate.keep(
                program,
                loaded,
                loaded.disclosure()
                        .with(gate.in(Ready.class, loaded.disclosure()).unplanned()),
                Step.Kind.UNPLANNED,
                "未能按计划发布：" + why);
    }

    private void release(Actor actor, Loaded loaded, String note) {
        var before = loaded.disclosure();
        var ready = gate.in(Ready.class, before);
        var draft = ready.draft();
        var content = draft.content();
        var started = before.clockStart().orElseThrow();
        var today = clock.today();
        var index = before.indexNumber().isEmpty() ? numbers.next(before.organ(), today) : before.indexNumber();
        var shown = before.published()
                .map(it -> it.next(draft.number(), clock.now()))
                .orElseGet(() -> new Public(draft.number(), clock.now(), today, null));
        var after = before.with(ready.release(actor.id()))
                .with(shown)
                .numbered(index)
                .changed(null)
                .limited(null);
        var changeNote = publicNote(draft.change());
        var snapshot = snapshots.of(after, shown, content, changeNote);
        if (isOnOwnSite(after, draft)) {
            publishing.put(snapshot.article(), snapshot.files());
            relateOthers(after.id());
        }
        deliveries.dispatch(
                snapshots.parcel(
                        after,
                        draft.number(),
                        before.isPublic() ? Action.UPDATE : Action.PUBLISH,
                        started,
                        content,
                        snapshot.files()),
                filing.channelsOf(after.organ(), content, draft.channels()).stream()
                        .map(ChannelId::new)
                        .toList());
        catalogue.renewed(new ColumnId(content.placement().column()), today);
        publications.add(after, draft.number(), started, before.ownLimit(), today, !before.isPublic());
        gate.keep(actor, loaded, after, kind(draft.change()), joined(note, changeNote));
        events.publishEvent(new DisclosurePublished(
                after.id(), after.organ(), draft.number(), !before.isPublic(), content.type(), today));
    }

    /** Those at the other end show it too. */
    private void relateOthers(long id) {
        for (var link : links.links(id)) {
            var other = link.from() == id ? link.to() : link.from();
            var article = new ArticleId(other);
            if (publishing.shows(article)) {
                publishing.relate(article, snapshots.relations(other));
            }
        }
    }

    private boolean isOnOwnSite(Disclosure it, Draft draft) {
        return it.content().reach().audience() == Audience.EVERYONE
                && filing.chosen(it.organ(), draft.channels()).stream()
                        .anyMatch(channel -> channel.kind() == ChannelKind.OWN_SITE);
    }

    private static String publicNote(Change change) {
        return switch (change) {
            case Change.First() -> "";
            case Change.Correction(var note) -> note;
            case Change.Update(var _, var note) -> note;
            case Change.Again(var _) -> "";
        };
    }

    private static Step.Kind kind(Change change) {
        return switch (change) {
            case Change.First() -> Step.Kind.PUBLISHED;
            case Change.Correction(var _) -> Step.Kind.CORRECTED;
            case Change.Update(var _, var _) -> Step.Kind.UPDATED;
            case Change.Again(var _) -> Step.Kind.AGAIN;
        };
    }

    private static String joined(String one, String other) {
        return one.isBlank() || other.isBlank() ? one + other : one + "。" + other;
    }
}
