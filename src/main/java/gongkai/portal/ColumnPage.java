package gongkai.portal;

import gongkai.organisation.Organ;
import gongkai.published.Listing;
import gongkai.published.PublicColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column's list.
 *
 * @param path the columns down to it, itself the last
 * @param year the year shown, or null for all
 */
public record ColumnPage(
        Organ organ,
        PublicColumn column,
        List<PublicColumn> path,
        List<ColumnTree> below,
        List<Integer> years,
        @Nullable Integer year,
        Listing listing,
        int page,
        int pages) {}
