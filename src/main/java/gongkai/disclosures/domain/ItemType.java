package gongkai.disclosures.domain;

import java.util.Optional;
import java.util.stream.Stream;

/** What sort of information it is; which checks it has to pass hangs on it. */
public enum ItemType {
    NORMATIVE("行政规范性文件", Family.DOCUMENT),
    POLICY("政策文件", Family.DOCUMENT),
    INTERPRETATION("政策解读", Family.TEXT),
    GUIDE("办事指南", Family.GUIDE),
    NOTICE("通知公告", Family.TEXT),
    NEWS("工作动态", Family.NEWS),
    STATISTICS("统计信息", Family.TEXT),
    PENALTY("行政处罚", Family.DECISION),
    LICENCE("行政许可", Family.DECISION),
    BUDGET("财政预决算", Family.TEXT),
    ANNUAL_REPORT("年度报告", Family.TEXT),
    DISCLOSURE_GUIDE("公开指南", Family.TEXT),
    RULE("公开制度", Family.TEXT),
    ORGAN("机构信息", Family.TEXT),
    PLAN("规划计划", Family.TEXT),
    WORK_POINTS("工作要点", Family.TEXT),
    SUMMARY("工作总结", Family.TEXT),
    PERSONNEL("人事信息", Family.TEXT),
    PROPOSAL_REPLY("建议提案复文", Family.TEXT),
    PROCUREMENT("政府采购", Family.TEXT),
    EMERGENCY_PLAN("应急预案", Family.TEXT),
    WARNING("预警信息", Family.TEXT),
    RESPONSE("应对情况", Family.TEXT),
    CLARIFICATION("澄清信息", Family.TEXT),
    ANSWER("依申请答复", Family.TEXT),
    OTHER("其他信息", Family.TEXT);

    /** What types have in common. */
    public enum Family {
        /** Carries a number, may be interpreted, repealed and amended. */
        DOCUMENT,
        /** Has the seven elements of a service guide. */
        GUIDE,
        /** A decision of enforcement, shown to both sides (双公示). */
        DECISION,
        /** News does not belong into the disclosure column. */
        NEWS,
        TEXT
    }

    private final String label;
    private final Family family;

    ItemType(String label, Family family) {
        this.label = label;
        this.family = family;
    }

    public String label() {
        return label;
    }

    public boolean isDocument() {
        return family == Family.DOCUMENT;
    }

    public boolean isGuide() {
        return family == Family.GUIDE;
    }

    public boolean isNews() {
        return family == Family.NEWS;
    }

    public boolean isDecision() {
        return family == Family.DECISION;
    }

    /** The type with this label; the first when there is none is not guessed. */
    public static Optional<ItemType> labelled(String label) {
        return Stream.of(values()).filter(it -> it.label.equals(label)).findFirst();
    }
}
