package gongkai.letters;

/** What a finding does to a letter. */
public enum Severity {
    /** It cannot be issued. */
    BLOCK("阻止"),
    /** Somebody must answer in writing why it goes out all the same. */
    WARN("提醒，须书面说明"),
    INFORM("仅作提示");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
