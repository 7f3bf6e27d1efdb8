package gongkai.sending;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what is due, a few at a time, carries them side by side, and goes on until nothing is due. */
public final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private Round() {}

    /**
     * One that fails does not stop the others: whoever took it lets it go after a while.
     *
     * @param claim takes the next for oneself; none when nothing is due
     */
    public static <T> void go(Supplier<List<T>> claim, Consumer<T> carry) {
        for (var claimed = claim.get(); !claimed.isEmpty(); claimed = claim.get()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(
                        claimed.stream().map(it -> carrying(it, carry)).toList());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What came of an attempt; one that breaks counts as one that failed, so that it is not tried for ever. */
    public static Outcome attempt(Supplier<Outcome> attempt) {
        try {
            return attempt.get();
        } catch (RuntimeException e) {
            LOG.error("发送出错", e);
            return new Outcome.Failed("本系统出错");
        }
    }

    private static <T> Callable<Boolean> carrying(T it, Consumer<T> carry) {
        return () -> {
            try {
                carry.accept(it);
                return true;
            } catch (RuntimeException e) {
                LOG.error("没有处理完，租期过后重试", e);
                return false;
            }
        };
    }
}
