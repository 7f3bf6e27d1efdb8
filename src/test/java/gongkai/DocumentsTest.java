package gongkai;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import gongkai.access.Act;
import gongkai.access.Refusal;
import gongkai.access.Role;
import gongkai.statute.Article;
import gongkai.statute.DeadlineRule;
import gongkai.statute.StatutoryPeriod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the documents say is what the code says: derived where it can be, compared where it cannot. */
class DocumentsTest {

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("gongkai");

    /** To write the glossary anew, copy {@code target/glossary.md} over it. */
    @Test
    void the_glossary_holds_every_term_of_the_code() throws Exception {
        var wanted = glossary();
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/glossary.md"), wanted);

        assertThat(wanted.lines().filter(it -> it.startsWith("| `"))).hasSizeGreaterThan(100);
        assertThat(Files.readString(Path.of("docs/glossary.md"))).isEqualTo(wanted);
    }

    @Test
    void every_article_has_its_row_in_the_law_and_every_row_names_a_type_and_a_test() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/law.md")).stream()
                .filter(it -> it.startsWith("| `"))
                .map(it -> Arrays.stream(it.split("\\|")).map(String::strip).toList())
                .toList();

        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(rows.stream().map(it -> it.get(1).replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Article.values()).map(Enum::name).toList());
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.get(2))
                    .isEqualTo(Article.valueOf(row.get(1).replace("`", "")).label());
            assertThat(names(row.get(4))).isNotEmpty().allMatch(it -> isIn(it, "src/main/java"));
            assertThat(names(row.get(5))).isNotEmpty().allMatch(it -> isIn(it, "src/test/java"));
        });
    }

    @Test
    void every_setting_and_every_variable_is_in_the_operators_manual() throws IOException {
        var manual = Files.readString(Path.of("docs/operations.md"));
        var settings = CODE.stream()
                .filter(it -> it.isAnnotatedWith(ConfigurationProperties.class))
                .flatMap(DocumentsTest::settings)
                .toList();
        var variables = variables();

        assertThat(settings).hasSizeGreaterThan(4);
        assertThat(variables).hasSizeGreaterThan(4);
        assertThat(settings).allSatisfy(it -> assertThat(manual).contains("`" + it + "`"));
        assertThat(variables).allSatisfy(it -> assertThat(manual).contains("`" + it + "`"));
    }

    private static Stream<String> settings(JavaClass type) {
        var prefix = type.getAnnotationOfType(ConfigurationProperties.class).value();
        return Arrays.stream(type.reflect().getRecordComponents())
                .map(it ->
                        prefix + "." + it.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @Test
    void the_operators_manual_names_no_setting_and_no_variable_that_is_not_there() throws IOException {
        var manual = Files.readString(Path.of("docs/operations.md"));
        var settings = CODE.stream()
                .filter(it -> it.isAnnotatedWith(ConfigurationProperties.class))
                .flatMap(DocumentsTest::settings)
                .toList();
        var asVariables = settings.stream()
                .map(it -> it.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                .toList();

        assertThat(found("`(gongkai\\.[a-z]+\\.[a-z.-]+)`", manual))
                .isNotEmpty()
                .isSubsetOf(settings);
        assertThat(found("(GONGKAI_[A-Z_]+[A-Z])", manual))
                .filteredOn(it -> !asVariables.contains(it))
                .isNotEmpty()
                .isSubsetOf(variables());
    }

    @Test
    void every_article_is_one_that_code_cites() throws IOException {
        var cited = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                cited.addAll(found("Article\\.([A-Z][A-Z_0-9]+)", Files.readString(file)));
            }
        }

        assertThat(cited)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Article.values()).map(Enum::name).toList());
    }

    @Test
    void every_link_of_the_documents_leads_somewhere() throws IOException {
        var links = new TreeSet<String>();
        for (var name : List.of("README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
            links.addAll(found("]\\(([^):#]+)", Files.readString(Path.of(name))));
        }

        assertThat(links)
                .hasSizeGreaterThan(6)
                .allSatisfy(it -> assertThat(Path.of(it)).exists());
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** What the launcher reads and what its help tells of. */
    private static TreeSet<String> variables() throws IOException {
        var names = new TreeSet<String>();
        var text = Files.readString(Path.of("src/main/resources/help.txt")) + Files.readString(Path.of("gongkai"));
        Pattern.compile("GONGKAI_[A-Z_]+[A-Z]").matcher(text).results().forEach(it -> names.add(it.group()));
        return names;
    }

    private static List<String> names(String cell) {
        return Pattern.compile("`(\\w+)`")
                .matcher(cell)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static boolean isIn(String type, String root) {
        try (var files = Files.walk(Path.of(root))) {
            return files.anyMatch(it -> it.getFileName().toString().equals(type + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String glossary() {
        var sections = CODE.stream()
                .filter(it -> it.isEnum() && !it.isAssignableTo(Refusal.class) && !it.isEquivalentTo(Act.class))
                .filter(it -> it.tryGetMethod("label").isPresent())
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(DocumentsTest::section)
                .collect(joining("\n"));
        return "# Glossary\n\nThe terms of the code, derived from it. What may be done is on the program's own page /help/permissions; reasons\n"
                + "for a refusal stand in the enums that implement `Refusal`.\n\n"
                + sections;
    }

    private static String section(JavaClass type) {
        var rows = Arrays.stream(type.reflect().getEnumConstants())
                .map(Enum.class::cast)
                .map(it -> "| `%s` | %s | %s |%n"
                        .formatted(it.name(), label(it), meaning(it))
                        .replace("\r", ""))
                .collect(joining());
        return "## " + type.getName().replace("gongkai.", "").replace('$', '.') + "\n\n"
                + "| Constant | Term | Article or meaning |\n|---|---|---|\n" + rows;
    }

    private static String label(Enum<?> constant) {
        try {
            var label = constant.getDeclaringClass().getDeclaredMethod("label");
            label.setAccessible(true);
            return String.valueOf(label.invoke(constant));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String meaning(Enum<?> constant) {
        return switch (constant) {
            case Role role -> role.purpose();
            case StatutoryPeriod period ->
                period.basis().label() + "，" + period.length().label();
            case DeadlineRule rule -> rule.basis().label();
            case Article article -> article.text();
            default -> "";
        };
    }
}
