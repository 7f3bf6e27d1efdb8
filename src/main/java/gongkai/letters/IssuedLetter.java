package gongkai.letters;

import gongkai.access.OrganId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A letter that has been signed. Its words and its number stay as they are; at most it is declared void.
 *
 * @param subject what it belongs to, such as {@code application 12}
 * @param part of it; 0 when it has no parts
 * @param digest of the text that was examined and signed, see {@link Draft#digest}
 * @param voided present when it no longer holds; its number is never used again
 */
public record IssuedLetter(
        LetterId id,
        OrganId organ,
        String subject,
        int part,
        LetterKind kind,
        DocumentNumber number,
        LocalDate on,
        String title,
        String body,
        String digest,
        String signedBy,
        Optional<Void> voided) {

    /** Why it does not hold, who said so, and when. */
    public record Void(String reason, String by, LocalDate on) {}
}
