package gongkai.reports.domain;

import gongkai.reports.domain.Table.Kind;
import gongkai.reports.domain.Table.Line;
import gongkai.reports.domain.Table.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Rows of a table that was turned into text with a line for each cell and a bar behind it, on the same line or on the
 * next. A bar that follows no cell is a blank cell; several bars end a row.
 */
final class BrokenGrid {

    private static final Pattern ONE_BAR = Pattern.compile("[^|]*\\|");
    private static final Pattern BARS = Pattern.compile("\\|+");
    private static final int FEWEST = 8;

    private final Source source;
    private final Predicate<String> isLabel;
    private final List<Line> lines = new ArrayList<>();
    private final List<Token> row = new ArrayList<>();
    private final List<Token> open = new ArrayList<>();
    private int at;

    private BrokenGrid(Source source, Predicate<String> isLabel) {
        this.source = source;
        this.isLabel = isLabel;
    }

    static boolean is(List<Document.Row> rows) {
        var withBars = rows.stream().filter(it -> it.text().indexOf('|') >= 0).count();
        var withOne =
                rows.stream().filter(it -> ONE_BAR.matcher(it.text()).matches()).count();
        return withOne >= FEWEST && withOne * 10 >= withBars * 6;
    }

    /**
     * @param first the number of the first row
     * @param isLabel whether a text begins a row or stands in a header
     */
    static List<Line> lines(Source source, List<Document.Row> rows, int first, Predicate<String> isLabel) {
        var grid = new BrokenGrid(source, isLabel);
        for (var number = 0; number < rows.size(); number++) {
            grid.at = first + number;
            grid.row(rows.get(number));
        }
        grid.close();
        grid.end();
        return grid.lines;
    }

    private void row(Document.Row line) {
        if (line.text().isEmpty()) {
            return;
        }
        if (line.text().indexOf('|') < 0) {
            if (Table.isProse(line.text())) {
                close();
                end();
                lines.add(new Line(at, false, List.of(new Token(line.from(), line.to(), line.text(), Kind.PROSE))));
            } else {
                open.add(new Token(line.from(), line.to(), line.text(), Kind.LABEL));
            }
            return;
        }
        if (BARS.matcher(line.text()).matches()) {
            if (line.text().length() > 1) {
                close();
                end();
            } else if (open.isEmpty()) {
                cell(new Token(line.from(), line.from(), "", Kind.BLANK));
            } else {
                close();
            }
            return;
        }
        cells(line);
    }

    /** A line with words and bars: what stands before each bar is a cell. */
    private void cells(Document.Row line) {
        var raw = source.raw();
        var from = line.from();
        var isFirst = true;
        for (var place = line.from(); place < line.to(); place++) {
            if (!Table.isBar(raw.charAt(place))) {
                continue;
            }
            var token = Table.token(source, from, place);
            if (token.kind() != Kind.BLANK) {
                open.add(token);
                close();
            } else if (!isFirst && place == line.to() - 1) {
                end();
            }
            isFirst = false;
            from = place + 1;
        }
        var rest = Table.token(source, from, line.to());
        if (rest.kind() != Kind.BLANK) {
            open.add(rest);
        }
    }

    /** Ends the cell whose lines are open. */
    private void close() {
        if (!open.isEmpty()) {
            cell(Table.token(source, open.getFirst().from(), open.getLast().to()));
            open.clear();
        }
    }

    private void cell(Token cell) {
        var hasContent = row.stream().anyMatch(it -> it.kind() == Kind.LABEL)
                && row.getLast().kind() != Kind.LABEL;
        if (cell.kind() == Kind.LABEL && hasContent && isLabel.test(cell.text())) {
            end();
        }
        row.add(cell);
    }

    private void end() {
        if (!row.isEmpty()) {
            lines.add(new Line(at, true, List.copyOf(row)));
            row.clear();
        }
    }
}
