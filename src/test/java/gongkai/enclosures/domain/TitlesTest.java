package gongkai.enclosures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The name of a file does not tell what is covered in it. */
class TitlesTest {

    @Test
    void three_letters_in_a_row_tell() {
        assertThat(Titles.tells("欧阳镕㛃的参保记录", List.of("参保人欧阳镕㛃，身份证件号码见附表。"))).isTrue();
        assertThat(Titles.tells("王芳的病历", List.of("王芳"))).isTrue();
    }

    @Test
    void a_year_or_two_letters_of_a_long_word_do_not() {
        assertThat(Titles.tells("2026年采购合同", List.of("2026年3月2日签订"))).isFalse();
        assertThat(Titles.tells("采购合同", List.of("合同价款三十万元"))).isFalse();
        assertThat(Titles.tells("名单", List.of())).isFalse();
    }

    @Test
    void a_name_is_needed_and_is_its_own_within_a_reply() {
        assertThat(Titles.fits(" ", List.of(), 0).isAllowed()).isFalse();
        assertThat(Titles.fits("一".repeat(81), List.of(), 0).isAllowed()).isFalse();
        assertThat(Titles.fits("名\n单", List.of(), 0).isAllowed()).isFalse();
        assertThat(Titles.fits("一".repeat(80), List.of(), 0).isAllowed()).isTrue();
    }
}
