package gongkai.organisation.domain;

import gongkai.access.Refusal;

/** Why something about organs and people was not done. */
public enum OrganisationRefusal implements Refusal {
    LEVEL_NOT_BELOW("下级机关的层级必须低于上级", "level"),
    ORGAN_NAME_TAKEN("已有同名机关", "name"),
    UNIT_NAME_TAKEN("本机关已有同名科室", "name"),
    UNIT_HAS_LIAISON("该科室已有联络员，请通过工作交接更换", "person"),
    UNIT_HAS_NO_LIAISON("该科室还没有联络员，请直接指定", "unit"),
    UNIT_IS_CLOSED("该科室已撤销", "unit"),
    NOT_OF_THIS_ORGAN("所选人员不属于本机关", "person"),
    NOT_OF_THIS_UNIT("所选人员未在该科室任职", "to"),
    STARTS_IN_THE_FUTURE("开始日期不能晚于今天", "startsOn"),
    SAME_PERSON("移交人和接收人不能是同一人", "to"),
    HANDOVER_UNDER_WAY("该科室已有正在进行的交接", "unit"),
    NO_ITEMS("请至少列出一项交接内容", "items"),
    NOT_YOUR_HANDOVER("只有移交人和接收人可以确认", ""),
    NOT_IN_THIS_STATE("当前环节不能办理此事项", ""),
    OFFICE_HELD("该职务在这段时间内已有人担任，请先登记离任日期", "office"),
    ENDS_BEFORE_START("结束日期早于开始日期", "lastOn"),
    BEFORE_SET_UP("调整日期早于成立日期", "adjustedOn"),
    ROLE_NOT_HELD("只能委托自己担任的角色", "roles"),
    DEPUTY_IS_SELF("代理人不能是自己", "deputy"),
    DEPUTY_ELSEWHERE("代理人须是本机关在职人员", "deputy"),
    ADMINISTRATORS_DO_NOT_DELEGATE("系统、安全、审计管理员的角色不能委托", "roles"),
    IS_LIAISON("此人是科室联络员，请先完成工作交接", "lastOn"),
    LEAVES_LATER("离任在当日或之后登记，不能提前", "lastOn"),
    ALREADY_CONFIRMED("该项不存在，或者您已经确认", ""),
    UNIT_HAS_PEOPLE("该科室还有在岗人员或联络员，请先结束任职、办理交接", ""),
    NOT_A_MEMBER("所选人员在该日期不是本小组成员", "leaving"),
    TWO_HEADS("领导小组只能有一名组长，请先调出现任组长", "seat"),
    SEATED_TWICE("同一人不能占两个席位", "joining"),
    BEFORE_JOINING("任职日期早于到岗日期", "startsOn"),
    TOO_LATE("日期不能晚于今天", "adjustedOn"),
    TOO_LONG("代理期限不能超过一年", "lastOn"),
    STARTS_IN_THE_PAST("代理不能从过去的日期开始", "startsOn"),
    RECEIPT_IS_THERE("回执已经登记", "receipt"),
    IN_THE_FUTURE("日期不能晚于今天", "filedOn"),
    BEFORE_COMPLETION("备案日期早于交接完成日期", "filedOn");

    private final String label;
    private final String field;

    OrganisationRefusal(String label, String field) {
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
