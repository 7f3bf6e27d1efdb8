package gongkai.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.OrganId;
import gongkai.notices.NoticeKind;
import gongkai.notices.Recipient;
import gongkai.notices.domain.Sending.Retrying;
import gongkai.notices.domain.Sending.Slip;
import gongkai.notices.domain.Sending.Waiting;
import gongkai.sending.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void another_attempt_does_not_fall_into_the_night_unless_the_law_wants_it_today() {
        var evening = at(TODAY, LocalTime.of(21, 59, 59));

        assertThat(afterFailure(null, evening)).isEqualTo(at(TODAY.plusDays(1), LocalTime.of(7, 0)));
        assertThat(afterFailure(TODAY, evening)).isAfter(evening).isBefore(at(TODAY.plusDays(1), LocalTime.of(7, 0)));
    }

    private static Instant afterFailure(@Nullable LocalDate lawfulBy, Instant now) {
        var slip = new Slip(
                1,
                NoticeKind.ANSWERED,
                new Recipient.Email("zhangsan@163.com"),
                new OrganId(1),
                "application 1",
                "申请已答复",
                "正文",
                lawfulBy,
                now);
        return ((Retrying) new Waiting(slip, now).after(new Outcome.Failed("未连接"), now, TODAY, NIGHT, 0)).nextAt();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
