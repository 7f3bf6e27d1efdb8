package gongkai.clock;

import gongkai.access.Refusal;
import gongkai.access.RefusedException;
import gongkai.database.StartFailure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The wall clock, plus the days by which a demo was moved; a working office has none. */
@Component
class StoredClock implements OfficeClock, DemoClock {

    enum Reason implements Refusal {
        NOT_A_DEMO("只有演示系统可以调整日期"),
        BACKWARDS("日期只能向前调整"),
        TOO_FAR("最多调到三年以后");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private static final int MOST_YEARS_AHEAD = 3;

    private final JdbcClient jdbc;
    private final ClockSettings settings;
    private final Clock wall;
    private volatile long daysAhead;

    @Autowired
    StoredClock(JdbcClient jdbc, ClockSettings settings) {
        this(jdbc, settings, Clock.systemUTC());
    }

    StoredClock(JdbcClient jdbc, ClockSettings settings, Clock wall) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.wall = wall;
        if (settings.demo()) {
            startDemo();
        }
    }

    @Override
    public LocalDate today() {
        return onTheWall().plusDays(daysAhead);
    }

    @Override
    public Instant now() {
        return wall.instant();
    }

    @Override
    public void moveTo(LocalDate day) {
        if (!settings.demo()) {
            throw new RefusedException(Reason.NOT_A_DEMO);
        }
        if (day.isBefore(today())) {
            throw new RefusedException(Reason.BACKWARDS);
        }
        if (day.isAfter(onTheWall().plusYears(MOST_YEARS_AHEAD))) {
            throw new RefusedException(Reason.TOO_FAR);
        }
        keep(day);
    }

    /** In the office's zone, whatever the machine's is. */
    private LocalDate onTheWall() {
        return LocalDate.ofInstant(wall.instant(), ZONE);
    }

    private void startDemo() {
        var stored =
                jdbc.sql("select days_ahead from clock.demo").query(Long.class).optional();
        daysAhead = stored.orElse(0L);
        var wanted = settings.today();
        if (wanted == null) {
            return;
        }
        if (stored.isPresent() && wanted.isBefore(today())) {
            throw new StartFailure(
                    "演示数据已经到了 " + today() + "，不能退回 " + wanted, "请去掉 --today，或用 --data 另指一个目录重新开始。数据未改动。");
        }
        keep(wanted);
    }

    private void keep(LocalDate day) {
        var ahead = ChronoUnit.DAYS.between(onTheWall(), day);
        jdbc.sql("""
                        insert into clock.demo (only_row, days_ahead)
                        values (true, :ahead)
                        on conflict (only_row) do update set days_ahead = excluded.days_ahead
                        """).param("ahead", ahead).update();
        daysAhead = ahead;
    }
}
