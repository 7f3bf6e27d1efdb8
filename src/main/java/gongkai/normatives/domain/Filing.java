package gongkai.normatives.domain;

import java.time.LocalDate;

/** A published document was filed (备案), with whom and under which number. */
public record Filing(To to, LocalDate on, String document) {

    /** With whom it has to be filed. */
    public enum To {
        GOVERNMENT("本级人民政府"),
        SUPERIOR("上一级主管部门");

        private final String label;

        To(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
