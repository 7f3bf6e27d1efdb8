package gongkai.catalogue;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place of an organ's site under which items are filed (栏目). It is closed, never removed: what stands in it stays
 * readable.
 *
 * @param parent the column above, or null at the top
 * @param fixed which of the four prescribed columns it is, or null
 * @param note what belongs here and what does not, for whoever files an item
 * @param category the kind of statutory content, or null outside it
 * @param lead the unit that answers for it, or null: then each joint unit answers for its own
 * @param news whether it holds news, which never stand below the four prescribed columns (专栏姓专)
 * @param position its place among its siblings, from 1
 * @param closedOn its first day out of use, or null
 */
public record Column(
        ColumnId id,
        OrganId organ,
        @Nullable ColumnId parent,
        @Nullable FixedColumn fixed,
        String name,
        String note,
        Rhythm rhythm,
        @Nullable Category category,
        @Nullable UnitId lead,
        Set<UnitId> joint,
        boolean news,
        SyncRule sync,
        int position,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    public Column {
        joint = Set.copyOf(joint);
    }

    public boolean isOpenOn(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }

    /** Whether nobody answers for it yet. */
    public boolean isOrphaned() {
        return lead == null && joint.isEmpty();
    }

    /** Whether that unit may file items here: its lead, its joint units, and anybody while nobody is named. */
    public boolean isOf(UnitId unit) {
        return isOrphaned() || unit.equals(lead) || joint.contains(unit);
    }
}
