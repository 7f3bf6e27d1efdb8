package gongkai.reports.domain;

import gongkai.reports.domain.Table.Kind;
import gongkai.reports.domain.Table.Line;
import gongkai.reports.domain.Table.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The seven columns of table three by their headings: in what order they stand and, in a table that keeps every place, where. */
final class Columns {

    private static final int COUNT = Form.COLUMNS.size();

    private final List<Integer> places;

    private Columns(List<Integer> places) {
        this.places = places;
    }

    /**
     * Where the value of each column of the form stands among the seven of a row.
     *
     * @param header all that is written above the first row
     */
    static List<Integer> order(String header) {
        var found = new TreeMap<Integer, Integer>();
        for (var at = 1; at < COUNT - 1; at++) {
            var matcher = KINDS.get(at - 1).matcher(header);
            if (!matcher.find()) {
                return STANDARD;
            }
            found.put(matcher.start(), at);
        }
        var total = header.indexOf(Form.COLUMNS.getLast().label());
        var isTotalFirst =
                total >= 0 && total < header.indexOf(Form.COLUMNS.getFirst().label());
        var order = new ArrayList<>(found.values());
        order.addFirst(0);
        order.add(isTotalFirst ? 0 : COUNT - 1, COUNT - 1);
        return STANDARD.stream().map(order::indexOf).toList();
    }

    static final List<Integer> STANDARD = IntStream.range(0, COUNT).boxed().toList();

    /** The kinds of legal persons; 其他 is not that of 法人或其他组织. */
    private static final List<Pattern> KINDS = Form.COLUMNS.subList(1, COUNT - 1).stream()
            .map(it -> Pattern.compile(String.join(".?", it.label().split("")) + "(?!组织)"))
            .toList();

    /** Empty if the headings do not stand over their columns. */
    static Optional<Columns> of(Table table) {
        for (var line : table.lines()) {
            var first = line.isGrid() ? place(line, Form.COLUMNS.getFirst().label()) : -1;
            var last = first < 0 ? -1 : place(line, Form.COLUMNS.getLast().label());
            if (first >= 0 && last - first == COUNT - 1) {
                return Optional.of(
                        new Columns(IntStream.rangeClosed(first, last).boxed().toList()));
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
