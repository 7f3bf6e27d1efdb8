package gongkai.reports.domain;

import gongkai.chinese.Script;
import gongkai.chinese.Vocabulary;
import gongkai.reports.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and its plain form, character for character: Simplified script, pronunciations in brackets blanked out. A place
 * in one is the same place in the other.
 */
public final class Source {

    private static final String TRADITIONAL = "開務請處訊體關與報專題網門結繼續辦數據總計項費對變維護統區樣個條類規範醫療機構";
    private static final int SHOWN_BY = 4;

    private static final Pattern PINYIN =
            Pattern.compile("(?<=\\p{IsHan})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿɡ]{1,6}[)）]");

    /** What no table of characters turns into the word that is meant. */
    private static final String[] WORDS = {"答覆=答复", "反覆=反复", "回覆=回复", "批覆=批复", "公佈=公布", "衞生=卫生"};

    /** Labels whose words have another meaning elsewhere. */
    private static final String[] LABELS = {"本列资料=本列数据", "本列资讯=本列数据", "专案数量=项目数量"};

    /** A line of the text without its end. */
    record Line(int from, int to) {}

    private final String raw;
    private final String plain;
    private final List<Line> lines;
    private final int firstPinyin;
    private final boolean isText;

    private Source(String raw, boolean isText) {
        this.raw = raw;
        this.isText = isText;
        var text = simplified(raw);
        var pinyin = text.indexOf('(') >= 0 || text.indexOf('（') >= 0 ? PINYIN.matcher(text) : null;
        firstPinyin = pinyin != null && pinyin.find() ? pinyin.start() : -1;
        plain = pinyin == null || firstPinyin < 0
                ? text
                : pinyin.reset()
                        .replaceAll(it ->
                                Matcher.quoteReplacement("\0".repeat(it.group().length())));
        lines = lines(raw);
    }

    /** @param isText whether spaces in it are the writer's own, not those of a conversion */
    static Source of(String raw, boolean isText) {
        return new Source(raw, isText);
    }

    private static String simplified(String raw) {
        var shown = 0;
        for (var at = 0; at < raw.length() && shown < SHOWN_BY; at++) {
            if (TRADITIONAL.indexOf(raw.charAt(at)) >= 0) {
                shown++;
            }
        }
        if (shown < SHOWN_BY) {
            return raw;
        }
        var text = raw;
        for (var pair : WORDS) {
            text = text.replace(pair.substring(0, 2), pair.substring(3));
        }
        var vocabulary = Script.vocabulary(text);
        var result = new StringBuilder(text.length());
        for (var line : lines(text)) {
            result.append(text, result.length(), line.from());
            result.append(simplifiedLine(text.substring(line.from(), line.to()), vocabulary));
        }
        var simplified = result.append(text, result.length(), text.length()).toString();
        for (var pair : LABELS) {
            simplified = simplified.replace(pair.substring(0, 4), pair.substring(5));
        }
        return simplified;
    }

    private static String simplifiedLine(String line, Vocabulary vocabulary) {
        for (var one : List.of(vocabulary, Vocabulary.MAINLAND)) {
            var result = Script.simplified(line, one);
            if (result.length() == line.length()) {
                return result;
            }
        }
        var each = new StringBuilder();
        for (var at = 0; at < line.length(); at++) {
            var result = Script.simplified(line.substring(at, at + 1), Vocabulary.MAINLAND);
            each.append(result.length() == 1 ? result.charAt(0) : line.charAt(at));
        }
        return each.toString();
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        var from = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                lines.add(new Line(from, at));
                if (at + 1 < text.length() && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n') {
                    at++;
                }
                from = at + 1;
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r' || character == '\f' || character == '\u2028';
    }

    String raw() {
        return raw;
    }

    String plain() {
        return plain;
    }

    boolean isText() {
        return isText;
    }

    List<Line> lines() {
        return lines;
    }

    /** Where the first pronunciation in brackets stands; below 0 if there is none. */
    int firstPinyin() {
        return firstPinyin;
    }

    Evidence evidence(String section, int from, int to) {
        var start = Math.clamp(from, 0, raw.length());
        var end = Math.clamp(to, start, raw.length());
        while (start < end && Folded.isSpace(raw.charAt(start))) {
            start++;
        }
        while (end > start && Folded.isSpace(raw.charAt(end - 1))) {
            end--;
        }
        return new Evidence(section, start, raw.substring(start, end));
    }
}
