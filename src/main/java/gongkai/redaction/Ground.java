package gongkai.redaction;

/** Why a part is hidden; the article is printed into the box. */
public enum Ground {
    STATE_SECRET("条例第十四条", "属于国家秘密"),
    FORBIDDEN_BY_LAW("条例第十四条", "法律、行政法规禁止公开的信息"),
    PUBLIC_SAFETY("条例第十四条", "公开后危及安全和社会稳定"),
    THIRD_PARTY("条例第十五条", "商业秘密、个人隐私等第三方权益"),
    PERSONAL_DATA("个人信息保护法第二十五条", "未经同意不得公开的个人信息"),
    INTERNAL_AFFAIRS("条例第十六条第一款", "三类内部事务信息"),
    PROCESS("条例第十六条第二款", "过程性信息"),
    CASE_FILE("条例第十六条第二款", "行政执法案卷"),
    NOT_GOVERNMENT_INFORMATION("条例第三十七条", "不属于政府信息的内容");

    private final String article;
    private final String meaning;

    Ground(String article, String meaning) {
        this.article = article;
        this.meaning = meaning;
    }

    public String article() {
        return article;
    }

    public String meaning() {
        return meaning;
    }
}
