package gongkai.published;

import gongkai.published.Block.Heading;
import gongkai.published.Block.Paragraph;
import gongkai.published.Block.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads canonical text: one paragraph a line; a heading is known by its numbering and by not ending like a sentence; a
 * table is consecutive lines such as {@code | a | b |}, the first of which is its header.
 */
public final class Body {

    private static final int LONGEST_HEADING = 60;
    private static final String NUMBER = "[一二三四五六七八九十百零〇\\d]+";
    private static final Pattern FIRST_LEVEL = Pattern.compile("(第" + NUMBER + "[编章]|[一二三四五六七八九十百]+、).*");
    private static final Pattern SECOND_LEVEL = Pattern.compile("(第" + NUMBER + "节|[（(][一二三四五六七八九十百]+[）)]).*");
    private static final Pattern ENDS_A_SENTENCE = Pattern.compile(".*[。；：！？，、;:!?,.…”）)]");

    private Body() {}

    public static List<Block> of(String text) {
        var blocks = new ArrayList<Block>();
        var table = new ArrayList<List<String>>();
        for (var raw : text.split("\\R", -1)) {
            var line = strip(raw);
            if (isRow(line)) {
                table.add(cells(line));
                continue;
            }
            close(table, blocks);
            if (!line.isEmpty()) {
                blocks.add(block(line));
            }
        }
        close(table, blocks);
        return List.copyOf(blocks);
    }

    private static Block block(String line) {
        if (line.length() > LONGEST_HEADING || ENDS_A_SENTENCE.matcher(line).matches()) {
            return new Paragraph(line);
        }
        if (FIRST_LEVEL.matcher(line).matches()) {
            return new Heading(1, line);
        }
        return SECOND_LEVEL.matcher(line).matches() ? new Heading(2, line) : new Paragraph(line);
    }

    private static boolean isRow(String line) {
        return line.length() > 2 && line.startsWith("|") && line.endsWith("|");
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1, row.length() - 1).split("\\|", -1))
                .map(Body::strip)
                .toList();
    }

    private static void close(List<List<String>> table, List<Block> blocks) {
        if (table.isEmpty()) {
            return;
        }
        var width = table.stream().mapToInt(List::size).max().orElse(0);
        var rows = table.stream().map(it -> filled(it, width)).toList();
        blocks.add(new Table(rows.getFirst(), rows.subList(1, rows.size())));
        table.clear();
    }

    private static List<String> filled(List<String> row, int width) {
        return Stream.concat(row.stream(), Collections.nCopies(width - row.size(), "").stream())
                .toList();
    }

    private static String strip(String line) {
        var start = 0;
        var end = line.length();
        while (start < end && isBlank(line.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0';
    }
}
