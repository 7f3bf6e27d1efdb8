package gongkai.published;

/** What stands at the address of an article: the article, or that it has left. */
public sealed interface Shown permits Article, Gone {}
