package gongkai.published;

import gongkai.access.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published item as the public sees it.
 *
 * @param column the number of the column it stands in
 * @param type the constant of its type, and {@code typeLabel} the words for it
 * @param normative whether it is an administrative normative document (行政规范性文件)
 * @param news whether it is news, which has no place in the disclosure columns
 * @param body canonical text, see {@link Body}
 * @param fields the values to print, by field; days as yyyy-mm-dd
 * @param elements of a service guide; empty for everything else
 * @param publishedAt when it was first published; never moved
 * @param correctedAt when the text shown was corrected, or null when it is the first
 * @param version counts from 1
 * @param changeNote what was changed in this version (更正说明); empty for the first
 * @param noindex whether search engines are asked to leave it out
 */
public record Article(
        ArticleId id,
        OrganId organ,
        String organName,
        long column,
        String type,
        String typeLabel,
        boolean normative,
        boolean news,
        String title,
        String summary,
        String body,
        Map<MetadataField, String> fields,
        List<Element> elements,
        Lifetime lifetime,
        LocalDate writtenOn,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        int version,
        String changeNote,
        boolean noindex,
        List<PublicFile> files,
        List<Relation> relations)
        implements Shown {

    public Article {
        fields = Map.copyOf(fields);
        elements = List.copyOf(elements);
        files = List.copyOf(files);
        relations = List.copyOf(relations);
    }

    Article with(List<PublicFile> otherFiles, List<Relation> otherRelations) {
        return new Article(
                id,
                organ,
                organName,
                column,
                type,
                typeLabel,
                normative,
                news,
                title,
                summary,
                body,
                fields,
                elements,
                lifetime,
                writtenOn,
                publishedAt,
                correctedAt,
                version,
                changeNote,
                noindex,
                otherFiles,
                otherRelations);
    }

    /** The value of a field, empty when there is none. */
    public String field(MetadataField field) {
        return fields.getOrDefault(field, "");
    }
}
