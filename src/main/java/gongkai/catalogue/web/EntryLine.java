package gongkai.catalogue.web;

import gongkai.access.UnitId;
import gongkai.catalogue.domain.Carrier;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.domain.Entry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a catalogue as it is shown.
 *
 * @param nextDue the last day for its next renewal, or null
 */
public record EntryLine(
        Entry entry,
        String unit,
        Standing standing,
        @Nullable LocalDate nextDue) {

    static EntryLine of(Entry it, Map<UnitId, String> units, LocalDate today) {
        var unit = it.care().unit();
        return new EntryLine(
                it,
                unit == null ? "" : Objects.requireNonNullElse(units.get(unit), "已撤销的科室"),
                it.on(today),
                it.nextDue().orElse(null));
    }

    public String tone() {
        return switch (standing) {
            case NEVER -> "plain";
            case LATE -> "seal";
            case CURRENT -> "ok";
        };
    }

    public String carriers() {
        return carriers(entry);
    }

    static String carriers(Entry it) {
        return it.content().carriers().stream().sorted().map(Carrier::label).collect(Collectors.joining("、"));
    }

    /** In the order of {@link gongkai.catalogue.domain.CatalogueTable#HEADER}. */
    List<String> cells() {
        var it = entry.content();
        return List.of(
                String.valueOf(entry.number()),
                it.category(),
                it.first(),
                it.second(),
                it.third(),
                it.elements(),
                it.basis(),
                it.timeLimit(),
                it.publisher(),
                carriers(),
                it.audience().label(),
                it.way().label(),
                it.tier(),
                unit,
                entry.care().cycle().label());
    }
}
