package gongkai.normatives.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.disclosures.domain.Marking;
import gongkai.normatives.domain.Life.Ending;
import gongkai.published.Validity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifeTest {

    private static final LocalDate ANNOUNCED = day("2025-03-10");

    @Test
    void before_it_was_published_it_has_no_validity() {
        var life = life(null, null);

        assertThat(life.on(ANNOUNCED.minusDays(1))).isEmpty();
        assertThat(life.on(ANNOUNCED)).contains(Validity.IN_FORCE);
    }

    @Test
    void between_publication_and_its_first_day_it_is_not_yet_in_force() {
        var life = life(day("2025-04-01"), null);

        assertThat(life.on(day("2025-03-31"))).contains(Validity.NOT_YET);
        assertThat(life.on(day("2025-04-01"))).contains(Validity.IN_FORCE);
    }

    @Test
    void the_last_day_still_counts_and_the_next_does_not() {
        var life = life(null, day("2026-12-31"));

        assertThat(life.holdsOn(day("2026-12-31"))).isTrue();
        assertThat(life.on(day("2027-01-01"))).contains(Validity.LAPSED);
        assertThat(life.ending()).contains(new Ending(day("2027-01-01"), Validity.LAPSED));
    }

    @Test
    void a_repeal_counts_from_its_own_day_and_leaves_the_past_as_it_was() {
        var life = life(null, day("2030-03-09"), new Marking(Marking.Kind.REPEALED, day("2026-06-01"), null, ""));

        assertThat(life.on(day("2026-05-31"))).contains(Validity.IN_FORCE);
        assertThat(life.on(day("2026-06-01"))).contains(Validity.REPEALED);
        assertThat(life.ending()).contains(new Ending(day("2026-06-01"), Validity.REPEALED));
    }

    @Test
    void what_lapsed_before_it_was_repealed_ended_by_lapsing() {
        var life = life(null, day("2026-01-31"), new Marking(Marking.Kind.REPEALED, day("2026-06-01"), null, ""));

        assertThat(life.ending()).contains(new Ending(day("2026-02-01"), Validity.LAPSED));
    }

    @Test
    void declared_lapsed_it_ends_on_that_day_though_its_term_ran_longer() {
        var life = life(null, day("2030-03-09"), new Marking(Marking.Kind.LAPSED, day("2026-06-01"), null, ""));

        assertThat(life.on(day("2026-05-31"))).contains(Validity.IN_FORCE);
        assertThat(life.on(day("2026-06-01"))).contains(Validity.LAPSED);
    }

    @Test
    void an_amendment_of_today_is_not_known_of_on_a_day_of_last_year() {
        var life = life(null, null, new Marking(Marking.Kind.AMENDED, day("2026-06-01"), null, ""));

        assertThat(life.on(day("2025-12-31"))).contains(Validity.IN_FORCE);
        assertThat(life.on(day("2026-06-01"))).contains(Validity.AMENDED);
        assertThat(life.holdsOn(day("2026-06-01"))).isTrue();
    }

    private static Life life(@Nullable LocalDate effectiveOn, @Nullable LocalDate expiresOn, Marking... markings) {
        return new Life(ANNOUNCED, effectiveOn, expiresOn, List.of(markings));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
