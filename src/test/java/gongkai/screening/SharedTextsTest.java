package gongkai.screening;

import static gongkai.screening.Detector.LANDLINE;
import static gongkai.screening.Detector.PERSONAL_MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Real texts of offices hold no resident numbers, cards or patients: whatever fires on them there is a false alarm. */
@EnabledIf("areThere")
class SharedTextsTest {

    private static final Path SHARED = Path.of("../shared");

    static boolean areThere() {
        return Files.isDirectory(SHARED.resolve("seeds"));
    }

    @Test
    void no_detector_of_persons_fires_on_the_texts_of_offices_but_for_their_own_telephones() {
        var found = new EnumMap<Detector, Integer>(Detector.class);
        var texts = texts();
        texts.forEach((name, text) -> Screening.screen(List.of(new Passage("正文", text)), ScreeningSettings.of("某局"))
                .hits()
                .forEach(it -> found.merge(it.detector(), 1, Integer::sum)));

        assertThat(texts).hasSizeGreaterThan(5);
        assertThat(found.keySet())
                .as("%s", found)
                .filteredOn(it -> it.group() != Group.QUALITY)
                .isSubsetOf(LANDLINE, PERSONAL_MAIL);
    }

    private static Map<String, String> texts() {
        try (var files = Stream.of("seeds", "samples").map(SHARED::resolve).flatMap(SharedTextsTest::walk)) {
            return files.filter(it -> it.toString().matches(".*\\.(txt|json|jsonl|md|html|csv)"))
                    .collect(java.util.stream.Collectors.toMap(Path::toString, SharedTextsTest::text));
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
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
