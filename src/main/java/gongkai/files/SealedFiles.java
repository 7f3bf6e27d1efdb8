package gongkai.files;

import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.files.SealedFile.Safety;
import gongkai.files.store.PgSealedFileStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files with personal data (《个人信息保护法》第五十一条): looked at as {@link Files} looks, kept sealed, bound to their owner,
 * never told apart by their content and never remembered clear. Who may open one is for the caller to know, and to record.
 */
@Component
public class SealedFiles {

    private static final int AT_ONCE = 4;

    private final PgSealedFileStore store;
    private final Scanner scanner;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    SealedFiles(
            PgSealedFileStore store,
            Scanner scanner,
            OfficeClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.scanner = scanner;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** As {@link #keep(String, byte[], String, Set)}, of any kind. */
    @Transactional
    public SealedFile keep(String name, byte[] bytes, String owner) {
        return keep(name, bytes, owner, EnumSet.allOf(FileKind.class));
    }

    /**
     * Keeps a file; a citizen's is not refused because nobody answers who would scan it, but waits in quarantine.
     *
     * @param owner a kind and a number, such as {@code application 12}; needed again to open it
     * @throws RefusedException with a {@link FileRefusal}
     */
    @Transactional
    public SealedFile keep(String name, byte[] bytes, String owner, Set<FileKind> wanted) {
        var kept = Workbench.named(name, bytes);
        var safety = switch (scanner.scan(bytes)) {
            case Scanner.Clean _ -> Safety.OPEN;
            case Scanner.Infected _ -> throw new RefusedException(FileRefusal.INFECTED);
            case Scanner.Silent _ -> Safety.QUARANTINED;
        };
        var kind = Workbench.kind(kept, bytes);
        if (!wanted.contains(kind)) {
            throw new RefusedException(FileRefusal.KIND_NOT_WANTED);
        }
        Workbench.read(kind, bytes);
        return store.keep(owner, kept, kind, bytes, safety, clock.now());
    }

    public Optional<SealedFile> find(SealedFileId id, String owner) {
        return store.find(id).filter(it -> it.owner().equals(owner));
    }

    /** In the order in which they were kept. */
    public List<SealedFile> of(String owner) {
        return store.of(owner);
    }

    /**
     * The file as it was handed in.
     *
     * @throws NotFound if that owner has no such file
     * @throws RefusedException while it waits for its scan, or when it was infected
     */
    public byte[] bytes(SealedFileId id, String owner) {
        return opened(openable(id, owner));
    }

    /**
     * What the file says.
     *
     * @throws NotFound if that owner has no such file
     * @throws RefusedException while it waits for its scan, or when it was infected
     */
    public Reading reading(SealedFileId id, String owner) {
        var file = openable(id, owner);
        return Workbench.read(file.kind(), opened(file));
    }

    /**
     * A copy that may be published, or why there is none.
     *
     * @throws NotFound if that owner has no such file
     * @throws RefusedException while it waits for its scan, or when it was infected
     */
    public Cleaning cleaned(SealedFileId id, String owner) {
        var file = openable(id, owner);
        return Workbench.clean(file.name(), file.kind(), opened(file));
    }

    /** For good; nothing happens when it is gone already. */
    @Transactional
    public void remove(SealedFileId id, String owner) {
        find(id, owner).ifPresent(it -> store.remove(id));
    }

    /** Every file of an owner, for good. */
    @Transactional
    public void removeAll(String owner) {
        store.removeAll(owner);
    }

    /** Asks again about what waits, the oldest first, until somebody is silent. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void rescan() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> rescanSome()))) {}
    }

    /** Whether it is worth going on. */
    private boolean rescanSome() {
        var waiting = store.claimQuarantined(AT_ONCE);
        for (var it : waiting) {
            switch (scanner.scan(store.bytes(it).orElseThrow())) {
                case Scanner.Clean _ -> store.release(it.id());
                case Scanner.Infected(var signature) -> {
                    store.empty(it.id());
                    events.publishEvent(new InfectionFound(it.id(), it.owner(), signature));
                }
                case Scanner.Silent _ -> {
                    return false;
                }
            }
        }
        return waiting.size() == AT_ONCE;
    }

    private byte[] opened(SealedFile file) {
        return store.bytes(file)
                .orElseThrow(() -> new NotFound("file", file.id().value()));
    }

    private SealedFile openable(SealedFileId id, String owner) {
        var file = find(id, owner).orElseThrow(() -> new NotFound("file", id.value()));
        return switch (file.safety()) {
            case OPEN -> file;
            case QUARANTINED -> throw new RefusedException(FileRefusal.QUARANTINED);
            case INFECTED -> throw new RefusedException(FileRefusal.FOUND_INFECTED);
        };
    }
}
