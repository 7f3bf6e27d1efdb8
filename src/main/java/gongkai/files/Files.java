package gongkai.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.files.domain.Formats;
import gongkai.files.store.PgFileStore;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files by their number. Who may see one is for the caller to know. */
@Component
public class Files {

    /** In bytes; no larger file is taken. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** In characters, over all readings that are remembered. */
    private static final long REMEMBERED = 8_000_000;

    private record Content(String digest, FileKind kind) {}

    private final PgFileStore store;
    private final OfficeClock clock;
    private final Cache<Content, Reading> readings = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Content _, Reading it) -> weight(it))
            .build();

    /** One file is taken apart at a time, whoever asks: what a file of 20 MB unfolds to must not add up. */
    private final ReentrantLock table = new ReentrantLock();

    Files(PgFileStore store, OfficeClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps a file; the same bytes under another name are kept once.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    @Transactional
    public StoredFile keep(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new RefusedException(FileRefusal.TOO_LARGE);
        }
        var kept = FileName.of(name);
        var digest = Sm3.hex(bytes);
        var kind = alone(() -> {
            var found = Formats.kind(kept, bytes);
            readings.get(new Content(digest, found), it -> Formats.read(it.kind(), bytes));
            return found;
        });
        return store.keep(kept, kind, bytes, digest, clock.now());
    }

    public Optional<StoredFile> find(FileId id) {
        return store.find(id);
    }

    /**
     * The file as it was handed in.
     *
     * @throws NotFound if there is no such file
     */
    public byte[] bytes(FileId id) {
        return store.bytes(file(id).digest());
    }

    /**
     * What the file says.
     *
     * @throws NotFound if there is no such file
     */
    public Reading reading(FileId id) {
        var file = file(id);
        var content = new Content(file.digest(), file.kind());
        var remembered = readings.getIfPresent(content);
        if (remembered != null) {
            return remembered;
        }
        var bytes = store.bytes(file.digest());
        return alone(() -> readings.get(content, it -> Formats.read(it.kind(), bytes)));
    }

    /**
     * A copy that may be published, or why there is none.
     *
     * @throws NotFound if there is no such file
     */
    public Cleaning cleaned(FileId id) {
        var file = file(id);
        var bytes = store.bytes(file.digest());
        return alone(() -> Formats.clean(file.name(), file.kind(), bytes));
    }

    private StoredFile file(FileId id) {
        return find(id).orElseThrow(() -> new NotFound("file", id.value()));
    }

    private <T> T alone(Supplier<T> work) {
        table.lock();
        try {
            return work.get();
        } finally {
            table.unlock();
        }
    }

    private static int weight(Reading reading) {
        var parts = reading.parts().stream().mapToInt(it -> it.text().length()).sum();
        var concealed = reading.concealed().stream()
                .mapToInt(it -> it.text().length() + 100)
                .sum();
        return 100 + reading.text().length() + parts + concealed;
    }
}
