package gongkai.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);
    private static final long STEP = 1_111_111_109 / 30;

    /** RFC 6238, appendix B, the last six of the eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59,          287082",
        "1111111109,  081804",
        "1111111111,  050471",
        "1234567890,  005924",
        "2000000000,  279037",
        "20000000000, 353130",
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(OneTimeCode.at(SECRET, OneTimeCode.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void the_steps_just_before_and_just_after_count_and_no_others() {
        for (var away : new long[] {-1, 0, 1}) {
            assertThat(OneTimeCode.stepOf(OneTimeCode.at(SECRET, STEP + away), SECRET, NOW, 0))
                    .hasValue(STEP + away);
        }
        for (var away : new long[] {-2, 2}) {
            assertThat(OneTimeCode.stepOf(OneTimeCode.at(SECRET, STEP + away), SECRET, NOW, 0))
                    .isEmpty();
        }
    }

    @Test
    void a_code_does_not_work_again_nor_does_an_earlier_one() {
        assertThat(OneTimeCode.stepOf(OneTimeCode.at(SECRET, STEP), SECRET, NOW, STEP))
                .isEmpty();
        assertThat(OneTimeCode.stepOf(OneTimeCode.at(SECRET, STEP - 1), SECRET, NOW, STEP))
                .isEmpty();
        assertThat(OneTimeCode.stepOf(OneTimeCode.at(SECRET, STEP + 1), SECRET, NOW, STEP))
                .hasValue(STEP + 1);
    }

    /** RFC 4648, section 10, without the padding that apps do not want. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void a_secret_is_written_in_base_thirty_two(String secret, String written) {
        assertThat(OneTimeCode.base32(secret.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(written);
    }
}
