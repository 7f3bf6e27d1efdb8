package gongkai.normatives.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.calendars.Due;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.Documents;
import gongkai.disclosures.domain.Citing;
import gongkai.disclosures.domain.Document;
import gongkai.disclosures.domain.ItemLine;
import gongkai.normatives.domain.Assessment;
import gongkai.normatives.domain.Filing;
import gongkai.normatives.domain.Life;
import gongkai.normatives.domain.Making.Abandoned;
import gongkai.normatives.domain.Making.Adopted;
import gongkai.normatives.domain.Making.Announced;
import gongkai.normatives.domain.Making.Consulting;
import gongkai.normatives.domain.Making.Drafting;
import gongkai.normatives.domain.Making.InReview;
import gongkai.normatives.domain.Making.Numbered;
import gongkai.normatives.domain.Making.Passed;
import gongkai.normatives.domain.Making.Returned;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.domain.Stage;
import gongkai.normatives.domain.Step;
import gongkai.normatives.domain.YearCount;
import gongkai.normatives.store.PgNormativeStore;
import gongkai.normatives.store.PgNormativeStoryStore;
import gongkai.published.Validity;
import gongkai.statute.DeadlineRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the register is looked at: one entry with its story, many in a list. */
@Service
@Transactional(readOnly = true)
public class NormativeReading {

    /**
     * An entry, its disclosure, and whether it holds on the day that was asked for.
     *
     * @param validity empty while it was not yet published on that day
     */
    public record Line(Normative it, Optional<Document> shown, Optional<Life> life, Optional<Validity> validity) {

        public static Line of(Normative it, @Nullable Document shown, LocalDate day) {
            var life = it.life(shown);
            return new Line(it, Optional.ofNullable(shown), life, life.flatMap(all -> all.on(day)));
        }

        /** Where it stands, in one word: on its way, or how it holds. */
        public String standing() {
            return shown.filter(Document::isWithdrawn)
                    .map(_ -> ItemLine.Standing.WITHDRAWN.label())
                    .or(() -> validity.map(Validity::label))
                    .orElse(it.stage().label());
        }
    }

    /** Which entries a list shows; null and empty mean all. */
    public record Filter(
            OrganId organ,
            @Nullable Stage stage,
            @Nullable Validity validity,
            @Nullable Integer year,
            String words) {

        boolean matches(Line line) {
            var it = line.it();
            var text = it.title() + " " + it.imprint().number() + " "
                    + it.imprint().issueNumber();
            return (stage == null || it.stage() == stage)
                    && (validity == null
                            || line.validity().filter(validity::equals).isPresent())
                    && (year == null || it.making() instanceof Announced(var on) && on.getYear() == year)
                    && text.contains(words);
        }
    }

    private final NormativeGate gate;
    private final PgNormativeStore entries;
    private final PgNormativeStoryStore story;
    private final Documents documents;
    private final OfficeClock clock;

    NormativeReading(
            NormativeGate gate,
            PgNormativeStore entries,
            PgNormativeStoryStore story,
            Documents documents,
            OfficeClock clock) {
        this.gate = gate;
        this.entries = entries;
        this.story = story;
        this.documents = documents;
        this.clock = clock;
    }

    public Line get(Actor actor, long id) {
        var it = gate.load(actor, Act.SEE_NORMATIVES, id).normative();
        var shown = it.item() == null ? null : documents.of(List.of(it.item())).get(it.item());
        return Line.of(it, shown, clock.today());
    }

    public List<Line> list(Actor actor, Filter filter) {
        gate.place(actor, Act.SEE_NORMATIVES, filter.organ());
        return on(filter.organ(), clock.today()).stream()
                .filter(filter::matches)
                .toList();
    }

    /** The whole register of an organ as it stood on a day. */
    List<Line> on(OrganId organ, LocalDate day) {
        var all = entries.of(organ);
        var shown = documents.of(
                all.stream().map(Normative::item).filter(Objects::nonNull).toList());
        return all.stream()
                .map(it -> Line.of(it, it.item() == null ? null : shown.get(it.item()), day))
                .toList();
    }

    /** The figures of a year: for its last day, or for today while it runs. */
    public YearCount count(Actor actor, OrganId organ, int year) {
        return YearCount.of(
                year,
                dayOf(year),
                register(actor, organ, year).stream()
                        .flatMap(it -> it.life().stream())
                        .toList());
    }

    /** What was in force then: as many as the figures say (现行有效). */
    public List<Line> inForce(Actor actor, OrganId organ, int year) {
        return register(actor, organ, year).stream()
                .filter(it -> it.validity().filter(Validity::isInForce).isPresent())
                .toList();
    }

    /** What was repealed or lapsed in the year. */
    public List<Line> endedIn(Actor actor, OrganId organ, int year) {
        return register(actor, organ, year).stream()
                .filter(it -> it.life()
                        .filter(life ->
                                YearCount.of(year, dayOf(year), List.of(life)).ended() > 0)
                        .isPresent())
                .toList();
    }

    private List<Line> register(Actor actor, OrganId organ, int year) {
        gate.place(actor, Act.SEE_NORMATIVES, organ);
        return register(organ, year);
    }

    /** The whole register as the figures of a year see it, whoever asks. */
    public List<Line> register(OrganId organ, int year) {
        return on(organ, dayOf(year));
    }

    /** The day for which a year is counted. */
    public LocalDate dayOf(int year) {
        var last = LocalDate.of(year, 12, 31);
        return last.isAfter(clock.today()) ? clock.today() : last;
    }

    public List<Step> steps(Actor actor, long id) {
        get(actor, id);
        return story.steps(id);
    }

    public List<Assessment> assessments(Actor actor, long id) {
        get(actor, id);
        return story.assessments(id);
    }

    public List<Filing> filings(Actor actor, long id) {
        get(actor, id);
        return story.filings(id);
    }

    /** What else names it, and so has to be looked at when it changes: interpretations, guides, answers. */
    public List<Citing> impact(Actor actor, long id) {
        var it = get(actor, id).it();
        var words = new ArrayList<String>();
        if (!it.imprint().issueNumber().isEmpty()) {
            words.add(it.imprint().issueNumber());
        }
        words.add("《" + it.title() + "》");
        return documents.citing(it.organ(), it.item() == null ? 0 : it.item(), words);
    }

    /** The clock that runs now: the review, or the filing. */
    public Optional<Due> due(Normative it) {
        return switch (it.making()) {
            case InReview(var submission) ->
                Optional.of(
                        Due.ByRule.workingDays(DeadlineRule.LEGALITY_REVIEW_nWD, submission.on(), submission.days()));
            case Announced(var on) ->
                it.historical() || missing(it).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Due.ByRule.workingDays(
                                DeadlineRule.NORMATIVE_FILING_nWD,
                                on,
                                gate.rule(it.organ()).filingDays()));
            case Drafting(), Consulting(var _), Returned(), Passed(), Adopted(), Numbered(), Abandoned() ->
                Optional.empty();
        };
    }

    /** With whom it has not been filed yet. */
    private Set<Filing.To> missing(Normative it) {
        var missing = EnumSet.copyOf(Arrays.asList(Filing.To.values()));
        story.filings(it.id()).forEach(filed -> missing.remove(filed.to()));
        return missing;
    }
}
