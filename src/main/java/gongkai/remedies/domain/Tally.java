package gongkai.remedies.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Table 4 of a year: fifteen figures in three groups. */
public record Tally(int year, Map<Route, Map<Column, Integer>> figures) {

    /**
     * So many remedies of one sort; only those in which the organ acted first.
     *
     * @param concludedIn null while it is open
     */
    public record Counted(
            Route route,
            int filedIn,
            @Nullable Integer concludedIn,
            @Nullable Result result,
            int cases) {}

    /** Ended within the year by its result, whenever it began; open at the end of the year as not yet decided. */
    public static Tally of(int year, List<Counted> lines, ReportRule rule) {
        var figures = new EnumMap<Route, Map<Column, Integer>>(Route.class);
        for (var route : Route.values()) {
            figures.put(route, new EnumMap<>(Column.class));
        }
        for (var line : lines) {
            var column = column(year, line, rule);
            if (column != null) {
                figures.getOrDefault(line.route(), Map.of()).merge(column, line.cases(), Integer::sum);
            }
        }
        return new Tally(year, figures);
    }

    private static @Nullable Column column(int year, Counted it, ReportRule rule) {
        if (it.filedIn() > year) {
            return null;
        }
        if (it.concludedIn() == null || it.concludedIn() > year) {
            return Column.PENDING;
        }
        return it.concludedIn() == year && it.result() != null ? rule.column(it.result()) : null;
    }

    public int figure(Route route, Column column) {
        return figures.getOrDefault(route, Map.of()).getOrDefault(column, 0);
    }

    public int total(Route route) {
        return figures.getOrDefault(route, Map.of()).values().stream()
                .mapToInt(it -> it)
                .sum();
    }

    /** The figures under the names of the annual report's cells, such as {@code t4.v.keep}. */
    public Map<String, Integer> cells() {
        var cells = new LinkedHashMap<String, Integer>();
        for (var route : Route.values()) {
            for (var column : Column.values()) {
                cells.put("t4." + route.code() + "." + column.code(), figure(route, column));
            }
            cells.put("t4." + route.code() + ".total", total(route));
        }
        return cells;
    }
}
