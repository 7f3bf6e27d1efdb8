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
 * @param sentTo the address it was sent to; empty while nothing was sent
 * @param prefix what the fields' ids begin with, where a page has several forms
 */
public record Form(
        Map<String, List<String>> values,
        Map<String, String> faults,
        List<String> refusals,
        String sentTo,
        String prefix) {

    private static final Form BLANK = new Form(Map.of(), Map.of(), List.of());

    public Form(Map<String, List<String>> values, Map<String, String> faults, List<String> refusals) {
        this(values, faults, refusals, "", "");
    }

    public static Form blank() {
        return BLANK;
    }

    /** A form prefilled with what is stored. */
    public static Form of(Map<String, String> stored) {
        var values = new LinkedHashMap<String, List<String>>();
        stored.forEach((name, value) -> values.put(name, List.of(value)));
        return new Form(values, Map.of(), List.of());
    }

    /** The form of one address on a page with several: faults stay with the form that was sent. */
    public Form at(String action) {
        var own = "f" + Integer.toHexString(action.hashCode());
        return sentTo.isEmpty() || sentTo.equals(action)
                ? new Form(values, faults, refusals, sentTo, own)
                : new Form(Map.of(), Map.of(), List.of(), "", own);
    }

    /** What the field of that name is called on the page. */
    public String id(String name) {
        return prefix.isEmpty() ? name : prefix + "-" + name;
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
