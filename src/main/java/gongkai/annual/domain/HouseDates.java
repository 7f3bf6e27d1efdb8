package gongkai.annual.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When the reports of all organs are due.
 *
 * @param set what offices have set; the law's days hold for the others
 */
public record HouseDates(Map<OrganId, Dates> set) {

    public HouseDates {
        set = Map.copyOf(set);
    }

    public Dates of(OrganId organ) {
        return set.getOrDefault(organ, Dates.standard());
    }

    public LocalDate submitBy(Branch place, int year) {
        return of(place.organ()).submitBy(year, above(place));
    }

    /** What the organ directly above has set for those below it; null at the top or where it has set nothing. */
    private @Nullable Dates above(Branch place) {
        var path = place.path();
        var end = path.substring(0, path.length() - 1).lastIndexOf('.');
        return end < 0 ? null : set.get(new Branch(path.substring(0, end + 1)).organ());
    }
}
