package gongkai.normatives.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that was done about a normative document.
 *
 * @param on the day it was done
 * @param at the moment it was registered
 * @param document the document or file that proves it; empty when there is none
 */
public record Step(Kind kind, LocalDate on, String signature, Instant at, String note, String document) {

    /** What can be done. */
    public enum Kind {
        BEGUN("立项起草"),
        DESCRIBED("更正起草信息"),
        CONSULTED("开始征求意见"),
        ASSESSED("评估论证"),
        SUBMITTED("提交合法性审核"),
        REVIEWED("合法性审核"),
        ADOPTED("集体审议"),
        REWRITTEN("审议退回修改"),
        NUMBERED("统一登记编号"),
        ANNOUNCED("公布"),
        TIED("关联公开信息"),
        FILED("登记备案"),
        EVALUATED("到期评估"),
        CLEANED("清理"),
        MARKED("登记效力变化"),
        CORRECTED("更正登记"),
        WITHDRAWN("公开页面撤下"),
        ABANDONED("终止"),
        TAKEN_OVER("登记历史文件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
