package gongkai.web;

import static java.util.Objects.requireNonNull;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must stay true of templates, style sheets and scripts. */
class StyleTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path CSS = STATIC.resolve("css");

    private static final Set<String> LIGHT = Set.of("paper", "sheet", "tint", "tint-seal", "tint-warn");
    private static final Set<String> TEXT_ON_LIGHT = Set.of("ink", "ink-soft", "accent", "seal", "warn", "ok");
    private static final Set<String> DARK = Set.of("bar", "press", "press-deep", "press-seal");
    private static final Set<String> TEXT_ON_DARK = Set.of("on-dark", "on-dark-soft", "focus-on-dark");

    /** Vocabularies that a page writes by hand, and so have no template of their own. */
    private static final Set<String> WITHOUT_TEMPLATE =
            Set.of("card", "facts", "steps", "table", "tabs", "timeline", "tree");

    private static final Pattern CLASS_NAME = Pattern.compile("[a-z]+(-[a-z]+)*(__[a-z]+(-[a-z]+)*)?(--[a-z]+)?");

    @Test
    void nothing_that_is_sent_names_a_foreign_host() {
        var files = Stream.of(
                        files(TEMPLATES, ".jte"), files(STATIC, ".css"), files(STATIC, ".js"), files(STATIC, ".svg"))
                .flatMap(List::stream)
                .toList();

        assertThat(files)
                .hasSizeGreaterThan(50)
                .allSatisfy(file -> assertThat(text(file).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                        .doesNotContainPattern("(?i)https?:|[\"'(=]//"));
    }

    @Test
    void no_template_carries_style_or_script_of_its_own() {
        assertThat(files(TEMPLATES, ".jte"))
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(text(file))
                        .doesNotContainPattern("(?i)<style|\\sstyle=|\\son[a-z]+\\s*=|javascript:")
                        .doesNotContainPattern("(?i)<script(?![^>]* src=\"/static/js/)"));
    }

    @Test
    void every_file_that_a_template_or_a_style_sheet_names_is_there() {
        var named = Stream.concat(files(TEMPLATES, ".jte").stream(), files(CSS, ".css").stream())
                .flatMap(file -> found("/static/([a-z0-9/.-]+)", text(file)))
                .map(it -> it.group(1))
                .collect(toCollection(TreeSet::new));

        assertThat(named)
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertThat(STATIC.resolve(it)).exists());
    }

    @Test
    void the_main_style_sheet_takes_in_every_other_one_and_names_its_layer() {
        var taken = found("@import url\\(\"(.+?)\"\\) layer\\((reset|base|parts|pages|utilities|print)\\)", main())
                .map(it -> it.group(1))
                .toList();

        var all = files(CSS, ".css").stream()
                .map(it -> CSS.relativize(it).toString())
                .filter(not("main.css"::equals))
                .toList();
        assertThat(taken).hasSizeGreaterThan(20).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        assertThat(main()).startsWith("@layer reset, base, parts, pages, utilities, print;");
    }

    @Test
    void every_style_sheet_of_a_part_or_layout_is_named_like_its_template() {
        for (var kind : List.of("parts", "layout")) {
            assertThat(files(CSS.resolve(kind), ".css")).isNotEmpty().allSatisfy(file -> {
                var name = file.getFileName().toString().replace(".css", "");
                assertThat(WITHOUT_TEMPLATE.contains(name)
                                || Files.exists(TEMPLATES.resolve(kind).resolve(name + ".jte")))
                        .as("%s has a template or is listed", file)
                        .isTrue();
            });
        }
        assertThat(WITHOUT_TEMPLATE)
                .allSatisfy(
                        it -> assertThat(CSS.resolve("parts/" + it + ".css")).exists());
    }

    @Test
    void classes_are_named_block_element_modifier() {
        var names = files(CSS, ".css").stream()
                .flatMap(file -> found("\\.([a-zA-Z_][\\w-]*)", selectors(text(file))))
                .map(it -> it.group(1))
                .distinct()
                .toList();

        assertThat(names).hasSizeGreaterThan(80).allMatch(CLASS_NAME.asMatchPredicate());
    }

    @Test
    void every_class_that_a_shared_template_writes_is_drawn() {
        var drawn = files(CSS, ".css").stream()
                .flatMap(file -> found("\\.([a-z][\\w-]*)", selectors(text(file))))
                .map(it -> it.group(1))
                .toList();
        var written = Stream.of("layout", "parts")
                .flatMap(it -> files(TEMPLATES.resolve(it), ".jte").stream())
                .flatMap(file -> found("class=\"([^\"$]+)", text(file)))
                .flatMap(it -> Stream.of(it.group(1).strip().split("\\s+")))
                .filter(not(it -> it.endsWith("--")))
                .distinct()
                .toList();

        assertThat(written).hasSizeGreaterThan(60);
        assertThat(written)
                .allMatch(
                        it -> drawn.contains(it) || drawn.stream().anyMatch(element -> element.startsWith(it + "__")));
    }

    @Test
    void colours_come_from_the_tokens() {
        var sheets = files(CSS, ".css").stream()
                .filter(it -> !it.endsWith("tokens.css") && !it.endsWith("print.css"))
                .toList();

        assertThat(sheets)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        file -> assertThat(text(file)).doesNotContainPattern("#[0-9a-fA-F]{3,8}\\b|rgba?\\(|hsla?\\("));
    }

    @Test
    void every_colour_of_text_and_surface_in_use_is_one_that_is_checked() {
        var sheets = files(CSS, ".css").stream().map(StyleTest::text).toList();
        var texts = used("(?m)^\\s*color:\\s*var\\(--([a-z-]+)\\)", sheets);
        var surfaces = used("(?m)^\\s*background(?:-color)?:\\s*var\\(--([a-z-]+)\\)", sheets);

        assertThat(texts).isNotEmpty().isSubsetOf(union(TEXT_ON_LIGHT, TEXT_ON_DARK));
        // Triangle and diamond are filled with the colour of their text.
        assertThat(surfaces).isNotEmpty().isSubsetOf(union(union(LIGHT, DARK), Set.of("seal", "warn")));
    }

    @Test
    void text_stands_out_from_every_surface_of_its_kind() {
        assertContrast(TEXT_ON_LIGHT, LIGHT, 4.5);
        assertContrast(TEXT_ON_DARK, DARK, 4.5);
        assertContrast(Set.of("ink"), LIGHT, 7);
        assertContrast(Set.of("ink-soft"), Set.of("paper", "sheet"), 7);
    }

    @Test
    void the_edges_of_boxes_and_the_focus_can_be_seen() {
        assertContrast(Set.of("line-strong", "focus"), LIGHT, 3);
        assertContrast(Set.of("focus-on-dark"), DARK, 3);
    }

    private static void assertContrast(Set<String> texts, Set<String> surfaces, double least) {
        for (var palette : List.of(usual(), strong())) {
            for (var text : texts) {
                for (var surface : surfaces) {
                    assertThat(contrast(colour(palette, text), colour(palette, surface)))
                            .as("--%s on --%s", text, surface)
                            .isGreaterThanOrEqualTo(least);
                }
            }
        }
    }

    private static int colour(Map<String, Integer> palette, String name) {
        return requireNonNull(palette.get(name), () -> "no colour is named --" + name);
    }

    private static Map<String, Integer> usual() {
        return palette(tokens().split("@media", 2)[0]);
    }

    /** What those see who ask their system for more contrast. */
    private static Map<String, Integer> strong() {
        var strong = new HashMap<>(usual());
        strong.putAll(palette(tokens().split("prefers-contrast: more", 2)[1]));
        return strong;
    }

    private static Map<String, Integer> palette(String tokens) {
        return found("--([a-z-]+):\\s*#([0-9a-f]{6});", tokens)
                .collect(toMap(it -> it.group(1), it -> Integer.parseInt(it.group(2), 16)));
    }

    private static String tokens() {
        return text(CSS.resolve("tokens.css"));
    }

    /** WCAG 2.2, contrast ratio. */
    private static double contrast(int one, int other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int bits) {
        var share = (bits & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Set<String> used(String pattern, List<String> sheets) {
        return sheets.stream()
                .flatMap(it -> found(pattern, it))
                .map(it -> it.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    private static String main() {
        return text(CSS.resolve("main.css"));
    }

    /** A style sheet without its comments, imports and declarations. */
    private static String selectors(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("@import[^;]*;", "")
                .replaceAll("(?m)^\\s*[a-z-]+:[^{]*?;", "");
    }

    private static Stream<MatchResult> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    private static List<Path> files(Path folder, String suffix) {
        try (var files = Files.walk(folder)) {
            return files.filter(it -> it.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
