package gongkai.trail;

import com.zaxxer.hikari.HikariDataSource;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.database.DataDirectory;
import gongkai.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries appended per second, each in a transaction of its own that is on the disk; then a long chain, walked. */
final class TrailBench {

    private static final int SECONDS = 6;
    private static final int CHAIN = 200_000;
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final TransactionTemplate transactions;

    private TrailBench(HikariDataSource pool) {
        this.jdbc = JdbcClient.create(pool);
        this.trail = new Trail(new PgTrailStore(jdbc), new Clock());
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    public static void main(String[] args) {
        try (var data = DataDirectory.open(Path.of(args[0]));
                var server = EmbeddedPostgres.start(data);
                var pool = new HikariDataSource()) {
            var address = server.address();
            pool.setJdbcUrl(address.url());
            pool.setUsername(address.user());
            pool.setPassword(address.password());
            pool.setMaximumPoolSize(16);
            var bench = new TrailBench(pool);
            bench.append(1);
            for (int time = 0; time < 3; time++) {
                for (var writers : List.of(1, 8)) {
                    System.out.printf("append, %d writers: %,d/s%n", writers, bench.append(writers) / SECONDS);
                }
            }
            bench.lengthen();
            for (int time = 0; time < 3; time++) {
                bench.walk();
            }
        }
    }

    private long append(int writers) {
        var done = new AtomicLong();
        var end = System.nanoTime() + SECONDS * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        transactions.executeWithoutResult(_ -> record(1));
                        done.incrementAndGet();
                    }
                });
            }
        }
        return done.get();
    }

    private void lengthen() {
        var store = new PgTrailStore(jdbc);
        while (store.head().number() < CHAIN) {
            transactions.executeWithoutResult(_ -> record(AT_ONCE));
        }
    }

    private void record(int entries) {
        for (int entry = 0; entry < entries; entry++) {
            trail.record(
                    Doer.PROGRAM,
                    Deed.wrote(
                            "登记第三方合作",
                            "partner",
                            entry,
                            Branch.root(new OrganId(1)),
                            null,
                            Map.of("name", "云河传媒工作室", "scope", "政策图解和短视频制作", "products", "图解、短视频")));
        }
    }

    private void walk() {
        var began = System.nanoTime();
        if (!(new TrailVerification(jdbc).verify(List.of()) instanceof TrailVerification.Result.Whole whole)) {
            throw new IllegalStateException("the chain does not hold");
        }
        System.out.printf("verify %,d: %,.0f/s%n", whole.entries(), whole.entries() / ((System.nanoTime() - began) / 1e9));
    }

    private static final class Clock implements OfficeClock {

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 3, 2);
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    }
}
