package gongkai.applications.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateTest {

    private record Step(Class<?> from, Class<?> happening, Class<?> to) {}

    @Test
    void the_documented_diagram_is_the_one_the_types_allow() {
        assertThat(states()).hasSize(Stage.values().length + 1);
        assertThat(steps()).hasSizeGreaterThan(50);

        assertThat(Path.of("docs/states/applications.mmd")).hasContent(diagram());
    }

    @Test
    void the_table_of_transitions_says_what_the_types_allow_and_nothing_else() {
        var told = new TreeSet<String>();
        var allowed = new TreeSet<String>();
        for (var step : steps()) {
            allowed.add(from(step.from()) + " " + step.happening().getSimpleName());
        }
        for (var transition : Transition.values()) {
            for (var happening : transition.happenings()) {
                if (transition.from().isEmpty()) {
                    told.add("- " + happening.getSimpleName());
                }
                transition.from().stream()
                        .map(it -> it.name() + " " + happening.getSimpleName())
                        .filter(it -> transition.happenings().size() == 1 || allowed.contains(it))
                        .forEach(told::add);
            }
        }

        assertThat(told).isEqualTo(allowed);
    }

    @Test
    void every_transition_of_the_specification_is_there() {
        assertThat(Arrays.stream(Transition.values()).map(Enum::name).limit(32))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 32)
                        .mapToObj("T%02d"::formatted)
                        .toList());
    }

    @Test
    void every_step_leads_to_a_stage_that_its_transition_names() {
        for (var step : steps()) {
            var stages = stagesOf(step.to());
            assertThat(Arrays.stream(Transition.values())
                            .filter(it -> it.happenings().contains(step.happening()))
                            .flatMap(it -> it.to().stream()))
                    .as(
                            "%s after %s",
                            step.from().getSimpleName(), step.happening().getSimpleName())
                    .containsAnyElementsOf(stages);
        }
    }

    private static String from(Class<?> state) {
        return state == State.Unopened.class
                ? "-"
                : stagesOf(state).iterator().next().name();
    }

    private static Set<Stage> stagesOf(Class<?> state) {
        var stages = new HashSet<Stage>();
        for (var leaf : leaves(state).toList()) {
            stages.add(Stage.values()[states().indexOf(leaf) - 1]);
        }
        return stages;
    }

    private static List<Class<?>> states() {
        return Arrays.stream(State.class.getDeclaredClasses())
                .filter(Class::isRecord)
                .sorted(Comparator.comparing(it -> stage(it)))
                .<Class<?>>map(it -> it)
                .toList();
    }

    /** In the order of the stages; the state before the first has none of its own. */
    private static String stage(Class<?> state) {
        return switch (state.getSimpleName()) {
            case "Unopened" -> "";
            case "ToConfirm" -> "S00";
            case "OnRegister" -> "S10";
            case "AwaitingSupplement" -> "S20";
            case "Processing" -> "S30";
            case "Consulting" -> "S31";
            case "AwaitingReasons" -> "S32";
            case "AwaitingFee" -> "S33";
            case "Drafting" -> "S40";
            case "InReview" -> "S41";
            case "ToSign" -> "S42";
            case "Issued" -> "S50";
            case "OnItsWay" -> "S51";
            case "WithApplicant" -> "S60";
            case "Replied" -> "S70";
            case "LapsedUnsupplemented" -> "S71";
            case "LapsedUnpaid" -> "S72";
            case "GivenUp" -> "S73";
            case "ClosedOtherwise" -> "S74";
            case "InArchive" -> "S80";
            case "Redoing" -> "S90";
            default -> throw new AssertionError(state);
        };
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(StateTest::leaves);
    }

    private static List<Step> steps() {
        return states().stream()
                .flatMap(state -> types(state)
                        .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                        .filter(StateTest::isStep)
                        .map(it -> new Step(state, it.getParameterTypes()[0], it.getReturnType())))
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return Stream.concat(
                        Stream.of(type), Arrays.stream(type.getInterfaces()).flatMap(StateTest::types))
                .distinct();
    }

    private static boolean isStep(Method it) {
        return it.getName().equals("after") && Modifier.isPublic(it.getModifiers()) && !it.isBridge();
    }

    private static String diagram() {
        return steps().stream()
                .flatMap(step -> leaves(step.to())
                        .map(to -> "    %s --> %s : %s\n"
                                .formatted(
                                        step.from().getSimpleName(),
                                        to.getSimpleName(),
                                        step.happening().getSimpleName())))
                .sorted()
                .distinct()
                .collect(joining("", "stateDiagram-v2\n", ""));
    }
}
