package gongkai.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.files.store.PgFileStore;
import java.util.Optional;
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

    private final Scanner scanner;

    Files(PgFileStore store, Scanner scanner, OfficeClock clock) {
        this.store = store;
        this.scanner = scanner;
        this.clock = clock;
    }

    /**
     * Keeps a file; the same bytes under another name are kept once.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    @Transactional
    public StoredFile keep(String name, byte[] bytes) {
        var kept = Workbench.named(name, bytes);
        refuse(scanner.scan(bytes));
        var digest = Sm3.hex(bytes);
        var kind = Workbench.kind(kept, bytes);
        readings.get(new Content(digest, kind), it -> Workbench.read(it.kind(), bytes));
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
        return readings.get(content, it -> Workbench.read(it.kind(), bytes));
    }

    /**
     * A copy that may be published, or why there is none.
     *
     * @throws NotFound if there is no such file
     */
    public Cleaning cleaned(FileId id) {
        var file = file(id);
        var bytes = store.bytes(file.digest());
        return Workbench.clean(file.name(), file.kind(), bytes);
    }

    private StoredFile file(FileId id) {
        return find(id).orElseThrow(() -> new NotFound("file", id.value()));
    }

    /** Staff can try again; so nothing unscanned gets in. */
    private static void refuse(Scanner.Finding finding) {
        switch (finding) {
            case Scanner.Clean _ -> {}
            case Scanner.Infected _ -> throw new RefusedException(FileRefusal.INFECTED);
            case Scanner.Silent _ -> throw new RefusedException(FileRefusal.NOT_SCANNED);
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
