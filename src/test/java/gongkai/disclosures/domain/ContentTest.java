package gongkai.disclosures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final Content POLICY = Contents.policy();

    @Test
    void one_changed_character_breaks_the_seal() {
        assertThat(Contents.saying(POLICY, POLICY.wording().body().replace("六十", "六五"))
                        .seal())
                .isNotEqualTo(POLICY.seal());
        assertThat(Contents.policy().seal()).isEqualTo(POLICY.seal());
    }

    @Test
    void another_attachment_or_another_byte_in_it_breaks_the_seal() {
        var one = POLICY.with(List.of(new Attachment(1, "细则.docx", "aa")));

        assertThat(one.seal())
                .isNotEqualTo(POLICY.seal())
                .isNotEqualTo(
                        POLICY.with(List.of(new Attachment(1, "细则.docx", "ab"))).seal());
    }

    @Test
    void text_cannot_move_from_one_field_to_the_next() {
        var one = Contents.with(POLICY, new Wording("甲", "乙", "丙", Map.of()));

        assertThat(one.seal())
                .isNotEqualTo(Contents.with(POLICY, new Wording("甲", "", "乙丙", Map.of()))
                        .seal());
    }

    @Test
    void everything_a_content_holds_is_in_its_seal() {
        var labels = POLICY.facts().stream().map(Content.Fact::label).toList();

        assertThat(labels).doesNotHaveDuplicates().hasSizeGreaterThan(28);
    }
}
