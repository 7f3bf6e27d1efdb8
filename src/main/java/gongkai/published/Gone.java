package gongkai.published;

/** An article that is no longer public; its address stays and says so. */
public record Gone(ArticleId id, Tombstone tombstone) implements Shown {}
