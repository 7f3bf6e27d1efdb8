package gongkai.web;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.database.DatabaseAddress;
import gongkai.database.TestPostgres;
import gongkai.vault.TestVault;
import gongkai.vault.Vault;
import gongkai.web.ProofOfWork.Proof;
import gongkai.web.ProofOfWork.Unproven;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** What strangers may do how often, and what a form asks of their machine. */
class RateLimitsTest {

    private static final RateLimit FIVE = new RateLimit("query", 5, Duration.ofHours(1));

    private final DatabaseAddress database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.source(database));
    private final Vault vault = TestVault.on(database);
    private final TestClock clock = new TestClock();
    private final RateLimits limits = node();
    private final ProofOfWork work = new ProofOfWork(vault, new PgRateStore(jdbc), clock);

    private RateLimits node() {
        return new RateLimits(new PgRateStore(jdbc), vault, clock);
    }

    @Test
    void five_are_let_through_and_the_sixth_is_told_when_to_come_again() {
        take(5);

        assertThatThrownBy(() -> limits.take(FIVE, "10.0.0.7"))
                .isInstanceOfSatisfying(
                        TooManyRequests.class, it -> assertThat(it.seconds()).isEqualTo(3600));
        limits.take(FIVE, "10.0.0.8");
        limits.take(new RateLimit("other", 5, Duration.ofHours(1)), "10.0.0.7");
        clock.passes(Duration.ofHours(1).minusSeconds(1));
        assertThatThrownBy(() -> limits.take(FIVE, "10.0.0.7")).isInstanceOf(TooManyRequests.class);
        clock.passes(Duration.ofSeconds(1));
        take(5);
    }

    @Test
    void nodes_count_together_and_many_at_once_are_no_more_than_many_in_a_row() throws Exception {
        var nodes = List.of(node(), node());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var through = threads
                    .invokeAll(IntStream.range(0, 40)
                            .<Callable<Boolean>>mapToObj(it -> () -> isTaken(nodes.get(it % 2)))
                            .toList())
                    .stream()
                    .filter(it -> it.resultNow())
                    .count();

            assertThat(through).isEqualTo(5);
        }
    }

    @Test
    void what_is_given_back_does_not_count_and_no_address_is_kept() {
        for (var i = 0; i < 20; i++) {
            limits.take(FIVE, "10.0.0.7");
            limits.giveBack(FIVE, "10.0.0.7");
        }
        take(5);

        assertThat(jdbc.sql("select print from web.rate")
                        .query((row, _) -> row.getString(1))
                        .list())
                .singleElement()
                .satisfies(it -> assertThat(it).hasSize(64).doesNotContain("10.0.0"));
        clock.passes(Duration.ofDays(2));
        limits.forget();
        assertThat(jdbc.sql("select count(*) from web.rate").query(Long.class).single())
                .isZero();
    }

    @Test
    void what_a_gateway_says_is_believed_of_a_named_gateway_alone() {
        var callers = new Callers(new WebSettings(List.of(), List.of("10.8.0.0/16")));

        assertThat(callers.of(request("10.8.0.1", "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(callers.of(request("10.8.0.1", "1.2.3.4, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(callers.of(request("10.8.0.1", "203.0.113.9, 10.8.3.3"))).isEqualTo("203.0.113.9");
        assertThat(callers.of(request("198.51.100.1", "203.0.113.9"))).isEqualTo("198.51.100.1");
        assertThat(callers.of(request("10.8.0.1", "nonsense"))).isEqualTo("?");
        assertThat(callers.of(request("2001:db8:1:2:3:4:5:6", "")))
                .isEqualTo(callers.of(request("2001:db8:1:2::1", "")))
                .isNotEqualTo(callers.of(request("2001:db8:1:3::1", "")));
    }

    @Test
    void solved_work_is_taken_at_once_and_only_once() {
        var puzzle = work.puzzle("application");
        var answer = solution(puzzle.token());

        refuses(Unproven.STALE, () -> work.check("letter", puzzle.token(), answer));
        refuses(Unproven.STALE, () -> work.check("application", puzzle.token().replace('.', ','), answer));
        assertThat(work.check("application", puzzle.token(), answer)).isEqualTo(Proof.SOLVED);
        refuses(Unproven.USED, () -> work.check("application", puzzle.token(), answer));
    }

    @Test
    void without_a_script_some_seconds_are_enough_and_half_a_day_is_too_long() {
        var puzzle = work.puzzle("application");

        refuses(Unproven.TOO_FAST, () -> work.check("application", puzzle.token(), ""));
        clock.passes(ProofOfWork.WAIT);
        assertThat(work.check("application", puzzle.token(), null)).isEqualTo(Proof.WAITED);

        var late = work.puzzle("application");
        clock.passes(ProofOfWork.VALID.plusSeconds(2));
        refuses(Unproven.STALE, () -> work.check("application", late.token(), ""));
        refuses(Unproven.STALE, () -> work.check("application", null, null));
        refuses(Unproven.STALE, () -> work.check("application", "9".repeat(400_000), "1"));
    }

    static String solution(String token) {
        return IntStream.iterate(0, it -> it + 1)
                .mapToObj(String::valueOf)
                .filter(it -> ProofOfWork.isSolved(token, it))
                .findFirst()
                .orElseThrow();
    }

    private void take(int times) {
        for (var i = 0; i < times; i++) {
            limits.take(FIVE, "10.0.0.7");
        }
    }

    private static boolean isTaken(RateLimits node) {
        try {
            node.take(FIVE, "10.0.0.7");
            return true;
        } catch (TooManyRequests e) {
            return false;
        }
    }

    private static MockHttpServletRequest request(String from, String forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        return request;
    }
}
