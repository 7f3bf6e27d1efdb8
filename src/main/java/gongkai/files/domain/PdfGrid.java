package gongkai.files.domain;

import gongkai.files.domain.PdfRules.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.pdfbox.text.TextPosition;

/** A ruled table on a page: its rows and columns by its lines, each text in the cell that it stands in. */
final class PdfGrid {

    /** In points; lines no farther apart are one. */
    private static final double NEAR = 3;

    private static final int MOST_CELLS = 5_000;

    /** A letter with its middle, in the space of the page. */
    record Letter(String text, double x, double y, double width, double size) {

        static Letter of(TextPosition it, double left, double top) {
            return new Letter(
                    it.getUnicode(),
                    left + it.getX() + it.getWidth() / 2,
                    top - it.getY() + it.getHeight() / 2,
                    it.getWidth(),
                    it.getFontSizeInPt());
        }
    }

    private final double[] columns;
    private final double[] rows;
    private final int[] cells;
    private final List<List<Letter>> letters = new ArrayList<>();

    private PdfGrid(List<Rule> rules, double[] columns, double[] rows) {
        this.columns = columns;
        this.rows = rows;
        cells = new int[(columns.length - 1) * (rows.length - 1)];
        for (var at = 0; at < cells.length; at++) {
            cells[at] = at;
            letters.add(new ArrayList<>());
        }
        merge(rules);
    }

    /** From the top of the page down. */
    static List<PdfGrid> of(List<Rule> rules) {
        var grids = new ArrayList<PdfGrid>();
        for (var touching : touching(rules)) {
            var columns = places(touching, false);
            var rows = places(touching, true);
            if (columns.length >= 3 && rows.length >= 3 && (columns.length - 1L) * (rows.length - 1) <= MOST_CELLS) {
                grids.add(new PdfGrid(touching, columns, rows));
            }
        }
        grids.sort(Comparator.comparingDouble(it -> -it.top()));
        return grids;
    }

    /** Lines that touch belong to one table. */
    private static List<List<Rule>> touching(List<Rule> rules) {
        var groups = new ArrayList<List<Rule>>();
        var rest = new ArrayList<>(rules);
        while (!rest.isEmpty() && groups.size() < 200) {
            var group = new ArrayList<>(List.of(rest.removeLast()));
            for (var at = 0; at < group.size(); at++) {
                var one = group.get(at);
                rest.removeIf(it -> touches(one, it) && group.add(it));
            }
            groups.add(group);
        }
        return groups;
    }

    private static boolean touches(Rule one, Rule other) {
        if (one.isAcross() == other.isAcross()) {
            return Math.abs(one.at() - other.at()) <= NEAR
                    && one.from() <= other.to() + NEAR
                    && other.from() <= one.to() + NEAR;
        }
        return one.at() >= other.from() - NEAR
                && one.at() <= other.to() + NEAR
                && other.at() >= one.from() - NEAR
                && other.at() <= one.to() + NEAR;
    }

    /** Rising. */
    private static double[] places(List<Rule> rules, boolean isAcross) {
        var all = rules.stream()
                .filter(it -> it.isAcross() == isAcross)
                .mapToDouble(Rule::at)
                .sorted()
                .toArray();
        var places = DoubleStream.builder();
        var last = Double.NEGATIVE_INFINITY;
        for (var place : all) {
            if (place - last > NEAR) {
                places.add(place);
            }
            last = place;
        }
        return places.build().toArray();
    }

    /** Neighbours without a line between them are one cell. */
    private void merge(List<Rule> rules) {
        var width = columns.length - 1;
        for (var row = 0; row < rows.length - 1; row++) {
            var height = (rows[row] + rows[row + 1]) / 2;
            for (var column = 0; column < width; column++) {
                var middle = (columns[column] + columns[column + 1]) / 2;
                if (column + 1 < width && !isRuled(rules, false, columns[column + 1], height)) {
                    join(row * width + column, row * width + column + 1);
                }
                if (row + 2 < rows.length && !isRuled(rules, true, rows[row + 1], middle)) {
                    join(row * width + column, (row + 1) * width + column);
                }
            }
        }
    }

    private static boolean isRuled(List<Rule> rules, boolean isAcross, double at, double beside) {
        for (var rule : rules) {
            if (rule.isAcross() == isAcross
                    && Math.abs(rule.at() - at) <= NEAR * 2
                    && rule.from() <= beside
                    && beside <= rule.to()) {
                return true;
            }
        }
        return false;
    }

    private int root(int cell) {
        var at = cell;
        while (cells[at] != at) {
            at = cells[at];
        }
        return at;
    }

    private void join(int one, int other) {
        var first = root(one);
        var second = root(other);
        cells[first] = Math.max(first, second);
        cells[second] = Math.max(first, second);
    }

    double top() {
        return rows[rows.length - 1];
    }

    double bottom() {
        return rows[0];
    }

    /** Takes a letter in if it stands within the table. */
    void take(Letter letter) {
        var column = between(columns, letter.x());
        var row = between(rows, letter.y());
        if (column >= 0 && row >= 0) {
            letters.get(root(row * (columns.length - 1) + column)).add(letter);
        }
    }

    boolean holds(Letter letter) {
        return between(columns, letter.x()) >= 0 && between(rows, letter.y()) >= 0;
    }

    private static int between(double[] places, double at) {
        for (var place = 0; place + 1 < places.length; place++) {
            if (places[place] <= at && at < places[place + 1]) {
                return place;
            }
        }
        return -1;
    }

    /** From the top down; what a merged cell covers is empty but for its upper left. */
    List<List<String>> texts() {
        var width = columns.length - 1;
        var written = new boolean[cells.length];
        var all = new ArrayList<List<String>>();
        for (var row = rows.length - 2; row >= 0; row--) {
            var texts = new ArrayList<String>();
            for (var column = 0; column < width; column++) {
                var root = root(row * width + column);
                texts.add(written[root] ? "" : text(letters.get(root)));
                written[root] = true;
            }
            all.add(texts);
        }
        return all;
    }

    private static String text(List<Letter> letters) {
        var rest = new ArrayList<>(letters);
        rest.sort(Comparator.comparingDouble(it -> -it.y()));
        var text = new StringBuilder();
        while (!rest.isEmpty()) {
            var first = rest.getFirst();
            var line = new ArrayList<Letter>();
            rest.removeIf(it -> first.y() - it.y() < Math.max(2, first.size() * 0.5) && line.add(it));
            line.sort(Comparator.comparingDouble(Letter::x));
            if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && startsLatin(line)) {
                text.append(' ');
            }
            append(line, text);
        }
        return text.toString();
    }

    private static void append(List<Letter> line, StringBuilder text) {
        var end = Double.MAX_VALUE;
        for (var letter : line) {
            var start = letter.x() - letter.width() / 2;
            if (start - end > letter.size() * 0.3) {
                text.append(' ');
            }
            text.append(letter.text());
            end = letter.x() + letter.width() / 2;
        }
    }

    private static boolean startsLatin(List<Letter> line) {
        return !line.getFirst().text().isEmpty()
                && isLatin(line.getFirst().text().charAt(0));
    }

    private static boolean isLatin(char character) {
        return character < 0x80 && Character.isLetter(character);
    }
}
