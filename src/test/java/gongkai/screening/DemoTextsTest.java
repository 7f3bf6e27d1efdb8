package gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the bureaus of the demo have published holds nobody's personal data. */
class DemoTextsTest {

    private static final Path DOCUMENTS = Path.of("src/main/resources/demo/documents");

    /** Of the organ itself, once its contacts are known. */
    private static final Set<Detector> OF_THE_ORGAN = Set.of(Detector.LANDLINE, Detector.PERSONAL_MAIL);

    @Test
    void published_texts_set_off_no_detector_of_persons() throws IOException {
        var found = new ArrayList<String>();
        var seen = 0;
        try (var files = Files.walk(DOCUMENTS)) {
            for (var file : files.filter(it -> it.toString().endsWith(".txt")).toList()) {
                // Drafts, what is not to be public, and answers to applicants are there to be found.
                if (!file.getFileName().toString().matches("(cg|bgk|ysq)-.*")) {
                    seen++;
                    Screening.screen(
                                    List.of(new Passage("正文", Files.readString(file))),
                                    ScreeningSettings.of("澄溪县医疗保障局"))
                            .hits()
                            .stream()
                            .filter(it -> it.detector().group() == Group.PRIVACY
                                    || it.detector() == Detector.HEALTH_OF_PERSON
                                    || it.detector() == Detector.LIST_OF_PERSONS)
                            .filter(it -> !OF_THE_ORGAN.contains(it.detector()))
                            .forEach(it -> found.add(file.getFileName() + " " + it.detector() + " " + it.masked()));
                }
            }
        }

        assertThat(seen).isGreaterThan(20);
        assertThat(found).isEmpty();
    }
}
