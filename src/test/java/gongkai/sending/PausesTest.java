package gongkai.sending;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.OrganId;
import gongkai.channels.Action;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.Delivery.Retrying;
import gongkai.channels.Delivery.Sent;
import gongkai.channels.Delivery.Slip;
import gongkai.channels.Delivery.Waiting;
import gongkai.sending.Outcome.Accepted;
import gongkai.sending.Outcome.Failed;
import gongkai.sending.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Slip SLIP = new Slip(
            1,
            12,
            3,
            Action.UPDATE,
            new OrganId(1),
            new ChannelId(2),
            ChannelKind.CITY_PLATFORM,
            "平台",
            "通知",
            "/articles/12",
            LocalDate.of(2026, 3, 2),
            NOW);

    @Test
    void each_pause_is_longer_than_the_one_before() {
        var pauses = IntStream.range(1, Pauses.MOST_ATTEMPTS)
                .mapToObj(it -> Duration.between(NOW, Pauses.after(it, NOW, 0).orElseThrow()))
                .toList();

        assertThat(pauses).hasSize(7).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void chance_lengthens_a_pause_by_a_fifth_at_most() {
        var shortest = Duration.between(NOW, Pauses.after(3, NOW, 0).orElseThrow());
        var longest = Duration.between(NOW, Pauses.after(3, NOW, 1).orElseThrow());

        assertThat(longest).isEqualTo(shortest.plus(shortest.dividedBy(5)));
    }

    @Test
    void the_eighth_failure_is_the_last() {
        assertThat(new Retrying(SLIP, 6, NOW, "").after(new Failed("断"), NOW, 0))
                .isInstanceOf(Retrying.class);
        assertThat(new Retrying(SLIP, 7, NOW, "").after(new Failed("断"), NOW, 0))
                .isEqualTo(new Dead(SLIP, 8, NOW, "断"));
    }

    @Test
    void a_refusal_is_final_at_once_and_a_receipt_ends_it_well() {
        Delivery.Pending waiting = new Waiting(SLIP, NOW);

        assertThat(waiting.after(new Refused("拒"), NOW, 0)).isEqualTo(new Dead(SLIP, 1, NOW, "拒"));
        assertThat(waiting.after(new Accepted("回执1"), NOW, 0)).isEqualTo(new Sent(SLIP, NOW, "回执1"));
    }

    @Test
    void the_key_names_item_version_and_action() {
        assertThat(SLIP.key()).isEqualTo("12-3-UPDATE");
    }
}
