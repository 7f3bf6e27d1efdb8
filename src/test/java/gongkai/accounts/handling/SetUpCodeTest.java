package gongkai.accounts.handling;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.database.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SetUpCodeTest {

    @TempDir
    Path dir;

    private DataDirectory data;
    private SetUpCode code;
    private Path file;

    @BeforeEach
    void open() {
        data = DataDirectory.open(dir.resolve("data"));
        code = new SetUpCode(data, new Passwords());
        file = data.keys().resolve("setup-code");
    }

    @AfterEach
    void close() {
        data.close();
    }

    @Test
    void at_the_machine_itself_no_code_is_asked() {
        assertThat(code.isAsked(from("127.0.0.1"))).isFalse();
        assertThat(code.isAsked(from("::1"))).isFalse();
    }

    @Test
    void from_elsewhere_the_code_in_the_file_is_asked_and_no_other_is_right() throws IOException {
        assertThat(code.isAsked(from("10.0.0.7"))).isTrue();

        var written = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.resolveSibling("setup-code.new")).doesNotExist();
        assertThat(code.matches(" " + written + "\n")).isTrue();
        assertThat(code.matches(written + "x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP"})
    void whoever_comes_through_a_gateway_is_elsewhere(String header) {
        var request = from("127.0.0.1");
        request.addHeader(header, "");

        assertThat(code.isAsked(request)).isTrue();
    }

    /** A start that broke off left the file empty, or a half-written one beside it. */
    @Test
    void an_empty_code_matches_nothing_and_a_half_written_one_is_made_anew() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, " \n");
        assertThat(code.matches("")).isFalse();
        assertThat(code.matches(" ")).isFalse();

        Files.delete(file);
        Files.writeString(file.resolveSibling("setup-code.new"), "Half");
        assertThat(code.matches("Half")).isFalse();
        assertThat(code.matches(Files.readString(file))).isTrue();
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
