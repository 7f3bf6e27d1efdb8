package gongkai.applications.domain;

import static gongkai.applications.domain.Cases.processing;
import static gongkai.applications.domain.Cases.received;
import static gongkai.applications.domain.Cases.then;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.applications.domain.Happening.FeeLapsed;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementLapsed;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.Happening.Withdrawn;
import gongkai.applications.domain.Tally.Counted;
import gongkai.statute.ProcessingFee.Mode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The end of each story in table 3. */
class TallyTest {

    @Test
    void a_case_open_on_the_last_of_december_is_carried_over_and_ends_in_its_own_year() {
        var file = CaseClockTest.signed(processing(LocalDate.of(2025, 12, 22)), LocalDate.of(2026, 1, 20));
        file = then(file, LocalDate.of(2026, 1, 20), new Sent(Way.POST, "1109"));

        var before = tally(2025, file);
        var after = tally(2026, file);

        assertThat(before.received(ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(before.carriedOut(ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(before.concluded(ApplicantColumn.NATURAL)).isZero();
        assertThat(after.received(ApplicantColumn.NATURAL)).isZero();
        assertThat(after.carriedIn(ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(after.result(ResultRow.GIVEN, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(List.of(before, after)).allMatch(Tally::isBalanced);
    }

    @Test
    void who_does_not_supplement_pay_or_withdraws_ends_in_the_three_rows_of_the_sixth_group() {
        var day = LocalDate.of(2026, 3, 2);
        var unsupplemented = then(
                then(received(Reception.IN_PERSON, day), day, new SupplementAsked(List.of("年份"), "补充", 15)),
                day,
                new SupplementLapsed(""));
        var unpaid =
                then(then(processing(day), day, new FeeNoticed(Mode.PER_ITEM, 40, 1, 0, 300)), day, new FeeLapsed(""));
        var withdrawn = then(processing(day), day, new Withdrawn("书面撤回"));

        var tally = tally(2026, unsupplemented, unpaid, withdrawn);

        assertThat(tally.result(ResultRow.NOT_SUPPLEMENTED, ApplicantColumn.NATURAL))
                .isEqualTo(1);
        assertThat(tally.result(ResultRow.NOT_PAID, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.result(ResultRow.OTHER, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.isBalanced()).isTrue();
    }

    @Test
    void the_figures_of_a_real_report_balance() {
        var tally = Tally.of(
                2020,
                List.of(
                        new Counted(ApplicantColumn.NATURAL, 2019, 2020, ResultRow.GIVEN, 1),
                        new Counted(ApplicantColumn.NATURAL, 2020, 2020, ResultRow.GIVEN, 3),
                        new Counted(ApplicantColumn.NATURAL, 2020, 2020, ResultRow.PARTLY, 2),
                        new Counted(ApplicantColumn.NATURAL, 2020, 2020, ResultRow.NOT_HELD, 3),
                        new Counted(ApplicantColumn.NATURAL, 2020, 2020, ResultRow.REPEAT, 2)));

        assertThat(tally.received(ApplicantColumn.NATURAL)).isEqualTo(10);
        assertThat(tally.carriedIn(ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.concluded(ApplicantColumn.NATURAL)).isEqualTo(11);
        assertThat(tally.carriedOut(ApplicantColumn.NATURAL)).isZero();
    }

    private static Tally tally(int year, CaseFile... files) {
        return Tally.of(
                year,
                Arrays.stream(files)
                        .map(it -> new Counted(
                                it.column(),
                                it.receivedOn().orElseThrow().getYear(),
                                it.conclusion().map(was -> was.on().getYear()).orElse(null),
                                it.conclusion().map(was -> was.outcome().row()).orElse(null),
                                1))
                        .toList());
    }
}
