package gongkai.chinese;

import com.hankcs.hanlp.HanLP;
import gongkai.chinese.Change.Kind;
import java.util.Set;
import java.util.stream.Collectors;

/** Traditional and Simplified script (繁体、简体). */
public final class Script {

    /** Of the Chinese characters of a text in Traditional script, about four in ten differ from Simplified ones. */
    private static final double SHARE_OF_A_TEXT = 0.08;

    /** A title within a Simplified text must show it more clearly: a name may keep an old character. */
    private static final double SHARE_OF_A_LINE = 0.25;

    private static final int SAMPLE = 20_000;

    /** Words of the mainland for which Taiwan has its own. */
    private static final Set<String> MAINLAND_WORDS =
            Set.of("文件", "網絡", "計劃", "軟件", "硬件", "鏈接", "聯系", "聯繫", "門戶網站", "質量", "服務器", "數據庫", "打印", "互聯網");

    private static final class Tables {
        static final Phrases TAIWAN = Phrases.of("taiwan-words.txt");
        static final Phrases TRADITIONAL = Phrases.of("traditional-words.txt");
    }

    private Script() {}

    /** In Simplified script, with the words of the mainland where the text uses those of Taiwan. */
    public static String simplified(String text) {
        return simplified(text, vocabulary(text));
    }

    /** In Simplified script; words are replaced only if the vocabulary is that of Taiwan. */
    public static String simplified(String text, Vocabulary vocabulary) {
        return simplified(text, vocabulary, new Tally());
    }

    static String simplified(String text, Vocabulary vocabulary, Tally tally) {
        return characters(
                switch (vocabulary) {
                    case MAINLAND -> text;
                    case TAIWAN -> words(text, tally);
                },
                tally);
    }

    private static String words(String text, Tally tally) {
        var result = new StringBuilder(text.length());
        var at = 0;
        for (var found : Tables.TAIWAN.in(text)) {
            result.append(text, at, found.from());
            var plain = HanLP.convertToSimplifiedChinese(found.phrase());
            if (plain.equals(found.meaning())) {
                result.append(found.phrase());
            } else {
                result.append(found.meaning());
                tally.add(Kind.VOCABULARY, found.phrase(), found.meaning());
            }
            at = found.to();
        }
        return result.append(text, at, text.length()).toString();
    }

    private static String characters(String text, Tally tally) {
        var converted = converted(text);
        if (converted.length() != text.length()) {
            tally.add(Kind.SCRIPT, "…", "…", Math.abs(converted.length() - text.length()));
            return converted;
        }
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) != converted.charAt(at)) {
                tally.add(Kind.SCRIPT, text.substring(at, at + 1), converted.substring(at, at + 1));
            }
        }
        return converted;
    }

    private static String converted(String text) {
        var result = new StringBuilder(text.length());
        var at = 0;
        for (var found : Tables.TRADITIONAL.in(text)) {
            result.append(text, at, found.from()).append(found.meaning());
            at = found.to();
        }
        return HanLP.convertToSimplifiedChinese(
                result.append(text, at, text.length()).toString());
    }

    /** Whether the text as a whole is written in Traditional script. */
    public static boolean isTraditional(String text) {
        return share(text) >= SHARE_OF_A_TEXT;
    }

    static boolean isTraditionalLine(String line) {
        return share(line) >= SHARE_OF_A_LINE;
    }

    private static double share(String text) {
        var characters = text.codePoints()
                .filter(Character::isIdeographic)
                .limit(SAMPLE)
                .mapToObj(Character::toString)
                .toList();
        if (characters.isEmpty()) {
            return 0;
        }
        var changed =
                characters.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())).entrySet().stream()
                        .filter(it ->
                                !HanLP.convertToSimplifiedChinese(it.getKey()).equals(it.getKey()))
                        .mapToLong(it -> it.getValue())
                        .sum();
        return (double) changed / characters.size();
    }

    /** Whose words a text in Traditional script uses. */
    public static Vocabulary vocabulary(String text) {
        var taiwan = Tables.TAIWAN.in(text).stream()
                .filter(it -> !HanLP.convertToSimplifiedChinese(it.phrase()).equals(it.meaning()))
                .count();
        return taiwan > MAINLAND_WORDS.stream().mapToLong(it -> times(it, text)).sum()
                ? Vocabulary.TAIWAN
                : Vocabulary.MAINLAND;
    }

    private static long times(String word, String text) {
        var count = 0L;
        for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }
}
