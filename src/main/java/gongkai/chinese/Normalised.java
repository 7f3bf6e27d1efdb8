package gongkai.chinese;

import java.util.List;

/**
 * A text made regular, beside what it was.
 *
 * @param original as it came
 * @param changes each pair once, in order of kind, then the most frequent first
 */
public record Normalised(String original, String text, List<Change> changes) {

    public Normalised {
        changes = List.copyOf(changes);
    }

    public boolean isChanged() {
        return !original.equals(text);
    }

    /** How many places of this kind were changed. */
    public int count(Change.Kind kind) {
        return changes.stream()
                .filter(it -> it.kind() == kind)
                .mapToInt(Change::count)
                .sum();
    }
}
