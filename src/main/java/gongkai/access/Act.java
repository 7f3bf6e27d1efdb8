package gongkai.access;

import static gongkai.access.Act.Audience.EVERYONE;
import static gongkai.access.Act.Audience.ROLES;
import static gongkai.access.Act.Audience.SIGNED_IN;
import static gongkai.access.Role.ATTRIBUTE_REVIEWER;
import static gongkai.access.Role.AUDIT_ADMINISTRATOR;
import static gongkai.access.Role.AUTHOR;
import static gongkai.access.Role.CASE_OFFICER;
import static gongkai.access.Role.LEADER_IN_CHARGE;
import static gongkai.access.Role.LIAISON;
import static gongkai.access.Role.OFFICE_CLERK;
import static gongkai.access.Role.OFFICE_HEAD;
import static gongkai.access.Role.PRINCIPAL_LEADER;
import static gongkai.access.Role.PUBLISHER;
import static gongkai.access.Role.SECRECY_REVIEWER;
import static gongkai.access.Role.SECURITY_ADMINISTRATOR;
import static gongkai.access.Role.SUPERVISOR;
import static gongkai.access.Role.SYSTEM_ADMINISTRATOR;
import static gongkai.access.Role.UNIT_HEAD;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that can be done, and who may do it: the only table of permissions. It makes the guard of every address, a
 * page of the manual, and a test per role and act. What is not listed is refused.
 */
public enum Act {
    READ_PUBLIC_PAGES("查阅公开页面", EVERYONE),
    SET_UP("首次设置（仅在尚无机关时）", EVERYONE),
    SIGN_IN("登录", EVERYONE),

    KEEP_OWN_ACCOUNT("维护自己的账号：口令、双因素、登录记录", SIGNED_IN),
    SEE_DESK("查看自己的待办", SIGNED_IN),

    SEE_ORGANISATION("查看机构、人员、领导小组与联络员", business(), SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR),
    MAINTAIN_ORGANS("新设机关、维护机关信息和科室", SYSTEM_ADMINISTRATOR),
    MAINTAIN_ORGAN_CONTACTS("维护本机关对外联系方式", OFFICE_CLERK, OFFICE_HEAD),
    MAINTAIN_PEOPLE("登记人员和任职", OFFICE_CLERK, OFFICE_HEAD, SYSTEM_ADMINISTRATOR),
    MAINTAIN_LEADERSHIP("登记领导小组、分管领导和主要领导", OFFICE_CLERK, OFFICE_HEAD),
    MAINTAIN_LIAISONS("指定科室联络员、发起工作交接", OFFICE_CLERK, OFFICE_HEAD),
    CONFIRM_HANDOVER("确认与自己有关的工作交接", business()),
    CONFIRM_FOR_ABSENT("代不能到场的一方确认工作交接", OFFICE_HEAD),
    FILE_WITH_SUPERIOR("登记人员变动向上级备案", OFFICE_CLERK, OFFICE_HEAD),
    DELEGATE("设定自己不在岗时的代理人（AB角）", business()),

    SEE_CATALOGUE("查看栏目和主动公开基本目录", business()),
    MAINTAIN_CATALOGUE("维护栏目、主动公开基本目录、索引号规则和要素项", OFFICE_CLERK, OFFICE_HEAD),
    SEE_DISCLOSURES("查看公开信息的办理情况", business()),
    DRAFT_DISCLOSURES("起草公开信息、上传附件、送审", AUTHOR, LIAISON, OFFICE_CLERK),
    PASS_UNIT("以科室负责人身份审核公开信息", UNIT_HEAD),
    REVIEW_SECRECY("对公开信息作保密审查", SECRECY_REVIEWER),
    REVIEW_ATTRIBUTE("审核公开属性、复查不主动公开的信息", ATTRIBUTE_REVIEWER),
    SIGN_DISCLOSURES("签批公开信息、审批撤回", LEADER_IN_CHARGE, PRINCIPAL_LEADER),
    PUBLISH_DISCLOSURES("发布公开信息", PUBLISHER),
    WITHDRAW_DISCLOSURES("撤回已公开的信息、登记泄密报告", PUBLISHER, OFFICE_CLERK, OFFICE_HEAD),
    MARK_DISCLOSURES("标注效力、登记公报交接、变更责任科室", PUBLISHER, OFFICE_CLERK, OFFICE_HEAD),
    IMPORT_DISCLOSURES("导入文件和清单，核对后存为草稿", AUTHOR, LIAISON, OFFICE_CLERK, OFFICE_HEAD),
    TAKE_OVER_HISTORY("接收此前已在别处公开的历史信息", OFFICE_HEAD),
    MAINTAIN_DISCLOSURE_RULES("设定本机关的公开流程", OFFICE_HEAD),

