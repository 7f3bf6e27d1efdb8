package gongkai.published;

/** Whether a document holds (有效性): computed for a day, never kept. */
public enum Validity {
    IN_FORCE("有效"),
    PARTLY_LAPSED("部分失效"),
    LAPSED("失效"),
    REPEALED("废止"),
    AMENDED("被修改"),
    NOT_YET("尚未生效");

    private final String label;

    Validity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether some of it binds on that day; an amended document binds as amended. */
    public boolean isInForce() {
        return this == IN_FORCE || this == PARTLY_LAPSED || this == AMENDED;
    }
}
