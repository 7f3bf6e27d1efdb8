package gongkai.organisation.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when something holds; both days belong to it.
 *
 * @param lastOn null while no end is known
 */
public record Term(LocalDate startsOn, @Nullable LocalDate lastOn) {

    public static Term from(LocalDate day) {
        return new Term(day, null);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(startsOn) && (lastOn == null || !day.isAfter(lastOn));
    }

    /** Whether the two have a day in common. */
    public boolean meets(Term other) {
        return (other.lastOn == null || !startsOn.isAfter(other.lastOn))
                && (lastOn == null || !other.startsOn.isAfter(lastOn));
    }
}
