package gongkai.search;

import gongkai.access.OrganId;
import gongkai.published.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; null means any.
 *
 * @param text as typed; empty finds everything that the rest allows
 * @param year of first publication
 * @param type the constant of an article's type
 * @param validity on the day of asking
 * @param newestFirst by day instead of by how well it fits
 * @param page counts from 1
 */
public record SearchRequest(
        String text,
        @Nullable OrganId organ,
        @Nullable Long column,
        @Nullable Integer year,
        @Nullable String type,
        @Nullable Validity validity,
        boolean newestFirst,
        int page) {

    /** How many hits a page holds. */
    public static final int SIZE = 10;

    public static SearchRequest of(String text) {
        return new SearchRequest(text, null, null, null, null, null, false, 1);
    }
}
