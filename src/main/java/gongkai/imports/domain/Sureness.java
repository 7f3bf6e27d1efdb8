package gongkai.imports.domain;

/** How far what was recognised can be relied on. */
public enum Sureness {
    CERTAIN("确定"),
    LIKELY("较有把握"),
    DOUBTFUL("存疑，请核对");

    private final String label;

    Sureness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
