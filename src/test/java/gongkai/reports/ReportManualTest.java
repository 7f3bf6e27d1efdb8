package gongkai.reports;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.reports.domain.CellName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manual lists every code of a finding and every cell. To write the lists anew, copy {@code target/reports.md}. */
class ReportManualTest {

    @Test
    void the_manual_lists_every_code_and_every_cell() throws IOException {
        var codes = Arrays.stream(FindingCode.values())
                .map(it -> "| `" + it.code() + "` | " + it.label() + " |")
                .collect(Collectors.joining("\n"));
        var cells = CellName.all().entrySet().stream()
                .map(it -> "| `" + it.getKey() + "` | " + it.getValue() + " |")
                .collect(Collectors.joining("\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/reports.md"), codes + "\n\n" + cells + "\n");

        assertThat(Files.readString(Path.of("docs/reports.md"))).contains(codes).contains(cells);
    }
}
