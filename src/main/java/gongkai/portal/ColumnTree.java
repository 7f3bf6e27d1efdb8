package gongkai.portal;

import gongkai.published.PublicColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A column and those directly below it. */
public record ColumnTree(PublicColumn column, List<ColumnTree> below) {

    /** From an organ's columns, in their order. */
    public static List<ColumnTree> of(List<PublicColumn> columns) {
        return columns.stream()
                .filter(it -> it.parent() == null || find(columns, it.parent()).isEmpty())
                .map(it -> of(it, columns))
                .toList();
    }

    /** The branch that begins with a column. */
    static ColumnTree below(List<PublicColumn> columns, PublicColumn column) {
        return of(column, columns);
    }

    private static ColumnTree of(PublicColumn column, List<PublicColumn> columns) {
        return new ColumnTree(
                column,
                columns.stream()
                        .filter(it -> Objects.equals(it.parent(), column.id()) && it.id() != column.id())
                        .map(it -> of(it, columns))
                        .toList());
    }

    private static Optional<PublicColumn> find(List<PublicColumn> columns, long id) {
        return columns.stream().filter(it -> it.id() == id).findFirst();
    }

    /** The numbers of this column and all below it. */
    public List<Long> numbers() {
        var numbers = new ArrayList<>(List.of(column.id()));
        below.forEach(it -> numbers.addAll(it.numbers()));
        return numbers;
    }

    /** From the topmost column down to the one with that number; empty when there is none. */
    public static List<PublicColumn> path(List<PublicColumn> columns, long id) {
        var path = new ArrayList<PublicColumn>();
        var at = find(columns, id);
        while (at.isPresent() && !path.contains(at.get())) {
            path.addFirst(at.get());
            var parent = at.get().parent();
            at = parent == null ? Optional.empty() : find(columns, parent);
        }
        return path;
    }
}
