package gongkai.catalogue.handling;

import gongkai.catalogue.domain.CatalogueTable.Fault;
import gongkai.catalogue.domain.Entry;
import java.util.List;

/**
 * What reading a table into a draft would do.
 *
 * @param digest of the file that was read; the same one is asked for when it is agreed to
 * @param left how many rows of the draft do not stand in the file; they stay as they are
 */
public record ImportPlan(String name, String digest, List<Step> steps, List<Fault> faults, int left) {

    /** What becomes of one row. */
    public enum Effect {
        ADDED("新增"),
        CHANGED("修改"),
        SAME("无变化");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One good row.
     *
     * @param line its row in the file
     * @param entry as it would stand in the catalogue
     */
    public record Step(int line, Effect effect, Entry entry) {}

    public ImportPlan {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }

    public long count(Effect effect) {
        return steps.stream().filter(it -> it.effect() == effect).count();
    }

    public boolean changesSomething() {
        return count(Effect.ADDED) + count(Effect.CHANGED) > 0;
    }
}
