package gongkai.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

/** Over the texts that lie beside the repository where it is developed. */
@DisabledIf("areNotThere")
class SharedTextsTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Pattern TONED = Pattern.compile("\\p{IsHan}[(（][a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*[)）]");

    static boolean areNotThere() {
        return !Files.isDirectory(SHARED.resolve("samples/policies"));
    }

    @Test
    void texts_are_known_to_be_traditional_or_garbled() {
        var sidecars = files("samples/policies", ".json");

        assertThat(sidecars).hasSizeGreaterThan(15).allSatisfy(it -> {
            var sidecar = text(it);
            var text = text(Path.of(it.toString().replace(".json", ".txt")));
            assertThat(Script.isTraditional(text)).isEqualTo(sidecar.contains("\"script\": \"traditional\""));
            assertThat(!Mojibake.find(text).isEmpty()).isEqualTo(sidecar.contains("\"mojibake\": true"));
        });
    }

    @Test
    void nothing_traditional_and_no_pronunciation_is_left() {
        var texts = files("samples/policies", ".txt");
        texts.addAll(files("seeds", ".txt"));

        assertThat(texts).hasSizeGreaterThan(20).allSatisfy(it -> {
            var result = Normaliser.normalise(text(it)).text();
            assertThat(result).doesNotContainPattern(TONED);
            assertThat(Script.isTraditional(result)).isFalse();
            assertThat(Normaliser.normalise(result).text()).isEqualTo(result);
        });
    }

    @Test
    void numbers_come_through_unchanged() {
        assertThat(files("seeds", ".txt")).hasSize(5).allSatisfy(it -> {
            var text = text(it);
            assertThat(digits(Normaliser.normalise(text).text())).isEqualTo(digits(text));
        });
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9.]+", " ").strip();
    }

    @Test
    void what_stood_around_the_pages_is_taken_off() {
        var first = PageNoise.split(text(SHARED.resolve("seeds/000_97633d81a6edd512.txt")));
        assertThat(first.noise()).hasSize(3);
        assertThat(first.content()).endsWith("(無)");
        var third = PageNoise.split(text(SHARED.resolve("seeds/002_56fe7089f0ef1d8a.txt")));
        assertThat(third.sites()).containsExactly("市科工商务局");
        assertThat(third.content()).startsWith("一、").endsWith("2022年1月19日");
        var fifth = PageNoise.split(text(SHARED.resolve("seeds/004_10816076b27a1e01.txt")));
        assertThat(fifth.noise()).isEmpty();
        assertThat(fifth.metadata()).hasSize(5);
    }

    @Test
    void the_vocabulary_is_told_apart() {
        assertThat(Script.vocabulary(text(SHARED.resolve("seeds/000_97633d81a6edd512.txt"))))
                .isEqualTo(Vocabulary.TAIWAN);
        assertThat(Script.vocabulary(text(SHARED.resolve("seeds/002_56fe7089f0ef1d8a.txt"))))
                .isEqualTo(Vocabulary.MAINLAND);
    }

    private static List<Path> files(String folder, String suffix) {
        try (var files = Files.list(SHARED.resolve(folder))) {
            return new java.util.ArrayList<>(
                    files.filter(it -> it.toString().endsWith(suffix)).sorted().toList());
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
