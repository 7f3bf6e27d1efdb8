package gongkai.imports.domain;

import gongkai.access.Branch;
import java.time.Instant;

/**
 * What was handed in at one time.
 *
 * @param digest over everything in it; the same batch is not read twice
 */
public record Batch(long id, Branch place, Kind kind, String name, String digest, String by, Instant at) {

    /** Files one by one, or a list with its texts. */
    public enum Kind {
        FILES("逐个文件"),
        LIST("清单");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }
}
