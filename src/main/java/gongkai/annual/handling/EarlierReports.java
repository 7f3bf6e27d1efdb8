package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Manuscript;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.State.Released;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.AnnualReportText;
import gongkai.disclosures.Documents;
import gongkai.reports.Cell;
import gongkai.reports.CheckedReport;
import gongkai.reports.Evidence;
import gongkai.reports.ReportForm;
import gongkai.reports.ReportText;
import gongkai.reports.Reports;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of the years before the office worked here: read from what was published, never guessed. */
@Service
@Transactional
public class EarlierReports {

    /**
     * A report as it was read.
     *
     * @param uncertain cells that a person has to read
     */
    public record Reading(OptionalInt year, CheckedReport report, List<String> uncertain) {}

    private final AnnualGate gate;
    private final PgAnnualStore reports;
    private final PgEditionStore editions;
    private final Documents documents;
    private final OfficeClock clock;

    EarlierReports(
            AnnualGate gate, PgAnnualStore reports, PgEditionStore editions, Documents documents, OfficeClock clock) {
        this.gate = gate;
        this.reports = reports;
        this.editions = editions;
        this.documents = documents;
        this.clock = clock;
    }

    /** The organ's public reports whose year is not here yet. */
    @Transactional(readOnly = true)
    public List<AnnualReportText> waiting(Actor actor) {
        gate.place(actor, Act.SEE_ANNUAL_REPORTS, actor.organ());
        return documents.annualReports(actor.organ()).stream()
                .filter(it -> reports.ofItem(it.item()).isEmpty())
                .filter(it -> {
                    var year = read(text(it), Map.of()).year();
                    return year.isPresent()
                            && reports.find(actor.organ(), year.getAsInt()).isEmpty();
                })
                .toList();
    }

    private static ReportText text(AnnualReportText it) {
        return new ReportText(it.title() + "\n" + it.body(), true);
    }

    public static Reading read(ReportText text, Map<String, String> answers) {
        var report = Reports.check(text, Optional.empty(), answers);
        return new Reading(report.reportYear(), report, report.uncertain());
    }

    /** One of the organ's own public items. */
    public long takePublished(Actor actor, long item) {
        var place = gate.place(actor, Act.COMPILE_ANNUAL_REPORTS, actor.organ());
        var it = documents.annualReports(actor.organ()).stream()
                .filter(other -> other.item() == item)
                .findFirst()
                .orElseThrow(() -> new NotFound("item", item));
        return take(actor, actor.organ(), place, text(it), Map.of(), item, it.publishedOn());
    }

    /**
     * A text from elsewhere.
     *
     * @param answers what a person read in cells that were in doubt
     * @param publishedOn when it was public
     */
    public long take(Actor actor, ReportText text, Map<String, String> answers, LocalDate publishedOn) {
        var place = gate.place(actor, Act.COMPILE_ANNUAL_REPORTS, actor.organ());
        return take(actor, actor.organ(), place, text, answers, 0, publishedOn);
    }

    private long take(
            Actor actor,
            OrganId organ,
            Branch place,
            ReportText text,
            Map<String, String> answers,
            long item,
            @Nullable LocalDate publishedOn) {
        var read = read(text, answers);
        var report = read.report();
        when(read.year().isPresent() && !report.cells().isEmpty(), AnnualRefusal.SOURCE_UNREADABLE)
                .and(when(publishedOn != null && !publishedOn.isAfter(clock.today()), AnnualRefusal.DAY_ODD))
                .orThrow();
        var year = read.year().getAsInt();
        var name = gate.organ(organ).name();
        when(report.organ().filter(it -> !it.equals(name)).isEmpty(), AnnualRefusal.SOURCE_FOREIGN)
                .and(when(reports.find(organ, year).isEmpty(), AnnualRefusal.REPORT_THERE))
                .orThrow();
        var on = Objects.requireNonNull(publishedOn);
        var id = reports.add(new Report(0, organ, place, year, new Released(1, on), item, true, null, ""));
        var manuscript = new Manuscript(name, year, cells(report, year), texts(report), on);
        editions.add(
                id,
                new Edition(
                        1,
                        "",
                        manuscript,
                        Map.of(),
                        List.of(),
                        List.of(),
                        Outputs.digest(manuscript),
                        clock.now(),
                        actor.signature(),
                        on,
                        ""),
                report.text(),
                Map.of());
        gate.tell(
                actor, reports.find(id).orElseThrow().report(), "导入以前的年度报告", null, Map.of("年度", String.valueOf(year)));
        return id;
    }

    /** As they stand, what is empty left empty. */
    private static Map<String, String> cells(CheckedReport report, int year) {
        var cells = new LinkedHashMap<String, String>();
        for (var code : ReportForm.of(year).cells()) {
            var cell = report.cells().get(code);
            cells.put(
                    code,
                    cell == null
                            ? ""
                            : cell.kind() == Cell.Kind.ZERO
                                    ? "0"
                                    : cell.number()
                                            .filter(_ -> cell.isNumber())
                                            .map(it -> it.toPlainString())
                                            .orElse(cell.raw()));
        }
        return cells;
    }

    /** Section one as a whole stands in its first part. */
    private static Map<Section, String> texts(CheckedReport report) {
        var texts = new EnumMap<Section, String>(Section.class);
        put(texts, Section.PREAMBLE, report.sections().get("preamble"));
        put(texts, Section.PROACTIVE, report.sections().get("s1"));
        put(texts, Section.PROBLEMS, report.sections().get("s5"));
        put(texts, Section.OTHER, report.sections().get("s6"));
        return texts;
    }

    private static void put(Map<Section, String> texts, Section section, @Nullable Evidence it) {
        if (it != null) {
            texts.put(section, it.text().strip());
        }
    }
}
