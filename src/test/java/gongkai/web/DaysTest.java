package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-09");

    @Test
    void a_day_is_written_without_leading_zeros() {
        assertThat(Days.full(DAY)).isEqualTo("2026年3月9日");
    }

    @Test
    void a_day_is_written_with_its_weekday() {
        assertThat(Days.withWeekday(DAY)).isEqualTo("2026年3月9日 星期一");
    }

    @Test
    void a_moment_is_written_in_the_time_of_Beijing() {
        assertThat(Days.moment(Instant.parse("2026-03-18T16:05:00Z"))).isEqualTo("2026年3月19日 00:05");
    }
}
