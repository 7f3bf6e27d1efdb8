package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.RELATED_AMBIGUOUS;
import static gongkai.disclosures.domain.DisclosureRefusal.RELATED_NOT_FOUND;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.calendars.Calendars;
import gongkai.calendars.Due;
import gongkai.channels.Deliveries;
import gongkai.channels.Delivery;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.ItemFilter;
import gongkai.disclosures.domain.ItemLine;
import gongkai.disclosures.domain.ItemLine.Standing;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.store.PgItemListStore;
import gongkai.disclosures.store.PgPublicationStore;
import gongkai.disclosures.store.PgPublicationStore.Publication;
import gongkai.disclosures.store.PgStoryStore;
import gongkai.disclosures.store.PgStoryStore.NumberedReview;
import gongkai.disclosures.store.PgStoryStore.Revision;
import gongkai.statute.Deadline;
import gongkai.statute.DeadlineRule;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How items are looked at: one with its story, many in a list, a year in figures. */
@Service
@Transactional(readOnly = true)
public class DisclosureReading {

    private static final int OFFERED = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** A page of a list. */
    public record Page(List<ItemLine> lines, long total) {}

    /** How a unit keeps its limits: what it owes now, and what went out in the year. */
    public record Timeliness(UnitId unit, int running, int overdue, int inTime, int late) {

        /** Of what went out in the year, the share that was late, in per cent. */
        public int lateRate() {
            return inTime + late == 0 ? 0 : Math.round(100f * late / (inTime + late));
        }

        Timeliness plus(Timeliness other) {
            return new Timeliness(
                    unit, running + other.running, overdue + other.overdue, inTime + other.inTime, late + other.late);
        }
    }

    /** What went out in a year; the parts add up to the total. */
    public record Figures(
            int total,
            Map<ItemType, Integer> byType,
            Map<FiveDisclosure, Integer> byFive,
            Map<String, Integer> byTopic) {}

    private final DisclosureGate gate;
    private final PgItemListStore lists;
    private final PgStoryStore story;
    private final PgPublicationStore publications;
    private final Deliveries deliveries;
    private final Calendars calendars;
    private final OfficeClock clock;

    DisclosureReading(
            DisclosureGate gate,
            PgItemListStore lists,
            PgStoryStore story,
            PgPublicationStore publications,
            Deliveries deliveries,
            Calendars calendars,
            OfficeClock clock) {
        this.gate = gate;
        this.lists = lists;
        this.story = story;
        this.publications = publications;
        this.deliveries = deliveries;
        this.calendars = calendars;
        this.clock = clock;
    }

    public Disclosure get(Actor actor, long id) {
        return gate.load(actor, Act.SEE_DISCLOSURES, id).disclosure();
    }

    public List<Step> steps(Actor actor, long id) {
        get(actor, id);
        return story.steps(id);
    }

    public List<Revision> revisions(Actor actor, long id) {
        get(actor, id);
        return story.revisions(id);
    }

    public List<NumberedReview> reviews(Actor actor, long id) {
        get(actor, id);
        return story.reviews(id);
    }

    public List<Delivery> deliveries(Actor actor, long id) {
        get(actor, id);
        return deliveries.of(id);
    }

    /** The content that carried a seal, to be compared with what stands there now. */
    public Optional<Content> sealed(Actor actor, long id, String seal) {
        get(actor, id);
        return story.sealed(id, seal);
    }

    public Page list(Actor actor, ItemFilter filter, int page, int size) {
        gate.place(actor, Act.SEE_DISCLOSURES, filter.organ());
        if (filter.overdue()) {
            var overdue = lists.page(filter, 0, Integer.MAX_VALUE).stream()
                    .filter(it -> isOverdue(it))
                    .toList();
            return new Page(
                    overdue.stream().skip((page - 1L) * size).limit(size).toList(), overdue.size());
        }
        return new Page(lists.page(filter, (page - 1L) * size, size), lists.count(filter));
    }

    public Map<Standing, Integer> standings(Actor actor, OrganId organ) {
        gate.place(actor, Act.SEE_DISCLOSURES, organ);
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        lists.standings(organ).forEach(it -> counts.merge(it, 1, Integer::sum));
        return counts;
    }

    public List<ItemLine> titled(Actor actor, String words) {
        gate.place(actor, Act.SEE_DISCLOSURES, actor.organ());
        return words.isBlank() ? List.of() : lists.titled(actor.organ(), words.strip(), 20);
    }

    /** The latest of the actor's organ, to choose from. */
    public List<ItemLine> latest(Actor actor) {
        return actor.may(Act.SEE_DISCLOSURES, actor.branch()) ? lists.titled(actor.organ(), "", OFFERED) : List.of();
    }

