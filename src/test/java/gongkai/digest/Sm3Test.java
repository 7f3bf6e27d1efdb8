package gongkai.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Sm3Test {

    /** GB/T 32905-2016, appendix A.1. */
    @Test
    void the_digest_is_the_sm3_of_the_standard() {
        assertThat(Sm3.hex("abc")).isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    /** GB/T 32905-2016, appendix A.2: more than one block. */
    @Test
    void the_digest_is_the_sm3_of_the_standard_over_sixty_four_bytes() {
        assertThat(Sm3.hex("abcd".repeat(16)))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }
}
