package gongkai.normatives.domain;

/** How far a normative document has come on its way to the public; whether it holds afterwards is computed. */
public enum Stage {
    DRAFT("草案"),
    CONSULTING("正在征求意见"),
    REVIEW("送合法性审核"),
    RETURNED("合法性审核退回"),
    PASSED("合法性审核通过"),
    ADOPTED("集体审议通过"),
    NUMBERED("已编号"),
    ANNOUNCED("已公布"),
    ABANDONED("终止制定");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is still being made. */
    public boolean isUnderWay() {
        return this != ANNOUNCED && this != ABANDONED;
    }
}
