package gongkai.published;

/**
 * From one article to another. The title shown is always that of the article as it is published now; a relation to
 * something not published is kept and not shown.
 */
public record Relation(Kind kind, ArticleId to, String title) {

    /** What the other article is to this one. */
    public enum Kind {
        INTERPRETS("所解读的文件"),
        INTERPRETED_BY("本文件的解读"),
        REPEALS("本件废止的文件"),
        REPEALED_BY("废止本件的文件"),
        AMENDS("本件修改的文件"),
        AMENDED_BY("修改本件的文件"),
        CONSULTED_IN("制定前征求意见"),
        ATTACHMENT_OF("本附件所属的文件"),
        REPLY_TO("所答复的事项"),
        UPDATES("本件更新的信息"),
        UPDATED_BY("更新后的信息");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
