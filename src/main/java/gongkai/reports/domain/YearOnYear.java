package gongkai.reports.domain;

import static gongkai.reports.FindingCode.PLAUSIBILITY;
import static gongkai.reports.FindingCode.X_PROBLEM;
import static gongkai.reports.FindingCode.X_TEXT;

import gongkai.reports.CheckedReport;
import gongkai.reports.Evidence;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What two years side by side show besides sums: the same words again, odd leaps. */
final class YearOnYear {

    private static final double TOO_MUCH_ALIKE = 0.8;
    private static final int SHORTEST = 60;
    private static final BigDecimal LEAP = BigDecimal.valueOf(5);
    private static final BigDecimal SMALL = BigDecimal.TEN;

    private static final List<String> TOTALS = List.of(
            "t3.n1.tot",
            "t3.g.tot",
            "t4.v.total",
            "t2.norm.valid",
            "t2.licence.decisions",
            "t2.penalty.decisions",
            "t2.coercion.decisions");

    private final Source source;
    private final Document document;
    private final List<Passage> passages;
    private final Amounts amounts;
    private final CheckedReport last;
    private final Findings findings;

    YearOnYear(
            Source source,
            Document document,
            List<Passage> passages,
            Amounts amounts,
            CheckedReport last,
            Findings findings) {
        this.source = source;
        this.document = document;
        this.passages = passages;
        this.amounts = amounts;
        this.last = last;
        this.findings = findings;
    }

    void check() {
        for (var section : List.of("s1", "s5")) {
            alike(section);
        }
        leaps();
    }

    private void alike(String section) {
        var now = passages.stream()
                .filter(it -> it.section().equals(section))
                .findFirst()
                .orElseThrow();
        var before = Optional.ofNullable(last.sections().get(section))
                .map(Evidence::text)
                .orElse("");
        if (now.text().length() < SHORTEST || before.length() < SHORTEST) {
            return;
        }
        var share = Similarity.share(now.text(), Folded.fold(before));
        if (share >= TOO_MUCH_ALIKE) {
            var heading = document.heading(section.charAt(1) - '0');
            var place = heading.map(it -> document.rows().get(it.row()))
                    .map(it -> List.of(source.evidence(section, it.from(), it.to())))
                    .orElse(List.of());
            findings.add(
                    X_TEXT,
                    Severity.WARNING,
                    "“" + Form.SECTIONS.get(section.charAt(1) - '1').label() + "”与上年度报告有" + Math.round(share * 100)
                            + "%的文字相同，内容雷同",
                    place,
                    List.of(),
                    List.of(Math.round(share * 100) + "%"));
            if (section.equals("s5")) {
                findings.add(X_PROBLEM, Severity.INFO, "问题与上年度报告所写相同，没有说上年的问题改进得怎样", place, List.of(), List.of());
            }
        }
    }

    private void leaps() {
        var before = new Amounts(last.cells());
        for (var code : TOTALS) {
            var now = amounts.number(code);
            var then = before.number(code);
            if (now.isEmpty() || then.isEmpty() || now.get().max(then.get()).compareTo(SMALL) < 0) {
                continue;
            }
            var low = now.get().min(then.get());
            var high = now.get().max(then.get());
            if (low.multiply(LEAP).compareTo(high) < 0) {
                findings.add(
                        PLAUSIBILITY,
                        Severity.INFO,
                        "“" + CellName.of(code) + "”由上年度的" + Amounts.plain(then.get()) + "变为" + Amounts.plain(now.get())
                                + "，相差五倍以上，请核实",
                        List.of(Arithmetic.evidence(source, amounts.cell(code).orElseThrow())),
                        List.of(code),
                        List.of(Amounts.plain(now.get()), Amounts.plain(then.get())));
            }
        }
    }
}
