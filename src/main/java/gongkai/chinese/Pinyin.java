package gongkai.chinese;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pronunciation that some programs write behind a character when they change its script: 醫(yī)療. */
final class Pinyin {

    /** A Chinese character and a syllable in brackets. */
    static final Pattern NOISE = Pattern.compile(
            "(?<character>\\p{IsHan})(?<bracket>[(（](?<syllable>[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,6})[)）])");

    private static final String TONED = ".*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ].*";

    /** May be spoken without a tone. */
    private static final Set<String> UNSTRESSED = Set.of("men", "me", "ge", "zhe", "le", "de", "zi", "tou", "ma", "ne");

    private Pinyin() {}

    /** Whether the syllable is how the character is read. */
    static boolean isReading(MatchResult found) {
        var character = found.group("character");
        var syllable = found.group("syllable").toLowerCase(Locale.ROOT);
        return Stream.of(character, HanLP.convertToSimplifiedChinese(character))
                .flatMap(Pinyin::readings)
                .anyMatch(it -> it.getPinyinWithToneMark().equals(syllable)
                        || UNSTRESSED.contains(syllable)
                                && it.getPinyinWithoutTone().equals(syllable));
    }

    static boolean isToned(MatchResult found) {
        return found.group("syllable").matches(TONED);
    }

    private static Stream<com.hankcs.hanlp.dictionary.py.Pinyin> readings(String character) {
        var readings = PinyinDictionary.get(character);
        return readings == null ? Stream.of() : Arrays.stream(readings);
    }
}
