package gongkai.remedies.domain;

/** What a dispute is about; table 4 counts only what belongs to the organ's disclosure work. */
public enum Cause {
    REPLY("不服对申请的答复"),
    NO_REPLY("逾期没有答复"),
    THIRD_PARTY("第三方认为公开侵害其权益"),
    STEP_ON_THE_WAY("不服补正、延期、收费等程序性告知"),
    CORRECTION("不服对更正申请的处理"),
    PROACTIVE("认为没有履行主动公开义务"),
    OTHER_DISCLOSURE("其他政府信息公开工作"),
    ELSEWHERE("与政府信息公开工作无关");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isDisclosure() {
        return this != ELSEWHERE;
    }
}
