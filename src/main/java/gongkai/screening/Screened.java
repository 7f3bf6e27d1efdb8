package gongkai.screening;

import java.util.List;

/**
 * What screening came to.
 *
 * @param hits by passage, and in it by position
 * @param hasSmallCells whether a table has a cell small enough to point at persons: the reviewer must then answer whether
 *     the item, joined with what is already public, gives away protected facts (数据汇聚)
 */
public record Screened(List<Hit> hits, boolean hasSmallCells) {

    public Screened {
        hits = List.copyOf(hits);
    }

    /** Those that somebody must decide about. */
    public List<Hit> blocking() {
        return hits.stream().filter(it -> it.detector().blocks()).toList();
    }
}
