package gongkai.remedies.domain;

/** The three groups of table 4; whether a reconsideration decision exists tells the last two apart. */
public enum Route {
    RECONSIDERATION("v", "行政复议"),
    DIRECT_SUIT("ld", "未经复议直接起诉"),
    SUIT_AFTER_RECONSIDERATION("la", "复议后起诉");

    private final String code;
    private final String label;

    Route(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As the annual report's cells are named. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
