package gongkai.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A report as it was read, and what was found.
 *
 * @param text what the file says; offsets count in it
 * @param formatVersion {@code GBGKBH-2019-60} or {@code GBGKBH-2021-30}
 * @param cells by code, in the order of the form; cells that the text does not hold are absent
 * @param uncertain codes of cells that could not be read without guessing
 * @param sections the text by section, from {@code title} and {@code preamble} to {@code s6}
 */
public record CheckedReport(
        String text,
        Optional<String> title,
        Optional<String> formatVersion,
        OptionalInt reportYear,
        Optional<String> organ,
        Map<String, Cell> cells,
        List<String> uncertain,
        Map<String, Evidence> sections,
        List<Finding> findings) {

    public CheckedReport {
        uncertain = List.copyOf(uncertain);
        findings = List.copyOf(findings);
    }

    public boolean hasError() {
        return findings.stream().anyMatch(it -> it.severity() == Severity.ERROR);
    }
}
