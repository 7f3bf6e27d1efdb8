package gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedSecretsTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path dir;

    @Test
    void a_sealed_secret_opens_with_the_key_it_was_sealed_with_even_after_a_restart() {
        try (var data = DataDirectory.open(dir.resolve("one"))) {
            var sealed = new SealedSecrets(data).seal(SECRET);

            assertThat(sealed).hasSize(12 + SECRET.length + 16);
            assertThat(HexFormat.of().formatHex(sealed))
                    .doesNotContain(HexFormat.of().formatHex(SECRET));
            assertThat(new SealedSecrets(data).open(sealed)).isEqualTo(SECRET);
        }
    }

    @Test
    void it_does_not_open_with_another_key() {
        try (var one = DataDirectory.open(dir.resolve("one"));
                var other = DataDirectory.open(dir.resolve("other"))) {
            var sealed = new SealedSecrets(one).seal(SECRET);

            assertThatIllegalStateException().isThrownBy(() -> new SealedSecrets(other).open(sealed));
        }
    }

    @Test
    void a_single_changed_bit_is_noticed_wherever_it_is() {
        try (var data = DataDirectory.open(dir.resolve("one"))) {
            var secrets = new SealedSecrets(data);
            var sealed = secrets.seal(SECRET);

            for (int i = 0; i < sealed.length; i++) {
                var damaged = sealed.clone();
                damaged[i] ^= 1;
                assertThatIllegalStateException().isThrownBy(() -> secrets.open(damaged));
            }
        }
    }

    @Test
    void the_same_secret_is_sealed_differently_each_time() {
        try (var data = DataDirectory.open(dir.resolve("one"))) {
            var secrets = new SealedSecrets(data);

            assertThat(secrets.seal(SECRET)).isNotEqualTo(secrets.seal(SECRET));
        }
    }

    @Test
    void the_key_is_readable_by_the_owner_alone() throws IOException {
        try (var data = DataDirectory.open(dir.resolve("one"))) {
            new SealedSecrets(data).seal(SECRET);

            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.keys().resolve("accounts.key"))))
                    .isEqualTo("rw-------");
        }
    }

    /** Sealing with the key of nobody would lose every secret sealed before. */
    @Test
    void a_damaged_key_stops_the_program_with_a_word_of_what_to_do() throws IOException {
        try (var data = DataDirectory.open(dir.resolve("one"))) {
            Files.createDirectories(data.keys());
            Files.writeString(data.keys().resolve("accounts.key"), "");

            assertThatThrownBy(() -> new SealedSecrets(data))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("已损坏");
        }
    }
}
