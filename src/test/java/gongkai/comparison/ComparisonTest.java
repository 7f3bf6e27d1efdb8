package gongkai.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.comparison.Piece.Kind;
import gongkai.comparison.Row.Changed;
import gongkai.comparison.Row.Unchanged;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void the_same_text_has_nothing_to_show() {
        assertThat(Comparison.of("一、总则\n自发布之日起施行。", "一、总则\n自发布之日起施行。")).isEmpty();
    }

    @Test
    void one_changed_character_is_shown_within_its_paragraph() {
        assertThat(Comparison.of("第一条\n报销比例为70%。\n第三条", "第一条\n报销比例为80%。\n第三条"))
                .containsExactly(
                        new Unchanged(1),
                        new Changed(List.of(
                                new Piece(Kind.SAME, "报销比例为"),
                                new Piece(Kind.OLD, "7"),
                                new Piece(Kind.NEW, "8"),
                                new Piece(Kind.SAME, "0%。"))),
                        new Unchanged(1));
    }

    @Test
    void paragraphs_that_came_and_went_stand_alone() {
        assertThat(Comparison.of("甲\n乙", "甲\n丙\n丁"))
                .contains(new Changed(List.of(new Piece(Kind.NEW, "丁"))), new Unchanged(1));
        assertThat(Comparison.of("甲\n乙", "甲")).endsWith(new Changed(List.of(new Piece(Kind.OLD, "乙"))));
    }

    @Test
    void a_rare_character_of_two_units_is_not_torn_apart() {
        assertThat(Comparison.of("𬭎", "𬭊"))
                .containsExactly(new Changed(List.of(new Piece(Kind.OLD, "𬭎"), new Piece(Kind.NEW, "𬭊"))));
    }
}
