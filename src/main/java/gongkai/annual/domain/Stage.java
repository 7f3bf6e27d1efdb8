package gongkai.annual.domain;

/** Where a report stands, in a word (年度报告状态). */
public enum Stage {
    COMPILING("编制中"),
    SETTLED("已定稿，待公布"),
    RELEASED("年报已公布");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
