package gongkai.imports.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables as pages lose them: rows with bars between their cells, or one cell a line. */
final class TableLines {

    private static final Pattern FIGURE = Pattern.compile("-?[\\d.,]+%?|[/—-]");
    private static final int LONGEST_CELL = 60;
    private static final int RUN = 3;

    private TableLines() {}

    /** Rows written with bars become rows of a table. One line with a bar is none. */
    static List<String> canonical(List<String> lines) {
        var result = new ArrayList<String>();
        for (var at = 0; at < lines.size(); at++) {
            var alone = !isRow(lines, at - 1) && !isRow(lines, at + 1);
            result.add(isRow(lines, at) && !alone ? row(lines.get(at)) : lines.get(at));
        }
        return result;
    }

    static boolean isTable(String line) {
        return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
    }

    static int count(List<String> lines) {
        var tables = 0;
        for (var at = 0; at < lines.size(); at++) {
            if (isTable(lines.get(at)) && (at == 0 || !isTable(lines.get(at - 1)))) {
                tables++;
            }
        }
        return tables;
    }

    /** How many runs of lines hold nothing but a figure each: rows of a table that has fallen apart. */
    static int fallenApart(List<String> lines) {
        var runs = 0;
        var length = 0;
        for (var line : lines) {
            length = FIGURE.matcher(line).matches() ? length + 1 : 0;
            runs += length == RUN ? 1 : 0;
        }
        return runs;
    }

    private static boolean isRow(List<String> lines, int at) {
        if (at < 0 || at >= lines.size()) {
            return false;
        }
        var line = lines.get(at);
        return line.indexOf('|') >= 0
                && Stream.of(line.split("\\|", -1)).allMatch(it -> it.strip().length() <= LONGEST_CELL);
    }

    private static String row(String line) {
        if (isTable(line)) {
            return line;
        }
        var open = line.startsWith("|") ? line.substring(1) : line;
        var inner = open.endsWith("|") ? open.substring(0, open.length() - 1) : open;
        return "| "
                + String.join(
                        " | ",
                        Stream.of(inner.split("\\|", -1)).map(String::strip).toList()) + " |";
    }
}
