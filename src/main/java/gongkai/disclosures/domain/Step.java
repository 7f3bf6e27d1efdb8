package gongkai.disclosures.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that happened to an item.
 *
 * @param version the version it happened to
 * @param seal of the content as it was then
 * @param note what was said with it
 */
public record Step(int version, Kind kind, String signature, Instant at, LocalDate on, String seal, String note) {

    /** What may happen. */
    public enum Kind {
        BEGUN("开始起草"),
        REWRITTEN("修改内容"),
        ATTACHED("添加附件"),
        DETACHED("移除附件"),
        SUBMITTED("送审"),
        UNIT_PASSED("科室负责人审核通过"),
        SECRECY_CONCLUDED("作出保密审查结论"),
        HIT_DECIDED("处理筛查疑点"),
        ATTRIBUTE_PASSED("公开属性审核通过"),
        SIGNED("签批同意"),
        RETURNED("退回"),
        AMENDED("审查后改动，审查记录失效"),
        PLANNED("定于计划时间发布"),
        UNPLANNED("取消计划发布"),
        PUBLISHED("发布公开"),
        CORRECTED("发布更正"),
        UPDATED("发布更新"),
        AGAIN("重新公开"),
        KEPT_BACK("决定不主动公开"),
        CONFIRMED("复查后维持不主动公开"),
        WITHDRAWN("撤回"),
        WITHDRAWAL_APPROVED("撤回审批"),
        LEAK_REPORTED("登记泄密报告"),
        ENDED("到期下线"),
        MARKED("标注效力"),
        RELATED("关联信息"),
        REASSIGNED("变更责任科室"),
        LIMITED("登记另有规定的期限"),
        GAZETTE("公报交接"),
        TAKEN_OVER("导入历史信息"),
        DISCARDED("作废");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
