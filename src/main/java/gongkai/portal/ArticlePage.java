package gongkai.portal;

import gongkai.published.Article;
import gongkai.published.Block;
import gongkai.published.PastVersion;
import gongkai.published.PublicColumn;
import gongkai.published.Relation;
import gongkai.published.Validity;
import java.util.List;
import java.util.Map;

/**
 * An article as it is read.
 *
 * @param path the columns down to its own
 * @param head the lines above the text, as the organ has set them
 * @param validity today; of interest for normative documents only
 * @param relations by what the others are to it, in the order in which they were given
 */
public record ArticlePage(
        Article article,
        List<PublicColumn> path,
        List<HeadLine> head,
        List<Block> body,
        Validity validity,
        List<PastVersion> pastVersions,
        Map<Relation.Kind, List<Relation>> relations,
        String sourceStatement) {

    /** What stands above a text. */
    public record HeadLine(String label, String value) {}

    /** Whether a reader must be told before reading. */
    public boolean isWarned() {
        return article.normative() && validity != Validity.IN_FORCE;
    }

    /** Those that say why it no longer holds as it stands. */
    public List<Relation> reasons() {
        return article.relations().stream()
                .filter(it -> it.kind() == Relation.Kind.REPEALED_BY || it.kind() == Relation.Kind.AMENDED_BY)
                .toList();
    }

    /** Bytes as people say them. */
    public static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        }
        return bytes < 1024 * 1024 ? (bytes + 512) / 1024 + " KB" : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
