package gongkai.remedies.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.remedies.domain.Step.Answered;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.Appellant;
import gongkai.remedies.domain.Step.BecameFinal;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Decided;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private record Change(Class<?> from, Class<?> step, Class<?> to) {}

    @Test
    void the_documented_diagram_is_the_one_the_types_allow() {
        assertThat(changes()).hasSizeGreaterThan(14);

        assertThat(Path.of("docs/states/remedies.mmd")).hasContent(diagram());
    }

    @Test
    void what_the_types_allow_is_what_a_history_may_hold() {
        var answered = answered(Remedies.suit());

        assertThatThrownBy(() -> Remedies.then(answered, DAY, new CopyReceived(Procedure.ORDINARY, DAY))
                        .state())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_decision_of_the_reconsideration_organ_ends_the_case_at_once() {
        var upheld = Remedies.then(answered(Remedies.reconsideration()), DAY, decided(Result.UPHELD, 0));

        assertThat(upheld.state()).isInstanceOf(State.Settled.class);
        assertThat(upheld.conclusion()).hasValue(new RemedyFile.Conclusion(DAY, Result.UPHELD));
    }

    @Test
    void a_decision_that_orders_something_waits_for_it_to_be_done() {
        var ordered = Remedies.then(answered(Remedies.reconsideration()), DAY, decided(Result.ANNULLED, 20));

        assertThat(ordered.state()).isInstanceOf(State.Complying.class);
        assertThat(ordered.conclusion()).isPresent();
    }

    @Test
    void a_judgment_has_not_ended_the_dispute_while_it_may_go_up() {
        var judged = Remedies.then(answered(Remedies.suit()), DAY, decided(Result.COURT_ANNULLED, 20));
        assertThat(judged.state()).isInstanceOf(State.Appealable.class);
        assertThat(judged.conclusion()).isEmpty();

        var up = Remedies.then(judged, DAY.plusDays(9), new Appealed(Appellant.ORGAN));
        var down = Remedies.then(up, DAY.plusDays(60), decided(Result.CLAIM_DISMISSED, 0));

        assertThat(down.conclusion()).hasValue(new RemedyFile.Conclusion(DAY.plusDays(60), Result.CLAIM_DISMISSED));
    }

    @Test
    void a_withdrawn_appeal_leaves_the_first_judgment_standing_from_that_day() {
        var judged = Remedies.then(answered(Remedies.suit()), DAY, decided(Result.COURT_ANNULLED, 20));
        var up = Remedies.then(judged, DAY.plusDays(9), new Appealed(Appellant.ORGAN));
        var end = Remedies.then(up, DAY.plusDays(30), new BecameFinal("撤回上诉"));

        assertThat(end.state()).isInstanceOf(State.Complying.class);
        assertThat(end.conclusion()).hasValue(new RemedyFile.Conclusion(DAY.plusDays(30), Result.COURT_ANNULLED));
    }

    @Test
    void a_ruling_that_lets_the_claimant_withdraw_cannot_go_up() {
        var withdrawn = Remedies.then(answered(Remedies.suit()), DAY, decided(Result.SUIT_WITHDRAWN, 0));

        assertThat(withdrawn.state()).isInstanceOf(State.Settled.class);
    }

    @Test
    void steps_come_in_the_order_of_their_days() {
        var answered = answered(Remedies.reconsideration());

        assertThat(answered.isInOrder()).isTrue();
        assertThat(Remedies.then(answered, Remedies.FILED, decided(Result.UPHELD, 0))
                        .isInOrder())
                .isFalse();
        assertThat(Remedies.then(answered, DAY, new Step.Corrected(2, Remedies.FILED.minusDays(3), "误记"))
                        .isInOrder())
                .isFalse();
    }

    private static Decided decided(Result result, int days) {
        return new Decided(result, "文号", "", days);
    }

    private static RemedyFile answered(RemedyFile file) {
        var copy = Remedies.then(
                file, Remedies.FILED.plusDays(3), new CopyReceived(Procedure.ORDINARY, Remedies.FILED.plusDays(1)));
        return Remedies.then(copy, Remedies.FILED.plusDays(8), new Answered("澄医保复答〔2026〕1号", "要点", List.of("证据一")));
    }

    private static List<Change> changes() {
        return Arrays.stream(State.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .flatMap(state -> Arrays.stream(state.getDeclaredMethods())
                        .filter(StateTest::isStep)
                        .map(it -> new Change(state, it.getParameterTypes()[0], it.getReturnType())))
                .toList();
    }

    private static boolean isStep(Method it) {
        return it.getName().equals("after") && Modifier.isPublic(it.getModifiers()) && !it.isBridge();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(StateTest::leaves);
    }

    private static String diagram() {
        return changes().stream()
                .flatMap(it -> leaves(it.to())
                        .map(to -> "    %s --> %s : %s\n"
                                .formatted(
                                        it.from().getSimpleName(),
                                        to.getSimpleName(),
                                        it.step().getSimpleName())))
                .sorted()
                .distinct()
                .collect(joining("", "stateDiagram-v2\n", ""));
    }
}
