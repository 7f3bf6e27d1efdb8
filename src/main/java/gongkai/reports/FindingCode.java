package gongkai.reports;

/** What can be found in a report; the codes never change. */
public enum FindingCode {
    T3_FLOW("T3-FLOW", "新收加上年结转不等于总计加结转下年度"),
    T3_SUM("T3-SUM", "各类办理结果之和不等于总计"),
    T3_ROW("T3-ROW", "六类申请人之和不等于该行总计"),
    T4_SUM("T4-SUM", "四种结果之和不等于总计"),
    T2_NONNEG("T2-NONNEG", "表二有负数"),
    T2_INT("T2-INT", "表二的件数不是整数"),
    T2_REG0("T2-REG0", "没有规章制定权的机关填了规章"),
    T2_VALID("T2-VALID", "现行有效件数小于制发减废止"),
    T3_NONNEG("T3-NONNEG", "表三有负数"),
    T3_INT("T3-INT", "表三的件数不是整数"),
    T3_PART("T3-PART", "表三有部分公开，正文没有提到"),
    T4_NONNEG("T4-NONNEG", "表四有负数"),
    T4_INT("T4-INT", "表四的件数不是整数"),
    T4_LINK("T4-LINK", "表四有复议或诉讼，正文没有提到"),
    T4_AFTER("T4-AFTER", "复议后起诉多于两年审结的复议"),
    F_FEE("F-FEE", "收费情况与第六部分不相应"),
    X_CARRY("X-CARRY", "上年结转不等于上年度报告的结转下年度"),
    X_VALID("X-VALID", "现行有效件数不等于上年有效加制发减废止"),
    X_2019ITEM("X-2019ITEM", "上一年项目数量与上年度报告推算的不等"),
    X_PENDING("X-PENDING", "复议总计少于上年尚未审结"),
    X_TEXT("X-TEXT", "文字与上年度报告雷同"),
    X_PROBLEM("X-PROBLEM", "没有回应上年度报告提出的问题"),
    L_SUM("L-SUM", "汇总数不等于所属各单位之和"),
    YEAR_TITLE_MISMATCH("YEAR_TITLE_MISMATCH", "标题、统计期限、正文的年份不一致"),
    YEAR_TEXT_MISMATCH("YEAR_TEXT_MISMATCH", "正文用别的年份计数"),
    PERIOD_MISMATCH("PERIOD_MISMATCH", "统计期限不是1月1日至12月31日"),
    TEXT_TABLE_MISMATCH("TEXT_TABLE_MISMATCH", "正文的数与表格不一致"),
    TEXT_OMITS_RESULT("TEXT_OMITS_RESULT", "正文列举办理结果，漏了表格里有的一类"),
    TEXT_TEXT_MISMATCH("TEXT_TEXT_MISMATCH", "正文前后说的数不一致"),
    BREAKDOWN_SUM("BREAKDOWN_SUM", "分项之和与总数不符"),
    PERCENT_MISMATCH("PERCENT_MISMATCH", "百分比与所依据的数不符"),
    ZERO_STATEMENT("ZERO_STATEMENT", "正文说没有，表格里有"),
    APPROX_NUMBER("APPROX_NUMBER", "用了约数"),
    TITLE_MISSING("TITLE_MISSING", "没有标题"),
    TITLE_VARIANT("TITLE_VARIANT", "标题不规范"),
    TABLE_MISSING("TABLE_MISSING", "标题下没有表格"),
    ROW_MISSING("ROW_MISSING", "表格缺行"),
    SECTION_MISSING("SECTION_MISSING", "缺少规定的部分"),
    SECTION_EMPTY("SECTION_EMPTY", "规定的部分没有内容"),
    HEADING_VARIANT("HEADING_VARIANT", "标题文字或序号与规定不同"),
    LABEL_VARIANT("LABEL_VARIANT", "表格里的标准文字有出入"),
    WHITESPACE_LABEL("WHITESPACE_LABEL", "表格文字被空格隔断"),
    ORDINAL_ORDER("ORDINAL_ORDER", "序号重复或跳号"),
    EMPTY_CELL("EMPTY_CELL", "单元格空白或以符号代替，应写0"),
    NON_NUMERIC_CELL("NON_NUMERIC_CELL", "单元格里有文字"),
    CELL_UNCERTAIN("CELL_UNCERTAIN", "单元格读不准，需要人看"),
    UNIT_MISSING("UNIT_MISSING", "金额没有单位"),
    FORMAT_UNKNOWN("FORMAT_UNKNOWN", "不是已知格式的年度报告"),
    FORMAT_YEAR_MISMATCH("FORMAT_YEAR_MISMATCH", "所用格式与年份不符"),
    SEVERAL_REPORTS("SEVERAL_REPORTS", "一个文件里有两份以上报告"),
    STALE_PREAMBLE("STALE_PREAMBLE", "开头所说的组成部分报告里没有"),
    ORGAN_MISMATCH("ORGAN_MISMATCH", "标题与落款的机关不一致"),
    SITE_NAME_MISMATCH("SITE_NAME_MISMATCH", "离站提示里是别的单位"),
    FOREIGN_TEXT("FOREIGN_TEXT", "混入了无关的文字"),
    GARBLED_TEXT("GARBLED_TEXT", "夹有拼音或乱码"),
    CONTENT_MISSING("CONTENT_MISSING", "缺少应当报告的内容"),
    NOT_ASSESSABLE("NOT_ASSESSABLE", "无从核对"),
    PLAUSIBILITY("PLAUSIBILITY", "数字可疑，请核实"),
    TEXT_CUT("TEXT_CUT", "文字过长，没有全部检查"),
    UNREADABLE("UNREADABLE", "文件打不开");

    private final String code;
    private final String label;

    FindingCode(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
