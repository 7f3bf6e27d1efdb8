package gongkai.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown: what was typed, letter for letter, and what is wrong with it.
 *
 * @param values what stands in each field
 * @param faults one sentence per faulty field
 * @param refusals sentences about the whole
 */
public record Form(Map<String, List<String>> values, Map<String, String> faults, List<String> refusals) {

    private static final Form BLANK = new Form(Map.of(), Map.of(), List.of());

    public static Form blank() {
        return BLANK;
    }

    /** A form prefilled with what is stored. */
    public static Form of(Map<String, String> stored) {
        var values = new LinkedHashMap<String, List<String>>();
        stored.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values, Map.of(), List.of());
    }

    public String value(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Whether a choice was made, for check boxes, radio buttons and lists. */
    public boolean holds(String name, String value) {
        return values.getOrDefault(name, List.of()).contains(value);
    }

    public @Nullable String fault(String name) {
        return faults.get(name);
    }

    public boolean isFaulty() {
        return !faults.isEmpty() || !refusals.isEmpty();
    }
}
