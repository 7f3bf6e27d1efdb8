package gongkai.catalogue.domain;

import static gongkai.access.Verdict.when;

import gongkai.access.Verdict;
import gongkai.published.MetadataField;
import gongkai.published.MetadataLine;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an organ prints above and below its articles.
 *
 * @param head the block of metadata, in its order
 * @param sourceStatement the statement of source and copyright; empty for none
 * @param version counts the changes
 */
public record SiteSettings(List<MetadataLine> head, String sourceStatement, int version) {

    /** What stands above every article, whatever else an organ chooses. */
    public static final Set<MetadataField> NEEDED = Set.copyOf(EnumSet.of(
            MetadataField.PUBLISHED_AT,
            MetadataField.PUBLISHER,
            MetadataField.GENRE,
            MetadataField.SUBJECT,
            MetadataField.VIEWS));

    /** Before anybody has chosen. */
    public static final SiteSettings USUAL = new SiteSettings(
            Stream.of(
                            MetadataField.INDEX_NO,
                            MetadataField.SUBJECT,
                            MetadataField.GENRE,
                            MetadataField.ISSUER,
                            MetadataField.DOC_NO,
                            MetadataField.WRITTEN_ON,
                            MetadataField.PUBLISHER,
                            MetadataField.PUBLISHED_AT,
                            MetadataField.VALIDITY,
                            MetadataField.VIEWS)
                    .map(it -> new MetadataLine(it, it.label()))
                    .toList(),
            "",
            0);

    private static final int LONGEST_LABEL = 12;

    public SiteSettings {
        head = List.copyOf(head);
    }

    /** Nothing needed is missing, no line is without a label. */
    public Verdict mayBeKept() {
        var fields = head.stream().map(MetadataLine::field).toList();
        return when(fields.containsAll(NEEDED), CatalogueRefusal.HEAD_LACKS)
                .and(when(
                        head.stream()
                                .allMatch(it ->
                                        !it.label().isBlank() && it.label().length() <= LONGEST_LABEL),
                        CatalogueRefusal.HEAD_LABEL_WRONG));
    }
}
