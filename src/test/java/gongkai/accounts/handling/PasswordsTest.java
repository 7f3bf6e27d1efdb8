package gongkai.accounts.handling;

import static gongkai.Refusals.refuses;
import static gongkai.accounts.domain.AccountRefusal.TOO_BUSY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void an_unknown_name_costs_what_a_known_one_costs() {
        assertThat(cost(Passwords.NOBODYS)).isEqualTo(cost(passwords.digest("Gongkai-2026")));
    }

    @Test
    void as_many_work_as_there_are_turns_some_wait_and_the_next_is_told_to_come_back() throws Exception {
        var narrow = new Passwords(1, 1);
        var working = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            var first = two.submit(() -> narrow.inTurn(() -> {
                working.countDown();
                return waited(finish);
            }));
            working.await();
            var second = two.submit(() -> narrow.inTurn(() -> "second"));
            while (!narrow.isCrowded()) {
                Thread.onSpinWait();
            }

            refuses(TOO_BUSY, () -> narrow.inTurn(() -> "third"));
            finish.countDown();

            assertThat(first.get()).isEqualTo("first");
            assertThat(second.get()).isEqualTo("second");
        }
        assertThat(narrow.inTurn(() -> "third")).isEqualTo("third");
    }

    private static String waited(CountDownLatch latch) {
        try {
            latch.await();
            return "first";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Algorithm, version, memory, rounds, lanes and the lengths of salt and hash. */
    private static String cost(String digest) {
        var part = digest.split("\\$");
        return part[1] + part[2] + part[3] + part[4].length() + part[5].length();
    }
}
