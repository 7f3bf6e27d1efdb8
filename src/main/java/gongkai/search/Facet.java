package gongkai.search;

import java.util.List;

/** One way of dividing everything that was found; the counts of its values add up to the total. */
public record Facet(Kind kind, List<Value> values) {

    /** By what. */
    public enum Kind {
        ORGAN,
        COLUMN,
        YEAR,
        TYPE,
        VALIDITY
    }

    /**
     * @param key what a {@link SearchRequest} takes
     * @param label what a reader sees; empty when only the key is known here
     */
    public record Value(String key, String label, long count) {}
}
