package gongkai.normatives.domain;

import java.time.LocalDate;

/**
 * What was examined about a draft before it went to the law unit (评估论证).
 *
 * @param conclusion what came out, or why it is not concerned
 * @param document where the record is kept; empty when it is not concerned
 */
public record Assessment(Kind kind, LocalDate on, String conclusion, String document) {

    /** What may be examined. */
    public enum Kind {
        FAIR_COMPETITION("公平竞争审查"),
        RISK("风险评估"),
        EXPERTS("专家论证"),
        NEED("必要性和可行性论证");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
