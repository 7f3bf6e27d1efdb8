package gongkai.annual.domain;

import gongkai.access.Refusal;

/** Why a step of an annual report was not taken. */
public enum AnnualRefusal implements Refusal {
    YEAR_ODD("请填写四位年份，不晚于今年", "year"),
    REPORT_THERE("这一年的报告已经有了", "year"),
    REPORT_SETTLED("报告已经定稿，不能再改", ""),
    REPORT_NOT_SETTLED("报告还没有定稿", ""),
    REPORT_NOT_RELEASED("报告还没有公布", ""),
    REPORT_FOREIGN("这一年的报告是导入的，不在本系统编制", ""),
    NOT_COMPILED("还没有取数", ""),
    FIGURES_MOVED("取数以后台账又有变动，请重新取数并核对", ""),
    YEAR_NOT_OVER("统计期限还没有结束，12月31日以后才能定稿", ""),
    TEXT_UNFINISHED("还有没有写完的部分：空白，或者留着“（请写明）”", ""),
    FINDINGS_OPEN("检查发现的问题还没有全部处理，不能定稿", ""),
    CELL_UNKNOWN("没有这个单元格", "cell"),
    CELL_IS_SUM("合计由各项相加，不能单独填写", "cell"),
    VALUE_ODD("请填写数字，件数为零或正整数，金额可以有小数", "value"),
    CHANGE_REASON_MISSING("与台账不同的数须写明理由", "reason"),
    TEXT_TOO_LONG("这一部分不超过 20000 字", "text"),
    TEXT_MEANWHILE("您打开之后，别人保存过这一部分。两份文字都在下面，请合并后再保存", "text"),
    REMARK_EMPTY("请填写批注", "remark"),
    REASON_EMPTY("请写明处理意见", "reason"),
    WORD_EMPTY("请填写准许带着这些问题定稿的意见", "word"),
    ERRORS_UNANSWERED("经办人还没有逐条说明理由", "word"),
    NOTHING_TO_ALLOW("没有需要领导准许的问题", "word"),
    EVIDENCE_EMPTY("请写明凭据，如台账名称、页码或者提供的科室", "evidence"),
    NOTE_EMPTY("请填写向社会公布的更正说明", "note"),
    NO_COLUMN("本机关还没有开设政府信息公开年报栏目，请先在栏目里开设", ""),
    NO_UNIT("您不在本机关的任何科室任职，不能拟稿", ""),
    ITEM_UNDER_WAY("公开信息里已有在办的版本，请先办完或者退回", ""),
    TEXT_DIFFERS("公开信息的内容与定稿的年度报告不一致，请由年度报告重新送交", ""),
    FILES_DIFFER("公开信息的附件与定稿的年度报告不一致，请由年度报告重新送交", ""),
    DAY_ODD("日期不能晚于今天", "on"),
    NOT_SUBMITTED("报告还没有报送，不能退回", ""),
    OPINION_EMPTY("请逐条写明退回的意见", "opinions"),
    OPINION_UNANSWERED("退回的意见还没有逐条答复", ""),
    SOURCE_EMPTY("请选择文件或者粘贴全文", "file"),
    SOURCE_UNREADABLE("认不出这份报告的年份或者表格", "file"),
    SOURCE_FOREIGN("这份报告不是本机关的", "file"),
    UNIT_NOT_YOURS("只能填报自己所在科室的报告", ""),
    RETURN_EMPTY("三项内容都要填写，没有的写无", "proactive"),
    DATE_ODD("请按月-日填写，如 01-20，不晚于法定期限", "submitBy");

    private final String label;
    private final String field;

    AnnualRefusal(String label, String field) {
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