    /**
     * The item of the actor's organ that is meant by its number, its title, or part of its title or document number.
     *
     * @throws RefusedException if there is none, or more than one
     */
    public long named(Actor actor, String typed) {
        var words = typed.strip();
        if (NUMBER.matcher(words).matches()) {
            return Long.parseLong(words);
        }
        var found = titled(actor, words);
        var exact = found.stream().filter(it -> it.title().equals(words)).toList();
        var meant = exact.isEmpty() ? found : exact;
        when(!meant.isEmpty(), RELATED_NOT_FOUND)
                .and(when(meant.size() < 2, RELATED_AMBIGUOUS))
                .orThrow();
        return meant.getFirst().id();
    }

    /** When it has to be out; empty while nobody said when it was formed, or nothing has to be published. */
    public static Optional<Due> due(ItemLine it) {
        return it.awaitsPublication() ? it.clockStart().map(start -> due(start, it.ownLimitOn())) : Optional.empty();
    }

    public static Optional<Due> due(Disclosure it) {
        return it.awaitsPublication()
                ? it.clockStart()
                        .map(start -> due(
                                start,
                                it.ownLimit() == null ? null : it.ownLimit().day()))
                : Optional.empty();
    }

    static Due due(LocalDate start, @Nullable LocalDate ownLimit) {
        return ownLimit == null
                ? new Due.ByRule(DeadlineRule.PROACTIVE_20WD, start, List.of(), Map.of())
                : new Due.OnDay(ownLimit, Due.OnDay.NamedBy.OTHER_LAW);
    }

    private boolean isOverdue(ItemLine it) {
        return due(it).flatMap(due -> due.on(calendars.at(it.place())))
                .filter(deadline -> deadline.on(clock.today()) == Deadline.Standing.OVERDUE)
                .isPresent();
    }

    /** Whether each thing that went out did so in time, and what is still owed, by unit. */
    public List<Timeliness> timeliness(Actor actor, OrganId organ, int year) {
        var place = gate.place(actor, Act.SEE_DISCLOSURES, organ);
        var calendar = calendars.at(place);
        var byUnit = new LinkedHashMap<UnitId, Timeliness>();
        for (var it : publications.of(organ, year)) {
            var late = isLate(it, calendar);
            count(byUnit, new Timeliness(it.unit(), 0, 0, late ? 0 : 1, late ? 1 : 0));
        }
        for (var it : lists.underWay(new Scope(place, false))) {
            if (due(it).isPresent()) {
                var overdue = isOverdue(it);
                count(byUnit, new Timeliness(it.unit(), overdue ? 0 : 1, overdue ? 1 : 0, 0, 0));
            }
        }
        return List.copyOf(byUnit.values());
    }

    private static void count(Map<UnitId, Timeliness> byUnit, Timeliness one) {
        byUnit.merge(one.unit(), one, Timeliness::plus);
    }

    /** By how many working days something went out too late; 0 when it was in time. */
    public long workingDaysLate(Actor actor, OrganId organ, LocalDate start, LocalDate publishedOn) {
        var calendar = calendars.at(gate.place(actor, Act.SEE_DISCLOSURES, organ));
        var last = due(start, null).on(calendar).orElseThrow();
        return last.on(publishedOn) == Deadline.Standing.OVERDUE
                ? calendar.workingDaysAfter(last.lastDay(), publishedOn)
                : 0;
    }

    private static boolean isLate(Publication it, WorkCalendar calendar) {
        return due(it.startedOn(), it.ownLimitOn()).on(calendar).orElseThrow().on(it.publishedOn())
                == Deadline.Standing.OVERDUE;
    }

    /** The figures of a year: first publications only, so that the parts add up. */
    public Figures figures(Actor actor, OrganId organ, int year) {
        gate.place(actor, Act.SEE_DISCLOSURES, organ);
        var byType = new EnumMap<ItemType, Integer>(ItemType.class);
        var byFive = new EnumMap<FiveDisclosure, Integer>(FiveDisclosure.class);
        var byTopic = new LinkedHashMap<String, Integer>();
        for (var five : FiveDisclosure.values()) {
            byFive.put(five, 0);
        }
        var total = 0;
        for (var it : publications.of(organ, year)) {
            if (it.first()) {
                total++;
                byType.merge(it.type(), 1, Integer::sum);
                it.five().forEach(five -> byFive.merge(five, 1, Integer::sum));
                it.topics().forEach(topic -> byTopic.merge(topic, 1, Integer::sum));
            }
        }
        return new Figures(total, byType, byFive, byTopic);
    }
}
