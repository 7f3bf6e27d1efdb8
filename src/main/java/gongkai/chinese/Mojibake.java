package gongkai.chinese;

import java.util.List;

/** Finds characters that are not what was written (乱码). */
public final class Mojibake {

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
        return List.of();
    }
}
