package gongkai.vault;

import gongkai.database.KeyFile;
import gongkai.database.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The keys, a file each, in a directory outside the database. A key that another process adds is seen at once: whoever
 * rotates need not stop the program.
 */
final class KeyRing {

    private static final Pattern NAME = Pattern.compile("(\\d{4})-[0-9a-f]{8}\\.key");
    private static final String FINGERPRINT = "fingerprint.key";
    private static final int FINGERPRINT_BYTES = 32;
    private static final int LEGACY_BYTES = 16;

    /** The keys as they lay there at one moment. */
    private record Seen(FileTime at, List<Key> keys) {}

    private final Path directory;
    private final Path legacy;
    private final SecureRandom random = new SecureRandom();
    private volatile Seen seen;

    /** @param keys the directory {@code keys} of the data directory */
    private KeyRing(Path keys, Path directory) {
        this.directory = directory;
        this.legacy = keys.resolve("accounts.key");
        this.seen = look();
    }

    /** @param wanted another directory than {@code vault} in it, or empty */
    static KeyRing in(Path keys, String wanted) {
        var directory = wanted.isBlank() ? keys.resolve("vault") : Path.of(wanted);
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException problem) {
            throw new StartFailure(
                    StartFailure.Exit.FAILED,
                    "密钥目录 " + directory + " 不能使用",
                    "请确认它可读写，或用 GONGKAI_VAULT_KEYS 另指一个目录。",
                    problem);
        }
        return new KeyRing(keys, directory);
    }

    Path directory() {
        return directory;
    }

    /** The oldest first. */
    List<Key> keys() {
        if (!seen.at().equals(changedAt())) {
            seen = look();
        }
        return seen.keys();
    }

    /** The one that seals. */
    Key newest() {
        return keys().getLast();
    }

    Optional<Key> find(String id) {
        return keys().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The only key before there was a ring. */
    Optional<Key> beforeTheRing() {
        return Files.exists(legacy) ? Optional.of(legacyKey(KeyFile.read(legacy, () -> ""))) : Optional.empty();
    }

    Key add(Algorithm algorithm) {
        var number = keys().stream().mapToInt(Key::number).max().orElse(0) + 1;
        var key = Key.of(number, algorithm, fresh(algorithm.keyBytes()));
        KeyFile.read(file(key), () -> algorithm.label() + " " + HexFormat.of().formatHex(key.bytes()));
        seen = look();
        return key;
    }

    void remove(Key key) {
        try {
            Files.deleteIfExists(file(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        seen = look();
    }

    void removeBeforeTheRing() {
        try {
            Files.deleteIfExists(legacy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasFingerprint() {
        return Files.exists(directory.resolve(FINGERPRINT));
    }

    /** The key by which values are recognised; it is made when there is none, and is never rotated. */
    Recognition fingerprint(Algorithm algorithm) {
        var file = directory.resolve(FINGERPRINT);
        var text = KeyFile.read(
                file, () -> algorithm.fingerprint() + " " + HexFormat.of().formatHex(fresh(FINGERPRINT_BYTES)));
        var words = text.split(" ");
        var found = Algorithm.recognising(words[0]);
        if (found.isEmpty() || words.length != 2 || !isHex(words[1], FINGERPRINT_BYTES)) {
            throw damaged(file);
        }
        return new Recognition(found.get(), HexFormat.of().parseHex(words[1]));
    }

    private byte[] fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Path file(Key key) {
        return directory.resolve(place(key) + ".key");
    }

    private FileTime changedAt() {
        try {
            return Files.getLastModifiedTime(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seen look() {
        var at = changedAt();
        try (var files = Files.list(directory)) {
            return new Seen(
                    at,
                    files.map(KeyRing::read)
                            .flatMap(Optional::stream)
                            .sorted(Comparator.comparing(KeyRing::place))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String place(Key key) {
        return "%04d-%s".formatted(key.number(), key.id());
    }

    private static Optional<Key> read(Path file) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Optional.of(read(file, Integer.parseInt(name.group(1)))) : Optional.empty();
    }

    private static Key read(Path file, int number) {
        var words = KeyFile.read(file, () -> "").split(" ");
        var algorithm = Algorithm.sealing(words[0]).orElse(null);
        if (algorithm == null || words.length != 2 || !isHex(words[1], algorithm.keyBytes())) {
            throw damaged(file);
        }
        var key = Key.of(number, algorithm, HexFormat.of().parseHex(words[1]));
        if (!file.getFileName().toString().contains(key.id())) {
            throw damaged(file);
        }
        return key;
    }

    private Key legacyKey(String text) {
        if (!isHex(text, LEGACY_BYTES)) {
            throw damaged(legacy);
        }
        return Key.of(0, Algorithm.SM4, HexFormat.of().parseHex(text));
    }

    private static boolean isHex(@Nullable String text, int bytes) {
        return text != null && text.matches("[0-9a-fA-F]{" + 2 * bytes + "}");
    }

    private static StartFailure damaged(Path file) {
        return new StartFailure("密钥文件 " + file + " 已损坏", "请从备份恢复此文件。没有它，用它加密的个人信息和密钥不能打开。");
    }
}
