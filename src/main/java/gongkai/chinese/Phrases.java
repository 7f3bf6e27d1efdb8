package gongkai.chinese;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Phrases and what each stands for; of two that begin at one place the longer one counts. */
final class Phrases {

    /** A phrase found in a text. */
    record Found(int from, String phrase, String meaning) {

        int to() {
            return from + phrase.length();
        }
    }

    private final Map<Character, List<Map.Entry<String, String>>> byFirst = new HashMap<>();

    private Phrases(List<String> lines) {
        for (var line : lines) {
            var parts = line.split("=", 2);
            byFirst.computeIfAbsent(parts[0].charAt(0), _ -> new ArrayList<>()).add(Map.entry(parts[0], parts[1]));
        }
        var longestFirst = Comparator.comparingInt(
                (Map.Entry<String, String> it) -> -it.getKey().length());
        byFirst.values().forEach(it -> it.sort(longestFirst));
    }

    /** Reads lines of the form {@code phrase=meaning}. */
    static Phrases of(String resource) {
        return new Phrases(lines(resource));
    }

    /** The lines of a resource beside this class's, without remarks. */
    static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(Phrases.class.getResourceAsStream("/chinese/" + resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From left to right, without overlaps. */
    List<Found> in(String text) {
        var found = new ArrayList<Found>();
        for (var at = 0; at < text.length(); at++) {
            for (var phrase : byFirst.getOrDefault(text.charAt(at), List.of())) {
                if (text.startsWith(phrase.getKey(), at)) {
                    found.add(new Found(at, phrase.getKey(), phrase.getValue()));
                    at += phrase.getKey().length() - 1;
                    break;
                }
            }
        }
        return found;
    }
}
