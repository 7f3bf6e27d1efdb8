package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.FileKind;
import gongkai.files.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells the kind of a file from its content, and holds its name against that. */
final class ContentKind {

    private static final Map<String, FileKind> BY_ENDING = Map.ofEntries(
            Map.entry("docx", FileKind.DOCX),
            Map.entry("xlsx", FileKind.XLSX),
            Map.entry("pptx", FileKind.PPTX),
            Map.entry("pdf", FileKind.PDF),
            Map.entry("ofd", FileKind.OFD),
            Map.entry("txt", FileKind.TXT),
            Map.entry("csv", FileKind.CSV),
            Map.entry("htm", FileKind.HTML),
            Map.entry("html", FileKind.HTML),
            Map.entry("json", FileKind.JSON),
            Map.entry("jpg", FileKind.JPEG),
            Map.entry("jpeg", FileKind.JPEG),
            Map.entry("png", FileKind.PNG));

    private static final Set<String> OLD =
            Set.of("doc", "dot", "xls", "xlt", "ppt", "pps", "wps", "wpt", "et", "dps", "rtf");

    private static final Set<String> WITH_MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm");

    private static final Set<FileKind> WRITTEN_AS_TEXT =
            Set.of(FileKind.TXT, FileKind.CSV, FileKind.HTML, FileKind.JSON);

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private ContentKind() {}

    static FileKind of(String name, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new RefusedException(FileRefusal.EMPTY);
        }
        var ending = ending(name);
        if (WITH_MACROS.contains(ending)) {
            throw new RefusedException(FileRefusal.MACROS);
        }
        if (startsWith(bytes, OLE)) {
            throw new RefusedException(isLocked(bytes) ? FileRefusal.ENCRYPTED : FileRefusal.OLD_OFFICE);
        }
        var expected = Optional.ofNullable(BY_ENDING.get(ending));
        var actual = startsWith(bytes, ZIP) ? Optional.of(packed(bytes)) : byMagic(bytes);
        if (actual.isPresent()) {
            return matching(actual.get(), expected);
        }
        if (OLD.contains(ending)) {
            throw new RefusedException(FileRefusal.OLD_OFFICE);
        }
        if (expected.isEmpty()) {
            throw new RefusedException(FileRefusal.UNKNOWN_KIND);
        }
        if (!WRITTEN_AS_TEXT.contains(expected.get()) || !Encoding.isText(bytes)) {
            throw new RefusedException(FileRefusal.NOT_AS_NAMED);
        }
        return expected.get();
    }

    private static FileKind packed(byte[] bytes) throws IOException {
        var entries = Archive.of(bytes).entries();
        return OfdFormat.isIn(entries) ? FileKind.OFD : Office.kind(entries);
    }

    private static FileKind matching(FileKind actual, Optional<FileKind> expected) {
        if (expected.isEmpty() || expected.get() != actual) {
            throw new RefusedException(FileRefusal.NOT_AS_NAMED);
        }
        return actual;
    }

    private static Optional<FileKind> byMagic(byte[] bytes) throws IOException {
        var type = MimeTypes.getDefaultMimeTypes()
                .detect(TikaInputStream.get(new ByteArrayInputStream(bytes)), new Metadata())
                .toString();
        return switch (type) {
            case "application/pdf" -> Optional.of(FileKind.PDF);
            case "image/jpeg" -> Optional.of(FileKind.JPEG);
            case "image/png" -> Optional.of(FileKind.PNG);
            default -> Optional.empty();
        };
    }

    /** Office keeps a document with a password inside a container of the old sort. */
    private static boolean isLocked(byte[] bytes) {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    || container.getRoot().hasEntryCaseInsensitive("EncryptionInfo");
        } catch (IOException | RuntimeException _) {
            return new String(bytes, 0, Math.min(bytes.length, 100_000), StandardCharsets.UTF_16LE)
                    .contains("EncryptedPackage");
        }
    }

    static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
