package gongkai.access;

import static gongkai.access.Role.Kind.ADMINISTRATION;
import static gongkai.access.Role.Kind.BUSINESS;
import static gongkai.access.Role.Reach.BRANCH;
import static gongkai.access.Role.Reach.ORGAN;

/** What a person is appointed to do. The three administrators (三员分立, GB/T 22239-2019 8.1.5) exclude every other role. */
public enum Role {
    AUTHOR("撰稿人", BUSINESS, ORGAN, "起草本科室的公开内容"),
    LIAISON("科室联络员", BUSINESS, ORGAN, "本科室政务公开的日常联络，每个科室恰有一名"),
    UNIT_HEAD("科室负责人", BUSINESS, ORGAN, "审核本科室提交的内容"),
    SECRECY_REVIEWER("保密审查员", BUSINESS, ORGAN, "公开前的保密审查"),
    ATTRIBUTE_REVIEWER("属性审核员", BUSINESS, ORGAN, "公开属性与合法性审核"),
    OFFICE_CLERK("政务公开经办人", BUSINESS, ORGAN, "政务公开工作机构的日常登记与办理"),
    OFFICE_HEAD("政务公开工作机构负责人", BUSINESS, ORGAN, "局办公室主任，主持政务公开工作机构"),
    LEADER_IN_CHARGE("分管领导", BUSINESS, ORGAN, "分管政务公开工作，签批"),
    PRINCIPAL_LEADER("主要领导", BUSINESS, ORGAN, "政务公开第一责任人，签批并听取汇报"),
    PUBLISHER("发布员", BUSINESS, ORGAN, "将签批后的内容发布到各渠道"),
    CASE_OFFICER("互动承办人", BUSINESS, ORGAN, "承办留言、热线和依申请公开事项"),
    ASSESSOR("考核员", BUSINESS, ORGAN, "考核本机关各科室"),
    SUPERVISOR("上级主管人员", BUSINESS, BRANCH, "指导监督本机关和所辖各级机关的政务公开"),
    SYSTEM_ADMINISTRATOR("系统管理员", ADMINISTRATION, BRANCH, "机构、账号、日历与系统设置，不能授权、不能看审计、不能发布"),
    SECURITY_ADMINISTRATOR("安全管理员", ADMINISTRATION, BRANCH, "角色授权与安全策略，不能建账号、不能看审计、不能发布"),
    AUDIT_ADMINISTRATOR("审计管理员", ADMINISTRATION, BRANCH, "只查阅和导出审计记录，不能改动任何内容");

    /** Whether a role belongs to the work itself or to the running of the system. */
    public enum Kind {
        BUSINESS,
        ADMINISTRATION
    }

    /** How far down the organ tree a role reaches. */
    public enum Reach {
        ORGAN("本机关"),
        BRANCH("本机关及下级机关");

        private final String label;

        Reach(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String label;
    private final Kind kind;
    private final Reach reach;
    private final String purpose;

    Role(String label, Kind kind, Reach reach, String purpose) {
        this.label = label;
        this.kind = kind;
        this.reach = reach;
        this.purpose = purpose;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    public Reach reach() {
        return reach;
    }

    /** What the role is for, in one Chinese phrase. */
    public String purpose() {
        return purpose;
    }

    /** An administrator holds exactly one role; business roles may be combined. */
    public boolean excludes(Role other) {
        return this != other && (kind == ADMINISTRATION || other.kind == ADMINISTRATION);
    }
}
