package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.annual.domain.Adjustment;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.CounterEntry;
import gongkai.annual.domain.Drafting;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Passage;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.Sheet;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgFigureStore;
import gongkai.annual.store.PgPassageStore;
import gongkai.clock.OfficeClock;
import gongkai.published.PublicOrgans;
import gongkai.reports.ReportForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report comes by its numbers: from the registers, from counters with evidence, and by hand with a reason. */
@Service
@Transactional
public class CompilingHandling {

    private static final int FIRST_YEAR = 2021;
    private static final int LONGEST = 500;
    private static final String PROGRAM = "系统";

    /** What no register here counts. */
    public static final List<String> COUNTERS =
            List.of("t2.licence.decisions", "t2.penalty.decisions", "t2.coercion.decisions", "t2.fee.amount");

    private final AnnualGate gate;
    private final PgAnnualStore reports;
    private final PgFigureStore figures;
    private final PgPassageStore passages;
    private final YearFacts facts;
    private final PublicOrgans contacts;
    private final OfficeClock clock;

    CompilingHandling(
            AnnualGate gate,
            PgAnnualStore reports,
            PgFigureStore figures,
            PgPassageStore passages,
            YearFacts facts,
            PublicOrgans contacts,
            OfficeClock clock) {
        this.gate = gate;
        this.reports = reports;
        this.figures = figures;
        this.passages = passages;
        this.facts = facts;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Begins the report of a year and compiles it. */
    public long open(Actor actor, int year) {
        var place = gate.place(actor, Act.COMPILE_ANNUAL_REPORTS, actor.organ());
        when(year >= FIRST_YEAR && year <= clock.today().getYear(), AnnualRefusal.YEAR_ODD)
                .and(when(reports.find(actor.organ(), year).isEmpty(), AnnualRefusal.REPORT_THERE))
                .orThrow();
        return open(actor, actor.organ(), place, year);
    }

    /** The next year begins with what this one hands on; one that is there stays. */
    void openNext(Actor program, Report released) {
        if (reports.find(released.organ(), released.year() + 1).isEmpty()) {
            open(program, released.organ(), released.place(), released.year() + 1);
        }
    }

    private long open(Actor actor, OrganId organ, Branch place, int year) {
        var id = reports.add(new Report(0, organ, place, year, new Compiling(1, ""), 0, false, null, ""));
        var report = reports.find(id).orElseThrow().report();
        gate.tell(actor, report, "开始编制" + year + "年的年度报告", null, Map.of("year", String.valueOf(year)));
        compile(actor, report);
        return id;
    }

    /** Takes all numbers anew from the registers. */
    public void compile(Actor actor, long id) {
        var report = gate.open(actor, id).report();
        compile(actor, report);
        gate.tell(actor, report, "年度报告取数", null, Map.of("year", String.valueOf(report.year())));
    }

    private void compile(Actor actor, Report report) {
        var compiled = facts.of(report.organ(), report.year());
        figures.compile(report.id(), compiled);
        var sheet = Sheet.of(report.year(), compiled, false, figures.adjustments(report.id()), Map.of());
        var words = Drafting.of(new Drafting.Source(
                gate.organ(report.organ()).name(),
                report.year(),
                sheet,
                compiled,
                YearFacts.names(compiled),
                facts.published(report.organ(), report.year() - 1)
                        .map(CompilingHandling::problems)
                        .orElse(""),
                contact(report)));
        var written = passages.of(report.id());
        words.forEach((section, text) -> {
            var passage = written.get(section);
            if (passage == null
                    || passage.by().equals(PROGRAM) && !passage.text().equals(text)) {
                passages.save(
                        report.id(),
                        new Passage(section, passage == null ? 0 : passage.version(), text, PROGRAM, clock.now()),
                        Actor.program(report.place()).id());
            }
        });
    }

    private static String problems(Edition it) {
        return it.manuscript().texts().getOrDefault(Section.PROBLEMS, "");
    }

    private String contact(Report report) {
        return contacts.find(report.organ(), clock.today())
                .map(it -> Stream.of(
                                it.name(),
                                labelled("地址：", it.address()),
                                labelled("邮编：", it.postcode()),
                                labelled("电话：", it.phone()),
                                labelled("传真：", it.fax()),
                                labelled("电子邮箱：", it.email()))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining("，")))
                .orElse("");
    }

    private static String labelled(String label, String value) {
        return value.isEmpty() ? "" : label + value;
    }

    /** Sets a cell otherwise than the facts give it. */
    public void adjust(Actor actor, long id, String cell, Optional<BigDecimal> value, String reason) {
        var report = gate.open(actor, id).report();
        var form = ReportForm.of(report.year());
        when(form.cells().contains(cell), AnnualRefusal.CELL_UNKNOWN)
                .and(when(!Sheet.isSum(cell), AnnualRefusal.CELL_IS_SUM))
                .and(when(value.filter(it -> fits(cell, it)).isPresent(), AnnualRefusal.VALUE_ODD))
                .and(when(!reason.isBlank() && reason.length() <= LONGEST, AnnualRefusal.CHANGE_REASON_MISSING))
                .orThrow();
        var before = figures.adjustments(id).get(cell);
        var it = new Adjustment(cell, value.orElseThrow(), reason.strip(), actor.signature(), clock.now());
        figures.adjust(id, it);
        gate.tell(
                actor,
                report,
                "人工调整年度报告的数",
                before == null ? null : Map.of(cell, before.value().toPlainString()),
                Map.of(cell, it.value().toPlainString(), "理由", it.reason()));
    }

    private static boolean fits(String cell, BigDecimal value) {
        var decimals = cell.equals("t2.fee.amount") ? 6 : 0;
        return value.signum() >= 0 && value.stripTrailingZeros().scale() <= decimals && value.precision() <= 15;
    }

    public void takeBack(Actor actor, long id, String cell) {
        var report = gate.open(actor, id).report();
        var before = figures.adjustments(id).get(cell);
        if (before != null) {
            figures.takeBack(id, cell);
            gate.tell(
                    actor,
                    report,
                    "取消人工调整年度报告的数",
                    Map.of(cell, before.value().toPlainString(), "理由", before.reason()),
                    null);
        }
    }

    /** A number that somebody else counts, with what it is known by. */
    public void count(Actor actor, int year, String cell, Optional<BigDecimal> value, String evidence) {
        var place = gate.place(actor, Act.COMPILE_ANNUAL_REPORTS, actor.organ());
        when(COUNTERS.contains(cell), AnnualRefusal.CELL_UNKNOWN)
                .and(when(year >= FIRST_YEAR && year <= clock.today().getYear(), AnnualRefusal.YEAR_ODD))
                .and(when(value.filter(it -> fits(cell, it)).isPresent(), AnnualRefusal.VALUE_ODD))
                .and(when(!evidence.isBlank() && evidence.length() <= LONGEST, AnnualRefusal.EVIDENCE_EMPTY))
                .orThrow();
        figures.count(
                actor.organ(),
                year,
                new CounterEntry(cell, value.orElseThrow(), evidence.strip(), actor.signature(), clock.now()));
        gate.tell(
                actor,
                place,
                "登记年度报告所用的数",
                Map.of(cell, value.orElseThrow().toPlainString(), "凭据", evidence.strip(), "年度", String.valueOf(year)));
    }
}
