package gongkai.search;

import gongkai.access.OrganId;
import gongkai.published.ArticleId;
import gongkai.published.Validity;
import java.time.Instant;
import java.util.List;

/**
 * An article that was found.
 *
 * @param place where the snippet stands when not in the article itself, such as 附件“名单.xlsx” 第2页; empty otherwise
 */
public record Hit(
        ArticleId id,
        OrganId organ,
        String organName,
        String typeLabel,
        String docNo,
        Instant publishedAt,
        boolean normative,
        Validity validity,
        List<Piece> title,
        List<Piece> snippet,
        String place) {}
