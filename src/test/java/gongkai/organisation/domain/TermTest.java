package gongkai.organisation.domain;

import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.saturday;
import static gongkai.statute.Day.sunday;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermTest {

    private static final Term WEEK = new Term(monday("2026-03-02"), friday("2026-03-06"));

    @Test
    void both_days_belong_to_a_term() {
        assertThat(WEEK.holdsOn(sunday("2026-03-01"))).isFalse();
        assertThat(WEEK.holdsOn(monday("2026-03-02"))).isTrue();
        assertThat(WEEK.holdsOn(friday("2026-03-06"))).isTrue();
        assertThat(WEEK.holdsOn(saturday("2026-03-07"))).isFalse();
    }

    @Test
    void a_term_without_an_end_holds_for_ever() {
        assertThat(Term.from(monday("2026-03-02")).holdsOn(LocalDate.of(2099, 12, 31)))
                .isTrue();
        assertThat(Term.from(monday("2026-03-02")).holdsOn(sunday("2026-03-01")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-20, 2026-03-01, false",
        "2026-02-20, 2026-03-02, true",
        "2026-03-04, 2026-03-04, true",
        "2026-03-06, 2026-03-20, true",
        "2026-03-07, 2026-03-20, false",
        "2026-02-20,           , true",
        "2026-03-06,           , true",
        "2026-03-07,           , false",
    })
    void two_terms_meet_when_they_have_a_day_in_common(LocalDate startsOn, @Nullable LocalDate lastOn, boolean meets) {
        var other = new Term(startsOn, lastOn);

        assertThat(WEEK.meets(other)).isEqualTo(meets);
        assertThat(other.meets(WEEK)).isEqualTo(meets);
    }
}
