package gongkai.normatives.domain;

import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class MakingTest {

    /** Read off the types, so the document cannot say what the code does not do. */
    @Test
    void the_documented_diagram_is_the_one_the_types_allow() {
        assertThat(Making.class.getPermittedSubclasses()).hasSize(Stage.values().length);

        assertThat(Path.of("docs/states/normatives.mmd")).hasContent(diagram());
    }

    private static String diagram() {
        return Arrays.stream(Making.class.getPermittedSubclasses())
                .flatMap(state -> Arrays.stream(state.getDeclaredMethods())
                        .filter(step -> Modifier.isPublic(step.getModifiers()))
                        .filter(step -> Making.class.isAssignableFrom(step.getReturnType()))
                        .map(step -> "    %s --> %s : %s\n"
                                .formatted(
                                        state.getSimpleName(),
                                        step.getReturnType().getSimpleName(),
                                        step.getName())))
                .sorted(Comparator.naturalOrder())
                .collect(joining("", "stateDiagram-v2\n", ""));
    }

    @Test
    void a_consultation_of_a_major_decision_takes_thirty_days_both_ends_counted() {
        var first = monday("2026-03-02");

        assertThat(new Consultation(first, tuesday("2026-03-31"), "", "").isLongEnough(true))
                .isTrue();
        assertThat(new Consultation(first, monday("2026-03-30"), "", "").isLongEnough(true))
                .isFalse();
        assertThat(new Consultation(first, monday("2026-03-30"), "", "情况紧急").isLongEnough(true))
                .isTrue();
        assertThat(new Consultation(first, wednesday("2026-03-04"), "", "").isLongEnough(false))
                .isTrue();
    }

    @Test
    void the_law_unit_has_five_to_fifteen_working_days_and_seven_at_least_for_a_major_decision() {
        assertThat(Submission.isUsual(4, false)).isFalse();
        assertThat(Submission.isUsual(5, false)).isTrue();
        assertThat(Submission.isUsual(15, false)).isTrue();
        assertThat(Submission.isUsual(16, false)).isFalse();
        assertThat(Submission.isUsual(6, true)).isFalse();
        assertThat(Submission.isUsual(7, true)).isTrue();
    }
}
