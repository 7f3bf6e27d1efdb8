package gongkai.catalogue;

/** The controlled lists by which items are classified; nobody types these freely. */
public enum Vocabulary {
    SUBJECT("主题分类"),
    GENRE("体裁分类"),
    SERVICE_TARGET("服务对象分类"),
    TOPIC("重点领域");

    private final String label;

    Vocabulary(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
