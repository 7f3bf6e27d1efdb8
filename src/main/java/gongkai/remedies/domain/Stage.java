package gongkai.remedies.domain;

/** Where a remedy stands, as lists call it. */
public enum Stage {
    LODGED("待收副本"),
    ANSWERING("待答复举证"),
    PENDING("审理中"),
    APPEALABLE("上诉期内"),
    ON_APPEAL("二审中"),
    COMPLYING("待履行"),
    SETTLED("已结案");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isClosed() {
        return this == SETTLED;
    }
}
