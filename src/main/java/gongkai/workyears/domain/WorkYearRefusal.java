package gongkai.workyears.domain;

import gongkai.access.Refusal;

/** Why something about a work year was not done. */
public enum WorkYearRefusal implements Refusal {
    LEADERS_MISSING("主要领导或分管领导尚未登记，不能开启工作年度", ""),
    ALREADY_OPEN("该工作年度已开启", "year"),
    NOT_OPEN("该工作年度尚未开启", ""),
    YEAR_ODD("只能开启今年或明年的工作年度", "year"),
    RECEIVED_LATER("收到日期不能晚于今天", "receivedOn"),
    DUE_TOO_FAR("办结日期不能晚于收到后三年", "dueOn"),
    SPENT_MORE("已执行金额不能超过安排的金额", "executed"),
    NO_PRINCIPAL("该日期没有登记在任的主要领导", "heldOn"),
    IN_THE_FUTURE("日期不能晚于今天", "heldOn"),
    NO_CONFIDENTIALITY("须有保密条款方可登记合作", "confidentiality"),
    UNIT_NOT_HERE("所选科室不属于该机关", "unit"),
    PARENT_NOT_BUSINESS("只有业务工作可以带公开任务", "parent"),
    TERM_MISSING("请填写办结日期或工作日数（二者填一）", "dueOn"),
    DUE_BEFORE_RECEIVED("办结日期早于收到日期", "dueOn"),
    NOT_YOUR_UNIT("只能报告本科室任务的完成情况", ""),
    SAME_RESPONSIBILITY("承担科室和原则都没有改变", "unit"),
    ALREADY_DONE("该任务已办结", "");

    private final String label;
    private final String field;

    WorkYearRefusal(String label, String field) {
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
