package gongkai.disclosures.domain;

/** Which of the five things to disclose (五公开) it is part of. */
public enum FiveDisclosure {
    DECISION("决策公开"),
    EXECUTION("执行公开"),
    MANAGEMENT("管理公开"),
    SERVICE("服务公开"),
    RESULT("结果公开");

    private final String label;

    FiveDisclosure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
