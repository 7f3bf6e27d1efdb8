package gongkai.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 16);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void nobody_is_disturbed_from_ten_in_the_evening_to_seven_in_the_morning() {
        assertThat(sent(NIGHT, "2026-09-16T21:59:59", null)).isEqualTo("2026-09-16T21:59:59");
        assertThat(sent(NIGHT, "2026-09-16T22:00", null)).isEqualTo("2026-09-17T07:00");
        assertThat(sent(NIGHT, "2026-09-16T06:59:59", null)).isEqualTo("2026-09-16T07:00");
        assertThat(sent(NIGHT, "2026-09-16T07:00", null)).isEqualTo("2026-09-16T07:00");
    }

    @Test
    void what_the_law_wants_by_today_is_sent_today() {
        assertThat(sent(NIGHT, "2026-09-16T23:30", TODAY)).isEqualTo("2026-09-16T23:30");
        assertThat(sent(NIGHT, "2026-09-16T23:30", TODAY.minusDays(1))).isEqualTo("2026-09-16T23:30");
        assertThat(sent(NIGHT, "2026-09-16T23:30", TODAY.plusDays(1))).isEqualTo("2026-09-17T07:00");
        assertThat(sent(NIGHT, "2026-09-16T05:00", TODAY)).isEqualTo("2026-09-16T07:00");
        assertThat(sent(NIGHT, "2026-09-16T05:00", TODAY.minusDays(1))).isEqualTo("2026-09-16T05:00");
    }

    @Test
    void quiet_hours_may_lie_within_a_day_or_not_be_at_all() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));
        var none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        assertThat(sent(noon, "2026-09-16T12:00", null)).isEqualTo("2026-09-16T14:00");
        assertThat(sent(noon, "2026-09-16T14:00", null)).isEqualTo("2026-09-16T14:00");
        assertThat(sent(none, "2026-09-16T00:00", null)).isEqualTo("2026-09-16T00:00");
    }

    private static String sent(QuietHours hours, String at, @Nullable LocalDate lawfulBy) {
        var zone = ZoneId.of("Asia/Shanghai");
        Instant moment = LocalDateTime.parse(at).atZone(zone).toInstant();
        return hours.from(moment, TODAY, lawfulBy)
                .atZone(zone)
                .toLocalDateTime()
                .toString();
    }
}
