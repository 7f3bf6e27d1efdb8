package gongkai.files.domain;

import java.util.ArrayList;
import java.util.List;

/** Collects text in its canonical form: a paragraph a line, tables as lines of the form {@code | a | b |}. */
final class Canonical {

    /** In characters; what comes after is left out, and said to be. */
    static final int LONGEST = 5_000_000;

    private final StringBuilder text = new StringBuilder();
    private boolean isCut;

    /** Each line of it is a paragraph; blank ones are none. */
    void paragraph(String paragraph) {
        paragraph.lines().map(String::strip).filter(it -> !it.isEmpty()).forEach(this::line);
    }

    /** What is canonical already. */
    void verbatim(String canonical) {
        canonical.lines().forEach(this::line);
    }

    /** The first row is the header. Rows without a word are left out; a table of one column is paragraphs. */
    void table(List<List<String>> rows) {
        var width = rows.stream().mapToInt(Canonical::width).max().orElse(0);
        var filled = rows.stream().filter(it -> width(it) > 0).toList();
        if (width <= 1) {
            filled.forEach(it -> paragraph(it.getFirst()));
            return;
        }
        gap();
        for (var row : filled) {
            var cells = new ArrayList<String>();
            for (var at = 0; at < width; at++) {
                cells.add(at < row.size() ? cell(row.get(at)) : "");
            }
            line("| " + String.join(" | ", cells) + " |");
        }
        gap();
    }

    private static int width(List<String> row) {
        var width = row.size();
        while (width > 0 && row.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    static String cell(String text) {
        return text.replace('|', '｜').replaceAll("\\s+", " ").strip();
    }

    /** A blank line, so that what follows does not belong to what went before. */
    void gap() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private void line(String line) {
        if (text.length() + line.length() > LONGEST) {
            isCut = true;
            return;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line);
    }

    boolean isCut() {
        return isCut;
    }

    String text() {
        return text.toString().strip();
    }
}
