package gongkai.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's own PostgreSQL server: starts in the background, is started again on the same port if it dies, ends with
 * the program.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int LOG_BYTES = 5 * 1024 * 1024;
    private static final int LOGS_KEPT = 4;
    private static final int RETRY_SECONDS = 15;
    private static final int RECOVERY_SECONDS = 900;

    private final DataDirectory data;
    private final Path shelf;
    private final List<String> settings;
    private final CompletableFuture<DatabaseAddress> started = new CompletableFuture<>();
    private final Thread keeper;

    private volatile boolean stopping;
    private volatile @Nullable Process process;
    private volatile @Nullable PostgresCluster cluster;
    private int port;

    private EmbeddedPostgres(DataDirectory data, Path shelf, List<String> settings) {
        this.data = data;
        this.shelf = shelf;
        this.settings = settings;
        // The kernel ends the server when the thread that launched it ends, so this one thread launches and stays.
        this.keeper = Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::keep);
    }

    public static EmbeddedPostgres start(DataDirectory data) {
        return start(data, data.path().resolve("program"), List.of());
    }

    static EmbeddedPostgres start(DataDirectory data, Path shelf, List<String> settings) {
        var server = new EmbeddedPostgres(data, shelf, settings);
        server.keeper.start();
        return server;
    }

    /** The server of a data directory that another process has open. */
    public static DatabaseAddress running(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
            var password = Files.readString(data.resolve("keys").resolve("database.password"));
            return address(Integer.parseInt(lines.get(3).strip()), password.strip());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notThere) {
            throw new StartFailure("数据目录 " + data + " 正被使用，但读不到它的数据库", "请稍后再试，或先停止正在运行的 gongkai。");
        }
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + PostgresCluster.NAME, PostgresCluster.NAME, password);
    }

    /** Whether the class path carries a server for this machine. */
    public static boolean isAvailable() {
        return PostgresProgram.isAvailable();
    }

    public static String platform() {
        return PostgresProgram.platform();
    }

    /** Waits until the server takes connections. */
    public DatabaseAddress address() {
        try {
            return started.join();
        } catch (CompletionException failed) {
            throw StartFailure.behind(failed).orElseThrow(() -> failed);
        }
    }

    /** Ends sessions, writes everything down, stops. */
    @Override
    public void close() {
        stopping = true;
        var running = process;
        var files = cluster;
        if (running == null || files == null) {
            return;
        }
        try {
            for (var signal : List.of("INT", "QUIT", "KILL")) {
                if (running.isAlive()) {
                    Command.signal(signal, isOurs(files.pidInFile(), running) ? files.pidInFile() : running.pid());
                }
                if (running.waitFor(30, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (IOException problem) {
            LOG.warn("PostgreSQL 未能正常停止", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        var files = cluster;
        return files == null ? -1 : files.pidInFile();
    }

    private void keep() {
        try {
            var program = PostgresProgram.unpack(shelf);
            var files = new PostgresCluster(data, program, PostgresAccount.choose(data, program));
            cluster = files;
            files.prepare();
            files.stopOrphans();
            rotateLog();
            port = freePort();
            launch(files);
            started.complete(address(port, files.password()));
            watch(files);
        } catch (InterruptedException interrupted) {
            started.completeExceptionally(interrupted);
        } catch (IOException problem) {
            started.completeExceptionally(Disk.isFull(problem) ? Disk.full(data.path(), problem) : failed(problem));
        } catch (RuntimeException problem) {
            started.completeExceptionally(problem);
        }
    }

    private void watch(PostgresCluster files) throws InterruptedException {
        int failures = 0;
        while (!stopping) {
            var running = process;
            if (running != null) {
                running.waitFor();
            }
            // Ctrl-C may reach the server an instant before the program learns of it.
            Thread.sleep(Math.min(30_000, 200L << Math.min(failures, 8)));
            if (stopping) {
                return;
            }
            LOG.warn("PostgreSQL 意外停止，正在端口 {} 上重新启动", port);
            try {
                files.stopOrphans();
                launch(files);
                failures = 0;
            } catch (IOException | StartFailure problem) {
                failures++;
                LOG.error("PostgreSQL 未能重新启动，稍后再试", problem);
            }
        }
    }

    /** A server killed together with its program needs a moment until its remains are gone. */
    private void launch(PostgresCluster files) throws IOException, InterruptedException {
        for (int second = 0; ; second++) {
            var complaint = tryLaunch(files);
            if (complaint.isEmpty() || stopping) {
                return;
            }
            if (Disk.isFull(complaint)) {
                throw Disk.full(data.path(), null);
            }
            var passing = complaint.contains("already exists") || complaint.contains("still in use");
            if (complaint.contains("could not bind") || complaint.contains("could not create any TCP/IP sockets")) {
                if (!started.isDone()) {
                    port = freePort();
                }
            } else if (!passing) {
                throw failed(complaint);
            }
            if (second >= RETRY_SECONDS) {
                throw failed(complaint);
            }
            Thread.sleep(1000);
        }
    }

    private String tryLaunch(PostgresCluster files) throws IOException, InterruptedException {
        var log = log();
        long before = Files.exists(log) ? Files.size(log) : 0;
        var builder = new ProcessBuilder(command(files))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Command.clean(builder.environment());
        var launched = builder.start();
        process = launched;
        if (stopping) {
            close();
            return "";
        }
        for (int tick = 0; tick < RECOVERY_SECONDS * 50; tick++) {
            if (files.saysReady() && isOurs(files.pidInFile(), launched)) {
                return "";
            }
            if (launched.waitFor(20, TimeUnit.MILLISECONDS)) {
                return "ended: " + complaint(log, before);
            }
        }
        close();
        return "数据库在 " + RECOVERY_SECONDS + " 秒内没有就绪";
    }

    private List<String> command(PostgresCluster files) {
        var words = new ArrayList<>(files.account()
                .command(files.program().binary("postgres"), "-D", files.path().toString()));
        var all = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "fsync=on",
                "full_page_writes=on",
                "synchronous_commit=on",
                "max_connections=60",
                "shared_buffers=96MB",
                "timezone=Asia/Shanghai",
                "log_timezone=Asia/Shanghai",
                "logging_collector=off",
                "log_line_prefix=%m [%p] ",
                // The detail of a message may name an applicant.
                "log_error_verbosity=terse"));
        all.addAll(settings);
        all.forEach(it -> words.addAll(List.of("-c", it)));
        return words;
    }

    private static boolean isOurs(long pid, Process launched) {
        return pid == launched.pid() || launched.descendants().anyMatch(it -> it.pid() == pid);
    }

    private Path log() {
        return data.log().resolve("postgres.log");
    }

    private static String complaint(Path log, long from) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(from, file.length() - 8192));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            var telling = lines.stream()
                    .filter(it -> it.contains("FATAL:") || it.contains("PANIC:") || it.contains("could not"))
                    .toList();
            return String.join("\n", telling.isEmpty() ? lines : telling);
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_BYTES) {
            for (int number = LOGS_KEPT; number >= 1; number--) {
                var older = number == 1 ? log() : data.log().resolve("postgres.log." + (number - 1));
                if (Files.exists(older)) {
                    Files.move(
                            older, data.log().resolve("postgres.log." + number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Below the range from which systems hand out ports by themselves, so that it is still free at a restart. */
    private static int freePort() throws IOException {
        for (int attempt = 0; attempt < 200; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(15_432, 32_000);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), candidate));
                return candidate;
            } catch (IOException taken) {
                continue;
            }
        }
        throw new StartFailure("本机没有可供数据库使用的空闲端口（127.0.0.1:15432-32000）", "请检查防火墙或容器的网络设置。");
    }

    private StartFailure failed(String complaint) {
        return new StartFailure("PostgreSQL 启动失败：" + complaint.strip(), "详情见 " + log());
    }

    private StartFailure failed(IOException problem) {
        return new StartFailure(
                StartFailure.Exit.FAILED, "PostgreSQL 启动失败：" + problem.getMessage(), "详情见 " + log(), problem);
    }
}
