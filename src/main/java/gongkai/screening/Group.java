package gongkai.screening;

/** What kind of protected content a detector looks for; the screen lists hits in this order. */
public enum Group {
    STATE_SECRET("国家秘密"),
    WORK_SECRET("工作秘密"),
    COMMERCIAL("商业秘密"),
    SENSITIVE("敏感信息"),
    PRIVACY("个人隐私"),
    QUALITY("文本质量");

    private final String label;

    Group(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
