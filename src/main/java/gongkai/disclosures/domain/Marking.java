package gongkai.disclosures.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a document since it was published; shown on its page for ever.
 *
 * @param number the item that did it, or null when it is not published here
 * @param note who did it and how, in words
 */
public record Marking(Kind kind, LocalDate on, @Nullable Long number, String note) {

    /** What may become of a document. */
    public enum Kind {
        REPEALED("标注废止"),
        LAPSED("标注失效"),
        PARTLY_LAPSED("标注部分失效"),
        AMENDED("标注被修改");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
