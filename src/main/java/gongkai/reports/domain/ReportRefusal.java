package gongkai.reports.domain;

import gongkai.access.Refusal;

/** Why a step of checking a report was not taken. */
public enum ReportRefusal implements Refusal {
    NOTHING_SENT("请选择报告文件，或者粘贴报告全文", "files"),
    NONE_READ("选择的文件都读不了", "files"),
    TOO_MANY("一次最多检查 50 份", "files"),
    PASTED_TOO_LONG("粘贴的文字超过 200 万字", "pasted"),
    KIND_MISSING("请选择判断", "kind"),
    REASON_MISSING("排除要写明理由", "reason"),
    REASON_TOO_LONG("判断的理由不超过 500 字", "reason"),
    NUMBER_ODD("单元格请填数字，没有的填 0", ""),
    TWO_NEEDED("请选择两份以上的报告", "with");

    private final String label;
    private final String field;

    ReportRefusal(String label, String field) {
        this.label = label;
        this.field = field;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String field() {
        return field;
    }
}
