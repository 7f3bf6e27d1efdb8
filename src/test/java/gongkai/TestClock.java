package gongkai;

import gongkai.clock.OfficeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A clock that stands where a test puts it. */
public final class TestClock implements OfficeClock {

    private volatile Instant now = Instant.EPOCH;

    /** Nine in the morning of that day. */
    public void isOn(LocalDate day) {
        now = day.atTime(9, 0).atZone(ZONE).toInstant();
    }

    public void passes(Duration time) {
        now = now.plus(time);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    @Override
    public Instant now() {
        return now;
    }
}
