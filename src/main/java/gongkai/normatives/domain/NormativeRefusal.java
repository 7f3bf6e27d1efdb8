package gongkai.normatives.domain;

import gongkai.access.Refusal;

/** Why something about a normative document was not done. */
public enum NormativeRefusal implements Refusal {
    NOT_AT_THIS_STEP("该规范性文件现在不在这个环节", ""),
    NOT_YOURS("只能办理本科室起草的规范性文件", ""),
    DRAFTING_UNIT_NOT_HERE("起草科室不属于本机关", "unit"),
    DONE_IN_THE_FUTURE("办理日期不能晚于今天", "on"),
    CONSULTATION_ENDS_EARLY("征求意见截止日期早于开始日期", "until"),
    CONSULTATION_SHORT("重大行政决策征求意见一般不少于三十日，缩短的须说明理由", "shortReason"),
    CONSULTATION_RUNS("征求意见还没有截止", ""),
    CONSULTATION_MISSING("没有征求意见的，须写明理由", "note"),
    FAIR_COMPETITION_MISSING("还没有登记公平竞争审查的结论（不涉及的也要登记）", ""),
    RISK_MISSING("重大行政决策还没有登记风险评估", ""),
    REVIEW_DAYS_ODD("审核时限一般为五至十五个工作日，重大行政决策不少于七个；情况紧急的须说明理由", "days"),
    NOT_THE_LAW_UNIT("合法性审核由本机关的法制工作科室承担", ""),
    OWN_DRAFT("不能审核自己送审的文件", ""),
    NUMBER_TAKEN("该文号已登记在另一件规范性文件上", "issueNumber"),
    TERM_ODD("失效日期早于生效日期", "expiresOn"),
    WRITTEN_LATER("成文日期不能晚于今天", "writtenOn"),
    ANNOUNCED_BEFORE_WRITTEN("公布日期早于成文日期", "announcedOn"),
    ANNOUNCED_LATER("公布日期不能晚于今天", "announcedOn"),
    SHOWN_BY_ANOTHER("该公开信息已关联到另一件规范性文件", "item"),
    NOT_A_NORMATIVE_ITEM("没有这个编号的行政规范性文件公开信息", "item"),
    ALREADY_FILED("已向该机关备案", "to"),
    FILED_BEFORE_ANNOUNCED("备案日期早于公布日期", "on"),
    NO_TERM("该文件没有规定有效期", ""),
    PATTERN_ODD("编号格式须含一个{年}和一个{序}", "pattern"),
    SERIAL_USED("本年已经编到更大的序号", "used"),
    CLEAN_UP_CLOSED("这次清理已经确认", ""),
    CLEAN_UP_EMPTY("至少要有一件文件列入清理", "entries"),
    NOTHING_IN_FORCE("只有本机关现行有效和尚未施行的文件才列入清理", "entries"),
    RESULT_NOTE_MISSING("修改、废止、宣布失效的须写明理由", "note"),
    NOT_ALL_JUDGED("还有文件没有登记清理结果", ""),
    HOLDS_BEFORE_OPENING("执行日期早于清理开始的日期", "holdsFrom"),
    NOTICE_DRAFTED("清理结果公告已经起草", ""),
    NO_ENTRY("规范性文件须先登记、审核并编号，才能公开", ""),
    NOT_NUMBERED("规范性文件登记还没有办到已编号", ""),
    SIX_FIELDS_MISSING("规范性文件的标题、正文、文号、成文日期缺一不可", ""),
    ISSUE_NUMBER_DIFFERS("公开信息的文号与规范性文件登记的文号不一致", ""),
    TERM_DIFFERS("公开信息的有效期与规范性文件登记的有效期不一致", "");

    private final String label;
    private final String field;

    NormativeRefusal(String label, String field) {
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
