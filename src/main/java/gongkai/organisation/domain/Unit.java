package gongkai.organisation.domain;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit of an organ. */
public record Unit(
        UnitId id,
        OrganId organ,
        Kind kind,
        String name,
        String duties,
        String phone,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    /** What sort of unit it is. */
    public enum Kind {
        DEPARTMENT("内设机构"),
        INSTITUTION("局属事业单位");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return new Term(openedOn, closedOn).holdsOn(day);
    }
}
