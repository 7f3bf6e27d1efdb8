package gongkai.disclosures.domain;

/** What one item is to another (相关信息), told from the first; the other way round is derived. */
public record Link(long from, long to, Kind kind) {

    /** What it may be. */
    public enum Kind {
        INTERPRETS("解读文件", "被解读"),
        REPEALS("废止文件", "被废止"),
        AMENDS("修改文件", "被修改的文件"),
        CONSULTED_IN("征求意见稿的定稿", "征求意见的结果"),
        ATTACHMENT_OF("作为附件", "所附文件"),
        REPLY_TO("答复", "被答复"),
        UPDATES("更新旧信息", "已有新信息");

        private final String label;
        private final String inverse;

        Kind(String label, String inverse) {
            this.label = label;
            this.inverse = inverse;
        }

        public String label() {
            return label;
        }

        /** What it is called from the other side. */
        public String inverse() {
            return inverse;
        }
    }
}
