package gongkai.commands;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.digest.Bundle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandTest {

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_whole_package_is_said_to_be_whole_with_its_digest() throws IOException {
        var packed = Bundle.of(Map.of("案件.json", "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(verify(packed.bytes())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("完整").contains(packed.digest());
    }

    @Test
    void what_is_no_package_is_told_and_nothing_is_thrown() throws IOException {
        assertThat(verify("不是压缩包".getBytes(StandardCharsets.UTF_8))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("不能作为归档包读取");
    }

    @Test
    void without_a_file_the_use_is_told() {
        assertThat(ArchiveCommand.run(List.of(), printing(out), printing(err))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("archive verify");
    }

    private int verify(byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("归档包.zip"), bytes);
        return ArchiveCommand.run(List.of("verify", file.toString()), printing(out), printing(err));
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
