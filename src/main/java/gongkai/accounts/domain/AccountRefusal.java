package gongkai.accounts.domain;

import gongkai.access.Refusal;

/** Why somebody cannot sign in, or something cannot be done to an account. */
public enum AccountRefusal implements Refusal {
    WRONG_NAME_OR_PASSWORD("用户名或口令不正确", ""),
    LOCKED("连续失败次数过多，已暂时锁定，请稍后再试或联系系统管理员", ""),
    TOO_BUSY("现在登录的人太多，请稍等片刻再试", ""),
    WRONG_CODE("动态码不正确或已经用过，请等待下一个", "code"),
    WRONG_PRESENT_CODE("原来的动态码不正确或已经用过", "presentCode"),
    WRONG_PASSWORD("现在的口令不正确", "current"),
    PASSWORD_WEAK("新口令不符合要求", "fresh"),
    PASSWORD_USED_BEFORE("不能使用最近用过的口令", "fresh"),
    PASSWORDS_DIFFER("两次输入的新口令不一致", "again"),
    LOGIN_NAME_TAKEN("此用户名已被使用", "loginName"),
    HAS_ACCOUNT("此人已有账号", "person"),
    HAS_NO_ACCOUNT("此人还没有账号，请先由系统管理员开设", "person"),
    OWN_ACCOUNT("不能停用或重置自己的账号", ""),
    OWN_ROLES("不能给自己授予或收回角色", ""),
    ROLES_EXCLUDE("系统、安全、审计管理员互相排斥，也不能兼任业务角色", "role"),
    HOLDS_ROLE("此人已有该角色", "role"),
    LIAISON_FROM_REGISTER("联络员以科室联络员名册为准，请由政务公开工作机构指定", "role"),
    LAST_ADMINISTRATOR("这是最后一名能管理该机关的该类管理员，不能收回、停用或登记离任", ""),
    ADMINISTRATOR_NEEDS_TWO("管理员账号须由一名管理员申请、另一名管理员同意才能重置，请到“管理员”页申请", ""),
    ADMINISTRATOR_LEAVES("此人是管理员，须由系统管理员登记离任", ""),
    ADMINISTRATOR_HANDS_OVER("此人是管理员，账号不能随交接停用，请先由安全管理员收回其管理员角色", ""),
    NOT_AN_ADMINISTRATOR("此人不是管理员，由系统管理员直接重置即可", ""),
    RESET_IS_ASKED_FOR("已有一份重置申请，等待同意", ""),
    RESET_IS_DECIDED("这份申请已经办结", ""),
    CONSENT_OF_ANOTHER("须由申请人和本人以外的管理员同意", ""),
    POLICY_TOO_WEAK("不能低于等级保护三级的要求", ""),
    SET_UP_CODE_WRONG("设置码不正确，它在数据目录的 keys/setup-code 文件里", "setUpCode"),
    NOT_DURING_SIGN_IN("登录已超时，请重新登录", "");

    private final String label;
    private final String field;

    AccountRefusal(String label, String field) {
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
