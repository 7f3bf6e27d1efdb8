package gongkai.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The one directory (数据目录) that holds everything the program keeps; held by one process at a time. */
public final class DataDirectory implements AutoCloseable {

    static final String FORMAT = "gongkai-data 1";

    /** What may lie in a directory that is not yet ours: nothing, or what a start left behind that died at once. */
    private static final Set<String> NOTHING_OF_VALUE = Set.of("lock", "format.new", "lost+found", ".DS_Store");

    /** Megabytes without which the server could not even write its next log segment. */
    private static final int ROOM = 40;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataDirectory open(Path wanted) {
        var path = wanted.toAbsolutePath().normalize();
        try {
            makePrivate(path);
            path = path.toRealPath();
            refuseForeign(path);
            Disk.require(path, ROOM);
            var directory = new DataDirectory(path, lock(path));
            directory.prepare();
            return directory;
        } catch (IOException problem) {
            throw unusable(path, problem);
        }
    }

    /** Who holds the directory: the pid, or nothing if it is free or does not exist. */
    public static String heldBy(Path wanted) {
        var file = wanted.resolve("lock");
        if (!Files.exists(file)) {
            return "";
        }
        try (var channel = FileChannel.open(file, READ, WRITE)) {
            var taken = channel.tryLock();
            return taken == null ? readPid(channel) : "";
        } catch (OverlappingFileLockException own) {
            return Long.toString(ProcessHandle.current().pid());
        } catch (IOException unreadable) {
            return "?";
        }
    }

    public Path path() {
        return path;
    }

    /** Secrets; readable by the program's own account only. */
    public Path keys() {
        return path.resolve("keys");
    }

    public Path log() {
        return path.resolve("log");
    }

    /** What need not outlive the program, such as an upload on its way; emptied at every start. */
    public Path temporary() {
        return path.resolve("temporary");
    }

    /** A directory serves the purpose it was first used for: a demo never works on an organ's own data. */
    public void dedicate(String purpose) {
        var file = path.resolve("purpose");
        try {
            if (!Files.exists(file)) {
                Files.writeString(path.resolve("purpose.new"), purpose + "\n");
                Files.move(path.resolve("purpose.new"), file, ATOMIC_MOVE);
            }
            var first = Files.readString(file).strip();
            if (!first.equals(purpose)) {
                throw new StartFailure("数据目录 " + path + " 属于" + first + "，不能用于" + purpose, "请用 --data 另指一个目录。目录内容未改动。");
            }
        } catch (IOException problem) {
            throw unusable(path, problem);
        }
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException problem) {
            throw unusable(path, problem);
        }
    }

    private static void makePrivate(Path path) throws IOException {
        if (!Files.exists(path)) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!Files.isDirectory(path)) {
            throw new StartFailure("数据目录 " + path + " 不是目录", "请用 --data 另指一个目录。");
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path.resolve("format"))) {
            var format = Files.readString(path.resolve("format")).strip();
            if (!format.equals(FORMAT)) {
                throw new StartFailure(
                        "数据目录 " + path + " 的格式是“" + format + "”，本程序只认“" + FORMAT + "”",
                        "这个目录由另一版本的 gongkai 建立，请用那个版本打开。目录内容未改动。");
            }
            return;
        }
        try (var entries = Files.list(path)) {
            if (entries.anyMatch(
                    it -> !NOTHING_OF_VALUE.contains(it.getFileName().toString()))) {
                throw new StartFailure("目录 " + path + " 里已有别的文件，不是 gongkai 的数据目录", "请用 --data 指一个空目录或不存在的目录。目录内容未改动。");
            }
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var file = path.resolve("lock");
        var channel = FileChannel.open(file, CREATE, READ, WRITE);
        try {
            if (channel.tryLock() == null) {
                var pid = readPid(channel);
                channel.close();
                throw inUse(path, pid);
            }
        } catch (OverlappingFileLockException own) {
            throw inUse(path, Long.toString(ProcessHandle.current().pid()));
        }
        channel.truncate(0);
        channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
        return channel;
    }

    private static String readPid(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return UTF_8.decode(bytes.flip()).toString().strip();
    }

    private static StartFailure inUse(Path path, String pid) {
        return new StartFailure(
                StartFailure.Exit.DATA_IN_USE,
                "数据目录 " + path + " 正被另一个 gongkai（进程 " + pid + "）使用",
                "请先停止进程 " + pid + "，或用 --data 另指一个目录。");
    }

    private void prepare() throws IOException {
        if (!Files.exists(path.resolve("format"))) {
            Files.writeString(path.resolve("format.new"), FORMAT + "\n");
            Files.move(path.resolve("format.new"), path.resolve("format"), ATOMIC_MOVE);
        }
        PostgresProgram.delete(temporary());
        for (var private_ : new Path[] {keys(), log(), temporary()}) {
            Files.createDirectories(private_);
            Files.setPosixFilePermissions(private_, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static StartFailure unusable(Path path, IOException problem) {
        if (Disk.isFull(problem)) {
            return Disk.full(path, problem);
        }
        if (problem instanceof AccessDeniedException
                || problem instanceof FileSystemException fs
                        && String.valueOf(fs.getReason()).contains("Read-only")) {
            return new StartFailure(
                    StartFailure.Exit.FAILED,
                    "没有权限写数据目录 " + path + "（当前账户 " + System.getProperty("user.name") + "）",
                    "请把目录交给当前账户（chown -R），或用 --data 另指一个可写的目录。",
                    problem);
        }
        return new StartFailure(
                StartFailure.Exit.FAILED,
                "数据目录 " + path + " 无法使用：" + problem.getMessage(),
                "请检查路径，或用 --data 另指一个目录。",
                problem);
    }
}
