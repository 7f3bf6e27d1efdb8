package gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.portal.Comparison.Fate;
import gongkai.portal.Comparison.Stretch;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void a_changed_sign_is_shown_within_its_paragraph() {
        assertThat(Comparison.of("第一条\n报销五成。", "第一条\n报销六成。")).satisfies(it -> {
            assertThat(it.getFirst().isChanged()).isFalse();
            assertThat(it.getLast().stretches())
                    .containsExactly(
                            new Stretch("报销", Fate.SAME),
                            new Stretch("五", Fate.REMOVED),
                            new Stretch("六", Fate.ADDED),
                            new Stretch("成。", Fate.SAME));
        });
    }

    @Test
    void whole_paragraphs_come_and_go() {
        assertThat(Comparison.of("甲\n乙", "乙\n丙").stream().flatMap(it -> it.stretches().stream()))
                .containsExactly(
                        new Stretch("甲", Fate.REMOVED), new Stretch("乙", Fate.SAME), new Stretch("丙", Fate.ADDED));
    }

    @Test
    void very_long_paragraphs_are_set_side_by_side_whole() {
        var old = "长".repeat(100_000);

        assertThat(Comparison.of(old, old + "尾").getFirst().stretches()).hasSize(2);
    }
}
