package gongkai.organisation.domain;

import gongkai.access.PersonId;

/** A person's seat in a leading group for a time. */
public record GroupMember(long id, PersonId person, String name, Seat seat, Term term) {

    /** The seats of a leading group, in order of rank. */
    public enum Seat {
        HEAD("组长"),
        DEPUTY("副组长"),
        MEMBER("成员"),
        OFFICE_DIRECTOR("领导小组办公室主任");

        private final String label;

        Seat(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
