package gongkai.published;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.clock.OfficeClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Counts how often an article is read (浏览次数, R159). A reader who comes back within half an hour is not counted again; who
 * the reader is, is forgotten after that, and never written down.
 */
@Component
public class Readings implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final Duration ONCE_WITHIN = Duration.ofMinutes(30);
    private static final long SECONDS_BETWEEN_WRITES = 10;
    private static final int MOST_READERS = 200_000;

    private final PgReadingStore store;
    private final long secret = ThreadLocalRandom.current().nextLong();
    private final Cache<Reader, Boolean> lately;
    private final Map<ArticleId, LongAdder> unwritten = new ConcurrentHashMap<>();
    private volatile boolean running;

    Readings(PgReadingStore store, OfficeClock clock) {
        this.store = store;
        this.lately = Caffeine.newBuilder()
                .maximumSize(MOST_READERS)
                .expireAfterWrite(ONCE_WITHIN)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.now().toEpochMilli()))
                .build();
    }

    private record Reader(ArticleId article, long fingerprint) {}

    /**
     * Somebody has an article before them.
     *
     * @param address from where, and {@code program} with what, so that a reader is told from others
     * @return whether they are counted, not having had it before them lately
     */
    public boolean read(ArticleId article, String address, String program) {
        var reader = new Reader(article, Objects.hash(address, program) * 31L ^ secret);
        if (lately.asMap().putIfAbsent(reader, true) != null) {
            return false;
        }
        unwritten.computeIfAbsent(article, _ -> new LongAdder()).increment();
        return true;
    }

    /** How often it was read until now. */
    public long of(ArticleId article) {
        var pending = unwritten.get(article);
        return store.of(article) + (pending == null ? 0 : pending.sum());
    }

    /** Writes down what was counted since the last time. */
    synchronized void write() {
        var counted = new HashMap<ArticleId, Long>();
        unwritten.keySet().forEach(it -> {
            var adder = unwritten.get(it);
            var count = adder == null ? 0 : adder.sumThenReset();
            if (count > 0) {
                counted.put(it, count);
            } else {
                unwritten.computeIfPresent(it, (_, left) -> left.sum() == 0 ? null : left);
            }
        });
        try {
            counted.forEach(store::add);
        } catch (DataAccessException away) {
            LOG.warn("浏览次数未能写下", away);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("readings").start(() -> {
            while (running) {
                try {
                    TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_WRITES);
                    write();
                } catch (InterruptedException ending) {
                    return;
                }
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
