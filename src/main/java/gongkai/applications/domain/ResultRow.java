package gongkai.applications.domain;

/**
 * The leaf rows of table 3 （收到和处理政府信息公开申请情况） in which a closed case is counted: 21 in the form of 2021, 19 in
 * the trial form of 2019, which has one row for everything under （六）.
 */
public enum ResultRow {
    GIVEN("a", "（一）予以公开"),
    PARTLY("b", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    STATE_SECRET("c1", "1.属于国家秘密"),
    FORBIDDEN("c2", "2.其他法律行政法规禁止公开"),
    SAFETY("c3", "3.危及“三安全一稳定”"),
    THIRD_PARTY("c4", "4.保护第三方合法权益"),
    INTERNAL("c5", "5.属于三类内部事务信息"),
    PROCESS("c6", "6.属于四类过程性信息"),
    CASE_FILE("c7", "7.属于行政执法案卷"),
    QUERY("c8", "8.属于行政查询事项"),
    NOT_HELD("d1", "1.本机关不掌握相关政府信息"),
    NOT_READY("d2", "2.没有现成信息需要另行制作"),
    STILL_UNCLEAR("d3", "3.补正后申请内容仍不明确"),
    PETITION("e1", "1.信访举报投诉类申请"),
    REPEAT("e2", "2.重复申请"),
    PUBLICATION("e3", "3.要求提供公开出版物"),
    EXCESSIVE("e4", "4.无正当理由大量反复申请"),
    CONFIRMATION("e5", "5.要求行政机关确认或重新出具已获取信息"),
    NOT_SUPPLEMENTED("f1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    NOT_PAID("f2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    OTHER("f3", "3.其他");

    /** The last year whose report used the trial form (国办公开办函〔2019〕60号). */
    public static final int LAST_TRIAL_YEAR = 2020;

    private final String code;
    private final String label;

    ResultRow(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** As the annual report's cells are named. */
    public String code() {
        return code;
    }

    /** The cell of a year's own form: the trial form has one row for everything under （六）. */
    public String code(int year) {
        return year <= LAST_TRIAL_YEAR && code.startsWith("f") ? "f" : code;
    }

    public String label() {
        return label;
    }
}
