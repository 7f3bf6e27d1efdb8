package gongkai.organisation.domain;

import gongkai.access.OrganId;
import java.time.LocalDate;

/**
 * A leading group of an organ, for disclosure or for network security, with an office of its own.
 *
 * @param office where its daily work is done (领导小组办公室)
 */
public record LeadingGroup(
        long id,
        OrganId organ,
        Purpose purpose,
        String name,
        String office,
        String duties,
        LocalDate setUpOn,
        String documentNumber) {

    /** What a group leads. */
    public enum Purpose {
        DISCLOSURE("政务公开工作领导小组"),
        NETWORK("网信工作领导小组"),
        OTHER("其他领导小组");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
