package gongkai.remedies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.applications.domain.Outcome;
import gongkai.letters.Venue;
import gongkai.letters.Venue.Named;
import gongkai.letters.Venue.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CautionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 17);
    private static final Venue VENUE = new Venue(
            Standing.LOCAL,
            List.of(Named.since("澄溪县人民政府", LocalDate.of(2024, 1, 1))),
            List.of(Named.since("澄溪县人民法院", LocalDate.of(2015, 5, 1))),
            "");

    @Test
    void a_direct_suit_against_a_refusal_is_noticed_since_2024() {
        assertThat(of(suit(Outcome.R15_PROCESS, LocalDate.of(2026, 3, 2))))
                .contains(Caution.RECONSIDERATION_COMES_FIRST);
        assertThat(of(suit(Outcome.R03_PARTIAL, LocalDate.of(2026, 3, 2))))
                .contains(Caution.RECONSIDERATION_COMES_FIRST);
        assertThat(of(suit(Outcome.R20_NONEXISTENT, LocalDate.of(2026, 3, 2)))).isEmpty();
        assertThat(Caution.isReconsiderationFirst(brief(Outcome.R15_PROCESS, LocalDate.of(2023, 12, 29)), false))
                .isFalse();
        assertThat(Caution.isReconsiderationFirst(brief(Outcome.R15_PROCESS, LocalDate.of(2024, 1, 1)), false))
                .isTrue();
    }

    @Test
    void article_36_item_7_is_the_offices_choice() {
        var query = brief(Outcome.R17_QUERY, LocalDate.of(2026, 3, 2));

        assertThat(Caution.isReconsiderationFirst(query, false)).isFalse();
        assertThat(Caution.isReconsiderationFirst(query, true)).isTrue();
    }

    @Test
    void every_outcome_has_its_letter_and_so_its_class() {
        for (var outcome : Outcome.values()) {
            assertThat(Caution.isReconsiderationFirst(brief(outcome, LocalDate.of(2026, 3, 2)), false))
                    .as(outcome.name())
                    .isEqualTo(outcome.isRefusal() || outcome == Outcome.R03_PARTIAL);
        }
    }

    @Test
    void a_bureau_above_is_not_the_reconsideration_organ() {
        assertThat(of(heardBy("云河市医疗保障局"))).containsExactly(Caution.BUREAU_ABOVE);
        assertThat(of(heardBy("望岭县人民政府"))).containsExactly(Caution.NOT_THE_RIGHT_ORGAN);
        assertThat(of(heardBy("澄溪县人民政府"))).isEmpty();
    }

    @Test
    void what_was_filed_after_its_period_is_noticed() {
        var late = Remedies.filed(Remedies.brief(
                Forum.RECONSIDERATION, Cause.REPLY, Outcome.R15_PROCESS, LocalDate.of(2026, 1, 12), "澄溪县人民政府", ""));

        assertThat(of(late)).containsExactly(Caution.FILED_LATE);
    }

    @Test
    void a_step_on_the_way_cannot_be_challenged_alone_and_who_never_applied_must_apply_first() {
        assertThat(of(about(Cause.STEP_ON_THE_WAY))).containsExactly(Caution.NOT_CHALLENGED_ALONE);
        assertThat(of(about(Cause.PROACTIVE))).containsExactly(Caution.APPLY_FIRST);
    }

    @Test
    void an_answer_after_its_last_day_is_noticed_and_one_on_it_is_not() {
        var copy = Remedies.then(
                Remedies.reconsideration(),
                Remedies.FILED,
                new Step.CopyReceived(Procedure.SIMPLIFIED, Remedies.FILED));
        var last = LocalDate.of(2026, 3, 23);

        assertThat(of(answered(copy, last))).isEmpty();
        assertThat(of(answered(copy, last.plusDays(1)))).containsExactly(Caution.ANSWERED_LATE);
        assertThat(Caution.of(copy, VENUE, false, Remedies.CALENDAR, last)).isEmpty();
        assertThat(Caution.of(copy, VENUE, false, Remedies.CALENDAR, last.plusDays(1)))
                .containsExactly(Caution.ANSWERED_LATE);
    }

    @Test
    void whoever_was_only_the_reconsiderer_does_not_count_it() {
        var brief = Remedies.brief(Forum.COURT, Cause.OTHER_DISCLOSURE, null, null, "澄溪县人民法院", "澄政复决〔2026〕4号");

        assertThat(of(Remedies.filed(brief))).isEmpty();
        assertThat(of(Remedies.filed(Remedies.asReconsiderer(brief)))).containsExactly(Caution.COUNTED_ELSEWHERE);
    }

    private static RemedyFile answered(RemedyFile file, LocalDate on) {
        return Remedies.then(file, on, new Step.Answered("澄医保复答〔2026〕1号", "要点", List.of("证据")));
    }

    private static Set<Caution> of(RemedyFile file) {
        return Caution.of(file, VENUE, false, Remedies.CALENDAR, TODAY);
    }

    private static RemedyFile suit(Outcome outcome, @Nullable LocalDate on) {
        return Remedies.filed(Remedies.brief(Forum.COURT, Cause.REPLY, outcome, on, "澄溪县人民法院", ""));
    }

    private static RemedyFile heardBy(String organ) {
        return Remedies.filed(
                Remedies.brief(Forum.RECONSIDERATION, Cause.REPLY, Outcome.R15_PROCESS, Remedies.SERVED, organ, ""));
    }

    private static RemedyFile about(Cause cause) {
        return Remedies.filed(Remedies.brief(Forum.RECONSIDERATION, cause, null, Remedies.SERVED, "澄溪县人民政府", ""));
    }

    private static Brief brief(Outcome outcome, LocalDate on) {
        return Remedies.brief(Forum.COURT, Cause.REPLY, outcome, on, "澄溪县人民法院", "");
    }
}
