package gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path dir;

    @Test
    void a_new_directory_belongs_to_its_owner_alone() throws IOException {
        var path = dir.resolve("新 数据");

        try (var data = DataDirectory.open(path)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.keys())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_second_opening_is_refused_and_names_the_process() {
        var path = dir.resolve("data");

        try (var _ = DataDirectory.open(path)) {
            assertThatThrownBy(() -> DataDirectory.open(path)).isInstanceOfSatisfying(StartFailure.class, it -> {
                assertThat(it).hasMessageContaining("正被另一个 gongkai（进程 " + ownPid() + "）使用");
                assertThat(it.exit()).isEqualTo(StartFailure.Exit.DATA_IN_USE);
            });
            assertThat(DataDirectory.heldBy(path)).isEqualTo(ownPid());
        }
    }

    @Test
    void a_closed_directory_can_be_opened_again() {
        var path = dir.resolve("data");
        DataDirectory.open(path).close();

        try (var again = DataDirectory.open(path)) {
            assertThat(again.path()).exists();
        }
        assertThat(DataDirectory.heldBy(path)).isEmpty();
    }

    @Test
    void what_an_interrupted_program_was_working_on_is_gone_at_the_next_start() throws IOException {
        var path = dir.resolve("data");
        try (var data = DataDirectory.open(path)) {
            Files.createDirectory(data.temporary().resolve("upload"));
            Files.writeString(data.temporary().resolve("upload/half"), "x");
        }

        try (var data = DataDirectory.open(path)) {
            assertThat(data.temporary()).isEmptyDirectory();
        }
    }

    @Test
    void someone_elses_directory_is_left_alone() throws IOException {
        Files.writeString(dir.resolve("论文.txt"), "");

        assertThatThrownBy(() -> DataDirectory.open(dir)).hasMessageContaining("不是 gongkai 的数据目录");

        assertThat(dir).isDirectoryNotContaining(it -> !it.endsWith("论文.txt"));
    }

    @Test
    void another_format_is_refused() throws IOException {
        Files.writeString(dir.resolve("format"), "gongkai-data 9\n");

        assertThatThrownBy(() -> DataDirectory.open(dir)).hasMessageContaining("gongkai-data 9");
    }

    @Test
    void a_file_is_not_a_directory() throws IOException {
        var file = Files.writeString(dir.resolve("data"), "");

        assertThatThrownBy(() -> DataDirectory.open(file)).hasMessageContaining("不是目录");
    }

    private static String ownPid() {
        return Long.toString(ProcessHandle.current().pid());
    }
}
