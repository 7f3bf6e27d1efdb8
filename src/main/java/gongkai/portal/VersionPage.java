package gongkai.portal;

import gongkai.comparison.Row;
import gongkai.published.Article;
import gongkai.published.PastVersion;
import java.util.List;

/**
 * An earlier text beside the one that took its place.
 *
 * @param next the number of the latter, and {@code note} what it says it changed
 */
public record VersionPage(Article article, PastVersion version, int next, String note, List<Row> rows) {}
