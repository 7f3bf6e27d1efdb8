package gongkai.notices.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The hours of the night in which nobody is disturbed (免打扰时段); from and until the same hour, there are none. */
public record QuietHours(LocalTime from, LocalTime until) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * When something may be sent: at once, or when the quiet hours have passed. What the law wants sent by today is not
     * put off to tomorrow.
     *
     * @param today the office's day
     * @param lawfulBy the last day for it, or null
     */
    public Instant from(Instant moment, LocalDate today, @Nullable LocalDate lawfulBy) {
        var local = moment.atZone(ZONE);
        var time = local.toLocalTime();
        var isEvening = from.isAfter(until) && !time.isBefore(from);
        var isQuiet = isEvening
                || (from.isAfter(until) ? time.isBefore(until) : !time.isBefore(from) && time.isBefore(until));
        if (!isQuiet || lawfulBy != null && lawfulBy.isBefore(isEvening ? today.plusDays(1) : today)) {
            return moment;
        }
        return local.toLocalDate()
                .plusDays(isEvening ? 1 : 0)
                .atTime(until)
                .atZone(ZONE)
                .toInstant();
    }
}
