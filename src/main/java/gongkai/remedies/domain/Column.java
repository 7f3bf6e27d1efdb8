package gongkai.remedies.domain;

/** The columns of each group of table 4; the fifth is their sum. */
public enum Column {
    KEEP("keep", "结果维持"),
    CORRECT("correct", "结果纠正"),
    OTHER("other", "其他结果"),
    PENDING("pending", "尚未审结");

    private final String code;
    private final String label;

    Column(String code, String label) {
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

    /** Whether a result can stand in it. */
    public boolean isResult() {
        return this != PENDING;
    }
}
