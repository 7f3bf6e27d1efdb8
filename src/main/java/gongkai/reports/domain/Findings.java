package gongkai.reports.domain;

import gongkai.reports.Evidence;
import gongkai.reports.Finding;
import gongkai.reports.FindingCode;
import gongkai.reports.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects findings, one for each place. */
final class Findings {

    private static final int MOST = 5_000;

    private final Map<String, Finding> all = new LinkedHashMap<>();

    void add(
            FindingCode code,
            Severity severity,
            String message,
            List<Evidence> evidence,
            List<String> cells,
            List<String> values) {
        if (all.size() >= MOST) {
            return;
        }
        var place = evidence.isEmpty()
                ? ""
                : evidence.getFirst().section() + evidence.getFirst().offset();
        all.putIfAbsent(
                code + "@" + place + cells + (evidence.isEmpty() ? values : ""),
                new Finding(code, severity, message, evidence, cells, values));
    }

    void error(FindingCode code, String message, List<Evidence> evidence) {
        add(code, Severity.ERROR, message, evidence, List.of(), List.of());
    }

    void warn(FindingCode code, String message, List<Evidence> evidence) {
        add(code, Severity.WARNING, message, evidence, List.of(), List.of());
    }

    void tell(FindingCode code, String message, List<Evidence> evidence) {
        add(code, Severity.INFO, message, evidence, List.of(), List.of());
    }

    void settled(java.util.function.Predicate<Finding> which) {
        all.values().removeIf(which);
    }

    List<Finding> all() {
        return new ArrayList<>(all.values());
    }
}
