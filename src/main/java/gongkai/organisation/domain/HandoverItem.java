package gongkai.organisation.domain;

import gongkai.access.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing handed over.
 *
 * @param number from 1 within its handover
 */
public record HandoverItem(
        int number,
        Kind kind,
        String description,
        @Nullable LocalDate givenOn,
        @Nullable LocalDate takenOn) {

    /** What is handed over, after item 13 of the work points (逐项交接). */
    public enum Kind {
        ACCOUNT("账号与权限"),
        TASK("未办结事项"),
        REGISTER("台账"),
        ARCHIVE("档案资料"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isConfirmed() {
        return givenOn != null && takenOn != null;
    }

    HandoverItem confirmedBy(PersonId who, HandoverCase dossier, LocalDate today) {
        var given = givenOn == null && who.equals(dossier.from()) ? today : givenOn;
        var taken = takenOn == null && who.equals(dossier.to()) ? today : takenOn;
        return new HandoverItem(number, kind, description, given, taken);
    }
}
