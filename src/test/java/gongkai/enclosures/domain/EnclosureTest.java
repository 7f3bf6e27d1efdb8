package gongkai.enclosures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.enclosures.domain.Enclosure.Marking;
import gongkai.enclosures.domain.Mark.Decision;
import gongkai.enclosures.domain.Mark.Origin;
import gongkai.files.FileKind;
import gongkai.files.SealedFileId;
import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A proposal is a question, and only a person answers it. */
class EnclosureTest {

    private static final Box ABOVE = new Box(1, 0.1, 0.1, 0.2, 0.05, Ground.PERSONAL_DATA);
    private static final Box BELOW = new Box(1, 0.1, 0.5, 0.2, 0.05, Ground.PERSONAL_DATA);
    private static final Marking EMPTY = new Marking(
            new Original(7, 1, 0, "名单", new SealedFileId(3), FileKind.PDF, "0".repeat(64), 2, 0, 0), List.of());

    @Test
    void what_a_person_draws_is_covered_and_what_is_proposed_waits() {
        var marked = EMPTY.draw(BELOW).propose(List.of(ABOVE), Origin.SCREENED, "身份证号码");

        assertThat(marked.covered()).containsExactly(BELOW);
        assertThat(marked.open()).extracting(Mark::box).containsExactly(ABOVE);
        assertThat(marked.marks()).extracting(it -> it.box().top()).isSorted();
    }

    @Test
    void a_place_is_proposed_once_whatever_was_said_of_it() {
        var once = EMPTY.propose(List.of(ABOVE, ABOVE), Origin.FOUND, "");
        assertThat(once.marks()).hasSize(1);

        var left = once.decide(List.of(1), Decision.LEFT, Ground.PERSONAL_DATA);
        assertThat(left.propose(List.of(ABOVE), Origin.SCREENED, "电话").marks()).isEqualTo(left.marks());
        assertThat(left.covered()).isEmpty();
        assertThat(left.open()).isEmpty();
    }

    @Test
    void a_decision_names_the_ground_and_passes_over_what_is_gone() {
        var decided = EMPTY.propose(List.of(ABOVE, BELOW), Origin.FOUND, "")
                .decide(List.of(1, 99), Decision.COVERED, Ground.THIRD_PARTY);

        assertThat(decided.covered()).extracting(Box::ground).containsExactly(Ground.THIRD_PARTY);
        assertThat(decided.open()).hasSize(1);
        assertThat(decided.decide(List.of(2), Decision.COVERED, null).covered())
                .extracting(Box::ground)
                .containsExactly(Ground.THIRD_PARTY, Ground.PERSONAL_DATA);
        assertThat(decided.remove(1).covered()).isEmpty();
    }

    @Test
    void what_is_made_can_be_taken_back_with_its_boxes() {
        var done = EMPTY.draw(ABOVE).finish(new Output(new SealedFileId(4), "名单.pdf", "1".repeat(64), true));

        assertThat(done.takeBack().covered()).containsExactly(ABOVE);
    }
}
