package gongkai.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a canonical text: consecutive lines {@code | a | b |}, the first of them the header. */
final class Tables {

    /** A cell where it stands, its text without the blanks around it. */
    record Cell(int from, int to, String text) {}

    /** A row of cells. */
    record Row(int from, int to, List<Cell> cells) {

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : new Cell(to, to, "");
        }
    }

    /** A table: its header, and at least one row. */
    record Table(Row header, List<Row> rows) {

        int columns() {
            return header.cells().size();
        }

        String heading(int column) {
            return header.cell(column).text();
        }
    }

    private final List<Table> all;
    private final TreeMap<Integer, Map.Entry<Integer, String>> headings = new TreeMap<>();

    private Tables(List<Table> all) {
        this.all = List.copyOf(all);
        for (var table : all) {
            for (var row : table.rows()) {
                for (var column = 0; column < row.cells().size(); column++) {
                    var cell = row.cell(column);
                    headings.put(cell.from(), Map.entry(cell.to(), table.heading(column)));
                }
            }
        }
    }

    static Tables in(Folded text) {
        var all = new ArrayList<Table>();
        var rows = new ArrayList<Row>();
        for (var line = 0; line < text.lines(); line++) {
            var from = text.lineStart(line);
            var to = text.lineEnd(line);
            if (text.charAt(from) == '|' && to - from > 1 && text.charAt(to - 1) == '|') {
                rows.add(row(text, from, to));
            } else {
                close(rows, all);
            }
        }
        close(rows, all);
        return new Tables(all);
    }

    private static void close(List<Row> rows, List<Table> all) {
        rows.removeIf(it -> it.cells().stream().allMatch(cell -> cell.text().matches("[:-]+")));
        if (rows.size() > 1) {
            all.add(new Table(rows.getFirst(), List.copyOf(rows.subList(1, rows.size()))));
        }
        rows.clear();
    }

    private static Row row(Folded text, int from, int to) {
        var cells = new ArrayList<Cell>();
        var start = from + 1;
        for (var at = start; at < to; at++) {
            if (text.charAt(at) == '|') {
                cells.add(cell(text, start, at));
                start = at + 1;
            }
        }
        return new Row(from, to, cells);
    }

    private static Cell cell(Folded text, int from, int to) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Cell(start, end, text.text().substring(start, end));
    }

    List<Table> all() {
        return all;
    }

    /** What heads the column a place is in; empty outside tables. */
    String headerAt(int at) {
        var below = headings.floorEntry(at);
        return below == null || below.getValue().getKey() <= at
                ? ""
                : below.getValue().getValue();
    }
}
