package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.Cleaning;
import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Cleaning.Obstacle;
import gongkai.files.Cleaning.Uncleanable;
import gongkai.files.Concealed.Kind;
import gongkai.files.FileKind;
import gongkai.files.FileRefusal;
import gongkai.files.Reading;
import java.io.IOException;
import java.util.Optional;

/** Every kind of file that is taken. */
public final class Formats {

    private interface Work<T> {
        T done() throws IOException;
    }

    private Formats() {}

    /**
     * The kind by content.
     *
     * @throws RefusedException if the file is none that is taken, or not what its name says
     */
    public static FileKind kind(String name, byte[] bytes) {
        return readable(() -> ContentKind.of(name, bytes));
    }

    /** What the bytes of a text say, in whatever encoding; empty if they are in none. */
    public static Optional<String> decoded(byte[] bytes) {
        return Encoding.decoded(bytes);
    }

    /** @throws RefusedException if the file is damaged, locked or too large inside */
    public static Reading read(FileKind kind, byte[] bytes) {
        return readable(() -> of(kind).read(bytes));
    }

    /** Makes a copy without what is hidden, reads it again, and gives it only if nothing visible has changed. */
    public static Cleaning clean(String name, FileKind kind, byte[] bytes) {
        var before = read(kind, bytes);
        if (before.isCut()) {
            return new Uncleanable(name, Obstacle.TOO_LONG);
        }
        if (before.concealed().stream().anyMatch(it -> it.kind() == Kind.UNDER_BOX)) {
            return new Uncleanable(name, Obstacle.TEXT_UNDER_BOX);
        }
        if (kind == FileKind.PDF && PdfFormat.isSigned(bytes)) {
            return before.concealed().isEmpty()
                    ? new CleanedFile(name, kind, bytes, before.concealed())
                    : new Uncleanable(name, Obstacle.SIGNED);
        }
        return cleaned(kind, bytes)
                .map(it -> verified(name, kind, before, it))
                .orElseGet(() -> new Uncleanable(name, Obstacle.NOT_WRITABLE));
    }

    private static Optional<byte[]> cleaned(FileKind kind, byte[] bytes) {
        try {
            return Optional.of(readable(() -> of(kind).cleaned(bytes)));
        } catch (RefusedException _) {
            return Optional.empty();
        }
    }

    private static Cleaning verified(String name, FileKind kind, Reading before, byte[] copy) {
        try {
            var after = read(kind, copy);
            if (!after.concealed().isEmpty()) {
                return new Uncleanable(name, Obstacle.STILL_HIDDEN);
            }
            if (!after.text().equals(before.text()) || !after.parts().equals(before.parts())) {
                return new Uncleanable(name, Obstacle.TEXT_WOULD_CHANGE);
            }
            return new CleanedFile(name, kind, copy, before.concealed());
        } catch (RefusedException _) {
            return new Uncleanable(name, Obstacle.NOT_WRITABLE);
        }
    }

    private static Format of(FileKind kind) {
        return switch (kind) {
            case DOCX -> new WordFormat();
            case XLSX -> new SheetFormat();
            case PPTX -> new SlideFormat();
            case PDF -> new PdfFormat();
            case OFD -> new OfdFormat();
            case TXT, JSON -> new TextFormat();
            case CSV -> new CsvFormat();
            case HTML -> new HtmlFormat();
            case JPEG -> new JpegFormat();
            case PNG -> new PngFormat();
        };
    }

    /** The libraries answer to a damaged file with faults of every sort, among them too deep a recursion. */
    private static <T> T readable(Work<T> work) {
        try {
            return work.done();
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError _) {
            throw new RefusedException(FileRefusal.DAMAGED);
        }
    }
}
