package gongkai.reports.domain;

import gongkai.reports.Evidence;
import java.util.ArrayList;
import java.util.List;

/**
 * Prose of one section, read as one text; a line break in it is the end of a paragraph.
 *
 * @param section {@code preamble}, {@code s1} to {@code s6}
 */
record Passage(Source source, String section, Folded folded) {

    /** In characters; no section of a report is longer, and what comes after is not looked at. */
    private static final int LONGEST = 80_000;

    private static final int FULL_LINES = 4;
    private static final int WIDEST = 160;
    private static final int NARROWEST = 36;
    private static final int SLACK = 6;

    /** Paragraph by paragraph: from, to. */
    List<int[]> paragraphs() {
        return parts("\n");
    }

    private List<int[]> parts(String ends) {
        var text = folded.text();
        var parts = new ArrayList<int[]>();
        var from = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || ends.indexOf(text.charAt(at)) >= 0) {
                if (at > from) {
                    parts.add(new int[] {from, at});
                }
                from = at + 1;
            }
        }
        return parts;
    }

    List<int[]> sentences() {
        return parts("。\n!?");
    }

    Evidence evidence(int from, int to) {
        return source.evidence(section, folded.place(from), folded.endPlace(Math.max(to, from + 1)));
    }

    String text() {
        return folded.text();
    }

    /** The width at which the lines of a text were broken, as it is seen; 0 if each line is a paragraph. */
    static int width(Document document) {
        var widths = List.of(1, 5, 6).stream()
                .flatMap(it -> document.texts(document.range(it)).stream())
                .mapToInt(Passage::seen)
                .toArray();
        var longest = java.util.Arrays.stream(widths).max().orElse(0);
        if (longest > WIDEST || longest < NARROWEST) {
            return 0;
        }
        var full = java.util.Arrays.stream(widths)
                .filter(it -> it >= longest - SLACK)
                .count();
        return full >= FULL_LINES && full * 3 >= widths.length ? longest : 0;
    }

    /** A Chinese character is as wide as two others. */
    private static int seen(String text) {
        var width = 0;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            width += character < 0x80 && !isMark(character) ? 1 : 2;
        }
        return width;
    }

    /** Marks that were made narrow. */
    private static boolean isMark(char character) {
        return ",:;()!?\"".indexOf(character) >= 0;
    }

    static Passage of(Document document, String section, int[] range, boolean hasTable, int width) {
        var builder = new Folded.Builder(64);
        for (var at = range[0]; at < range[1] && builder.length() < LONGEST; at++) {
            var row = document.rows().get(at);
            if (row.text().isEmpty() || hasTable && !Table.isProse(row.text())) {
                continue;
            }
            builder.add(document.source(), row.from(), Math.min(row.to(), row.from() + LONGEST - builder.length()));
            var next = next(document, at, range[1]);
            if (width == 0 || seen(row.text()) < width - SLACK || isBeginning(next)) {
                builder.end(row.to());
            }
        }
        return new Passage(document.source(), section, builder.folded());
    }

    private static String next(Document document, int at, int end) {
        return at + 1 < end ? document.rows().get(at + 1).text() : "";
    }

    private static boolean isBeginning(String text) {
        return text.isEmpty() || text.matches("(?:\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+、|\\d{1,2}[.、](?!\\d)).*");
    }
}
