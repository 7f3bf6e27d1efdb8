package gongkai.applications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.letters.LetterKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which letter says what. */
class CaseFactsTest {

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void each_outcome_has_the_letter_of_its_code(Outcome outcome) {
        var letter = LetterKind.replyingWith(outcome.name());

        assertThat(letter.code()).isEqualTo(outcome.letter());
        assertThat(outcome.name()).startsWith(letter.reply());
    }
}
