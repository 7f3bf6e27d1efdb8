package gongkai.applications.handling;

import java.util.HashSet;
import java.util.Set;

/** How much two texts are alike, by the pairs of characters they share (Sørensen–Dice); 0 nothing, 1 the same. */
public final class Likeness {

    private Likeness() {}

    public static double of(String one, String other) {
        var first = pairs(one);
        var second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return one.equals(other) ? 1 : 0;
        }
        var shared = first.stream().filter(second::contains).count();
        return 2.0 * shared / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        var plain = text.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
