package gongkai.applications.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void every_leaf_row_of_table_three_is_the_end_of_some_outcome_and_of_no_other_row() {
        assertThat(ResultRow.values()).hasSize(21);
        assertThat(Arrays.stream(Outcome.values()).map(Outcome::row).collect(toSet()))
                .containsExactlyInAnyOrder(ResultRow.values());
    }

    @Test
    void the_trial_form_has_one_row_for_everything_otherwise_handled() {
        assertThat(Arrays.stream(ResultRow.values()).map(it -> it.code(2020)).distinct())
                .hasSize(19)
                .contains("f");
        assertThat(Arrays.stream(ResultRow.values()).map(it -> it.code(2021)).distinct())
                .hasSize(21);
    }

    @Test
    void not_existing_and_not_ours_are_two_replies_and_one_row() {
        assertThat(Outcome.R20_NONEXISTENT.row())
                .isEqualTo(Outcome.R21_NOT_OURS.row())
                .isEqualTo(ResultRow.NOT_HELD);
    }

    @Test
    void reconsideration_comes_first_for_refusals_under_articles_14_to_16_alone() {
        assertThat(Arrays.stream(Outcome.values()).filter(Outcome::isRefusal))
                .containsExactly(
                        Outcome.R10_SECRET,
                        Outcome.R11_LAW,
                        Outcome.R12_SAFETY,
                        Outcome.R13_THIRD,
                        Outcome.R14_INTERNAL,
                        Outcome.R15_PROCESS,
                        Outcome.R16_CASEFILE);
        assertThat(Outcome.R17_QUERY.isRefusal()).isFalse();
    }
}
