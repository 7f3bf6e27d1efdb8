package gongkai.files;

import gongkai.access.RefusedException;
import gongkai.files.domain.Formats;

/** Reads a file without keeping it. */
public final class FileReading {

    private FileReading() {}

    /**
     * What the file is by its content, and what it says.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    public static Reading of(String name, byte[] bytes) {
        if (bytes.length > Files.LARGEST) {
            throw new RefusedException(FileRefusal.TOO_LARGE);
        }
        return Formats.read(Formats.kind(name, bytes), bytes);
    }

    /**
     * What a web page says, whatever it is called.
     *
     * @throws RefusedException with a {@link FileRefusal}
     */
    public static Reading ofPage(byte[] bytes) {
        return Formats.read(FileKind.HTML, bytes);
    }
}
