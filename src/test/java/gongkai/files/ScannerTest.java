package gongkai.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.database.StartFailure;
import gongkai.files.Scanner.Clean;
import gongkai.files.Scanner.Infected;
import gongkai.files.Scanner.Silent;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @TempDir
    Path dir;

    @Test
    void a_virus_is_found_and_twenty_megabytes_without_one_are_clean() throws IOException {
        try (var clamd = FakeClamd.onTcp()) {
            var scanner = new Scanner(clamd.address(), PATIENCE);

            assertThat(scanner.scan(FakeClamd.VIRUS.getBytes(US_ASCII))).isEqualTo(new Infected("Eicar-Signature"));
            assertThat(scanner.scan(new byte[gongkai.files.Files.LARGEST])).isEqualTo(new Clean());
        }
    }

    @Test
    void it_is_reached_over_a_socket_in_the_file_system_too() throws IOException {
        try (var clamd = FakeClamd.on(dir.resolve("c"))) {
            assertThat(new Scanner(clamd.address(), PATIENCE).scan(new byte[] {1}))
                    .isEqualTo(new Clean());
        }
    }

    @Test
    void without_one_configured_nothing_is_asked() {
        assertThat(new Scanner(" ", PATIENCE).scan(new byte[] {1})).isEqualTo(new Clean());
    }

    @Test
    void who_is_absent_or_does_not_answer_or_answers_something_else_is_silent() throws IOException {
        assertThat(new Scanner("unix:" + dir.resolve("nobody"), PATIENCE).scan(new byte[1]))
                .isEqualTo(new Silent());
        try (var mute = new ServerSocket(0)) {
            assertThat(new Scanner("tcp://127.0.0.1:" + mute.getLocalPort(), Duration.ofMillis(200)).scan(new byte[1]))
                    .isEqualTo(new Silent());
        }
        try (var clamd = FakeClamd.onTcp(_ -> "INSTREAM size limit exceeded. ERROR")) {
            assertThat(new Scanner(clamd.address(), PATIENCE).scan(new byte[1])).isEqualTo(new Silent());
        }
    }

    @Test
    void a_miswritten_address_stops_the_start_with_a_word_of_how_it_is_written() {
        assertThatThrownBy(() -> new Scanner("127.0.0.1:3310", PATIENCE))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("写法有误");
    }

    /** With a signature of our own, so that no one must be fetched. */
    @Test
    @EnabledIf("isInstalled")
    void a_real_daemon_is_understood() throws Exception {
        var virus = "gongkai-test-signature-8f31c2";
        Files.writeString(
                dir.resolve("own.ndb"),
                "Own.Test:0:*:" + java.util.HexFormat.of().formatHex(virus.getBytes(US_ASCII)) + "\n");
        Files.writeString(dir.resolve("clamd.conf"), """
                DatabaseDirectory %1$s
                LocalSocket %1$s/s
                Foreground yes
                StreamMaxLength 25M
                """.formatted(dir));
        var daemon = new ProcessBuilder(CLAMD.toString(), "--config-file=" + dir.resolve("clamd.conf"))
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("log").toFile())
                .start();
        try {
            var scanner = new Scanner("unix:" + dir.resolve("s"), PATIENCE);
            for (var tries = 0; tries < 300 && !Files.exists(dir.resolve("s")); tries++) {
                assertThat(daemon.waitFor(100, TimeUnit.MILLISECONDS))
                        .as(Files.readString(dir.resolve("log")))
                        .isFalse();
            }

            assertThat(scanner.scan(new byte[gongkai.files.Files.LARGEST])).isEqualTo(new Clean());
            assertThat(scanner.scan(("text " + virus).getBytes(US_ASCII)))
                    .isInstanceOfSatisfying(
                            Infected.class, it -> assertThat(it.signature()).startsWith("Own.Test"));
        } finally {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    static boolean isInstalled() {
        return Files.isExecutable(CLAMD);
    }
}
