package gongkai.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.database.DataDirectory;
import gongkai.database.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

    @TempDir
    Path dir;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_rebuild_is_left_for_the_next_start_or_for_the_program_that_runs() {
        var path = dir.resolve("data");
        try (var _ = DataDirectory.open(path)) {
            assertThat(rebuild(path)).isZero();
            assertThat(said()).contains("正在运行的系统");
        }
        assertThat(rebuild(path)).isZero();
        assertThat(said()).contains("下次启动");
        assertThat(path.resolve("search-rebuild")).exists();
    }

    @Test
    void a_directory_of_somebody_else_is_left_alone() {
        assertThatThrownBy(() -> rebuild(dir)).isInstanceOf(StartFailure.class);
        assertThat(dir).isEmptyDirectory();
    }

    private int rebuild(Path data) {
        return SearchCommand.rebuild(Optional.of(data), new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
