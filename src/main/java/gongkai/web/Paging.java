package gongkai.web;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is shown.
 *
 * @param number from 1
 * @param pages at least one, even of an empty list
 */
public record Paging(int number, int pages, int size) {

    private static final int MOST = 100_000;

    /** The page nearest to what was asked for that there is. */
    public static Paging of(@Nullable Integer asked, long count, int size) {
        var pages = Math.clamp((count + size - 1) / size, 1, MOST);
        return new Paging(Math.clamp(asked == null ? 1 : asked, 1, pages), pages, size);
    }

    /** How many rows stand before it. */
    public int offset() {
        return (number - 1) * size;
    }
}
