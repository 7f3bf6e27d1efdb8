package gongkai.annual.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.annual.domain.Compiled;
import gongkai.annual.domain.CounterEntry;
import gongkai.annual.domain.Dates;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Figure;
import gongkai.annual.domain.Manuscript;
import gongkai.annual.domain.Passage;
import gongkai.annual.domain.Quantities;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.Sheet;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.annual.store.PgFigureStore;
import gongkai.annual.store.PgPassageStore;
import gongkai.applications.CaseCounts;
import gongkai.disclosures.Documents;
import gongkai.normatives.NormativeCounts;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.remedies.RemedyCounts;
import gongkai.reports.ReportForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of reports: the list of an organ's, one whole, and the facts behind each of its cells. */
@Service
@Transactional(readOnly = true)
public class DraftReading {

    /**
     * One thing counted in a cell.
     *
     * @param href where it can be opened
     */
    public record Fact(String href, String title, String detail) {}

    /**
     * What stands behind a cell.
     *
     * @param then counted when it was compiled or frozen
     * @param since counted now and not then
     * @param gone counted then and not now
     * @param counters what was entered with evidence, the latest first
     */
    public record Behind(
            Draft draft,
            String cell,
            String name,
            Optional<Figure> figure,
            List<Fact> then,
            List<Fact> since,
            List<Fact> gone,
            List<CounterEntry> counters) {}

    private final AnnualGate gate;
    private final PgAnnualStore reports;
    private final PgFigureStore figures;
    private final PgPassageStore passages;
    private final PgEditionStore editions;
    private final YearFacts facts;
    private final CaseCounts cases;
    private final RemedyCounts remedies;
    private final NormativeCounts normatives;
    private final Documents documents;
    private final Organs organs;

    DraftReading(
            AnnualGate gate,
            PgAnnualStore reports,
            PgFigureStore figures,
            PgPassageStore passages,
            PgEditionStore editions,
            YearFacts facts,
            CaseCounts cases,
            RemedyCounts remedies,
            NormativeCounts normatives,
            Documents documents,
            Organs organs) {
        this.gate = gate;
        this.reports = reports;
        this.figures = figures;
        this.passages = passages;
        this.editions = editions;
        this.facts = facts;
        this.cases = cases;
        this.remedies = remedies;
        this.normatives = normatives;
        this.documents = documents;
        this.organs = organs;
    }

    public List<Report> list(Actor actor, OrganId organ) {
        gate.place(actor, Act.SEE_ANNUAL_REPORTS, organ);
        return reports.of(organ);
    }

    public List<Organ> organs(Actor actor) {
        return organs.within(actor.scope(Act.SEE_ANNUAL_REPORTS));
    }

    public Dates dates(OrganId organ) {
        return gate.dates().of(organ);
    }

    public LocalDate submitBy(Report it) {
        return gate.submitBy(it);
    }

    public Draft get(Actor actor, long id) {
        return of(gate.load(actor, Act.SEE_ANNUAL_REPORTS, id).report());
    }

    /** As it stands, beside what the facts give now. */
    Draft of(Report report) {
        var frozen = report.state() instanceof Compiling
                ? Optional.<Edition>empty()
                : editions.find(report.id(), report.state().edition());
        var compiled = figures.compiled(report.id());
        var isLive = !report.imported() && !compiled.numbers().isEmpty();
        var now = isLive ? facts.of(report.organ(), report.year()) : compiled;
        var carried = facts.carriedIn(report.organ(), report.year());
        var sheet = frozen.filter(_ -> report.imported())
                .map(it -> read(report.year(), it))
                .orElseGet(() -> Sheet.of(
                        report.year(),
                        compiled,
                        !carried.isEmpty(),
                        figures.adjustments(report.id()),
                        compiled.differences(now)));
        var quantities = new Quantities(sheet, YearFacts.names(compiled), compiled);
        var written = passages.of(report.id());
        var name = gate.organ(report.organ()).name();
        return new Draft(
                report,
                name,
                compiled,
                now,
                sheet,
                quantities,
                written,
                passages.remarks(report.id()),
                frozen,
                report.imported() ? Map.of() : fromCases(report, carried),
                frozen.map(Edition::manuscript).orElseGet(() -> manuscript(report, name, sheet, quantities, written)));
    }

