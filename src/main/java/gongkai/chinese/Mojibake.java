package gongkai.chinese;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds characters that are not what was written (乱码). */
public final class Mojibake {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern LOST = Pattern.compile("[\\uFFFD\\uFFFE\\uE000-\\uF8FF]+|(?:锟斤拷?|烫烫+|屯屯屯+)+");

    /** Several where a word should be: at the beginning of a line or straight after one; or around a wide mark. */
    private static final Pattern QUESTION_MARKS = Pattern.compile(
            "(?m)^[\\s　]*(?<start>\\?{2,})(?=[^\\s?])|(?<=[\\p{IsHan}\\d）)])(?<between>\\?{2,})(?=[\\p{IsHan}\\d])"
                    + "|(?<around>\\?[！？，。]\\?)|(?<alone>\\?{3,})");

    /** After these, several question marks only ask loudly. */
    private static final String ASKING = "吗呢么吧啊何谁哪少";

    /** The bytes of Chinese characters in UTF-8, each read as a character of its own. */
    private static final Pattern AS_LATIN = Pattern.compile(
            "(?:[\\xE3-\\xE9][\\x80-\\xBF]{2}|\\xEF[\\xBC\\xBD][\\x80-\\xBF]|\\xE2\\x80[\\x80-\\xBF])+");

    private static final Pattern LATIN_RUN = Pattern.compile("[\\u0080-\\u00FFŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{3,}");

    /** Characters of GBK in which the beginnings of UTF-8 characters show; none of them is usual. */
    private static final String AS_GBK = "鏄鍙鐨涓鍦浜浼紒锛銆鈥鍖鏀搴缁鍏绗骞鏈璇鎴涔鍜瑕浠鐢宸淇闂寮闄鍔鏂绔鍒鍚鍗鍩鎶鍥鏋鏃鏉";

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]{3,}");

    /** At least two characters. */
    private static final Pattern BYTES_OF_UTF8 = Pattern.compile("(?:[\\xE3-\\xE9\\xEF][\\x80-\\xBF]{2}){2,}");

    private Mojibake() {}

    /**
     * A garbled place.
     *
     * @param from index of the first character
     * @param to index after the last
     * @param repair what probably stood there; empty if it cannot be told
     */
    public record Span(int from, int to, Kind kind, String repair) {}

    /** How it came about. */
    public enum Kind {
        LOST("无法识别的字符"),
        QUESTION_MARKS("问号代替的字符"),
        WRONG_ENCODING("编码错误的文字"),
        PINYIN("夹杂的拼音");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** In the order of the text; they do not overlap. */
    public static List<Span> find(String text) {
        var all = new ArrayList<Span>();
        latin(text, all);
        gbk(text, all);
        LOST.matcher(text).results().forEach(it -> all.add(new Span(it.start(), it.end(), Kind.LOST, "")));
        questionMarks(text, all);
        pinyin(text, all);
        all.sort(Comparator.comparingInt(Span::from));
        var apart = new ArrayList<Span>();
        for (var span : all) {
            if (apart.isEmpty() || apart.getLast().to() <= span.from()) {
                apart.add(span);
            }
        }
        return List.copyOf(apart);
    }

    private static void questionMarks(String text, List<Span> all) {
        var matcher = QUESTION_MARKS.matcher(text);
        while (matcher.find()) {
            var from = matcher.end() - matcher.group().strip().length();
            var asks = from > 0 && ASKING.indexOf(text.charAt(from - 1)) >= 0 && matcher.group("around") == null;
            if (!asks) {
                all.add(new Span(from, matcher.end(), Kind.QUESTION_MARKS, ""));
            }
        }
    }

    private static void pinyin(String text, List<Span> all) {
        var matcher = Pinyin.NOISE.matcher(text);
        while (matcher.find()) {
            if (Pinyin.isToned(matcher) || Pinyin.isReading(matcher)) {
                all.add(new Span(matcher.start("bracket"), matcher.end(), Kind.PINYIN, ""));
            }
        }
    }

    private static void latin(String text, List<Span> all) {
        var runs = LATIN_RUN.matcher(text);
        while (runs.find()) {
            var bytes = new StringBuilder();
            runs.group().chars().forEach(it -> bytes.append((char) (it < 0x100 ? it : windows((char) it))));
            var found = AS_LATIN.matcher(bytes);
            while (found.find()) {
                utf8(found.group().getBytes(StandardCharsets.ISO_8859_1))
                        .filter(Mojibake::hasHan)
                        .ifPresent(it -> all.add(new Span(
                                runs.start() + found.start(), runs.start() + found.end(), Kind.WRONG_ENCODING, it)));
            }
        }
    }

    private static int windows(char character) {
        return String.valueOf(character).getBytes(WINDOWS)[0] & 0xFF;
    }

    private static void gbk(String text, List<Span> all) {
        if (text.chars().noneMatch(it -> AS_GBK.indexOf(it) >= 0)) {
            return;
        }
        var runs = NOT_ASCII.matcher(text);
        while (runs.find()) {
            if (runs.group().chars().anyMatch(it -> AS_GBK.indexOf(it) >= 0)) {
                gbkRun(runs.group(), runs.start(), all);
            }
        }
    }

    private static void gbkRun(String run, int start, List<Span> all) {
        var bytes = new StringBuilder();
        var characterAt = new ArrayList<Integer>();
        for (var at = 0; at < run.length(); at++) {
            for (var one : run.substring(at, at + 1).getBytes(GBK)) {
                bytes.append((char) (one & 0xFF));
                characterAt.add(at);
            }
        }
        var found = BYTES_OF_UTF8.matcher(bytes);
        for (var at = 0; at < bytes.length(); at++) {
            if ((at == 0 || characterAt.get(at - 1) < characterAt.get(at))
                    && found.region(at, bytes.length()).lookingAt()) {
                var from = characterAt.get(at);
                var to = characterAt.get(found.end() - 1) + 1;
                var repaired = utf8(found.group().getBytes(StandardCharsets.ISO_8859_1));
                if (showsGbk(run.substring(from, to))
                        && repaired.filter(Mojibake::hasHan).isPresent()) {
                    all.add(new Span(start + from, start + to, Kind.WRONG_ENCODING, repaired.get()));
                    at = found.end() - 1;
                }
            }
        }
    }

    private static boolean showsGbk(String text) {
        return text.chars().filter(it -> AS_GBK.indexOf(it) >= 0).count() * 6 >= text.length();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
