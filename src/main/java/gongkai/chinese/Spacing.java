package gongkai.chinese;

import static gongkai.chinese.Change.Kind.SPACE;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Spaces that serve the layout of a page and say nothing. What was taken out is named, since it cannot be seen. */
final class Spacing {

    private static final String INDENT = "行首行尾空格";
    private static final String BETWEEN = "字间空格";
    private static final String BLANK_LINES = "多余空行";
    private static final String INVISIBLE = "不可见字符";

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029\\f\\u000B]");
    private static final Pattern NOT_SEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");
    private static final Pattern AFTER_OPENING = Pattern.compile("(?<=[“‘（《〈〔【]) | (?=[”’）》〉〕】，。；：、？！])");
    private static final Pattern IN_DATES =
            Pattern.compile("(?<=\\d) (?=[年月日])|(?<=[年月]) (?=\\d)|(?<=第) (?=\\d)|(?<=第 ?\\d{1,4}) (?=[条款项章号])");
    private static final Pattern TABLE_ROW = Pattern.compile("\\|.*\\|");

    private Spacing() {}

    /** Line ends as one character, and nothing that is not seen. */
    static String visible(String text, Tally tally) {
        var lines = LINE_ENDS.matcher(text).replaceAll("\n");
        var matcher = NOT_SEEN.matcher(lines);
        var result = matcher.replaceAll("");
        tally.add(SPACE, INVISIBLE, "", lines.length() - result.length());
        return result;
    }

    static String regular(String line, Tally tally) {
        var single = SPACES.matcher(line).replaceAll(" ");
        var stripped = single.strip();
        tally.add(
                SPACE,
                INDENT,
                "",
                single.equals(stripped) && line.length() == line.strip().length() ? 0 : 1);
        if (TABLE_ROW.matcher(stripped).matches()) {
            return stripped;
        }
        var result = isSpreadOut(stripped) ? stripped.replace(" ", "") : stripped;
        result = AFTER_OPENING.matcher(result).replaceAll("");
        result = IN_DATES.matcher(result).replaceAll("");
        tally.add(SPACE, BETWEEN, "", stripped.length() - result.length());
        return result;
    }

    /** 通　知: a title whose characters stand apart. */
    private static boolean isSpreadOut(String line) {
        var words = line.split(" ");
        return words.length > 1
                && words.length <= 12
                && Arrays.stream(words)
                        .allMatch(it ->
                                it.codePointCount(0, it.length()) == 1 && Character.isIdeographic(it.codePointAt(0)));
    }

    /** At most one blank line between two others, and none at either end. */
    static String withoutBlankRuns(String text, Tally tally) {
        var stripped = text.strip();
        var result = stripped.replaceAll("\n{3,}", "\n\n");
        tally.add(SPACE, BLANK_LINES, "", stripped.length() - result.length());
        return result;
    }
}
