package gongkai.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports made up from seeds: those that agree with themselves are clean, those that were spoilt show where. */
class GeneratedReportsTest {

    /** Another number each day; {@code -Dreports.seed} runs one again. */
    private static final long SEED = Long.getLong("reports.seed", System.nanoTime() / 1_000_000);

    private static final int COUNT = Integer.getInteger("reports.count", 600);

    static CheckedReport check(ReportModel model) {
        return Reports.check(model.fileName(), model.text().getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    @Test
    void a_report_that_agrees_with_itself_is_clean_and_every_cell_is_read() {
        var faults = new ArrayList<String>();
        for (var at = 0; at < COUNT && faults.size() < 8; at++) {
            var model = new ReportModel(SEED + at);
            var report = check(model);
            for (var finding : report.findings()) {
                faults.add((SEED + at) + " " + model.layout + " " + finding.code() + " " + finding.message() + " "
                        + finding.evidence().stream().map(Evidence::text).toList());
            }
            model.cells.forEach((code, value) -> {
                var cell = report.cells().get(code);
                if (cell == null || !cell.raw().equals(value)) {
                    faults.add(model.layout + " " + code + " should be " + value + " but is " + cell);
                }
            });
            if (report.cells().size() != (model.isTrial ? 183 : 200)
                    && report.cells().size() != model.cells.size()) {
                faults.add(model.layout + " has " + report.cells().size() + " cells");
            }
            if (!report.organ().equals(Optional.of(model.organ))
                    || report.reportYear().orElse(0) != model.year) {
                faults.add(report.organ() + " instead of " + model.organ);
            }
        }
        assertThat(faults).as("seed " + SEED).isEmpty();
    }
}
