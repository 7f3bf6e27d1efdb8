package gongkai.files;

import gongkai.access.RefusedException;
import gongkai.files.domain.Formats;
import java.util.Optional;

/** Reads a file without keeping it. */
public final class FileReading {

    private FileReading() {}

    /**
     * What the file is by its content, and what it says.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    public static Reading of(String name, byte[] bytes) {
        Workbench.fits(bytes);
        return Workbench.read(Workbench.kind(name, bytes), bytes);
    }

    /** What the bytes of a text say, in whatever encoding; empty if they are in none. */
    public static Optional<String> ofText(byte[] bytes) {
        return Formats.decoded(bytes);
    }

    /**
     * What a web page says, whatever it is called.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    public static Reading ofPage(byte[] bytes) {
        return Workbench.read(FileKind.HTML, bytes);
    }
}
