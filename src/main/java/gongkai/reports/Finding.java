package gongkai.reports;

import java.util.List;

/**
 * Something in a report that is not as it should be.
 *
 * @param message with both values where two disagree, and a diagnosis where one fits
 * @param cells codes of the cells concerned
 * @param values what was found, then what it was held against
 */
public record Finding(
        FindingCode code,
        Severity severity,
        String message,
        List<Evidence> evidence,
        List<String> cells,
        List<String> values) {

    public Finding {
        evidence = List.copyOf(evidence);
        cells = List.copyOf(cells);
        values = List.copyOf(values);
    }

    /** By what it is known again when the report is read anew: the same fault in the same words. */
    public String fingerprint() {
        var words = new StringBuilder(code.code());
        cells.forEach(it -> words.append('\n').append(it));
        values.forEach(it -> words.append('\r').append(it));
        evidence.forEach(
                it -> words.append('\t').append(it.section()).append(' ').append(it.text()));
        return words.toString();
    }
}
