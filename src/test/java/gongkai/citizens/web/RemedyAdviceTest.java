package gongkai.citizens.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.applications.Tracked.Answered;
import gongkai.applications.domain.Outcome;
import gongkai.calendars.ShippedCalendars;
import gongkai.letters.LetterKind;
import gongkai.letters.Remedy;
import gongkai.letters.RemedyClass;
import gongkai.letters.Venue;
import gongkai.letters.Venue.Named;
import gongkai.letters.Venue.Standing;
import gongkai.statute.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemedyAdviceTest {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 10);
    private static final Venue VENUE = new Venue(
            Standing.LOCAL,
            List.of(Named.since("澄溪县人民政府", LocalDate.of(2019, 1, 1))),
            List.of(Named.since("澄溪县人民法院", LocalDate.of(2015, 5, 1))),
            "");

    /** The specification's table of replies and their classes of remedy. */
    @ParameterizedTest
    @CsvSource({
        "R01_PUBLISHED, false, false",
        "R02_PROVIDE, false, false",
        "R03_PARTIAL, true, true",
        "R10_SECRET, true, true",
        "R11_LAW, true, true",
        "R12_SAFETY, true, true",
        "R13_THIRD, true, true",
        "R14_INTERNAL, true, true",
        "R15_PROCESS, true, true",
        "R16_CASEFILE, true, true",
        "R17_QUERY, false, true",
        "R20_NONEXISTENT, false, false",
        "R21_NOT_OURS, false, false",
        "R22_NEEDS_CREATION, false, false",
        "R23_STILL_UNCLEAR, false, false",
        "R30_PETITION, false, false",
        "R31_REPEAT, false, false",
        "R32_PUBLICATION, false, false",
        "R33_EXCESSIVE, false, false",
        "R34_CONFIRM, false, false",
        "R40_NO_SUPPLEMENT, false, false",
        "R41_FEE_UNPAID, false, false",
        "R49_OTHER, false, false"
    })
    void reconsideration_comes_first_where_the_table_says_so(Outcome outcome, boolean plain, boolean withHouseRule) {
        assertThat(isFirst(outcome, SIGNED, false)).isEqualTo(plain);
        assertThat(isFirst(outcome, SIGNED, true)).isEqualTo(withHouseRule);
        assertThat(isFirst(outcome, LocalDate.of(2023, 12, 31), true)).isFalse();
        assertThat(isFirst(outcome, LocalDate.of(2024, 1, 1), true)).isEqualTo(withHouseRule);

        var advice = String.join("", RemedyAdvice.against(answered(outcome, plain), VENUE));
        assertThat(advice.contains("应当先")).isEqualTo(plain);
        assertThat(advice.contains("澄溪县人民法院")).isEqualTo(!plain || outcome == Outcome.R03_PARTIAL);
    }

    @Test
    void the_table_has_every_outcome() throws NoSuchMethodException {
        var table = RemedyAdviceTest.class
                .getDeclaredMethod(
                        "reconsideration_comes_first_where_the_table_says_so",
                        Outcome.class,
                        boolean.class,
                        boolean.class)
                .getAnnotation(CsvSource.class);

        assertThat(table.value()).hasSameSizeAs(Outcome.values());
    }

    @Test
    void organ_court_periods_and_last_days_are_named() {
        assertThat(RemedyAdvice.against(answered(Outcome.R20_NONEXISTENT, false), VENUE)
                        .getFirst())
                .isEqualTo("对本答复不服的，可以自收到答复之日起60日内向澄溪县人民政府申请行政复议（最后一日 2026年5月11日），"
                        + "或者自收到答复之日起6个月内依法向澄溪县人民法院提起行政诉讼（最后一日 2026年9月12日）。");
        assertThat(RemedyAdvice.against(answered(Outcome.R15_PROCESS, true), VENUE)
                        .getFirst())
                .isEqualTo("对本答复不服的，应当先自收到答复之日起60日内向澄溪县人民政府申请行政复议（最后一日 2026年5月11日）；"
                        + "对行政复议决定仍不服的，可以自收到行政复议决定书之日起15日内依法向人民法院提起行政诉讼。");
    }

    @Test
    void a_partial_disclosure_has_both_ways_each_for_its_part() {
        assertThat(RemedyAdvice.against(answered(Outcome.R03_PARTIAL, true), VENUE))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("对不予公开的部分不服的，应当先"),
                        it -> assertThat(it).startsWith("对其他部分不服的，可以"),
                        it -> assertThat(it).contains("投诉、举报"));
    }

    @Test
    void without_a_setting_the_words_are_those_that_are_never_wrong() {
        var nowhere = new Venue(Standing.LOCAL, List.of(), List.of(), "");

        assertThat(RemedyAdvice.against(answered(Outcome.R20_NONEXISTENT, false), nowhere)
                        .getFirst())
                .contains("向本级人民政府申请", "向有管辖权的人民法院提起");
    }

    @Test
    void silence_can_be_challenged_from_the_day_after_the_period() {
        var over = new Deadline(LocalDate.of(2026, 3, 16), false);

        assertThat(RemedyAdvice.againstSilence(over, VENUE, ShippedCalendars.national())
                        .getFirst())
                .startsWith("答复期限已于2026年3月16日届满，对没有答复不服的，可以自期限届满之日起60日内向澄溪县人民政府申请行政复议（最后一日 2026年5月15日），"
                        + "或者自期限届满之日起6个月内依法向澄溪县人民法院提起行政诉讼（最后一日 2026年9月16日）。");
    }

    private static boolean isFirst(Outcome outcome, LocalDate on, boolean queriesFirst) {
        return Remedy.classOf(LetterKind.replyingWith(outcome.name()), on, true, queriesFirst)
                == RemedyClass.RECONSIDERATION_FIRST;
    }

    private static Answered answered(Outcome outcome, boolean first) {
        return new Answered(
                "澄医保依复〔2026〕9号",
                outcome,
                "",
                List.of(),
                List.of(),
                "",
                SIGNED,
                SIGNED,
                Optional.of(LocalDate.of(2026, 3, 12)),
                first,
                Optional.of(LocalDate.of(2026, 5, 11)),
                Optional.of(LocalDate.of(2026, 9, 12)));
    }
}
