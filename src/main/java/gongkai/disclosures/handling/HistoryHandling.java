package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.HITS_UNDECIDED;
import static gongkai.disclosures.domain.DisclosureRefusal.INDEX_NUMBER_TAKEN;
import static gongkai.disclosures.domain.DisclosureRefusal.PUBLISHED_BEFORE_FORMED;
import static gongkai.disclosures.domain.DisclosureRefusal.PUBLISHED_LATER;
import static gongkai.disclosures.domain.DisclosureRefusal.UNIT_NOT_HERE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.access.Verdict;
import gongkai.catalogue.IndexNumbers;
import gongkai.channels.Action;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.Deliveries;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.DisclosurePublished;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Preparation.Settled;
import gongkai.disclosures.domain.Publicity.Public;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgPublicationStore;
import gongkai.organisation.Units;
import gongkai.published.Publishing;
import gongkai.workyears.domain.DutyRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what was public elsewhere before this program came: with the moment it was published then, told as taken
 * over and never as reviewed here. What screening finds is not taken over.
 */
@Service
@Transactional
public class HistoryHandling {

    private final DisclosureGate gate;
    private final Filing filing;
    private final Screenings screenings;
    private final Snapshots snapshots;
    private final Publishing publishing;
    private final Deliveries deliveries;
    private final IndexNumbers numbers;
    private final PgPublicationStore publications;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    HistoryHandling(
            DisclosureGate gate,
            Filing filing,
            Screenings screenings,
            Snapshots snapshots,
            Publishing publishing,
            Deliveries deliveries,
            IndexNumbers numbers,
            PgPublicationStore publications,
            Units units,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.gate = gate;
        this.filing = filing;
        this.screenings = screenings;
        this.snapshots = snapshots;
        this.publishing = publishing;
        this.deliveries = deliveries;
        this.numbers = numbers;
        this.publications = publications;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes it public here as well.
     *
     * @param publishedAt when it was published then
     * @param foreignIndexNumber the number it has carried since, or empty for a new one
     */
    public long takeOver(
            Actor actor,
            UnitId unit,
            DutyRule rule,
            Content content,
            Instant publishedAt,
            String foreignIndexNumber,
            List<Long> channels) {
        var place = gate.place(actor, Act.TAKE_OVER_HISTORY, actor.organ());
        var day = publishedAt.atZone(OfficeClock.ZONE).toLocalDate();
        var formedOn = content.paper().formedOn();
        when(units.find(unit).filter(it -> it.organ().equals(actor.organ())).isPresent(), UNIT_NOT_HERE)
                .and(filing.gaps(content).stream()
                        .findFirst()
                        .map(Verdict::refused)
                        .orElse(Verdict.allowed()))
                .and(when(content.attribute().is(Openness.PROACTIVE), DisclosureRefusal.NOT_PUBLIC))
                .and(when(!publishedAt.isAfter(clock.now()) && !day.isAfter(clock.today()), PUBLISHED_LATER))
                .and(when(formedOn == null || !day.isBefore(formedOn), PUBLISHED_BEFORE_FORMED))
                .orThrow();
        var shown = new Public(1, publishedAt, day, null);
        var bare = new Disclosure(
                0,
                actor.organ(),
                place,
                unit,
                rule,
                number(actor, foreignIndexNumber, day),
                null,
                null,
                content,
                new Settled(1),
                shown,
                List.of(),
                actor.signature(),
                clock.now());
        when(screenings.isHarmless(bare), HITS_UNDECIDED).orThrow();
        var id = gate.begin(actor, bare, Step.Kind.TAKEN_OVER, "原发布时间 " + Snapshots.minute(publishedAt));
        show(bare.withId(id), shown, content, channels);
        return id;
    }

    private String number(Actor actor, String foreign, LocalDate day) {
        if (foreign.isBlank()) {
            return numbers.next(actor.organ(), day);
        }
        if (!numbers.reserve(actor.organ(), foreign)) {
            throw new RefusedException(INDEX_NUMBER_TAKEN);
        }
        return foreign;
    }

    private void show(Disclosure it, Public shown, Content content, List<Long> channels) {
        var snapshot = snapshots.of(it, shown, content, "");
        var chosen = filing.chosen(it.organ(), channels);
        if (content.reach().audience() == Audience.EVERYONE
                && chosen.stream().anyMatch(channel -> channel.kind() == ChannelKind.OWN_SITE)) {
            publishing.put(snapshot.article(), snapshot.files());
        }
        var ownPages = chosen.stream()
                .filter(channel -> channel.kind() == ChannelKind.OWN_SITE)
                .map(channel -> new ChannelId(channel.id().value()))
                .toList();
        var started = it.clockStart().orElse(shown.on());
        deliveries.dispatch(snapshots.parcel(it, 1, Action.PUBLISH, started, content, snapshot.files()), ownPages);
        publications.add(it, 1, started, null, shown.on(), true);
        events.publishEvent(new DisclosurePublished(it.id(), it.organ(), 1, true, content.type(), shown.on()));
    }
}
