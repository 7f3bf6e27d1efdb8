package gongkai.published;

import gongkai.access.OrganId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which normative documents are asked for; null means any.
 *
 * @param validities on the day of asking; empty means any
 * @param year of the date of signing
 */
public record LibraryFilter(
        Set<Validity> validities,
        @Nullable Integer year,
        @Nullable String subject,
        @Nullable String issuer,
        @Nullable OrganId organ) {

    public LibraryFilter {
        validities = Set.copyOf(validities);
    }
}
