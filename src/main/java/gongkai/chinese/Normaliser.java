package gongkai.chinese;

import static gongkai.chinese.Change.Kind.PINYIN;
import static gongkai.chinese.Change.Kind.WIDTH;
import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes imported text regular without changing what it says: pronunciations in brackets go, Traditional script becomes
 * Simplified, digits and letters become narrow, marks between Chinese characters become Chinese ones, spaces of the
 * layout go. Numbers and the marks of articles stay as they are; so does everything garbled.
 */
public final class Normaliser {

    /** Full-width digits, letters and signs of arithmetic; radicals and variants that stand for a character. */
    private static final Pattern OTHER_FORMS = Pattern.compile("[０-９Ａ-Ｚａ-ｚ％＋－＝．／＠＆＃＊＿\\u2E80-\\u2FDF\\uF900-\\uFAFF]");

    private Normaliser() {}

    public static Normalised normalise(String original) {
        var tally = new Tally();
        var text = withoutPinyin(Spacing.visible(original, tally), tally);
        var script = new Scripts(Script.isTraditional(text), Script.vocabulary(text));
        var lines = text.lines()
                .map(it -> script.simplified(it, tally))
                .map(it -> narrow(it, tally))
                .map(it -> Punctuation.regular(it, tally))
                .map(it -> Spacing.regular(it, tally))
                .collect(joining("\n"));
        return new Normalised(original, Spacing.withoutBlankRuns(lines, tally), tally.changes());
    }

    private record Scripts(boolean isTraditional, Vocabulary vocabulary) {

        String simplified(String line, Tally tally) {
            return isTraditional || Script.isTraditionalLine(line) ? Script.simplified(line, vocabulary, tally) : line;
        }
    }

    private static String withoutPinyin(String text, Tally tally) {
        return Pinyin.NOISE.matcher(text).replaceAll(it -> {
            if (!Pinyin.isReading(it)) {
                return Matcher.quoteReplacement(it.group());
            }
            tally.add(PINYIN, it.group(), it.group("character"));
            return it.group("character");
        });
    }

    private static String narrow(String line, Tally tally) {
        return OTHER_FORMS.matcher(line).replaceAll(it -> {
            var regular = Normalizer.normalize(it.group(), Form.NFKC);
            if (!regular.equals(it.group())) {
                tally.add(WIDTH, it.group(), regular);
            }
            return Matcher.quoteReplacement(regular);
        });
    }
}
