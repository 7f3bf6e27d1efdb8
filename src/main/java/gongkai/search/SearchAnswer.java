package gongkai.search;

import java.util.List;

/**
 * A page of hits.
 *
 * @param loose whether nothing fitted and these are only near
 * @param complete false while the index is being built
 */
public record SearchAnswer(List<Hit> hits, long total, List<Facet> facets, boolean loose, boolean complete) {

    /** For who has not asked anything. */
    public static final SearchAnswer NOTHING = new SearchAnswer(List.of(), 0, List.of(), false, true);

    static final SearchAnswer NOTHING_YET = new SearchAnswer(List.of(), 0, List.of(), false, false);

    public int pages() {
        return (int) Math.max(1, (Math.min(total, Search.REACH) + SearchRequest.SIZE - 1) / SearchRequest.SIZE);
    }

    /** The values of one facet. */
    public List<Facet.Value> of(Facet.Kind kind) {
        return facets.stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .map(Facet::values)
                .orElse(List.of());
    }
}
