package gongkai.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a vocabulary. A retired one is offered no more and stays readable.
 *
 * @param parent the code of the term above, or null
 * @param validTo its first day out of use, or null
 * @param source where it comes from: a national list, or a local addition
 */
public record Term(
        Vocabulary vocabulary,
        String code,
        String label,
        @Nullable String parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    private static final String OTHER = "其他";

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether it says nothing, so that the editor is asked to look for a better one. */
    public boolean isOther() {
        return label.equals(OTHER);
    }
}
