package gongkai.reports.domain;

import gongkai.reports.Cell;
import gongkai.reports.CheckedReport;
import gongkai.reports.Evidence;
import gongkai.reports.Finding;
import gongkai.reports.FindingCode;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A collected report held, cell by cell, against the reports that it was collected from (汇总). */
public final class Levels {

    private Levels() {}

    /** @param parts every report that the whole was collected from, its own office's too; none may be missing */
    public static CheckedReport collected(CheckedReport whole, List<CheckedReport> parts) {
        var findings = new ArrayList<>(whole.findings());
        for (var cell : whole.cells().values()) {
            sum(cell.code(), parts).ifPresent(sum -> {
                if (cell.number().filter(it -> it.compareTo(sum) != 0).isPresent()) {
                    findings.add(finding(cell, sum, parts.size()));
                }
            });
        }
        return new CheckedReport(
                whole.text(),
                whole.title(),
                whole.formatVersion(),
                whole.reportYear(),
                whole.organ(),
                whole.cells(),
                whole.uncertain(),
                whole.sections(),
                findings);
    }

    /** Empty if a part does not tell. */
    private static Optional<BigDecimal> sum(String code, List<CheckedReport> parts) {
        var sum = BigDecimal.ZERO;
        for (var part : parts) {
            var number = Optional.ofNullable(part.cells().get(code)).flatMap(Cell::number);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(number.get());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private static Finding finding(Cell cell, BigDecimal sum, int count) {
        return new Finding(
                FindingCode.L_SUM,
                Severity.ERROR,
                "“" + CellName.of(cell.code()) + "”写的是 " + cell.raw() + "，所属" + count + "份报告合计 " + Amounts.plain(sum),
                List.of(new Evidence(cell.code().substring(0, 2), cell.offset(), cell.raw())),
                List.of(cell.code()),
                List.of(cell.raw(), Amounts.plain(sum)));
    }
}
