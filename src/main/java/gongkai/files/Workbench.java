package gongkai.files;

import gongkai.access.RefusedException;
import gongkai.files.domain.Formats;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Where files are taken apart: one at a time, whoever asks; what files of 20 MB unfold to must not add up. */
@Component
class Workbench {

    private final ReentrantLock table = new ReentrantLock();

    /**
     * Looks whether it can be taken at all.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    static String named(String name, byte[] bytes) {
        if (bytes.length > Files.LARGEST) {
            throw new RefusedException(FileRefusal.TOO_LARGE);
        }
        return FileName.of(name);
    }

    /** @throws RefusedException with a {@link FileRefusal} */
    FileKind kind(String name, byte[] bytes) {
        return alone(() -> Formats.kind(name, bytes));
    }

    /** @throws RefusedException with a {@link FileRefusal} */
    Reading read(FileKind kind, byte[] bytes) {
        return alone(() -> Formats.read(kind, bytes));
    }

    Cleaning clean(String name, FileKind kind, byte[] bytes) {
        return alone(() -> Formats.clean(name, kind, bytes));
    }

    private <T> T alone(Supplier<T> work) {
        table.lock();
        try {
            return work.get();
        } finally {
            table.unlock();
        }
    }
}
