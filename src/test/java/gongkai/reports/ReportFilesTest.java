package gongkai.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filled reports as the files that offices publish are read cell by cell, blank ones too. */
class ReportFilesTest {

    private static final long SEED = Long.getLong("reports.seed", System.nanoTime() / 1_000_000);
    private static final int COUNT = Integer.getInteger("reports.files", 25);

    private static byte[] bytes(String kind, ReportModel model) {
        return switch (kind) {
            case "docx" -> ReportFiles.docx(model);
            case "xlsx" -> ReportFiles.xlsx(model);
            default -> ReportFiles.pdf(model);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf"})
    void a_filled_report_is_clean_and_every_cell_is_read(String kind) {
        var faults = new ArrayList<String>();
        for (var at = 0; at < COUNT && faults.size() < 8; at++) {
            var model = new ReportModel(SEED + at);
            var report = Reports.check("report." + kind, bytes(kind, model), Optional.empty());
            for (var finding : report.findings()) {
                faults.add((SEED + at) + " " + finding.code() + " " + finding.message() + " "
                        + finding.evidence().stream().map(Evidence::text).toList());
            }
            model.cells.forEach((code, value) -> {
                var cell = report.cells().get(code);
                if (cell == null || !cell.raw().equals(value)) {
                    faults.add(code + " should be " + value + " but is " + cell);
                }
            });
        }
        assertThat(faults).as(kind + " from seed " + SEED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "pdf"})
    void a_blank_cell_stays_where_it_is(String kind) {
        for (var column : ReportModel.COLUMN_CODES) {
            var model = ReportModel.quiet("（二）依申请公开。收到政府信息公开申请12件。").with("t3.a.nat=7", "t3.c5.biz=5");
            model.cells.put("t3.c5." + column, "");

            var report = Reports.check("report." + kind, bytes(kind, model), Optional.empty());

            assertThat(report.findings())
                    .filteredOn(it -> it.code() == FindingCode.EMPTY_CELL)
                    .flatExtracting(Finding::cells)
                    .containsExactly("t3.c5." + column);
            assertThat(report.uncertain()).isEmpty();
        }
    }
}
