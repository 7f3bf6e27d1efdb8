package gongkai.trail;

import gongkai.database.DataDirectory;
import gongkai.trail.TrailVerification.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes the head of the chain into a file outside the database, at every start, every hour and at every orderly stop, so
 * that a chain rewritten as a whole, or cut off at its end, is noticed.
 */
@Component
public class TrailWitnesses implements SmartLifecycle {

    private final PgTrailStore store;
    private final Path file;
    private volatile boolean running;

    TrailWitnesses(PgTrailStore store, DataDirectory data) {
        this.store = store;
        this.file = fileIn(data.path());
    }

    public static Path fileIn(Path data) {
        return data.resolve("trail-heads");
    }

    List<Witness> all() {
        return read(file);
    }

    /** One head a line: number, blank, hash. A last line cut short by a crash is passed over. */
    public static List<Witness> read(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(it -> it.matches("\\d+ [0-9a-f]{64}"))
                            .map(it -> it.split(" "))
                            .map(it -> new Witness(Long.parseLong(it[0]), it[1]))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Scheduled(cron = "0 0 * * * *")
    void write() {
        var head = store.head();
        var line = head.number() + " " + HexFormat.of().formatHex(head.hash()) + "\n";
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void start() {
        write();
        running = true;
    }

    @Override
    public void stop() {
        write();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
