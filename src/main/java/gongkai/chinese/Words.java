package gongkai.chinese;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Divides text into words. The dictionary is read at the first call, not at the start of the program. */
public final class Words {

    /** 第二十条 is one word; so is a number with its point or percent sign. */
    private static final Pattern WHOLE = Pattern.compile("第[一二三四五六七八九十百零〇\\d]{1,6}[编章节条款项批期届号]|\\d+(?:[.,]\\d+)*[%％]?");

    /** Longer stretches are divided for the segmenter, whose work grows with the length of a sentence. */
    private static final int STRETCH = 4_000;

    private static final class Dictionary {

        static final Segment INDEX;
        static final Segment LONGEST;

        static {
            Phrases.lines("policy-words.txt").forEach(it -> CustomDictionary.add(it, "nz 10000"));
            INDEX = whole().enableIndexMode(true);
            LONGEST = whole();
        }
    }

    private Words() {}

    /** A word of policy is whole wherever it stands, so that a document is cut as a query is. */
    private static Segment whole() {
        return HanLP.newSegment().enableOffset(true).enableCustomDictionaryForcing(true);
    }

    /**
     * A word where it stands.
     *
     * @param text in lower case
     * @param from index of its first character
     * @param to index after its last
     */
    public record Word(String text, int from, int to) {}

    /** Every word with the words inside it, of the text as it is; in the order of their beginnings. */
    public static List<Word> within(String text) {
        return divided(text, Dictionary.INDEX);
    }

    /** Every word with the words inside it, of the normalised text. */
    public static List<String> forIndex(String text) {
        return within(Normaliser.normalise(text).text()).stream()
                .map(Word::text)
                .toList();
    }

    /** The words of what somebody asks for, each as long as it can be. */
    public static List<String> forQuery(String query) {
        return divided(Normaliser.normalise(query).text(), Dictionary.LONGEST).stream()
                .map(Word::text)
                .distinct()
                .toList();
    }

    private static List<Word> divided(String text, Segment segment) {
        var words = new ArrayList<Word>();
        var whole = WHOLE.matcher(text);
        var at = 0;
        while (whole.find()) {
            stretch(text, at, whole.start(), segment, words);
            words.add(new Word(whole.group(), whole.start(), whole.end()));
            at = whole.end();
        }
        stretch(text, at, text.length(), segment, words);
        return words.stream().distinct().toList();
    }

    private static void stretch(String text, int from, int to, Segment segment, List<Word> words) {
        for (var start = from; start < to; ) {
            var end = endOfStretch(text, start, to);
            for (var term : segment.seg(text.substring(start, end))) {
                if (isWord(term)) {
                    var first = start + term.offset;
                    words.add(new Word(term.word.toLowerCase(Locale.ROOT), first, first + term.word.length()));
                }
            }
            start = end;
        }
    }

    /** After the last mark of a long stretch, so that no word is cut. */
    private static int endOfStretch(String text, int start, int to) {
        if (to - start <= STRETCH) {
            return to;
        }
        for (var at = start + STRETCH; at > start; at--) {
            if (!Character.isLetterOrDigit(text.charAt(at - 1))) {
                return at;
            }
        }
        return start + STRETCH;
    }

    private static boolean isWord(Term term) {
        return term.word.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
