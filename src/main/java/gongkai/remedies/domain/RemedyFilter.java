package gongkai.remedies.domain;

import gongkai.access.OrganId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which remedies a list shows; what is null or empty asks for nothing.
 *
 * @param results only those that ended so; empty for all
 * @param words in the claimant, the number or what is disputed
 * @param concludedIn year of conclusion
 * @param openAfter the year at whose end it was still open
 * @param countedIn the year in whose table 4 this organ counts it
 */
public record RemedyFilter(
        OrganId organ,
        @Nullable Route route,
        @Nullable Stage stage,
        List<Result> results,
        String words,
        @Nullable Integer filedIn,
        @Nullable Integer concludedIn,
        @Nullable Integer openAfter,
        @Nullable Integer countedIn) {

    public RemedyFilter {
        results = List.copyOf(results);
    }

    public static RemedyFilter of(OrganId organ) {
        return new RemedyFilter(organ, null, null, List.of(), "", null, null, null, null);
    }
}
