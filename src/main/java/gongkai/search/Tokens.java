package gongkai.search;

import com.hankcs.hanlp.HanLP;
import gongkai.chinese.Normaliser;
import gongkai.chinese.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How texts and queries become terms: words with the words inside them; pairs of neighbouring characters, which miss no
 * literal occurrence; pairs of syllables, which forgive a wrong character of the same sound.
 */
final class Tokens {

    private static final int LONGEST_TERM = 100;
    private static final Pattern NO_PART_OF_A_NUMBER = Pattern.compile("[\\s\u3000第〔﹝［\\[（(【〕﹞］\\]）)】]");

    private Tokens() {}

    /**
     * A term and how far behind the one before it stands.
     *
     * @param step 1 for the next, more when marks stand between
     */
    record Token(String term, int step) {}

    /** In simplified script and half-width signs. */
    static String folded(String text) {
        return Normaliser.normalise(text).text();
    }

    static List<Token> words(String text) {
        return Words.forIndex(text).stream()
                .map(it -> new Token(shortened(it.toLowerCase(Locale.ROOT)), 1))
                .toList();
    }

    /** Of folded text. */
    static List<Token> pairs(String folded) {
        var tokens = new ArrayList<Token>();
        var step = 1;
        for (int at = 0; at < folded.length(); ) {
            var end = endOfRun(folded, at);
            if (end == at) {
                step = 2;
                at += Character.charCount(folded.codePointAt(at));
                continue;
            }
            if (isHan(folded.codePointAt(at))) {
                addPairs(folded, at, end, step, tokens);
            } else {
                tokens.add(new Token(shortened(folded.substring(at, end).toLowerCase(Locale.ROOT)), step));
            }
            step = 1;
            at = end;
        }
        return tokens;
    }

    private static void addPairs(String text, int from, int to, int step, List<Token> tokens) {
        if (to - from == 1) {
            tokens.add(new Token(text.substring(from, to), step));
        }
        for (int at = from; at + 1 < to; at++) {
            tokens.add(new Token(text.substring(at, at + 2), at == from ? step : 1));
        }
    }

    /** Runs are of Chinese characters or of letters and digits; anything else is no run. */
    private static int endOfRun(String text, int from) {
        var first = text.codePointAt(from);
        var han = isHan(first);
        if (!han && !Character.isLetterOrDigit(first)) {
            return from;
        }
        var at = from;
        while (at < text.length()) {
            var sign = text.codePointAt(at);
            if (han != isHan(sign) || !han && !Character.isLetterOrDigit(sign)) {
                break;
            }
            at += Character.charCount(sign);
        }
        return at;
    }

    /** Syllables two by two, of the Chinese characters of folded text; without tones. */
    static List<Token> sounds(String folded) {
        var tokens = new ArrayList<Token>();
        var before = "";
        var step = 1;
        for (var syllable : syllables(folded)) {
            if (syllable.isEmpty()) {
                step = before.isEmpty() ? step : 2;
                before = "";
                continue;
            }
            if (!before.isEmpty()) {
                tokens.add(new Token(before + " " + syllable, step));
                step = 1;
            }
            before = syllable;
        }
        return tokens;
    }

    /** How each word of at least two characters is spelt, and its initials: shuangtongdao and std. */
    static List<Token> spellings(String text) {
        return Words.forIndex(text).stream()
                .distinct()
                .filter(it -> it.length() >= 2 && it.codePoints().allMatch(Tokens::isHan))
                .flatMap(it -> {
                    var syllables = syllables(it);
                    var initials = new StringBuilder();
                    syllables.forEach(syllable -> initials.append(syllable, 0, Math.min(1, syllable.length())));
                    return List.of(String.join("", syllables), initials.toString()).stream();
                })
                .distinct()
                .map(it -> new Token(shortened(it), 1))
                .toList();
    }

    /** The initials of a whole title, for finding it by any stretch of them. */
    static String initials(String folded) {
        var initials = new StringBuilder();
        syllables(folded).forEach(it -> initials.append(it, 0, Math.min(1, it.length())));
        return shortened(initials.toString());
    }

    private static List<String> syllables(String folded) {
        var spelt = HanLP.convertToPinyinList(folded);
        var syllables = new ArrayList<String>();
        for (int at = 0; at < spelt.size(); at++) {
            var syllable = spelt.get(at).getPinyinWithoutTone();
            // The dictionary takes 地 for the particle.
            var isPlace = at < folded.length() && folded.charAt(at) == '地';
            syllables.add(syllable.equals("none") ? "" : isPlace ? "di" : syllable);
        }
        return syllables;
    }

    /** A document number in one spelling, whatever brackets and spaces it was written with. */
    static String number(String written) {
        return NO_PART_OF_A_NUMBER.matcher(folded(written)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    static boolean isHan(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.HAN;
    }

    private static String shortened(String term) {
        return term.length() <= LONGEST_TERM ? term : term.substring(0, LONGEST_TERM);
    }

    static TokenStream stream(List<Token> tokens) {
        return new Stream(tokens);
    }

    private static final class Stream extends TokenStream {

        private final List<Token> tokens;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
        private int next;

        Stream(List<Token> tokens) {
            this.tokens = tokens;
        }

        @Override
        public boolean incrementToken() {
            if (next == tokens.size()) {
                return false;
            }
            clearAttributes();
            var token = tokens.get(next++);
            term.append(token.term());
            position.setPositionIncrement(token.step());
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
