package gongkai.portal;

import gongkai.search.SearchAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for and what was found.
 *
 * @param byFit address of the same search in order of fit, {@code byDay} in order of day
 * @param base address of the same search, for turning pages
 */
public record SearchPage(
        String text,
        boolean isAsked,
        SearchAnswer answer,
        List<Group> groups,
        String byFit,
        String byDay,
        boolean isByDay,
        String base,
        int page) {

    /**
     * One way of narrowing a search.
     *
     * @param all address of the search without this narrowing, or null when it is not narrowed so
     */
    public record Group(
            String label, List<Choice> choices, @Nullable String all) {}

    /** A value, how many hits have it, and the address of the search for these. */
    public record Choice(String label, long count, String href) {}
}
