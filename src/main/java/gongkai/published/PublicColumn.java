package gongkai.published;

import gongkai.access.OrganId;
import org.jspecify.annotations.Nullable;

/**
 * A column (栏目) of an organ's public pages.
 *
 * @param note what belongs there
 * @param fixed whether it is one of the four that the State Council's office prescribes
 * @param position its place among its siblings
 */
public record PublicColumn(
        long id, OrganId organ, @Nullable Long parent, String name, String note, boolean fixed, int position) {}
