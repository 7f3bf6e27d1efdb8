package gongkai.disclosures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.PersonId;
import gongkai.access.Verdict;
import org.junit.jupiter.api.Test;

class HandsTest {

    private static final PersonId LUO = new PersonId(1);
    private static final PersonId HE = new PersonId(2);

    @Test
    void whoever_wrote_it_takes_no_other_step() {
        assertThat(Hands.of(LUO).mayTake(Stage.SECRECY, LUO)).isEqualTo(Verdict.refused(DisclosureRefusal.SAME_PERSON));
        assertThat(Hands.of(LUO).mayTake(Stage.SECRECY, HE).isAllowed()).isTrue();
    }

    @Test
    void everybody_who_wrote_in_it_counts_as_a_drafter() {
        var hands = Hands.of(LUO).with(Stage.DRAFT, HE);

        assertThat(hands.mayTake(Stage.SIGNATURE, LUO).isAllowed()).isFalse();
        assertThat(hands.mayTake(Stage.SIGNATURE, HE).isAllowed()).isFalse();
    }

    @Test
    void the_same_person_may_take_the_same_step_again_after_a_return() {
        var hands = Hands.of(LUO).with(Stage.SECRECY, HE);

        assertThat(hands.mayTake(Stage.SECRECY, HE).isAllowed()).isTrue();
        assertThat(hands.onlyDrafters().mayTake(Stage.ATTRIBUTE, HE).isAllowed())
                .isTrue();
    }
}
