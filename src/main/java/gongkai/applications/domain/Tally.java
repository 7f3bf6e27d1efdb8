package gongkai.applications.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Table 3 of one year (收到和处理政府信息公开申请情况), counted from cases and never typed: the unit is one registered application;
 * a supplement makes no new one; what is separated counts only as partly given; a new reply ordered later changes no
 * earlier year.
 *
 * @param received new in the year, by the day of receipt
 * @param carriedIn received earlier and not concluded before the year
 * @param results concluded in the year, by row
 * @param carriedOut not concluded by 31 December
 */
public record Tally(
        int year,
        Map<ApplicantColumn, Integer> received,
        Map<ApplicantColumn, Integer> carriedIn,
        Map<ResultRow, Map<ApplicantColumn, Integer>> results,
        Map<ApplicantColumn, Integer> carriedOut) {

    /**
     * Cases that count alike: all a count needs to know of them.
     *
     * @param concludedIn the year in which the reply was given or the case ended; null while it is open
     * @param cases how many
     */
    public record Counted(
            ApplicantColumn column,
            int receivedIn,
            @Nullable Integer concludedIn,
            @Nullable ResultRow row,
            int cases) {

        private boolean isCarriedInto(int year) {
            return receivedIn < year && !isConcludedBefore(year);
        }

        private boolean isConcludedIn(int year) {
            return concludedIn != null && concludedIn == year;
        }

        private boolean isCarriedOutOf(int year) {
            return receivedIn <= year && !isConcludedBefore(year + 1);
        }

        private boolean isConcludedBefore(int year) {
            return concludedIn != null && concludedIn < year;
        }
    }

    public static Tally of(int year, Collection<Counted> cases) {
        var received = new EnumMap<ApplicantColumn, Integer>(ApplicantColumn.class);
        var in = new EnumMap<ApplicantColumn, Integer>(ApplicantColumn.class);
        var out = new EnumMap<ApplicantColumn, Integer>(ApplicantColumn.class);
        var results = new EnumMap<ResultRow, Map<ApplicantColumn, Integer>>(ResultRow.class);
        for (var it : cases) {
            if (it.receivedIn() == year) {
                received.merge(it.column(), it.cases(), Integer::sum);
            }
            if (it.isCarriedInto(year)) {
                in.merge(it.column(), it.cases(), Integer::sum);
            }
            if (it.isConcludedIn(year) && it.row() != null) {
                results.computeIfAbsent(it.row(), _ -> new EnumMap<>(ApplicantColumn.class))
                        .merge(it.column(), it.cases(), Integer::sum);
            }
            if (it.isCarriedOutOf(year)) {
                out.merge(it.column(), it.cases(), Integer::sum);
            }
        }
        return new Tally(year, received, in, results, out);
    }

    public int received(ApplicantColumn column) {
        return received.getOrDefault(column, 0);
    }

    public int carriedIn(ApplicantColumn column) {
        return carriedIn.getOrDefault(column, 0);
    }

    public int carriedOut(ApplicantColumn column) {
        return carriedOut.getOrDefault(column, 0);
    }

    public int result(ResultRow row, ApplicantColumn column) {
        return results.getOrDefault(row, Map.of()).getOrDefault(column, 0);
    }

    public int concluded(ApplicantColumn column) {
        var sum = 0;
        for (var row : ResultRow.values()) {
            sum += result(row, column);
        }
        return sum;
    }

    /** The identity printed in the form: what came in equals what went out, in each column. */
    public boolean isBalanced() {
        for (var column : ApplicantColumn.values()) {
            if (received(column) + carriedIn(column) != concluded(column) + carriedOut(column)) {
                return false;
            }
        }
        return true;
    }

    /** The figures under the names of the annual report's cells, such as {@code t3.a.nat}, in the form of the year. */
    public Map<String, Integer> cells() {
        var cells = new LinkedHashMap<String, Integer>();
        row(cells, "n1", this::received);
        row(cells, "n2", this::carriedIn);
        for (var row : ResultRow.values()) {
            row(cells, row.code(year), column -> result(row, column));
        }
        row(cells, "g", this::concluded);
        row(cells, "h", this::carriedOut);
        return cells;
    }

    private static void row(Map<String, Integer> cells, String code, ToIntFunction<ApplicantColumn> figure) {
        for (var column : ApplicantColumn.values()) {
            var number = figure.applyAsInt(column);
            cells.merge("t3." + code + "." + column.code(), number, Integer::sum);
            cells.merge("t3." + code + ".tot", number, Integer::sum);
        }
    }

    /** Which of the rows that are not results. */
    public enum Row {
        RECEIVED,
        CARRIED_IN,
        CONCLUDED,
        CARRIED_OUT
    }

    public int figure(Row row, ApplicantColumn column) {
        return switch (row) {
            case RECEIVED -> received(column);
            case CARRIED_IN -> carriedIn(column);
            case CONCLUDED -> concluded(column);
            case CARRIED_OUT -> carriedOut(column);
        };
    }
}
