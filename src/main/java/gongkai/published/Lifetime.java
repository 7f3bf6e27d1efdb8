package gongkai.published;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When a document holds.
 *
 * @param effectiveOn its first day; null when it holds from its release
 * @param expiresOn its last day (有效期至); null when none was set
 * @param repealedOn the first day on which it no longer holds
 */
public record Lifetime(
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate repealedOn,
        boolean amended,
        boolean partlyLapsed) {

    public static final Lifetime UNLIMITED = new Lifetime(null, null, null, false, false);

    /** The last day on which it holds just as on the given one; {@link LocalDate#MAX} when that never changes. */
    public LocalDate lastDayAs(LocalDate day) {
        var last = LocalDate.MAX;
        for (var change : Arrays.asList(effectiveOn, expiresOn == null ? null : expiresOn.plusDays(1), repealedOn)) {
            if (change != null && change.isAfter(day) && !change.isAfter(last)) {
                last = change.minusDays(1);
            }
        }
        return last;
    }

    public Validity on(LocalDate day) {
        return on(
                day.toEpochDay(),
                effectiveOn == null ? Long.MIN_VALUE : effectiveOn.toEpochDay(),
                expiresOn == null ? Long.MAX_VALUE : expiresOn.toEpochDay(),
                repealedOn == null ? Long.MAX_VALUE : repealedOn.toEpochDay(),
                amended,
                partlyLapsed);
    }

    /** The same in days since 1970, for whoever asks it of very many. */
    public static Validity on(
            long day, long effective, long expires, long repealed, boolean amended, boolean partlyLapsed) {
        if (repealed <= day) {
            return Validity.REPEALED;
        }
        if (expires < day) {
            return Validity.LAPSED;
        }
        if (effective > day) {
            return Validity.NOT_YET;
        }
        if (partlyLapsed) {
            return Validity.PARTLY_LAPSED;
        }
        return amended ? Validity.AMENDED : Validity.IN_FORCE;
    }
}
