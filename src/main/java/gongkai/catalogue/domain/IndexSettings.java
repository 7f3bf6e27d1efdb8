package gongkai.catalogue.domain;

import gongkai.catalogue.IndexPattern;
import gongkai.catalogue.IndexPattern.Parsed.Good;
import gongkai.catalogue.IndexValues;
import java.util.List;
import java.util.Optional;

/**
 * How an organ numbers what it publishes.
 *
 * @param documentCodes the organ's own 机关代字, such as 澄医保发; a document number with another one is asked about
 * @param version counts the changes
 */
public record IndexSettings(String pattern, IndexValues values, List<String> documentCodes, int version) {

    /** Before anybody has set anything. */
    public static final IndexSettings UNSET = new IndexSettings(IndexPattern.NATIONAL, IndexValues.NONE, List.of(), 0);

    public IndexSettings {
        documentCodes = List.copyOf(documentCodes);
    }

    /** The pattern, if it can be read and everything it asks for is there. */
    public Optional<IndexPattern> usable() {
        return IndexPattern.parse(pattern) instanceof Good(var good)
                        && good.missing(values).isEmpty()
                ? Optional.of(good)
                : Optional.empty();
    }
}
