package gongkai.imports.handling;

import gongkai.access.RefusedException;
import gongkai.files.Files;
import gongkai.imports.domain.ImportRefusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes .zip packages apart, within bounds; everything else stays as it is. */
final class Packages {

    private static final int MOST_FILES = 1000;
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final List<ImportFile> files = new ArrayList<>();
    private long unpacked;

    private Packages() {}

    /** Files without a name are none: a browser sends one when nothing was chosen. */
    static List<ImportFile> unpacked(List<ImportFile> sent) {
        var all = new Packages();
        for (var file : sent) {
            if (isPackage(file)) {
                all.open(file.bytes());
            } else if (!file.name().isBlank()) {
                all.add(file);
            }
        }
        return all.files;
    }

    private static boolean isPackage(ImportFile file) {
        var bytes = file.bytes();
        return file.name().toLowerCase(Locale.ROOT).endsWith(".zip")
                && bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K';
    }

    /** Names are in UTF-8, or as a Chinese Windows writes them. */
    private void open(byte[] bytes) {
        var kept = files.size();
        var before = unpacked;
        try {
            open(bytes, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notUtf8) {
            while (files.size() > kept) {
                files.removeLast();
            }
            unpacked = before;
            try {
                open(bytes, CHINESE);
            } catch (IOException | IllegalArgumentException e) {
                throw new RefusedException(ImportRefusal.PACKAGE_UNREADABLE);
            }
        }
        if (files.size() == kept) {
            throw new RefusedException(ImportRefusal.PACKAGE_UNREADABLE);
        }
    }

    private void open(byte[] bytes, Charset names) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), names)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !isOfTheSystem(entry)) {
                    add(new ImportFile(entry.getName().replace('\\', '/'), content(zip)));
                }
            }
        }
    }

    private static boolean isOfTheSystem(ZipEntry entry) {
        var name = entry.getName();
        return name.startsWith("__MACOSX")
                || name.replaceAll(".*[/\\\\]", "").startsWith(".")
                || name.endsWith("Thumbs.db");
    }

    /** One too large is cut just above the limit, so that it is refused as a file. */
    private byte[] content(ZipInputStream zip) throws IOException {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[64 * 1024];
        for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > LARGEST) {
                throw new RefusedException(ImportRefusal.TOO_MUCH);
            }
            if (out.size() <= Files.LARGEST) {
                out.write(buffer, 0, read);
            }
        }
        return out.toByteArray();
    }

    private void add(ImportFile file) {
        if (files.size() == MOST_FILES) {
            throw new RefusedException(ImportRefusal.TOO_MANY);
        }
        files.add(file);
    }
}
