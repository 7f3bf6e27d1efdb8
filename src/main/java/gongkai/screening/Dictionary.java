package gongkai.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The lists of words that come with the program. */
final class Dictionary {

    private static final Map<String, List<String>> SECTIONS = read();

    static final Set<String> SURNAMES = set("surnames");
    static final Set<String> COMPOUND_SURNAMES = set("compound-surnames");
    static final Set<String> NOT_NAMES = set("not-names");
    static final Words BEFORE_NAME = words("before-name");
    static final Words AFTER_NAME = words("after-name");
    static final Words HEALTH = words("health");
    static final Words LIST_SUBJECTS = words("list-subject");
    static final Words SENSITIVE_COLUMNS = words("sensitive-columns");
    static final Words NAME_COLUMNS = words("name-columns");
    static final Words INTERNAL = words("internal-anywhere");
    static final Set<String> INTERNAL_ALONE = set("internal-alone");
    static final Words GENRES = words("genre");
    static final Words DRAFTS = words("drafts");
    static final Words PAGE_NOISE = words("page-noise");
    static final Set<String> POSTS = set("posts");
    static final Words ORGAN_NUMBERS = words("organ-numbers");
    static final Words MAIL_CUES = words("mail-cues");
    static final Words CONCEALED_MARKUP = words("concealed-markup");
    static final Words CONCEALED_PROPERTIES = words("concealed-properties");
    static final Set<String> MAIL_PROVIDERS = set("mail-providers");

    /** A wrong name and the right one. */
    static final Map<String, String> WORDING = wording();

    static final Words WRONG_NAMES = Words.of(WORDING.keySet());

    private Dictionary() {}

    private static Words words(String section) {
        return Words.of(section(section));
    }

    private static Set<String> set(String section) {
        return Set.copyOf(section(section));
    }

    private static List<String> section(String name) {
        return Objects.requireNonNull(SECTIONS.get(name), name);
    }

    private static Map<String, String> wording() {
        var pairs = new HashMap<String, String>();
        section("wording").forEach(it -> {
            var both = it.split("=", 2);
            pairs.put(both[0], both[1]);
        });
        return Map.copyOf(pairs);
    }

    private static Map<String, List<String>> read() {
        var in = Objects.requireNonNull(Dictionary.class.getResourceAsStream("words.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var sections = new HashMap<String, List<String>>();
            var words = new ArrayList<String>();
            for (var line : lines.lines().filter(it -> !it.startsWith("#")).toList()) {
                if (line.startsWith("[")) {
                    words = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), words);
                } else {
                    words.addAll(new HashSet<>(Arrays.asList(line.split(" "))));
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
