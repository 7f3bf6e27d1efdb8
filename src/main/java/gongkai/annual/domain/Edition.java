package gongkai.annual.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was frozen. All outputs are made from it, and its digest is that of everything it says.
 *
 * @param number from 1
 * @param note what the public was told about a correction; empty for the first
 * @param computed what the facts gave, by cell
 * @param adjustments what was set by hand
 * @param remarks the findings that it went out with, and what was said to them
 * @param publishedOn null while it is not public
 * @param reread what a comparison of the public page with it gave; empty while nobody has compared
 */
public record Edition(
        int number,
        String note,
        Manuscript manuscript,
        Map<String, String> computed,
        List<Adjustment> adjustments,
        List<Passed> remarks,
        String digest,
        Instant settledAt,
        String settledBy,
        @Nullable LocalDate publishedOn,
        String reread) {

    /**
     * A finding it went out with.
     *
     * @param severity such as error
     * @param word the leader's; empty where none was needed
     */
    public record Passed(
            String code, String severity, String message, String reason, String reasonBy, String word, String wordBy) {

        public boolean isOverridden() {
            return !word.isEmpty();
        }
    }

    /** The public page says what was frozen. */
    public static final String SAME = "一致";

    public Edition {
        computed = Map.copyOf(computed);
        adjustments = List.copyOf(adjustments);
        remarks = List.copyOf(remarks);
    }

    public long overridden() {
        return remarks.stream().filter(Passed::isOverridden).count();
    }
}
