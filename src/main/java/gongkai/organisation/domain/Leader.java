package gongkai.organisation.domain;

import gongkai.access.PersonId;

/**
 * A leader of an organ for a time.
 *
 * @param firstResponsible whether this leader is the first person responsible for disclosure (第一责任人)
 */
public record Leader(long id, PersonId person, String name, Office office, boolean firstResponsible, Term term) {

    /** The two offices that must be filled before a work year opens. */
    public enum Office {
        PRINCIPAL("主要领导"),
        IN_CHARGE("分管领导");

        private final String label;

        Office(String label) {
            this.label = label;
        }

        /** The same words as the role that signs; this is the appointment itself. */
        public String label() {
            return label;
        }
    }
}