    /** An imported report has no facts here: what it says is what there is. */
    private static Sheet read(int year, Edition it) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        it.manuscript()
                .cells()
                .forEach((cell, text) -> Figure.read(text).ifPresent(number -> numbers.put(cell, number)));
        return Sheet.of(year, new Compiled(numbers, Map.of()), false, Map.of(), Map.of());
    }

    private Map<String, Integer> fromCases(Report report, Map<String, BigDecimal> carried) {
        var counted = new LinkedHashMap<String, Integer>();
        if (!carried.isEmpty()) {
            cases.cells(report.organ(), report.year()).forEach((cell, number) -> {
                var locked = carried.get(cell);
                if (locked != null && locked.intValue() != number) {
                    counted.put(cell, number);
                }
            });
        }
        return counted;
    }

    private Manuscript manuscript(
            Report report, String name, Sheet sheet, Quantities quantities, Map<Section, Passage> written) {
        var texts = new EnumMap<Section, String>(Section.class);
        for (var section : Section.values()) {
            var passage = written.get(section);
            texts.put(section, passage == null ? "" : quantities.printed(passage.text()));
        }
        var after = report.lastDay().plusDays(1);
        return new Manuscript(
                name, report.year(), sheet.texts(), texts, gate.today().isBefore(after) ? after : gate.today());
    }

    public List<Edition> editions(Actor actor, long id) {
        gate.load(actor, Act.SEE_ANNUAL_REPORTS, id);
        return editions.of(id);
    }

    public Edition edition(Actor actor, long id, int number) {
        gate.load(actor, Act.SEE_ANNUAL_REPORTS, id);
        return editions.find(id, number).orElseThrow(() -> new NotFound("edition", number));
    }

    public List<Passage> past(Actor actor, long id, Section section) {
        gate.load(actor, Act.SEE_ANNUAL_REPORTS, id);
        return passages.past(id, section);
    }

    public List<CounterEntry> counters(Actor actor, OrganId organ, int year) {
        gate.place(actor, Act.SEE_ANNUAL_REPORTS, organ);
        return figures.counters(organ, year);
    }

    /** Opens a cell. */
    public Behind behind(Actor actor, long id, String code) {
        var draft = get(actor, id);
        var report = draft.report();
        var figure = Optional.ofNullable(draft.sheet().figures().get(code));
        if (figure.isEmpty()
                && !draft.compiled().numbers().containsKey(code)
                && !draft.now().numbers().containsKey(code)) {
            throw new NotFound("cell", id);
        }
        var then = report.state() instanceof Compiling || report.imported()
                ? draft.compiled().facts(code)
                : editions.facts(id, report.state().edition(), code);
        var now = draft.now().facts(code);
        return new Behind(
                draft,
                code,
                figure.isPresent()
                        ? ReportForm.name(code)
                        : YearFacts.names(draft.now()).getOrDefault(code, code),
                figure,
                facts(report, code, then),
                facts(report, code, without(now, then)),
                facts(report, code, without(then, now)),
                figures.counters(report.organ(), report.year()).stream()
                        .filter(it -> it.cell().equals(code))
                        .toList());
    }

    private static List<Long> without(List<Long> these, List<Long> those) {
        var rest = new ArrayList<>(these);
        rest.removeAll(new HashSet<>(those));
        return rest;
    }

    private List<Fact> facts(Report report, String code, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (code.startsWith("t3.") || code.startsWith(Compiled.BESIDE + "fee")) {
            return cases.of(ids).stream()
                    .map(it -> new Fact(
                            "/desk/applications/" + it.id(),
                            it.number() + " " + it.subject(),
                            it.column() + "，" + told(it.receivedOn(), "收到") + "，"
                                    + (it.concludedOn() == null
                                            ? "没有办结"
                                            : told(it.concludedOn(), "办结了") + "，" + it.result())))
                    .toList();
        }
        if (code.startsWith("t4.")) {
            return remedies.of(ids).stream()
                    .map(it -> new Fact(
                            "/desk/remedies/" + it.id(),
                            it.act() + " " + it.claimant(),
                            it.heardBy() + "，" + told(it.filedOn(), "提出")
                                    + (it.result().isEmpty() ? "，尚未审结" : "，" + it.result())))
                    .toList();
        }
        if (code.startsWith("t2.norm")) {
            return normatives.of(report.organ(), report.year(), ids).stream()
                    .map(it -> new Fact("/desk/normatives/" + it.id(), it.title(), it.number() + " " + it.standing()))
                    .toList();
        }
        return documents.of(ids).values().stream()
                .map(it -> new Fact(
                        "/desk/disclosures/" + it.id(),
                        it.title(),
                        it.type().label() + "，" + told(it.publishedOn(), "公开")))
                .toList();
    }

    private static String told(@Nullable LocalDate on, String what) {
        return on == null ? "" : on + what;
    }
}
