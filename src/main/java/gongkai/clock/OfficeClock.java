package gongkai.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only reader of the system clock. */
public interface OfficeClock {

    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The day it is in the office; every statutory day is compared with it. The demo may move it. */
    LocalDate today();

    /** The moment it is on the wall; sign-in, sessions and the trail use it. It cannot be moved. */
    Instant now();
}
