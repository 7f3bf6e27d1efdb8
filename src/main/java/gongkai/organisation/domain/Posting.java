package gongkai.organisation.domain;

import gongkai.access.PersonId;
import gongkai.access.UnitId;

/** One post that one person holds in one unit for a time. */
public record Posting(long id, PersonId person, UnitId unit, String post, Engagement engagement, Term term) {

    /** Whether somebody does disclosure work, and with all of their time. */
    public enum Engagement {
        FULL_TIME("专职"),
        PART_TIME("兼职"),
        NONE("不从事公开工作");

        private final String label;

        Engagement(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
