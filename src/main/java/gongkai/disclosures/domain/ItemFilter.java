package gongkai.disclosures.domain;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.disclosures.domain.ItemLine.Standing;
import org.jspecify.annotations.Nullable;

/** Which items a list shows, and in which order. */
public record ItemFilter(
        OrganId organ,
        @Nullable Standing standing,
        @Nullable UnitId unit,
        @Nullable ItemType type,
        @Nullable Openness openness,
        @Nullable Long column,
        String words,
        boolean overdue,
        Order order) {

    /** How a list is sorted. */
    public enum Order {
        URGENCY("按期限先后"),
        NEWEST("按起草时间"),
        PUBLISHED("按公开时间"),
        TITLE("按标题");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public static ItemFilter all(OrganId organ) {
        return new ItemFilter(organ, null, null, null, null, null, "", false, Order.URGENCY);
    }
}
