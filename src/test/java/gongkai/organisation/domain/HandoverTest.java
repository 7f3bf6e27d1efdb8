package gongkai.organisation.domain;

import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.tuesday;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.organisation.domain.Handover.Completed;
import gongkai.organisation.domain.Handover.UnderWay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandoverTest {

    private static final PersonId LUO = new PersonId(3);
    private static final PersonId HE = new PersonId(4);
    private static final PersonId ZHOU = new PersonId(1);

    private final UnderWay handover = new UnderWay(
            new HandoverCase(1, new OrganId(3), new UnitId(3), LUO, HE, monday("2026-03-02"), "岗位轮换", true),
            List.of(
                    new HandoverItem(1, HandoverItem.Kind.ACCOUNT, "账号", null, null),
                    new HandoverItem(2, HandoverItem.Kind.ARCHIVE, "档案", null, null)));

    @Test
    void only_what_both_have_confirmed_is_confirmed() {
        var half = handover.confirm(LUO, 1, monday("2026-03-02"));
        var whole = ((UnderWay) half).confirm(HE, 1, tuesday("2026-03-03"));

        assertThat(half.items().getFirst().isConfirmed()).isFalse();
        assertThat(whole.items().getFirst())
                .isEqualTo(new HandoverItem(
                        1, HandoverItem.Kind.ACCOUNT, "账号", monday("2026-03-02"), tuesday("2026-03-03")));
        assertThat(whole.items().getLast().isConfirmed()).isFalse();
        assertThat(whole).isInstanceOf(UnderWay.class);
    }

    @Test
    void the_last_confirmation_completes_it_that_day() {
        var almost = confirmed(confirmed(confirmed(handover, LUO, 1), LUO, 2), HE, 2);

        var complete = ((UnderWay) almost).confirm(HE, 1, friday("2026-03-06"));

        assertThat(complete)
                .isInstanceOfSatisfying(
                        Completed.class, it -> assertThat(it.completedOn()).isEqualTo(friday("2026-03-06")));
    }

    @Test
    void one_party_cannot_confirm_for_the_other_however_often() {
        var twice = confirmed(confirmed(confirmed(confirmed(handover, LUO, 1), LUO, 1), LUO, 2), LUO, 2);

        assertThat(twice).isInstanceOf(UnderWay.class);
        assertThat(twice.items()).allSatisfy(it -> assertThat(it.takenOn()).isNull());
        assertThat(twice.items()).noneMatch(HandoverItem::isConfirmed);
    }

    @Test
    void a_third_person_confirms_nothing() {
        assertThat(handover.confirm(ZHOU, 1, monday("2026-03-02"))).isEqualTo(handover);
    }

    @Test
    void an_item_that_does_not_exist_changes_nothing() {
        assertThat(handover.confirm(LUO, 3, monday("2026-03-02"))).isEqualTo(handover);
    }

    @Test
    void a_second_confirmation_does_not_move_the_day_of_the_first() {
        var first = (UnderWay) handover.confirm(LUO, 1, monday("2026-03-02"));

        assertThat(first.confirm(LUO, 1, tuesday("2026-03-03"))).isEqualTo(first);
    }

    /** Read off the types, so the document cannot say what the code does not do. */
    @Test
    void the_documented_diagram_is_the_one_the_types_allow() throws IOException {
        assertThat(Handover.class.getPermittedSubclasses()).hasSize(4);

        assertThat(Path.of("docs/states/handovers.mmd")).hasContent(diagram());
        assertThat(Files.readString(Path.of("docs/states/handovers.mmd"))).contains("Completed --> Filed : file");
    }

    /** A step that may lead to several states answers with the interface: each of them is drawn. */
    private static String diagram() {
        return Arrays.stream(Handover.class.getPermittedSubclasses())
                .flatMap(state -> Arrays.stream(state.getDeclaredMethods())
                        .filter(step -> Handover.class.isAssignableFrom(step.getReturnType()))
                        .flatMap(step -> reached(state, step.getReturnType())
                                .map(next ->
                                        "    %s --> %s : %s\n".formatted(state.getSimpleName(), next, step.getName()))))
                .sorted(Comparator.naturalOrder())
                .collect(joining("", "stateDiagram-v2\n", ""));
    }

    private static Stream<String> reached(Class<?> state, Class<?> answer) {
        return answer == Handover.class
                ? Stream.of(state.getSimpleName(), Completed.class.getSimpleName())
                : Stream.of(answer.getSimpleName());
    }

    private static Handover confirmed(Handover it, PersonId who, int number) {
        return ((UnderWay) it).confirm(who, number, monday("2026-03-02"));
    }
}
