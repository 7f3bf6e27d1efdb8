package gongkai.published;

import org.jspecify.annotations.Nullable;

/**
 * Something public has changed. Numbers rise in the order of commits, so that whoever has seen one has seen all below.
 *
 * @param at when it was made, in microseconds since 1970
 * @param article the article it is about, or null when columns or the presentation of an organ changed
 */
public record Change(long number, long at, @Nullable ArticleId article) {}
