package gongkai.trail;

import java.util.List;
import java.util.Map;

/** The kinds of things that deeds are done to, in the office's words. */
final class SubjectKinds {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("account", "账号"),
            Map.entry("application", "依申请公开"),
            Map.entry("application-rule", "依申请公开办理"),
            Map.entry("arrangement", "放假安排"),
            Map.entry("briefing", "专题汇报"),
            Map.entry("budget", "公开经费"),
            Map.entry("catalogue", "公开目录"),
            Map.entry("channel", "发布渠道"),
            Map.entry("clock", "演示日期"),
            Map.entry("column", "栏目"),
            Map.entry("disclosure", "公开信息"),
            Map.entry("disclosure-rule", "公开流程"),
            Map.entry("delegation", "代理"),
            Map.entry("delivery", "投递"),
            Map.entry("group", "领导小组"),
            Map.entry("handover", "交接单"),
            Map.entry("import", "导入批次"),
            Map.entry("index-numbers", "索引号规则"),
            Map.entry("key", "加密密钥"),
            Map.entry("leader", "领导"),
            Map.entry("letter", "文书"),
            Map.entry("letter-issuer", "文书设置"),
            Map.entry("letter-template", "文书模板"),
            Map.entry("meeting", "会议"),
            Map.entry("normative", "规范性文件"),
            Map.entry("normative-cleanup", "规范性文件清理"),
            Map.entry("normative-rule", "规范性文件管理"),
            Map.entry("notice", "对外通知"),
            Map.entry("organ", "机关"),
            Map.entry("partner", "合作方"),
            Map.entry("person", "人员"),
            Map.entry("report", "送检的年度报告"),
            Map.entry("remedy", "复议诉讼"),
            Map.entry("remedy-rule", "复议诉讼设定"),
            Map.entry("role", "角色"),
            Map.entry("policy", "安全策略"),
            Map.entry("side-case", "更正与建议"),
            Map.entry("sign-in", "登录"),
            Map.entry("site", "文章要素项"),
            Map.entry("task", "任务"),
            Map.entry("term", "词条"),
            Map.entry("trail", "审计记录"),
            Map.entry("unit", "科室"),
            Map.entry("work-year", "工作年度"));

    /** The rest is the running of the system, which is for the audit administrator alone. */
    private static final List<String> OF_THE_WORK = List.of(
            "application",
            "application-rule",
            "briefing",
            "budget",
            "catalogue",
            "column",
            "channel",
            "delegation",
            "delivery",
            "disclosure",
            "disclosure-rule",
            "group",
            "handover",
            "import",
            "index-numbers",
            "leader",
            "letter",
            "letter-issuer",
            "letter-template",
            "meeting",
            "normative",
            "normative-cleanup",
            "normative-rule",
            "notice",
            "organ",
            "partner",
            "person",
            "remedy",
            "remedy-rule",
            "side-case",
            "report",
            "site",
            "task",
            "unit",
            "work-year");

    private SubjectKinds() {}

    static String[] ofTheWork() {
        return OF_THE_WORK.toArray(String[]::new);
    }

    /** {@code handover 12} reads 交接单 12; a kind without a word of its own stays as it is. */
    static String label(String subject) {
        var at = subject.indexOf(' ');
        var kind = at < 0 ? subject : subject.substring(0, at);
        var rest = at < 0 || subject.endsWith(" -") ? "" : subject.substring(at);
        return LABELS.getOrDefault(kind, kind) + rest;
    }
}
