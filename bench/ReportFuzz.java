import gongkai.access.RefusedException;
import gongkai.reports.CheckedReport;
import gongkai.reports.ReportJson;
import gongkai.reports.ReportText;
import gongkai.reports.Reports;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bytes of any sort are refused with a reason, or read and checked; anything else that happens is a fault. For Jazzer. */
public class ReportFuzz {

    private static final List<String> ENDINGS = List.of("txt", "html", "docx", "xlsx", "pdf", "csv", "pptx", "");

    private static Optional<CheckedReport> last = Optional.empty();

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 2) {
            return;
        }
        var bytes = java.util.Arrays.copyOfRange(data, 1, data.length);
        try {
            var report = Reports.check("report." + ENDINGS.get((data[0] & 0xFF) % ENDINGS.size()), bytes, last);
            for (var finding : report.findings()) {
                for (var evidence : finding.evidence()) {
                    if (!report.text().startsWith(evidence.text(), evidence.offset())) {
                        throw new IllegalStateException("evidence is elsewhere: " + finding);
                    }
                }
            }
            ReportJson.of("report", report);
            Reports.collected(report, List.of(report));
            Reports.check(new ReportText(report.text(), false), Optional.of(report), Map.of("t3.n1.nat", "1"));
            last = Optional.of(report);
        } catch (RefusedException _) {
            // Told to whoever sent it.
        }
    }
}
