package gongkai.calendars;

import gongkai.access.Branch;
import gongkai.statute.SpecialDay;
import gongkai.statute.SpecialDay.Layer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that were entered here: a year's national arrangement, a region's holidays, or single days by hand.
 *
 * @param year the year of a national notice; for the others, the year of the first day
 * @param place the branch it holds for; null for the whole country
 * @param source the document it rests on
 */
record Arrangement(
        long id,
        Layer layer,
        int year,
        @Nullable Branch place,
        String source,
        Instant enteredAt,
        String enteredBy,
        @Nullable Instant withdrawnAt,
        List<SpecialDay> days) {

    Arrangement {
        days = List.copyOf(days);
    }

    boolean holds() {
        return withdrawnAt == null;
    }

    boolean holdsFor(Branch organ) {
        return place == null || place.contains(organ);
    }
}
