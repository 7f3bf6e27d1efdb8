package gongkai.clock;

import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.RefusedException;
import gongkai.database.TestPostgres;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StoredClockTest {

    private static final ClockSettings OFFICE = new ClockSettings(false, null);
    private static final String NOON = "2026-03-04T04:00:00Z";

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.source(TestPostgres.freshDatabase()));

    @Test
    void the_office_day_ends_at_midnight_in_shanghai_wherever_the_machine_thinks_it_is() {
        assertThat(TimeZone.getDefault().getRawOffset()).as("tests run in UTC").isZero();

        assertThat(at("2026-03-04T15:59:59.999Z", OFFICE).today()).isEqualTo(wednesday("2026-03-04"));
        assertThat(at("2026-03-04T16:00:00Z", OFFICE).today()).isEqualTo(thursday("2026-03-05"));
    }

    @Test
    void the_days_around_new_year_belong_to_the_year_of_shanghai() {
        assertThat(at("2026-12-31T15:59:59Z", OFFICE).today().getYear()).isEqualTo(2026);
        assertThat(at("2026-12-31T16:00:00Z", OFFICE).today().getYear()).isEqualTo(2027);
    }

    @Test
    void a_working_office_cannot_move_its_day() {
        var clock = at(NOON, OFFICE);

        assertThatThrownBy(() -> clock.moveTo(friday("2026-03-06")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("只有演示系统可以调整日期");

        assertThat(clock.today()).isEqualTo(wednesday("2026-03-04"));
    }

    @Test
    void a_demo_moves_forward_and_stays_and_never_goes_back() {
        var clock = at(NOON, demo(null));

        clock.moveTo(wednesday("2026-03-04"));
        clock.moveTo(friday("2026-03-06"));
        clock.moveTo(friday("2026-03-06"));
        assertThatThrownBy(() -> clock.moveTo(thursday("2026-03-05")))
                .isInstanceOf(RefusedException.class)
                .hasMessage("日期只能向前调整");

        assertThat(clock.today()).isEqualTo(friday("2026-03-06"));
    }

    @Test
    void the_moment_on_the_wall_is_not_moved() {
        var clock = at(NOON, demo(null));

        clock.moveTo(friday("2026-03-06"));

        assertThat(clock.now()).isEqualTo(Instant.parse(NOON));
    }

    @Test
    void a_moved_demo_is_as_many_days_ahead_after_a_restart() {
        at(NOON, demo(null)).moveTo(friday("2026-03-06"));

        assertThat(at("2026-03-05T04:00:00Z", demo(null)).today()).isEqualTo(LocalDate.parse("2026-03-07"));
    }

    @Test
    void a_demo_may_be_started_on_a_day_of_its_own() {
        assertThat(at(NOON, demo(wednesday("2026-02-25"))).today()).isEqualTo(wednesday("2026-02-25"));
    }

    /** As if a demo's data were served in earnest. */
    @Test
    void a_working_office_does_not_read_how_far_a_demo_was_moved() {
        at(NOON, demo(null)).moveTo(friday("2026-03-06"));

        assertThat(at(NOON, OFFICE).today()).isEqualTo(wednesday("2026-03-04"));
    }

    private static ClockSettings demo(@Nullable LocalDate today) {
        return new ClockSettings(true, today);
    }

    /** A wall clock that itself lives in another zone. */
    private StoredClock at(String moment, ClockSettings settings) {
        return new StoredClock(jdbc, settings, Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }
}
