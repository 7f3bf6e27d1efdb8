package gongkai.chinese;

/**
 * What a normalisation replaced, and how often.
 *
 * @param from what stood there
 * @param to what stands there now; empty if it was taken out
 */
public record Change(Kind kind, String from, String to, int count) {

    /** What sort of replacement. */
    public enum Kind {
        SCRIPT("繁体转为简体"),
        VOCABULARY("用语换为大陆通用说法"),
        PINYIN("去掉夹杂的拼音"),
        WIDTH("全角字符与异形字符规范"),
        PUNCTUATION("标点规范"),
        SPACE("排版空格与不可见字符");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