    SEE_NORMATIVES("查看行政规范性文件登记", business()),
    DRAFT_NORMATIVES("起草行政规范性文件、登记征求意见和评估论证、送合法性审核", AUTHOR, LIAISON, OFFICE_CLERK, OFFICE_HEAD),
    REVIEW_LEGALITY("对行政规范性文件作合法性审核", ATTRIBUTE_REVIEWER),
    MAINTAIN_NORMATIVES("登记审议、编号、备案、效力和清理", OFFICE_CLERK, OFFICE_HEAD),
    SET_NORMATIVE_RULES("设定本机关的规范性文件管理", OFFICE_HEAD),

    APPLY_FOR_DISCLOSURE("申请公开政府信息、查询办理进度", EVERYONE),
    SEE_APPLICATIONS(
            "查看依申请公开的办理情况",
            OFFICE_CLERK,
            OFFICE_HEAD,
            CASE_OFFICER,
            LIAISON,
            AUTHOR,
            UNIT_HEAD,
            SECRECY_REVIEWER,
            ATTRIBUTE_REVIEWER,
            LEADER_IN_CHARGE,
            PRINCIPAL_LEADER,
            SUPERVISOR),
    READ_APPLICANTS("查阅申请人和第三方的身份、联系方式", OFFICE_CLERK, OFFICE_HEAD),
    HOLD_APPLICANT_RECORDS("查看到期清除的申请人信息、设定保全", OFFICE_CLERK, OFFICE_HEAD),
    SEE_INFECTIONS("阅知申请附件带病毒的通报", OFFICE_CLERK, OFFICE_HEAD, SECURITY_ADMINISTRATOR),
    PROPOSE_ANSWERS("提出公开依申请作出的答复、多次提供的信息转主动公开", OFFICE_CLERK),
    REGISTER_APPLICATIONS("登记申请、确认收到之日", OFFICE_CLERK, OFFICE_HEAD),
    HANDLE_APPLICATIONS("受理、交办、征求意见、送达、办结、归档", OFFICE_CLERK, OFFICE_HEAD),
    DECIDE_APPLICATIONS("批准补正、延期、收费，决定第三十五条情形", OFFICE_HEAD),
    WORK_ON_APPLICATIONS("承办申请：签收、退回、检索、拟稿", CASE_OFFICER, LIAISON, AUTHOR, UNIT_HEAD, OFFICE_CLERK),
    REVIEW_REPLY_SECRECY("对拟提供的内容作保密审查", SECRECY_REVIEWER),
    REVIEW_REPLY_LEGALITY("对答复作合法性审核", ATTRIBUTE_REVIEWER),
    SIGN_REPLIES("签发答复", LEADER_IN_CHARGE, PRINCIPAL_LEADER),
    SEE_ENCLOSURES(
            "查看随答复提供的文件及其原件",
            OFFICE_CLERK,
            OFFICE_HEAD,
            CASE_OFFICER,
            LIAISON,
            AUTHOR,
            UNIT_HEAD,
            SECRECY_REVIEWER,
            ATTRIBUTE_REVIEWER,
            LEADER_IN_CHARGE,
            PRINCIPAL_LEADER),
    PREPARE_ENCLOSURES("上传、遮盖、生成随答复提供的文件", CASE_OFFICER, LIAISON, AUTHOR, UNIT_HEAD, OFFICE_CLERK),
    CORRECT_APPLICATIONS("更正办理记录的日期、重新办理", OFFICE_HEAD),
    IMPORT_APPLICATIONS("导入正在办理的和以前的申请", OFFICE_HEAD),
    SET_APPLICATION_RULES("设定本机关的依申请公开办理", OFFICE_HEAD),

    SEE_REMEDIES(
            "查看行政复议和行政诉讼",
            OFFICE_CLERK,
            OFFICE_HEAD,
            ATTRIBUTE_REVIEWER,
            LEADER_IN_CHARGE,
            PRINCIPAL_LEADER,
            SUPERVISOR),
    HANDLE_REMEDIES("登记行政复议和行政诉讼、答复应诉、登记结果和履行", OFFICE_CLERK, OFFICE_HEAD),
    SET_REMEDY_RULES("设定本机关的复议机关、法院和结果统计", OFFICE_HEAD),

