package gongkai.annual.domain;

/** Where a figure of the report comes from (数据来源). */
public enum Origin {
    CASES("申请办理记录"),
    CARRIED("上年度报告已公布的结转数"),
    REMEDIES("复议诉讼办理记录"),
    REGISTER("规范性文件登记簿"),
    COUNTER("有凭据的登记数"),
    NONE("本机关没有此项职权"),
    SUM("本表相加");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
