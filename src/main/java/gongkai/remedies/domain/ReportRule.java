package gongkai.remedies.domain;

import gongkai.letters.Venue.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the office sets for its remedies: the law and the form leave open where some results count.
 *
 * @param columns only those results that count elsewhere than by default
 * @param filing the internet address of the reconsideration organ; empty while there is none
 */
public record ReportRule(Standing standing, String filing, Map<Result, Column> columns) {

    public ReportRule {
        columns = Map.copyOf(columns);
    }

    public static ReportRule standard() {
        return new ReportRule(Standing.LOCAL, "", Map.of());
    }

    public Column column(Result it) {
        return columns.getOrDefault(it, it.column());
    }

    /** Every result that counts there. */
    public List<Result> results(Column column) {
        return Arrays.stream(Result.values()).filter(it -> column(it) == column).toList();
    }
}
