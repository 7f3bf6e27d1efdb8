package gongkai.reports;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    ERROR("差错"),
    WARNING("存疑"),
    INFO("留意");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As written in the JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
