package gongkai.imports.web;

import gongkai.chinese.Change;
import gongkai.disclosures.domain.ItemType;
import gongkai.imports.domain.Batch;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.Finding;
import gongkai.imports.domain.Property;
import gongkai.imports.domain.Recognition;
import gongkai.imports.domain.Sureness;
import gongkai.imports.domain.Value;
import gongkai.web.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one entry shows.
 *
 * @param original what was handed in, before anything was made regular
 * @param next the number of the next entry that waits, or null
 */
public record EntryPage(
        Entry it,
        Batch batch,
        String original,
        @Nullable Long next,
        List<Option> steps,
        List<Option> types,
        List<Option> elements,
        List<Option> kinds,
        List<Option> units,
        List<Option> columns,
        List<Option> subjects,
        List<Option> genres,
        List<Option> five,
        List<Option> topics,
        List<Option> opennesses) {

    private static final int EXAMPLES = 8;
    private static final int LONGEST_ORIGINAL = 20_000;

    public String href() {
        return "/desk/imports/" + batch.id() + "/entries/" + it.id();
    }

    public Recognition found() {
        return it.recognition();
    }

    public boolean isGuide() {
        return it.proposal().type() == ItemType.GUIDE;
    }

    /** In the order in which they stand in the form. */
    public List<Value> values() {
        return found().values().stream()
                .sorted(Comparator.comparing(Value::property))
                .toList();
    }

    /** The gravest first. */
    public List<Finding> findings() {
        return found().findings().stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    public static String tone(Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> "seal";
            case WARNING -> "warn";
            case INFO -> "plain";
        };
    }

    public static String tone(Sureness sureness) {
        return switch (sureness) {
            case CERTAIN -> "ok";
            case LIKELY -> "plain";
            case DOUBTFUL -> "warn";
        };
    }

    /** How many places of each kind were made regular, with some examples. */
    public Map<String, String> changes() {
        return Stream.of(Change.Kind.values())
                .filter(kind -> found().changes().stream().anyMatch(change -> change.kind() == kind))
                .collect(Collectors.toMap(
                        Change.Kind::label, this::told, (one, _) -> one, java.util.LinkedHashMap::new));
    }

    private String told(Change.Kind kind) {
        var all = found().changes().stream()
                .filter(change -> change.kind() == kind)
                .toList();
        var examples = kind == Change.Kind.SPACE
                ? ""
                : all.stream()
                        .limit(EXAMPLES)
                        .map(change -> change.from() + "→" + (change.to().isEmpty() ? "（去掉）" : change.to()))
                        .collect(Collectors.joining("、", "，如 ", ""));
        return all.stream().mapToInt(Change::count).sum() + " 处" + examples;
    }

    /** Those that nothing was found for, so that they have to be filled in. */
    public List<Property> unknown() {
        return Stream.of(
                        Property.TITLE,
                        Property.TYPE,
                        Property.FORMED_ON,
                        Property.SUBJECT,
                        Property.GENRE,
                        Property.OPENNESS)
                .filter(property -> found().value(property).isEmpty())
                .toList();
    }

    /** What to know about a field before it is agreed to; null when nothing is doubtful. */
    public @Nullable String hint(Property property) {
        return found().value(property)
                .filter(Value::isDoubtful)
                .map(value -> "存疑：" + value.from())
                .orElse(null);
    }

    public boolean isCut() {
        return original.length() > LONGEST_ORIGINAL;
    }

    public String beginning() {
        return isCut() ? original.substring(0, LONGEST_ORIGINAL) : original;
    }
}
