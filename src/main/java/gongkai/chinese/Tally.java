package gongkai.chinese;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was replaced by what. */
final class Tally {

    private record Pair(Change.Kind kind, String from, String to) {}

    private final Map<Pair, Integer> counts = new LinkedHashMap<>();

    void add(Change.Kind kind, String from, String to) {
        add(kind, from, to, 1);
    }

    void add(Change.Kind kind, String from, String to, int count) {
        if (count > 0) {
            counts.merge(new Pair(kind, from, to), count, Integer::sum);
        }
    }

    List<Change> changes() {
        return counts.entrySet().stream()
                .map(it -> new Change(
                        it.getKey().kind(), it.getKey().from(), it.getKey().to(), it.getValue()))
                .sorted(Comparator.comparing(Change::kind).thenComparing(it -> -it.count()))
                .toList();
    }
}
