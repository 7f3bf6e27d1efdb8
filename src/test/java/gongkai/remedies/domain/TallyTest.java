package gongkai.remedies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.letters.Venue.Standing;
import gongkai.remedies.domain.Tally.Counted;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void what_began_last_year_and_ended_this_year_counts_this_year_by_its_result() {
        var lines = List.of(new Counted(Route.RECONSIDERATION, 2025, 2026, Result.UPHELD, 3));

        assertThat(Tally.of(2026, lines, ReportRule.standard()).figure(Route.RECONSIDERATION, Column.KEEP))
                .isEqualTo(3);
        assertThat(Tally.of(2025, lines, ReportRule.standard()).figure(Route.RECONSIDERATION, Column.PENDING))
                .isEqualTo(3);
        assertThat(Tally.of(2027, lines, ReportRule.standard()).total(Route.RECONSIDERATION))
                .isZero();
        assertThat(Tally.of(2024, lines, ReportRule.standard()).total(Route.RECONSIDERATION))
                .isZero();
    }

    @Test
    void what_is_open_counts_as_not_yet_decided() {
        var lines = List.of(new Counted(Route.DIRECT_SUIT, 2026, null, null, 2));

        var tally = Tally.of(2026, lines, ReportRule.standard());
        assertThat(tally.figure(Route.DIRECT_SUIT, Column.PENDING)).isEqualTo(2);
        assertThat(tally.total(Route.DIRECT_SUIT)).isEqualTo(2);
    }

    @Test
    void the_default_columns_are_those_of_the_specification() {
        assertThat(ReportRule.standard().results(Column.KEEP))
                .containsExactly(Result.UPHELD, Result.REQUEST_DENIED, Result.CLAIM_DISMISSED);
        assertThat(ReportRule.standard().results(Column.CORRECT)).hasSize(12);
        assertThat(ReportRule.standard().results(Column.OTHER)).hasSize(10);
        assertThat(Arrays.stream(Result.values()))
                .allSatisfy(it -> assertThat(it.column().isResult()).isTrue());
    }

    @Test
    void an_office_may_count_a_result_elsewhere() {
        var rule = new ReportRule(Standing.LOCAL, "", Map.of(Result.MEDIATED, Column.CORRECT));
        var lines = List.of(new Counted(Route.RECONSIDERATION, 2026, 2026, Result.MEDIATED, 1));

        assertThat(Tally.of(2026, lines, rule).figure(Route.RECONSIDERATION, Column.CORRECT))
                .isEqualTo(1);
        assertThat(rule.results(Column.CORRECT)).contains(Result.MEDIATED);
        assertThat(rule.results(Column.OTHER)).doesNotContain(Result.MEDIATED);
    }

    @Test
    void the_cells_are_named_as_in_the_annual_report() {
        assertThat(Arrays.stream(Route.values()).map(Route::code)).containsExactly("v", "ld", "la");
        assertThat(Arrays.stream(Column.values()).map(Column::code))
                .containsExactly("keep", "correct", "other", "pending");
    }
}
