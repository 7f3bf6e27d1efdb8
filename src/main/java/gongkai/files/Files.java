package gongkai.files;

import gongkai.access.NotFound;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files by their number. Who may see one is for the caller to know. */
@Component
public class Files {

    /** No larger file is taken. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /**
     * Keeps a file; the same bytes under another name are kept once.
     *
     * @throws gongkai.access.RefusedException with a {@link FileRefusal}
     */
    public StoredFile keep(String name, byte[] bytes) {
        throw new UnsupportedOperationException(name + bytes.length);
    }

    public Optional<StoredFile> find(FileId id) {
        return Optional.empty();
    }

    /** @throws NotFound if there is no such file */
    public byte[] bytes(FileId id) {
        throw new NotFound("file", id.value());
    }

    /** What the file says. @throws NotFound if there is no such file */
    public Reading reading(FileId id) {
        throw new NotFound("file", id.value());
    }

    /** A copy that may be published, or why there is none. @throws NotFound if there is no such file */
    public Cleaning cleaned(FileId id) {
        throw new NotFound("file", id.value());
    }
}
