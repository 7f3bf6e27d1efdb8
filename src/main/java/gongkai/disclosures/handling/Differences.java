package gongkai.disclosures.handling;

import gongkai.comparison.Comparison;
import gongkai.comparison.Row;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Content.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is different between two contents, fact by fact. */
public final class Differences {

    /** One fact that is not what it was. */
    public record Difference(String label, List<Row> rows) {}

    private Differences() {}

    public static List<Difference> between(Content before, Content after) {
        var old = byLabel(before);
        var now = byLabel(after);
        var labels = new ArrayList<>(old.keySet());
        now.keySet().stream().filter(it -> !old.containsKey(it)).forEach(labels::add);
        return labels.stream()
                .map(it -> new Difference(it, Comparison.of(old.getOrDefault(it, ""), now.getOrDefault(it, ""))))
                .filter(it -> !it.rows().isEmpty())
                .toList();
    }

    /** Several attachments stand under one label, one a line; a digest says nothing to a reader. */
    private static Map<String, String> byLabel(Content it) {
        var facts = new LinkedHashMap<String, String>();
        it.facts().forEach(fact -> facts.merge(fact.label(), shown(fact), (one, other) -> one + "\n" + other));
        return facts;
    }

    private static String shown(Fact it) {
        return it.value().replaceAll("（([0-9a-f]{8})[0-9a-f]{56}）$", "（摘要 $1）");
    }
}
