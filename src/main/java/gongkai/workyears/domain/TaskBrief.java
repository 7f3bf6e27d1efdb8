package gongkai.workyears.domain;

import gongkai.access.OrganId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What does not change about a task.
 *
 * @param parent the business task that a disclosure task belongs to (同部署、同落实), or null
 * @param source who wants it: a document, a superior organ
 */
public record TaskBrief(
        long id,
        OrganId organ,
        Kind kind,
        @Nullable Long parent,
        String title,
        String source,
        LocalDate receivedOn,
        Term term) {

    /** What sort of task it is. */
    public enum Kind {
        BUSINESS("业务工作"),
        DISCLOSURE("公开任务"),
        AD_HOC("临时交办");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** By when it is to be done. */
    public sealed interface Term {

        /** A day was named. */
        record OnDay(LocalDate day) implements Term {}

        /** So many working days after it was received. */
        record WithinWorkingDays(int count) implements Term {}
    }
}
