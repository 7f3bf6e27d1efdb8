package gongkai.remedies.domain;

import gongkai.access.Refusal;

/** Why something about a remedy was not done. */
public enum RemedyRefusal implements Refusal {
    NOT_DISCLOSURE_WORK("与政府信息公开工作无关的案件不在这里登记，也不计入年报", "cause"),
    CLAIMANT_MISSING("请填写复议申请人或者原告", "claimant"),
    HEARER_MISSING("请填写审理的复议机关或者法院", "heardBy"),
    ACT_MISSING("请写明争议的答复文号或者事项", "act"),
    FILED_IN_THE_FUTURE("提出的日期不能晚于今天", "filedOn"),
    FILED_BEFORE_THE_ACT("提出的日期不能早于收到答复之日", "filedOn"),
    PRIOR_WITH_RECONSIDERATION("申请行政复议的，不填先前的复议决定书", "priorDecision"),
    CASE_UNKNOWN("没有这件申请，或者它不属于本机关", "caseNumber"),
    WRONG_STAGE("这件案件已经不在这个环节，请刷新页面查看", ""),
    STEP_IN_THE_FUTURE("这一步的日期不得晚于今天", "on"),
    STEP_OUT_OF_ORDER("这一步的日期不能早于前一步", "on"),
    ACCEPTED_AFTER_COPY("受理或者立案的日期不能晚于收到副本之日，也不能早于提出之日", "acceptedOn"),
    FACTS_MISSING("请写明答复或者答辩的要点", "facts"),
    NO_EVIDENCE("请逐项列出证据和依据；不提交的视为没有证据", "evidence"),
    EXTENSION_NOT_HERE("只有行政复议普通程序可以延长，且只延长一次", ""),
    ORDINARY_ALREADY("已经适用普通程序", ""),
    DECISION_NUMBER_MISSING("请填写决定书、裁判文书的文号", "number"),
    RESULT_OF_OTHER_FORUM("这个结果不属于这类案件", "result"),
    RESULT_BEFORE_ANSWER("本机关尚未答复，只能登记不予受理、撤回、终止等结果；逾期未答复的，选择视为没有证据而撤销", "result"),
    ORDER_PERIOD("责令履行的期限为 1 至 60 个工作日", "days"),
    ORDER_WITHOUT_CORRECTION("只有纠正的结果才有责令履行的期限", "days"),
    NOT_FINAL_YET("上诉期限还没有届满，裁判尚未生效", "on"),
    NO_CASE_TO_REDO("这件案件没有关联申请，请直接登记履行情况", ""),
    REDO_OPEN_ALREADY("关联的申请已经转入重新答复", ""),
    COMPLIANCE_MISSING("请写明怎样履行，如新答复的文号和日期", "how"),
    OPINION_NUMBER_MISSING("请填写意见书的文号", "number"),
    NO_OPEN_OPINION("没有尚待报送的意见书", ""),
    REPORT_MISSING("请写明落实的情况", "text"),
    WRONG_ENTRY("没有可以更正的这条记录", "number"),
    REASON_MISSING("请写明更正的理由", "reason"),
    SAME_DAY_AGAIN("更正后的日期没有变化", "on"),
    IMPOSSIBLE_ORDER("更正后的日期与前后的记录矛盾", "on"),
    VENUE_NAME_MISSING("请填写机关或者法院的全称", "name"),
    VENUE_ENDS_BEFORE("名称的停用日期不得早于启用日期", "until"),
    SUPERIOR_BUREAU_IS_NO_RECONSIDERER("2024年1月1日起，对医疗保障局的行政行为只能向本级人民政府申请行政复议（行政复议法第二十四条），上级医疗保障局不是复议机关", "name"),
    RECONSIDERER_IS_A_GOVERNMENT("复议机关是本级人民政府，请填写其全称", "name"),
    COURT_IS_NO_COURT("请填写法院的全称，如某县人民法院", "name"),
    VENUE_OVERLAPS("这段时间已经设定了另一个名称，请先停用原来的", "from"),
    COLUMN_IS_NO_RESULT("尚未审结不是结果", "columns");

    private final String label;
    private final String field;

    RemedyRefusal(String label, String field) {
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
