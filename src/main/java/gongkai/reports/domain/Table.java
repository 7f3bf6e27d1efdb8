package gongkai.reports.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The lines of a table taken apart into what stands in its cells, in whatever way the cells are kept apart. */
final class Table {

    enum Kind {
        LABEL,
        VALUE,
        BLANK,
        PROSE
    }

    /** @param text folded */
    record Token(int from, int to, String text, Kind kind) {}

    /**
     * @param isGrid whether its cells are kept apart by marks, so that blank ones are seen
     */
    record Line(int row, boolean isGrid, List<Token> tokens) {

        long values() {
            return tokens.stream().filter(it -> it.kind() == Kind.VALUE).count();
        }

        boolean hasLabel() {
            return tokens.stream().anyMatch(it -> it.kind() == Kind.LABEL);
        }
    }

    static final Pattern VALUE = Pattern.compile(
            "[-+]?\\d[\\d,]*(?:\\.\\d+)?(?:件|项|元|万元|万|亿元|个|条|宗|份|次|起|人|%)?|[-/\\\\_*~]+|无|不适用|空|暂无|N/?A|n/?a|[零〇一二两三四五六七八九十百]+(?:件|项|个|条)?"
                    + "|[增减](?:加|少)?\\(?\\d+\\)?(?:件|项|个)?|\\+\\(?\\d*\\)?-\\(?\\d*\\)?");

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("-+\\d{1,3}-+|第\\d{1,3}页(?:,?共\\d{1,3}页)?|\\d{1,3}/\\d{1,3}");

    private static final int PROSE = 60;

    private final List<Line> lines = new ArrayList<>();
    private final boolean isLayout;

    /** @param isLabel whether a text begins a row or stands in a header */
    Table(Document document, int from, int to, Predicate<String> isLabel) {
        var rows = document.rows().subList(from, to);
        if (BrokenGrid.is(rows)) {
            lines.addAll(BrokenGrid.lines(document.source(), rows, from, isLabel));
            isLayout = false;
            return;
        }
        var layout = 0;
        for (var at = from; at < to; at++) {
            var row = document.rows().get(at);
            if (row.text().isEmpty() || PAGE_NUMBER.matcher(row.text()).matches()) {
                continue;
            }
            var line = line(document.source(), row, at);
            if (!line.tokens().isEmpty()) {
                lines.add(line);
                if (!line.isGrid() && line.values() >= 5) {
                    layout++;
                }
            }
        }
        isLayout = layout > 0;
        if (isLayout) {
            lines.removeIf(it -> !it.isGrid() && it.tokens().size() == 1 && it.values() == 1 && isLonely(it));
        }
    }

    /** The number of a page between rows whose numbers stand side by side. */
    private static boolean isLonely(Line line) {
        return line.tokens().getFirst().text().matches("\\d{1,3}");
    }

    static boolean isProse(String folded) {
        return folded.length() > 12 && folded.endsWith("。")
                || folded.length() > PROSE && folded.indexOf('。') >= 0
                || folded.length() > 150;
    }

    private static Line line(Source source, Document.Row row, int at) {
        var raw = source.raw();
        var isGrid = false;
        for (var place = row.from(); place < row.to(); place++) {
            if (isBar(raw.charAt(place))) {
                isGrid = true;
                break;
            }
        }
        if (isGrid) {
            return new Line(at, true, grid(source, row));
        }
        if (isProse(row.text())) {
            return new Line(at, false, List.of(new Token(row.from(), row.to(), row.text(), Kind.PROSE)));
        }
        return new Line(at, false, words(source, row));
    }

    static boolean isBar(char character) {
        return character == '|' || character == '｜' || character == '\t' || character == '│' || character == '┃';
    }

    private static List<Token> grid(Source source, Document.Row row) {
        var raw = source.raw();
        var tokens = new ArrayList<Token>();
        var from = row.from();
        while (from < row.to() && Folded.isSpace(raw.charAt(from)) && raw.charAt(from) != '\t') {
            from++;
        }
        if (from < row.to() && raw.charAt(from) != '\t' && isBar(raw.charAt(from))) {
            from++;
        }
        for (var place = from; place <= row.to(); place++) {
            if (place == row.to() || isBar(raw.charAt(place))) {
                if (place < row.to() || !source.evidence("", from, place).text().isEmpty()) {
                    tokens.add(token(source, from, place));
                }
                from = place + 1;
            }
        }
        return tokens;
    }

    static Token token(Source source, int from, int to) {
        var text = Folded.of(source, from, to).text();
        var trimmed = source.evidence("", from, to);
        var kind = text.isEmpty() ? Kind.BLANK : VALUE.matcher(text).matches() ? Kind.VALUE : Kind.LABEL;
        return new Token(trimmed.offset(), trimmed.end(), text, kind);
    }

    private static List<Token> words(Source source, Document.Row row) {
        var raw = source.raw();
        var tokens = new ArrayList<Token>();
        var at = row.from();
        while (at < row.to()) {
            if (Folded.isSpace(raw.charAt(at))) {
                at++;
                continue;
            }
            var from = at;
            while (at < row.to() && !Folded.isSpace(raw.charAt(at))) {
                at++;
            }
            var token = token(source, from, at);
            if (token.kind() == Kind.BLANK) {
                continue;
            }
            if (token.kind() == Kind.LABEL
                    && !tokens.isEmpty()
                    && tokens.getLast().kind() == Kind.LABEL) {
                var before = tokens.removeLast();
                tokens.add(new Token(before.from(), token.to(), before.text() + token.text(), Kind.LABEL));
            } else {
                tokens.add(token);
            }
        }
        return tokens;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether the numbers of a row stand side by side, kept apart by spaces only. */
    boolean isLayout() {
        return isLayout;
    }

    /** All that is written in it besides values, in one. */
    String labels() {
        var text = new StringBuilder();
        for (var line : lines) {
            for (var token : line.tokens()) {
                if (token.kind() == Kind.LABEL) {
                    text.append(token.text());
                }
            }
        }
        return text.toString();
    }
}
