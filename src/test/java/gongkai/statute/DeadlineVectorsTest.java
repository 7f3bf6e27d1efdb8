package gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineVectorsTest {

    private static final Set<DeadlineRule> SET_BY_THE_OFFICE = Set.of(
            DeadlineRule.STAFF_FILING_nWD,
            DeadlineRule.TASK_nWD,
            DeadlineRule.LEGALITY_REVIEW_nWD,
            DeadlineRule.NORMATIVE_FILING_nWD);

    /** Those of the remedies after a reply, which have vectors of their own. */
    private static final Set<DeadlineRule> OF_REMEDIES = Set.of(
            DeadlineRule.RECONSIDERATION_1Y_UNTOLD,
            DeadlineRule.LITIGATION_1Y_UNTOLD,
            DeadlineRule.RECON_DECISION_60D,
            DeadlineRule.RECON_DECISION_90D,
            DeadlineRule.RECON_DECISION_30D,
            DeadlineRule.RECON_OPINION_60D,
            DeadlineRule.SUIT_DEFENCE_15D,
            DeadlineRule.SUIT_FIRST_6M,
            DeadlineRule.SUIT_SUMMARY_45D,
            DeadlineRule.SUIT_APPEAL_15D,
            DeadlineRule.SUIT_APPEAL_10D,
            DeadlineRule.SUIT_SECOND_3M);

    static List<CSVRecord> vectors() throws Exception {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(DeadlineVectorsTest.class.getResourceAsStream("/statute/deadline-vectors.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        }
    }

    @Test
    void there_are_sixty_six_of_them_and_every_rule_of_the_law_has_one() throws Exception {
        assertThat(vectors()).hasSize(66);
        assertThat(vectors().stream().map(vector -> vector.get("rule")).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DeadlineRule.values())
                        .filter(it -> !SET_BY_THE_OFFICE.contains(it) && !OF_REMEDIES.contains(it))
                        .map(Enum::name)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vectors")
    void each_vector_comes_out_with_its_date_its_weekday_and_its_standing(CSVRecord vector) {
        var start = LocalDate.parse(vector.get("start_date"));
        assertThat(weekday(start)).isEqualTo(vector.get("start_weekday"));
        assertThat(Announced.CALENDAR.isWorkingDay(start)).isEqualTo("Y".equals(vector.get("start_is_workday")));

        var computed = DeadlineQuery.ofRow(
                        vector.get("rule"), vector.get("start_date"), vector.get("events"), vector.get("params"))
                .answer(Announced.CALENDAR);

        assertThat(computed).isInstanceOf(Calculation.class);
        var calculation = (Calculation) computed;
        assertThat(calculation.warnings()).isEmpty();
        assertThat(calculation.deadline().provisional()).isEqualTo("PROVISIONAL".equals(vector.get("status")));
        if (!calculation.deadline().provisional()) {
            var last = calculation.deadline().lastDay();
            assertThat(last).isEqualTo(vector.get("expected_date"));
            assertThat(weekday(last)).isEqualTo(vector.get("expected_weekday"));
        }
        if (vector.get("params").startsWith("paused_workdays=")) {
            assertThat("paused_workdays=" + calculation.pausedWorkingDays()).isEqualTo(vector.get("params"));
        }
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
