package gongkai.enclosures.handling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gongkai.enclosures.Enclosures;
import gongkai.enclosures.domain.Original;
import gongkai.files.SealedFiles;
import gongkai.redaction.Box;
import gongkai.redaction.Redacted;
import gongkai.redaction.Redaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Turns pages into pictures, one file at a time; a few pictures are remembered, in memory only. */
@Component
class Darkroom {

    private static final long REMEMBERED = 48_000_000;

    private record Shot(long file, int page) {}

    private final SealedFiles files;
    private final ReentrantLock door = new ReentrantLock();
    private final Cache<Shot, byte[]> pictures = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED)
            .weigher((Shot _, byte[] it) -> it.length)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    Darkroom(SealedFiles files) {
        this.files = files;
    }

    byte[] bytes(Original it) {
        return files.bytes(it.file(), Enclosures.owner(it.caseId()));
    }

    /** A page of the original. */
    byte[] picture(Original it, int page) {
        var shot = new Shot(it.file().value(), page);
        var remembered = pictures.getIfPresent(shot);
        if (remembered != null) {
            return remembered;
        }
        var picture = alone(() -> Redaction.picture(bytes(it), page));
        pictures.put(shot, picture);
        return picture;
    }

    /** A page as it will go out. */
    byte[] preview(Original it, int page, List<Box> boxes) {
        return alone(() -> Redaction.picture(bytes(it), page, boxes));
    }

    Redacted redacted(Original it, List<Box> boxes) {
        return alone(() -> Redaction.of(bytes(it), boxes));
    }

    <T> T alone(Supplier<T> work) {
        door.lock();
        try {
            return work.get();
        } finally {
            door.unlock();
        }
    }
}
