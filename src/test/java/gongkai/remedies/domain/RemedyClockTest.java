package gongkai.remedies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.remedies.domain.Step.Answered;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.Appellant;
import gongkai.remedies.domain.Step.Complied;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Step.MadeOrdinary;
import gongkai.remedies.domain.Step.OpinionReceived;
import gongkai.remedies.domain.Step.OpinionReported;
import gongkai.remedies.domain.Step.PeriodExtended;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every last day counted by hand with the calendar of 2026: Qingming 4–6 April, May Day 1–5, the 9th worked. */
class RemedyClockTest {

    private static final LocalDate COPY = LocalDate.of(2026, 3, 19);
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 3, 18);

    @Test
    void the_simplified_procedure_leaves_five_working_days_to_answer_and_thirty_days_to_decide() {
        var file = copy(Remedies.reconsideration(), Procedure.SIMPLIFIED);

        assertThat(lastDay(file, ClockName.ANSWER)).isEqualTo("2026-03-26");
        assertThat(lastDay(file, ClockName.DECISION)).isEqualTo("2026-04-17");
    }

    @Test
    void the_ordinary_procedure_leaves_ten_working_days_and_sixty_days_or_ninety() {
        var file = copy(Remedies.reconsideration(), Procedure.ORDINARY);

        assertThat(lastDay(file, ClockName.ANSWER)).isEqualTo("2026-04-02");
        assertThat(lastDay(file, ClockName.DECISION)).isEqualTo("2026-05-18");

        var extended = Remedies.then(answer(file), LocalDate.of(2026, 5, 8), new PeriodExtended("案情复杂"));
        assertThat(lastDay(extended, ClockName.DECISION)).isEqualTo("2026-06-16");
    }

    @Test
    void what_becomes_ordinary_has_the_longer_periods_from_the_same_days() {
        var file = Remedies.then(
                copy(Remedies.reconsideration(), Procedure.SIMPLIFIED), LocalDate.of(2026, 3, 24), new MadeOrdinary());

        assertThat(lastDay(file, ClockName.ANSWER)).isEqualTo("2026-04-02");
        assertThat(lastDay(file, ClockName.DECISION)).isEqualTo("2026-05-18");
    }

    @Test
    void a_suit_leaves_fifteen_days_to_defend_and_a_last_day_of_rest_goes_on() {
        var file = copy(Remedies.suit(), Procedure.ORDINARY);

        assertThat(lastDay(file, ClockName.ANSWER)).isEqualTo("2026-04-03");
        assertThat(lastDay(file, ClockName.DECISION)).isEqualTo("2026-09-18");
        assertThat(lastDay(copy(Remedies.suit(), Procedure.SIMPLIFIED), ClockName.DECISION))
                .isEqualTo("2026-05-06");
    }

    @Test
    void a_judgment_may_go_up_for_fifteen_days_and_a_ruling_for_ten() {
        var judged = LocalDate.of(2026, 6, 1);
        var answered = answer(copy(Remedies.suit(), Procedure.ORDINARY));

        assertThat(lastDay(decided(answered, judged, Result.COURT_ANNULLED, 20), ClockName.APPEAL))
                .isEqualTo("2026-06-16");
        assertThat(lastDay(decided(answered, judged, Result.SUIT_REJECTED, 0), ClockName.APPEAL))
                .isEqualTo("2026-06-11");
        assertThat(lastDay(
                        Remedies.then(
                                decided(answered, judged, Result.COURT_ANNULLED, 20),
                                LocalDate.of(2026, 6, 10),
                                new Appealed(Appellant.CLAIMANT)),
                        ClockName.SECOND_INSTANCE))
                .isEqualTo("2026-09-10");
    }

    @Test
    void the_claimant_has_sixty_days_six_months_or_a_year_when_nobody_told_them() {
        assertThat(lastDay(Remedies.reconsideration(), ClockName.FILING)).isEqualTo("2026-05-06");
        assertThat(lastDay(Remedies.suit(), ClockName.FILING)).isEqualTo("2026-09-02");
        assertThat(lastDay(untold(Remedies.reconsideration()), ClockName.FILING))
                .isEqualTo("2027-03-02");
        assertThat(lastDay(untold(Remedies.suit()), ClockName.FILING)).isEqualTo("2027-03-02");
    }

    @Test
    void after_a_reconsideration_decision_fifteen_days_are_left_for_a_suit() {
        var brief = Remedies.suit().brief();
        var after = Remedies.filed(new Brief(
                Forum.COURT,
                Part.ORIGINAL,
                Cause.REPLY,
                0,
                brief.outcome(),
                brief.act(),
                brief.actOn(),
                brief.since(),
                true,
                "王某",
                "",
                "澄溪县人民法院",
                "",
                Remedies.FILED,
                "澄政复决〔2026〕4号",
                LocalDate.of(2026, 3, 5),
                0));

        assertThat(after.brief().route()).isEqualTo(Route.SUIT_AFTER_RECONSIDERATION);
        assertThat(lastDay(after, ClockName.FILING)).isEqualTo("2026-03-20");
    }

    @Test
    void a_new_reply_is_due_within_the_working_days_of_the_decision() {
        var ordered = decided(
                answer(copy(Remedies.reconsideration(), Procedure.ORDINARY)),
                LocalDate.of(2026, 4, 20),
                Result.ANNULLED,
                10);

        assertThat(lastDay(ordered, ClockName.COMPLIANCE)).isEqualTo("2026-05-07");
        assertThat(clock(ordered, ClockName.COMPLIANCE).isRunning()).isTrue();
        var done = Remedies.then(ordered, LocalDate.of(2026, 4, 28), new Complied("新答复"));
        assertThat(clock(done, ClockName.COMPLIANCE).doneOn()).hasValue(LocalDate.of(2026, 4, 28));
    }

    @Test
    void an_opinion_paper_is_reported_on_within_sixty_days() {
        var file = Remedies.then(
                answer(copy(Remedies.reconsideration(), Procedure.ORDINARY)),
                LocalDate.of(2026, 4, 20),
                new OpinionReceived("澄政复意〔2026〕1号", ""));

        assertThat(lastDay(file, ClockName.OPINION)).isEqualTo("2026-06-22");
        assertThat(file.openOpinion()).isPresent();
        assertThat(Remedies.then(file, LocalDate.of(2026, 5, 20), new OpinionReported("已整改"))
                        .openOpinion())
                .isEmpty();
    }

    @Test
    void an_answer_after_its_last_day_is_late_for_ever() {
        var late = Remedies.then(
                copy(Remedies.reconsideration(), Procedure.SIMPLIFIED),
                LocalDate.of(2026, 3, 27),
                new Answered("澄医保复答〔2026〕1号", "要点", List.of("证据")));

        assertThat(clock(late, ClockName.ANSWER).isLate(Remedies.CALENDAR, LocalDate.of(2026, 12, 1)))
                .isTrue();
        assertThat(clock(answer(copy(Remedies.reconsideration(), Procedure.SIMPLIFIED)), ClockName.ANSWER)
                        .isLate(Remedies.CALENDAR, LocalDate.of(2026, 12, 1)))
                .isFalse();
    }

    @Test
    void a_corrected_day_moves_the_clock() {
        var file = copy(Remedies.reconsideration(), Procedure.SIMPLIFIED);
        var corrected = Remedies.then(
                file, LocalDate.of(2026, 3, 30), new Step.Corrected(2, LocalDate.of(2026, 3, 20), "签收次日"));

        assertThat(lastDay(corrected, ClockName.ANSWER)).isEqualTo("2026-03-27");
    }

    private static RemedyFile untold(RemedyFile it) {
        var brief = it.brief();
        return Remedies.filed(new Brief(
                brief.forum(),
                brief.part(),
                brief.cause(),
                0,
                brief.outcome(),
                brief.act(),
                brief.actOn(),
                brief.since(),
                false,
                brief.claimant(),
                brief.claim(),
                brief.heardBy(),
                "",
                brief.filedOn(),
                "",
                null,
                0));
    }

    private static RemedyFile copy(RemedyFile file, Procedure procedure) {
        return Remedies.then(file, COPY, new CopyReceived(procedure, ACCEPTED));
    }

    private static RemedyFile answer(RemedyFile file) {
        return Remedies.then(file, LocalDate.of(2026, 3, 26), new Answered("澄医保复答〔2026〕1号", "要点", List.of("证据")));
    }

    private static RemedyFile decided(RemedyFile file, LocalDate on, Result result, int days) {
        return Remedies.then(file, on, new Decided(result, "文号", "", days));
    }

    private static RemedyClock clock(RemedyFile file, ClockName name) {
        return RemedyClock.of(file).stream()
                .filter(it -> it.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate lastDay(RemedyFile file, ClockName name) {
        return clock(file, name).sheet(Remedies.CALENDAR).deadline().lastDay();
    }
}
