package gongkai.annual.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Scope;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Filing;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.RollUp;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.annual.store.PgFilingStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organ sees of the reports of all organs below it: who filed, what it says, and the sum of it. */
@Service
@Transactional(readOnly = true)
public class CollectingReading {

    /**
     * How an organ stands with its report of a year.
     *
     * @param edition the latest that was frozen; empty while there is none
     * @param due its last day for submitting
     */
    public record Line(
            Organ organ, Optional<Report> report, Optional<Edition> edition, List<Filing> filings, LocalDate due) {

        public Line {
            filings = List.copyOf(filings);
        }

        public boolean isFiled() {
            return report.filter(it -> it.submittedOn() != null || it.publishedOn() != null)
                    .isPresent();
        }

        public boolean isSentBack() {
            return !filings.isEmpty() && filings.getLast().isSentBack();
        }

        /** Submitted after its day, or not yet on a day after it. */
        public boolean isLate(LocalDate today) {
            return report.map(Report::submittedOn)
                    .or(() -> report.map(Report::publishedOn))
                    .orElse(today)
                    .isAfter(due);
        }

        public boolean isMissing() {
            return report.isEmpty() || edition.isEmpty();
        }
    }

    private final PgAnnualStore reports;
    private final PgEditionStore editions;
    private final PgFilingStore filings;
    private final AnnualGate gate;
    private final Organs organs;
    private final OfficeClock clock;

    CollectingReading(
            PgAnnualStore reports,
            PgEditionStore editions,
            PgFilingStore filings,
            AnnualGate gate,
            Organs organs,
            OfficeClock clock) {
        this.reports = reports;
        this.editions = editions;
        this.filings = filings;
        this.gate = gate;
        this.organs = organs;
        this.clock = clock;
    }

    /** Every organ of one's branch, in the order of the tree. */
    public List<Line> lines(Actor actor, int year) {
        Scope scope = actor.scope(Act.COLLECT_ANNUAL_REPORTS);
        var its = reports.within(scope, year).stream().collect(Collectors.toMap(Report::organ, Function.identity()));
        var latest = editions.latest(scope, year);
        var filed = filings.of(its.values().stream().map(Report::id).toList());
        var house = gate.dates();
        var lines = new ArrayList<Line>();
        for (var organ : organs.within(scope)) {
            var report = Optional.ofNullable(its.get(organ.id()));
            lines.add(new Line(
                    organ,
                    report,
                    report.flatMap(it -> Optional.ofNullable(latest.get(it.id()))),
                    report.map(it -> filed.getOrDefault(it.id(), List.of())).orElse(List.of()),
                    house.submitBy(organ.branch(), year)));
        }
        return lines;
    }

    /** The sum over those that have one; the others are named. */
    public static RollUp rollUp(int year, List<Line> lines) {
        var cells = new LinkedHashMap<OrganId, Map<String, String>>();
        var missing = new ArrayList<OrganId>();
        for (var line : lines) {
            line.edition()
                    .ifPresentOrElse(
                            it -> cells.put(line.organ().id(), it.manuscript().cells()),
                            () -> missing.add(line.organ().id()));
        }
        return new RollUp(year, cells, missing);
    }

    /** One organ's reports year by year, the earliest first. */
    public Map<Integer, Map<String, String>> years(Actor actor, OrganId organ) {
        gate.place(actor, Act.SEE_ANNUAL_REPORTS, organ);
        var years = new LinkedHashMap<Integer, Map<String, String>>();
        for (var report : reports.of(organ).reversed()) {
            editions.of(report.id()).stream()
                    .filter(it -> it.publishedOn() != null || !(report.state() instanceof Compiling))
                    .findFirst()
                    .ifPresent(it -> years.put(report.year(), it.manuscript().cells()));
        }
        return years;
    }

    public LocalDate today() {
        return clock.today();
    }
}
