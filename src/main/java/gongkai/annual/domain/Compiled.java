package gongkai.annual.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the facts of a year give at one moment.
 *
 * @param numbers by the names of the cells, and of what the text may speak of beside them
 * @param facts the numbers of the cases, remedies and documents counted there; nothing for what is nought or only entered
 */
public record Compiled(Map<String, BigDecimal> numbers, Map<String, List<Long>> facts) {

    /** What the text may speak of and no cell holds begins so. */
    public static final String BESIDE = "x.";

    public Compiled {
        numbers = Map.copyOf(numbers);
        facts = Map.copyOf(facts);
    }

    public BigDecimal number(String code) {
        return numbers.getOrDefault(code, BigDecimal.ZERO);
    }

    public List<Long> facts(String code) {
        return facts.getOrDefault(code, List.of());
    }

    /** What differs, with the number of the other. */
    public Map<String, BigDecimal> differences(Compiled other) {
        var differences = new LinkedHashMap<String, BigDecimal>();
        Stream.concat(numbers.keySet().stream(), other.numbers().keySet().stream())
                .distinct()
                .forEach(code -> {
                    var now = other.number(code);
                    if (now.compareTo(number(code)) != 0
                            || !Set.copyOf(facts(code)).equals(Set.copyOf(other.facts(code)))) {
                        differences.put(code, now);
                    }
                });
        return differences;
    }
}
