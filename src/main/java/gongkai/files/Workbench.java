package gongkai.files;

import gongkai.access.RefusedException;
import gongkai.files.domain.Formats;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Where files are taken apart: one at a time, whoever asks; what files of 20 MB unfold to must not add up. */
final class Workbench {

    private static final ReentrantLock TABLE = new ReentrantLock();

    private Workbench() {}

    /**
     * Looks whether it can be taken at all.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    static String named(String name, byte[] bytes) {
        fits(bytes);
        return FileName.of(name);
    }

    /** @throws RefusedException with {@link FileRefusal#TOO_LARGE} */
    static void fits(byte[] bytes) {
        if (bytes.length > Files.LARGEST) {
            throw new RefusedException(FileRefusal.TOO_LARGE);
        }
    }

    /** @throws RefusedException with a {@link FileRefusal} */
    static FileKind kind(String name, byte[] bytes) {
        return alone(() -> Formats.kind(name, bytes));
    }

    /** @throws RefusedException with a {@link FileRefusal} */
    static Reading read(FileKind kind, byte[] bytes) {
        return alone(() -> Formats.read(kind, bytes));
    }

    static Cleaning clean(String name, FileKind kind, byte[] bytes) {
        return alone(() -> Formats.clean(name, kind, bytes));
    }

    private static <T> T alone(Supplier<T> work) {
        TABLE.lock();
        try {
            return work.get();
        } finally {
            TABLE.unlock();
        }
    }
}
