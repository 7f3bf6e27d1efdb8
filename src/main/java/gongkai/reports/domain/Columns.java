package gongkai.reports.domain;

import gongkai.reports.domain.Table.Kind;
import gongkai.reports.domain.Table.Line;
import gongkai.reports.domain.Table.Token;
import java.util.List;
import java.util.Optional;

/** The seven columns of table three by where their headings stand, in a table that keeps every place. */
final class Columns {

    private static final int COUNT = Form.COLUMNS.size();

    private final List<Integer> places;

    private Columns(List<Integer> places) {
        this.places = places;
    }

    /** Empty if the headings do not stand over their columns. */
    static Optional<Columns> of(Table table) {
        for (var line : table.lines()) {
            var first = line.isGrid() ? place(line, Form.COLUMNS.getFirst().label()) : -1;
            var last = first < 0 ? -1 : place(line, Form.COLUMNS.getLast().label());
            if (first >= 0 && last - first == COUNT - 1) {
                return Optional.of(new Columns(java.util.stream.IntStream.rangeClosed(first, last)
                        .boxed()
                        .toList()));
            }
        }
        return Optional.empty();
    }

    private static int place(Line line, String label) {
        for (var at = 0; at < line.tokens().size(); at++) {
            var token = line.tokens().get(at);
            if (token.kind() == Kind.LABEL && token.text().equals(label)) {
                return at;
            }
        }
        return -1;
    }

    /** @param first the column of the first value */
    boolean fits(int first, int count) {
        return first <= places.getFirst() && first + count > places.getLast();
    }

    List<Token> of(List<Token> values, int first) {
        return places.stream().map(it -> values.get(it - first)).toList();
    }
}
