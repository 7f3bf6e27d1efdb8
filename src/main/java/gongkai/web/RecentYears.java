package gongkai.web;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The years that a page of figures offers, and the one that it shows. */
public record RecentYears(int present) {

    private static final int OFFERED = 5;
    private static final int FIRST = 2000;

    /** What was asked for if it can be, else the present year. */
    public int shown(@Nullable Integer asked) {
        return asked == null || asked < FIRST || asked > present + 1 ? present : asked;
    }

    /** The latest first. */
    public List<Integer> all() {
        return IntStream.range(0, OFFERED).map(it -> present - it).boxed().toList();
    }
}
