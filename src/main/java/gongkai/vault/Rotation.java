package gongkai.vault;

import gongkai.database.DatabaseAddress;
import gongkai.database.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes keys (密钥轮换) without the program or beside it while it runs: the new key seals whatever is written from then
 * on, and everything there is is sealed anew. Cut short, it goes on where it was when it is asked again.
 */
public final class Rotation implements AutoCloseable {

    /**
     * A key and what depends on it.
     *
     * @param since a day such as 2026-11-24; empty for the key from before there were several
     * @param sealed how many values it has sealed
     */
    public record Line(String id, String algorithm, String since, boolean isNewest, long sealed) {}

    private static final int AT_ONCE = 100;

    private final KeyRing ring;
    private final Path mark;
    private final SingleConnectionDataSource connection;
    private final TransactionTemplate transaction;
    private final PgKeyStore keys;
    private final PgSealedStore values;
    private final List<SealedColumn> columns;

    /**
     * @param keys the directory {@code keys} of the data directory
     * @param wanted another directory than {@code vault} in it, or empty
     * @throws StartFailure if the database is not one that this program has brought up to date
     */
    public Rotation(Path keys, String wanted, DatabaseAddress database) {
        this(keys, wanted, database, SealedColumns.all());
    }

    Rotation(Path keys, String wanted, DatabaseAddress database, List<SealedColumn> columns) {
        this.columns = List.copyOf(columns);
        this.connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(connection));
        this.keys = PgKeyStore.on(connection);
        this.values = PgSealedStore.on(connection);
        if (!this.keys.isThere() || !columns.stream().allMatch(values::isThere)) {
            connection.destroy();
            throw new StartFailure("数据库里还没有本版本的加密数据", "请先用 ./gongkai serve 或 demo 启动一次。");
        }
        this.ring = KeyRing.in(keys, wanted);
        this.mark = ring.directory().resolve("rotating");
    }

    /** The oldest first. */
    public List<Line> lines() {
        var counts = counts();
        var since = keys.since();
        var lines = new ArrayList<Line>();
        ring.beforeTheRing()
                .ifPresent(it ->
                        lines.add(new Line(it.id(), it.algorithm().label(), "", false, counts.getOrDefault("", 0L))));
        var all = ring.keys();
        all.forEach(it -> lines.add(new Line(
                it.id(),
                it.algorithm().label(),
                since.getOrDefault(it.id(), ""),
                it.equals(all.getLast()),
                counts.getOrDefault(it.id(), 0L))));
        return lines;
    }

    /** Whether an earlier rotation was cut short. */
    public boolean isUnderWay() {
        return Files.exists(mark);
    }

    /**
     * Puts a new key to use, unless an earlier rotation is to be ended, and seals everything with it.
     *
     * @param progress hears how many values are done so far
     * @return where values stand that do not open, and so stay as they are
     */
    public List<String> run(Algorithm algorithm, Consumer<Long> progress) {
        if (!isUnderWay()) {
            write(ring.add(algorithm).id());
        }
        ring.keys().forEach(it -> keys.note(it.id(), PgKeyStore.Purpose.SEAL));
        var unopened = new TreeSet<String>();
        var newest = ring.newest();
        var done = 0L;
        for (var column : columns) {
            // Once more after the last, for what others were just writing with the key from before.
            for (var found = 1L; found > 0; done += found) {
                found = reseal(column, newest, done, progress, unopened);
            }
        }
        remove();
        return List.copyOf(unopened);
    }

    /** Removes the keys that nothing uses any more, and answers their ids; a copy of the data from before needs them. */
    public List<String> retire() {
        var counts = counts();
        var newest = ring.newest();
        var unused = ring.keys().stream()
                .filter(it -> !it.id().equals(newest.id()) && !counts.containsKey(it.id()))
                .toList();
        unused.forEach(it -> {
            keys.retire(it.id());
            ring.remove(it);
        });
        var ids = new ArrayList<>(unused.stream().map(Key::id).toList());
        ring.beforeTheRing().filter(_ -> !counts.containsKey("")).ifPresent(it -> {
            ring.removeBeforeTheRing();
            ids.add(it.id());
        });
        return ids;
    }

    private Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        columns.forEach(it -> values.counts(it).forEach((key, count) -> counts.merge(key, count, Long::sum)));
        return counts;
    }

    private long reseal(SealedColumn column, Key newest, long before, Consumer<Long> progress, Set<String> unopened) {
        var found = 0L;
        try (var walk = values.walk(column, Envelope.head(newest))) {
            for (var rows = walk.next(AT_ONCE); !rows.isEmpty(); rows = walk.next(AT_ONCE)) {
                var batch = rows;
                var sealed = transaction.execute(_ -> batch.stream()
                        .mapToLong(it -> reseal(walk, column, it, newest, unopened))
                        .sum());
                found += sealed == null ? 0 : sealed;
                progress.accept(before + found);
            }
        }
        return found;
    }

    private long reseal(
            PgSealedStore.Walk walk, SealedColumn column, List<String> key, Key newest, Set<String> unopened) {
        var place = column.at(key.toArray());
        var head = Envelope.head(newest);
        var count = 0;
        for (var old : walk.values(key)) {
            if (Arrays.mismatch(old, head) == head.length) {
                continue;
            }
            try {
                walk.replace(key, old, Envelope.seal(newest, Envelope.open(ring, old, place), place));
                count++;
            } catch (IllegalStateException damaged) {
                unopened.add(place.context());
            }
        }
        return count;
    }

    private void write(String id) {
        try {
            Files.writeString(mark, id + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
