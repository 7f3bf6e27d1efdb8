package gongkai.applications.domain;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; what is null or empty asks for nothing.
 *
 * @param words in the subject, the number or the shown name
 * @param receivedIn year of receipt
 * @param concludedIn year of conclusion
 * @param openAfter the year at whose end the case was still open
 */
public record CaseFilter(
        OrganId organ,
        @Nullable Stage stage,
        @Nullable ApplicantColumn column,
        @Nullable ResultRow row,
        @Nullable Reception reception,
        @Nullable UnitId unit,
        String words,
        @Nullable Integer receivedIn,
        @Nullable Integer concludedIn,
        @Nullable Integer openAfter) {

    public static CaseFilter of(OrganId organ) {
        return new CaseFilter(organ, null, null, null, null, null, "", null, null, null);
    }
}
