package gongkai.imports.domain;

import gongkai.access.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A list of documents to import: one row each, under headings. */
public record ImportList(List<Row> rows) {

    private static final List<Cell> NEEDED = List.of(Cell.FILE, Cell.COLUMN, Cell.TYPE, Cell.TITLE, Cell.FORMED_ON);

    /**
     * One document.
     *
     * @param number its row in the file, from 1
     */
    public record Row(int number, Map<String, String> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        public String cell(Cell cell) {
            return cells.getOrDefault(cell.heading(), "");
        }
    }

    public ImportList {
        rows = List.copyOf(rows);
    }

    /**
     * Rows without a word are left out.
     *
     * @throws RefusedException when the first row is no such header
     */
    public static ImportList of(List<List<String>> table) {
        if (table.isEmpty()) {
            throw new RefusedException(ImportRefusal.LIST_EMPTY);
        }
        var header = table.getFirst().stream().map(ImportList::plain).toList();
        if (!header.containsAll(NEEDED.stream().map(Cell::heading).toList())) {
            throw new RefusedException(ImportRefusal.HEADER_WRONG);
        }
        var rows = new ArrayList<Row>();
        for (var at = 1; at < table.size(); at++) {
            var line = table.get(at);
            if (line.stream().anyMatch(it -> !it.isBlank())) {
                var cells = new LinkedHashMap<String, String>();
                IntStream.range(0, Math.min(header.size(), line.size()))
                        .forEach(column -> cells.putIfAbsent(header.get(column), plain(line.get(column))));
                rows.add(new Row(at + 1, cells));
            }
        }
        if (rows.isEmpty()) {
            throw new RefusedException(ImportRefusal.LIST_EMPTY);
        }
        return new ImportList(rows);
    }

    private static String plain(String cell) {
        return cell.replace("\0", "").replace('\u00a0', ' ').strip();
    }
}
