package gongkai.commands;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * A table read line by line, so that one damaged line does not take the rest with it.
 *
 * @param header the names of the columns, in small letters
 */
record CsvTable(List<String> header, List<Row> rows) {

    /**
     * One row and the line it begins on; a line that cannot be taken apart has no fields.
     *
     * @param fields empty when the line is damaged
     */
    record Row(int line, String text, Optional<List<String>> fields) {

        /** What stands in a column even if the rest of the line is damaged, as long as nothing before it is quoted. */
        String field(int column) {
            var whole = fields.orElseGet(() -> List.of(text.split("\"", -1)[0].split(",", -1)));
            var readable = fields.isPresent() || column < whole.size() - 1;
            return readable && column >= 0 && column < whole.size()
                    ? whole.get(column).strip()
                    : "";
        }
    }

    /** A quoted field may run over this many lines. */
    private static final int LONGEST_ROW = 20;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    static Optional<CsvTable> read(String text) {
        var lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        var first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        if (first == lines.size()) {
            return Optional.empty();
        }
        var below = first + 1;
        return parsed(lines.get(first))
                .map(names ->
                        new CsvTable(names.stream().map(CsvTable::plain).toList(), List.of()).withRows(lines, below));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private CsvTable withRows(List<String> lines, int from) {
        var rows = new ArrayList<Row>();
        var at = from;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            var fields = parsed(lines.get(at));
            var taken = 1;
            for (var more = 2; fields.isEmpty() && more <= LONGEST_ROW && at + more <= lines.size(); more++) {
                var joined = parsed(String.join("\n", lines.subList(at, at + more)));
                if (joined.isPresent() && joined.get().size() == header.size()) {
                    fields = joined;
                    taken = more;
                }
            }
            rows.add(new Row(at + 1, lines.get(at), fields));
            at += taken;
        }
        return new CsvTable(header, List.copyOf(rows));
    }

    private static Optional<List<String>> parsed(String line) {
        try (var parser = FORMAT.parse(new StringReader(line))) {
            var records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }
}
