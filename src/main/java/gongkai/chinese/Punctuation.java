package gongkai.chinese;

import static gongkai.chinese.Change.Kind.PUNCTUATION;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.regex.Pattern;

/** Marks as Chinese text has them. What numbers and articles need stays: 1,000 and 9:30 and 第(一)项. */
final class Punctuation {

    private static final Map<Character, Character> WIDE = Map.of(',', '，', ';', '；', ':', '：', '?', '？', '!', '！');

    private static final Pattern ARTICLE_MARK = Pattern.compile("[一二三四五六七八九十百零〇\\d]{1,4}");

    /** A comma that some pages put before every mark, against copying. */
    private static final Pattern COMMA_BEFORE_MARK = Pattern.compile("(?<=[\\p{IsHan}）)%％”》])[,，]+(?=[，。；、])");

    private static final Pattern COMMA_TWICE = Pattern.compile("(?<=[\\p{IsHan}）)%％”》]),,(?=\\p{IsHan})");

    private Punctuation() {}

    static String regular(String line, Tally tally) {
        var text = once(COMMA_BEFORE_MARK, "", line, tally);
        if (text.indexOf('。') >= 0 || text.indexOf('；') >= 0) {
            text = once(COMMA_TWICE, "，", text, tally);
        }
        var result = new StringBuilder(text);
        brackets(result, tally);
        quotes(result, tally);
        marks(result, tally);
        return result.toString();
    }

    private static String once(Pattern pattern, String by, String text, Tally tally) {
        return pattern.matcher(text).replaceAll(it -> {
            tally.add(PUNCTUATION, it.group(), by);
            return by;
        });
    }

    private static void marks(StringBuilder text, Tally tally) {
        for (var at = 1; at < text.length(); at++) {
            var wide = WIDE.get(text.charAt(at));
            if (wide != null && isBetweenWords(text, at)) {
                replace(text, at, wide, tally);
            }
        }
    }

    private static boolean isBetweenWords(CharSequence text, int at) {
        var before = text.charAt(at - 1);
        var after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (isWide(before)) {
            return isWide(after) || Character.isDigit(after) || Character.isLetter(after) || " (“《".indexOf(after) >= 0;
        }
        return (Character.isDigit(before) || before == ')') && Character.isIdeographic(after);
    }

    private static boolean isWide(char character) {
        return Character.isIdeographic(character) || "）》〉”’」』】〕％%“（《".indexOf(character) >= 0;
    }

    private static void brackets(StringBuilder text, Tally tally) {
        var open = new ArrayDeque<Integer>();
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '(') {
                open.push(at);
            } else if (text.charAt(at) == ')' && !open.isEmpty()) {
                var from = open.pop();
                var inside = text.substring(from + 1, at);
                if (inside.codePoints().anyMatch(Character::isIdeographic)
                        && !ARTICLE_MARK.matcher(inside).matches()) {
                    replace(text, from, '（', tally);
                    replace(text, at, '）', tally);
                }
            }
        }
    }

    private static void quotes(StringBuilder text, Tally tally) {
        if (text.chars().filter(it -> it == '"').count() % 2 != 0) {
            return;
        }
        var from = text.indexOf("\"");
        while (from >= 0) {
            var to = text.indexOf("\"", from + 1);
            if (text.substring(from + 1, to).codePoints().anyMatch(Character::isIdeographic)) {
                replace(text, from, '“', tally);
                replace(text, to, '”', tally);
            }
            from = text.indexOf("\"", to + 1);
        }
    }

    private static void replace(StringBuilder text, int at, char by, Tally tally) {
        tally.add(PUNCTUATION, text.substring(at, at + 1), String.valueOf(by));
        text.setCharAt(at, by);
    }
}
