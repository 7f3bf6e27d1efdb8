package gongkai.catalogue;

import gongkai.access.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where else the items of a column go when they are published.
 *
 * @param channels numbers of channels
 * @param unit the unit that answers for it, or null when that is the lead unit
 */
public record SyncRule(Set<Long> channels, @Nullable UnitId unit) {

    public static final SyncRule NONE = new SyncRule(Set.of(), null);

    public SyncRule {
        channels = Set.copyOf(channels);
    }
}
