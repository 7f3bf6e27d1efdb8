package gongkai.catalogue.web;

import gongkai.access.UnitId;
import gongkai.catalogue.Column;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A column as a row of the list.
 *
 * @param depth 1 at the top
 */
public record ColumnLine(Column column, int depth, boolean isOpen, String lead, String joint) {

    private static final List<String> STEPS = List.of("first", "second", "third", "fourth");

    /** The depth as the style sheet calls it. */
    public String step() {
        return STEPS.get(depth - 1);
    }

    static ColumnLine of(Column it, int depth, boolean isOpen, Map<UnitId, String> units) {
        var lead = it.lead() == null ? "" : Objects.requireNonNullElse(units.get(it.lead()), "已撤销的科室");
        var others =
                units.keySet().stream().filter(unit -> !unit.equals(it.lead())).toList();
        var joint = !others.isEmpty() && it.joint().containsAll(others)
                ? "各有关科室"
                : String.join(
                        "、",
                        units.entrySet().stream()
                                .filter(unit -> it.joint().contains(unit.getKey()))
                                .map(Map.Entry::getValue)
                                .toList());
        return new ColumnLine(it, depth, isOpen, lead, joint);
    }
}
