package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A zip archive unpacked within bounds, which are checked while reading: what an archive says of itself is no proof. */
final class Archive {

    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_UNPACKED = 100 * 1024 * 1024;

    /** One entry may unfold so many times, once it has passed a size at which that matters. */
    private static final int MOST_TIMES = 150;

    private static final int SMALL = 4 * 1024 * 1024;

    private final Map<String, byte[]> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private int unpacked;

    static Archive of(byte[] bytes) throws IOException {
        var archive = new Archive();
        try (var in = new ZipArchiveInputStream(new ByteArrayInputStream(bytes), "UTF-8", true, true)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                archive.add(entry, in);
            }
        }
        return archive;
    }

    private void add(ZipArchiveEntry entry, ZipArchiveInputStream in) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedException(FileRefusal.ENCRYPTED);
        }
        if (entries.size() >= MOST_ENTRIES) {
            throw tooMuch();
        }
        if (entry.isDirectory()) {
            return;
        }
        var name = entry.getName().replace('\\', '/').replaceAll("^/+", "");
        if (name.contains("..") || entries.put(name, unpacked(in)) != null) {
            throw new IOException("odd entry " + name);
        }
    }

    private byte[] unpacked(ZipArchiveInputStream in) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[16_384];
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            unpacked += read;
            if (unpacked > MOST_UNPACKED || out.size() > SMALL && out.size() / MOST_TIMES > in.getCompressedCount()) {
                throw tooMuch();
            }
        }
        return out.toByteArray();
    }

    private static RefusedException tooMuch() {
        return new RefusedException(FileRefusal.TOO_MUCH_INSIDE);
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    /** The first one stands first; nothing says when it was packed. */
    static byte[] packed(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                var packed = new ZipEntry(entry.getKey());
                packed.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(packed);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
