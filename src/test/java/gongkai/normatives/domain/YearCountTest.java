package gongkai.normatives.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.disclosures.domain.Marking;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YearCountTest {

    private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 31);

    @Test
    void made_is_what_was_first_published_in_the_year() {
        var count = count(
                life("2025-12-31", null), life("2026-01-01", null), life("2026-12-31", null), life("2027-01-01", null));

        assertThat(count.made()).isEqualTo(2);
        assertThat(count.before()).isEqualTo(1);
        assertThat(count.valid()).isEqualTo(3);
    }

    @Test
    void what_lapses_with_the_last_day_of_the_year_lapses_in_the_next() {
        var holding = life("2025-03-01", "2026-12-31");
        var lapsed = life("2025-03-01", "2026-12-30");

        assertThat(count(holding).valid()).isOne();
        assertThat(count(holding).lapsed()).isZero();
        assertThat(count(lapsed).valid()).isZero();
        assertThat(count(lapsed).lapsed()).isOne();
        assertThat(YearCount.of(2027, LocalDate.of(2027, 12, 31), List.of(holding))
                        .lapsed())
                .isOne();
    }

    @Test
    void repealed_and_lapsed_together_are_what_the_form_calls_repealed() {
        var count = count(
                repealed("2025-03-01", "2026-01-01"),
                repealed("2025-03-01", "2026-12-31"),
                repealed("2025-03-01", "2027-01-01"),
                life("2021-07-01", "2026-06-30"));

        assertThat(count.repealed()).isEqualTo(2);
        assertThat(count.lapsed()).isOne();
        assertThat(count.ended()).isEqualTo(3);
        assertThat(count.valid()).isOne();
    }

    @Test
    void last_year_and_what_was_made_less_what_ended_is_what_is_valid() {
        var count = count(
                life("2024-05-01", null),
                life("2025-12-01", "2030-11-30"),
                repealed("2025-03-01", "2026-04-01"),
                life("2026-02-01", null),
                repealed("2026-03-01", "2026-09-01"));

        assertThat(count.before()).isEqualTo(3);
        assertThat(count.made()).isEqualTo(2);
        assertThat(count.ended()).isEqualTo(2);
        assertThat(count.valid()).isEqualTo(3);
        assertThat(count.addsUp()).isTrue();
    }

    @Test
    void one_published_but_not_in_force_at_the_turn_of_the_year_is_counted_apart() {
        var it = new Life(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 1), null, List.of());
        var next = YearCount.of(2027, LocalDate.of(2027, 12, 31), List.of(it));

        assertThat(count(it).made()).isOne();
        assertThat(count(it).valid()).isZero();
        assertThat(count(it).waiting()).isOne();
        assertThat(count(it).addsUp()).isTrue();
        assertThat(next.made()).isZero();
        assertThat(next.valid()).isOne();
        assertThat(next.addsUp()).isTrue();
    }

    private static YearCount count(Life... lives) {
        return YearCount.of(2026, LAST_OF_2026, List.of(lives));
    }

    private static Life life(String announcedOn, @Nullable String expiresOn) {
        return new Life(
                LocalDate.parse(announcedOn), null, expiresOn == null ? null : LocalDate.parse(expiresOn), List.of());
    }

    private static Life repealed(String announcedOn, String on) {
        return new Life(
                LocalDate.parse(announcedOn),
                null,
                null,
                List.of(new Marking(Marking.Kind.REPEALED, LocalDate.parse(on), null, "")));
    }
}
