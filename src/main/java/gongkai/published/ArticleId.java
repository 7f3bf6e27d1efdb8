package gongkai.published;

/** The number in {@code /articles/{id}}; equals the number of the item that was published. */
public record ArticleId(long value) {}
