package gongkai.typesetting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Breaks a text into rows: no row begins with a closing mark or ends with an opening one (GB/T 15834-2011, 5.1). */
final class Breaker {

    static final String NEVER_FIRST = "，。、；：？！）〕】》〉」』”’％‰℃·～々,.;:?!)]}%";
    static final String NEVER_LAST = "（〔【《〈「『“‘([{￥$";

    private static final String NEVER_SPLIT = "—…";
    private static final String STAYS_WITH_NUMBER = "年月日号";
    private static final String WORD_MAY_END = "/?&=";
    private static final double TOLERANCE = 0.05;
    private static final double WIDEST_GAP = 0.15;
    private static final int LONGEST_CARRIED = 10;
    private static final List<String> WHOLE =
            List.of("政府信息", "公开", "申请", "部分", "告知书", "答复书", "医疗保障局", "补正", "延期", "收费", "处理");

    private final Faces faces;
    private final Face face;
    private final double size;
    private final double spacing;

    Breaker(Faces faces, Face face, double size, double spacing) {
        this.faces = faces;
        this.face = face;
        this.size = size;
        this.spacing = spacing;
    }

    /** One row; {@code gap} is what has to be added behind each character to fill the width. */
    record Row(String text, double width, double gap) {}

    List<Row> rows(String text, double first, double others) {
        var characters = text.codePoints().toArray();
        var advances = Arrays.stream(characters).mapToDouble(this::advance).toArray();
        var rows = new ArrayList<Row>();
        var start = 0;
        while (start < characters.length) {
            var room = rows.isEmpty() ? first : others;
            var end = end(characters, advances, start, room);
            var isLast = end == characters.length;
            rows.add(row(characters, advances, start, end, isLast ? 0 : room));
            start = end;
            while (start < characters.length && characters[start] == ' ') {
                start++;
            }
        }
        if (rows.isEmpty()) {
            rows.add(new Row("", 0, 0));
        }
        return rows;
    }

    private int end(int[] characters, double[] advances, int start, double room) {
        var width = 0.0;
        var end = start;
        while (end < characters.length && width + advances[end] <= room + TOLERANCE) {
            width += advances[end++];
        }
        if (end == characters.length) {
            return end;
        }
        for (var at = end; at > start && at > end - LONGEST_CARRIED; at--) {
            if (mayBreak(characters, at)) {
                return at;
            }
        }
        // An address too long to be carried over whole.
        return Math.max(end, start + 1);
    }

    private static Row row(int[] characters, double[] advances, int start, int end, double room) {
        var last = end;
        while (room > 0 && last > start + 1 && characters[last - 1] == ' ') {
            last--;
        }
        var width = Arrays.stream(advances, start, last).sum();
        var gap = room == 0 || last - start < 2 ? 0 : (room - width) / (last - start - 1);
        return new Row(new String(characters, start, last - start), width, gap);
    }

    /** Whether a row may end before that character. */
    private static boolean mayBreak(int[] characters, int at) {
        var before = characters[at - 1];
        var after = characters[at];
        if (after == ' ' || isIn(NEVER_FIRST, after) || isIn(NEVER_LAST, before)) {
            return false;
        }
        if (before == after && isIn(NEVER_SPLIT, before)) {
            return false;
        }
        if (Character.isDigit(before) && isIn(STAYS_WITH_NUMBER, after)) {
            return false;
        }
        return before == ' ' || !isWord(before) || !isWord(after) || isIn(WORD_MAY_END, before);
    }

    private static boolean isIn(String characters, int character) {
        return characters.indexOf(character) >= 0;
    }

    private static boolean isWord(int character) {
        return character > ' ' && character < 0x2000;
    }

    /** A title in rows of nearly the same length, broken where the sense allows. */
    List<Row> balanced(String text, double room) {
        var characters = text.codePoints().toArray();
        var advances = Arrays.stream(characters).mapToDouble(this::advance).toArray();
        var total = Arrays.stream(advances).sum();
        var count = (int) Math.ceil(total / room - 0.001);
        if (count <= 1) {
            return List.of(row(characters, advances, 0, characters.length, 0));
        }
        for (var rows = count; rows <= characters.length; rows++) {
            var ends = balance(characters, advances, room, rows, total / rows);
            if (ends.length > 0) {
                var out = new ArrayList<Row>();
                var start = 0;
                for (var end : ends) {
                    out.add(row(characters, advances, start, end, 0));
                    start = end;
                }
                return out;
            }
        }
        return rows(text, room, room);
    }

    /** Where each row ends, at the least cost; nothing when it cannot be done in so many rows. */
    private static int[] balance(int[] characters, double[] advances, double room, int rows, double aim) {
        var length = characters.length;
        var cost = new double[rows + 1][length + 1];
        var from = new int[rows + 1][length + 1];
        for (var line : cost) {
            Arrays.fill(line, Double.POSITIVE_INFINITY);
        }
        cost[0][0] = 0;
        for (var row = 1; row <= rows; row++) {
            for (var end = 1; end <= length; end++) {
                if (end < length && !mayBreak(characters, end)) {
                    continue;
                }
                var width = 0.0;
                for (var start = end - 1; start >= 0; start--) {
                    width += advances[start];
                    if (width > room + TOLERANCE) {
                        break;
                    }
                    var off = (width - aim) / advances[start];
                    var here = cost[row - 1][start] + off * off + (end < length ? sense(characters, end) : 0);
                    if (here < cost[row][end]) {
                        cost[row][end] = here;
                        from[row][end] = start;
                    }
                }
            }
        }
        if (Double.isInfinite(cost[rows][length])) {
            return new int[0];
        }
        var ends = new int[rows];
        var end = length;
        for (var row = rows; row > 0; row--) {
            ends[row - 1] = end;
            end = from[row][end];
        }
        return ends;
    }

    /** How much a break there hurts the sense, in squares of characters. */
    private static double sense(int[] characters, int at) {
        var before = characters[at - 1];
        var after = characters[at];
        if (isIn("的、和与及》”）", before) || (before == '于' && at > 1 && characters[at - 2] == '关')) {
            return -4;
        }
        return after == '的' || isInsideWord(characters, at) ? 12 : 2;
    }

    private static boolean isInsideWord(int[] characters, int at) {
        return WHOLE.stream().anyMatch(word -> {
            for (var start = Math.max(0, at - word.length() + 1); start < at; start++) {
                var end = start + word.length();
                if (end <= characters.length && word.equals(new String(characters, start, word.length()))) {
                    return true;
                }
            }
            return false;
        });
    }

    private double advance(int character) {
        return faces.of(face, character).advance(character) * size + spacing;
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    /** The runs of a row; y is that of the baseline. */
    List<Mark> runs(Row row, double x, double baseline, boolean isRed, int element) {
        var gap = row.gap() > WIDEST_GAP * size ? 0 : row.gap();
        var runs = new ArrayList<Mark>();
        var text = row.text();
        var at = x;
        var start = 0;
        while (start < text.length()) {
            var typeface = faces.of(face, text.codePointAt(start));
            var end = start;
            var width = 0.0;
            while (end < text.length() && faces.of(face, text.codePointAt(end)) == typeface) {
                var character = text.codePointAt(end);
                width += typeface.advance(character) * size + spacing + gap;
                end += Character.charCount(character);
            }
            runs.add(new Mark.Run(
                    at, baseline, typeface, size, spacing + gap, isRed, text.substring(start, end), element));
            at += width;
            start = end;
        }
        return runs;
    }
}
