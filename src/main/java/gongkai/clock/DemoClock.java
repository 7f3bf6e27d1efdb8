package gongkai.clock;

import java.time.LocalDate;

/** The office day of a demo, which a visitor may move forward. */
public interface DemoClock {

    /** Moves the office day. A day earlier than the present one is refused, since what has happened has happened. */
    void moveTo(LocalDate day);
}
