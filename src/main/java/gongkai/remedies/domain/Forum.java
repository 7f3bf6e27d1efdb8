package gongkai.remedies.domain;

/** Before whom a dispute is. */
public enum Forum {
    RECONSIDERATION("向复议机关申请行政复议"),
    COURT("向人民法院提起行政诉讼");

    private final String label;

    Forum(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
