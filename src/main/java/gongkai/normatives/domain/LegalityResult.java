package gongkai.normatives.domain;

/** What the law unit finds (合法性审核). */
public enum LegalityResult {
    LAWFUL("合法"),
    TO_CHANGE("应当修改"),
    BEYOND_POWERS("超越权限"),
    AGAINST_HIGHER_LAW("与上位法抵触"),
    RIGHTS_CURTAILED("违法减损权利或者增加义务"),
    PROCEDURE("程序不当"),
    NOT_NORMATIVE("不属于行政规范性文件");

    private final String label;

    LegalityResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean passes() {
        return this == LAWFUL;
    }
}
