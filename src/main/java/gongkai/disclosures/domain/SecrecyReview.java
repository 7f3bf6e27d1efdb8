package gongkai.disclosures.domain;

import gongkai.access.PersonId;
import java.time.Instant;

/**
 * The record of a confidentiality review (保密审查), one for each item and text: it is bound to the seal of what was
 * reviewed and says nothing about any other (Implementing Regulation of the Secrecy Law Art. 42; 一事一审).
 *
 * @param seal of the content reviewed, attachments included
 * @param basis on what the conclusion rests
 * @param masked what was or is to be left out
 * @param aggregation whether it reveals something together with what is already public (Secrecy Law Art. 36)
 * @param consent of the superior or of another organ, where one was asked; or where it was referred to, and the answer
 */
public record SecrecyReview(
        String seal,
        Conclusion conclusion,
        String basis,
        String masked,
        Aggregation aggregation,
        String aggregationNote,
        String consent,
        PersonId by,
        String signature,
        Instant at) {

    /** What a review may find. */
    public enum Conclusion {
        PUBLISHABLE("可以公开"),
        AFTER_REMOVAL("删减后公开"),
        WITHHOLD("审查认为不予公开"),
        SUSPENDED("暂缓公开"),
        REFERRED("报请有权机关确定");

        private final String label;

        Conclusion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The answer on data brought together (数据汇聚). */
    public enum Aggregation {
        NOT_CONCERNED("不含可与已公开数据关联的内容"),
        ASSESSED("已与公开数据比对，不会推断出受保护的事实"),
        RISK("存在汇聚推断风险");

        private final String label;

        Aggregation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether this very content was reviewed. */
    public boolean covers(Content content) {
        return seal.equals(content.seal());
    }
}
