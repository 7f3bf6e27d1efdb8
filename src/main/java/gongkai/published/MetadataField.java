package gongkai.published;

/** The metadata that a page may print above a text; which of them, and under which words, each organ decides. */
public enum MetadataField {
    INDEX_NO("索引号"),
    TITLE("标题"),
    DOC_NO("发文字号"),
    ISSUER("发文机关"),
    PUBLISHER("发布机构"),
    WRITTEN_ON("成文日期"),
    PUBLISHED_AT("发布日期"),
    EFFECTIVE_ON("生效日期"),
    EXPIRES_ON("有效期至"),
    REPEALED_ON("废止日期"),
    VALIDITY("有效性"),
    SUBJECT("主题分类"),
    GENRE("体裁分类"),
    DOC_KIND("公文种类"),
    CATEGORY("组配分类"),
    SERVICE_TARGET("服务对象"),
    KEYWORDS("主题词"),
    WAY("公开方式"),
    SCOPE("公开范围"),
    TIME_LIMIT("公开时限"),
    DUTY_UNIT("责任科室"),
    SOURCE("稿件来源"),
    LANGUAGE("语种"),
    VIEWS("浏览次数");

    private final String label;

    MetadataField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
