package gongkai.published;

import java.util.List;

/** One page of a list, and how long the whole is. */
public record Listing(List<Line> lines, int total) {

    public Listing {
        lines = List.copyOf(lines);
    }

    public int pages(int size) {
        return Math.max(1, (total + size - 1) / size);
    }
}