    SEE_CHANNELS("查看发布渠道和投递情况", business()),
    MAINTAIN_CHANNELS("登记、变更和停用发布渠道", OFFICE_CLERK, OFFICE_HEAD),
    RECORD_DELIVERY("登记人工发布的时间和凭证、重新推送", PUBLISHER, OFFICE_CLERK, OFFICE_HEAD),
    SEND_NOTICES("查看对外通知、重新发送", OFFICE_CLERK, OFFICE_HEAD),

    SEE_WORK_YEAR("查看年度工作台账与检查", business()),
    MAINTAIN_WORK_YEAR("登记汇报、经费、会议和第三方合作", OFFICE_CLERK, OFFICE_HEAD),
    SEE_REPORT_CHECKS("查看年度报告的检查结果", business()),
    CHECK_REPORTS("送检年度报告、判断发现的问题", OFFICE_CLERK, OFFICE_HEAD),
    SEE_ANNUAL_REPORTS("查看年度报告的编制、报送和公布", business()),
    COMPILE_ANNUAL_REPORTS("编制年度报告：取数、撰写、说明检查发现、定稿、报送、更正", OFFICE_CLERK, OFFICE_HEAD),
    ALLOW_REPORT_FINDINGS("准许年度报告带着检查发现的问题定稿", LEADER_IN_CHARGE, PRINCIPAL_LEADER),
    HAND_IN_UNIT_REPORT("填报本科室的年度报告", AUTHOR, LIAISON, UNIT_HEAD),
    COLLECT_ANNUAL_REPORTS("收齐、退回、汇总所辖机关的年度报告", SUPERVISOR),
    SET_ANNUAL_REPORT_DATES("设定本机关年度报告的日期", OFFICE_CLERK, OFFICE_HEAD),
    OPEN_WORK_YEAR("开启新的工作年度", OFFICE_HEAD),
    ASSIGN_TASKS("登记并分派任务", OFFICE_CLERK, OFFICE_HEAD),
    FINISH_TASKS("报告任务完成", OFFICE_CLERK, OFFICE_HEAD, LIAISON),
    ASSIGN_TO_SUBORDINATES("向下级机关临时交办任务", SUPERVISOR),
    SEE_SUBORDINATES("查看所辖机关的运行情况", SUPERVISOR),

    MAINTAIN_ACCOUNTS("开设、停用和重置账号", SYSTEM_ADMINISTRATOR),
    HELP_ADMINISTRATORS("申请、同意重置管理员账号", SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR),
    GRANT_ROLES("授予和收回角色", SECURITY_ADMINISTRATOR),
    SET_SECURITY_POLICY("设定口令、锁定与会话策略", SECURITY_ADMINISTRATOR),
    MAINTAIN_CALENDARS("导入放假安排、登记地方放假和手工日", SYSTEM_ADMINISTRATOR),
    SEE_CALENDARS("查看工作日历和期限计算", EVERYONE),
    MAINTAIN_VOCABULARIES("维护分类词表", SYSTEM_ADMINISTRATOR),
    READ_TRAIL("查阅、校验和导出审计记录", AUDIT_ADMINISTRATOR),
    SEE_LEDGER("查阅本机关政务公开工作台账", OFFICE_CLERK, OFFICE_HEAD, LEADER_IN_CHARGE, PRINCIPAL_LEADER, SUPERVISOR),
    MOVE_DEMO_CLOCK("调整演示日期（仅演示系统）", SIGNED_IN);

    /** Whom an act is open to when it does not ask for a role. */
    public enum Audience {
        EVERYONE("任何人"),
        SIGNED_IN("任何已登录人员"),
        ROLES("指定角色");

        private final String label;

        Audience(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String label;
    private final Audience audience;
    private final Set<Role> roles;

    Act(String label, Audience audience) {
        this.label = label;
        this.audience = audience;
        this.roles = Set.of();
    }

    Act(String label, Role... roles) {
        this(label, Set.of(), roles);
    }

    Act(String label, Set<Role> some, Role... more) {
        this.label = label;
        this.audience = ROLES;
        this.roles = Stream.concat(some.stream(), Stream.of(more))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public String label() {
        return label;
    }

    public Audience audience() {
        return audience;
    }

    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    boolean isOpenTo(Role role) {
        return audience != ROLES || roles.contains(role);
    }

    private static Set<Role> business() {
        return Stream.of(Role.values())
                .filter(it -> it.kind() == Role.Kind.BUSINESS)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
