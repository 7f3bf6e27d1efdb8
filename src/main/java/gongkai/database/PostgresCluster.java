package gongkai.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The server's files: made whole or not at all, and freed of what an earlier start left running. */
record PostgresCluster(DataDirectory data, PostgresProgram program, PostgresAccount account) {

    static final String NAME = "gongkai";

    private static final int PATIENCE_IN_TENTHS = 150;

    Path path() {
        return data.cluster();
    }

    private Path passwordFile() {
        return data.keys().resolve("database.password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    void prepare() throws IOException, InterruptedException {
        if (Files.exists(path())) {
            refuseOtherMajor();
            account.own(path());
        } else {
            Disk.require(data.path(), 120);
            make();
        }
    }

    private void refuseOtherMajor() throws IOException {
        if (!Files.exists(path().resolve("PG_VERSION")) || !Files.exists(passwordFile())) {
            throw new StartFailure(
                    "数据目录 " + data.path() + " 不完整：缺少 postgres/PG_VERSION 或 keys/database.password",
                    "请从备份恢复整个数据目录。已有文件未改动。");
        }
        var version = Files.readString(path().resolve("PG_VERSION")).strip();
        if (!version.equals(Integer.toString(program.major()))) {
            throw new StartFailure(
                    "数据目录 " + path() + " 由 PostgreSQL " + version + " 建立，本程序带的是 PostgreSQL " + program.major(),
                    "两个大版本的数据文件不能互换：请用原版本的 gongkai 导出后再导入。已有数据未改动。");
        }
    }

    private void make() throws IOException, InterruptedException {
        var workshop = data.path().resolve("postgres.new");
        PostgresProgram.delete(workshop);
        Files.createDirectory(
                workshop, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        keepPassword();
        var password = Files.writeString(workshop.resolve("password"), password());
        account.own(workshop);
        account.own(password);
        try {
            var cluster = workshop.resolve("cluster");
            run(initdb(cluster, password), "");
            run(
                    account.command(program.binary("postgres"), "--single", "-D", cluster.toString(), "template1"),
                    "create database " + NAME + "\n");
            Files.move(cluster, path(), ATOMIC_MOVE);
        } finally {
            PostgresProgram.delete(workshop);
        }
    }

    private List<String> initdb(Path cluster, Path password) {
        var locale = PostgresProgram.platform().startsWith("darwin") ? "en_US.UTF-8" : "C.UTF-8";
        return account.command(
                program.binary("initdb"),
                "--pgdata=" + cluster,
                "--username=" + NAME,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=" + locale,
                "--lc-collate=C",
                "--data-checksums",
                "--no-instructions");
    }

    private void keepPassword() throws IOException {
        if (!Files.exists(passwordFile())) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            var fresh = data.keys().resolve("database.password.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, HexFormat.of().formatHex(bytes));
            Files.move(fresh, passwordFile(), ATOMIC_MOVE);
        }
    }

    private void run(List<String> words, String input) throws IOException, InterruptedException {
        var outcome = new Command(words).run(input);
        Files.writeString(data.log().resolve("initdb.log"), String.join(" ", words) + "\n" + outcome.output() + "\n");
        var failed = !outcome.succeeded() || outcome.output().contains("ERROR:");
        if (failed && Disk.isFull(outcome.output())) {
            throw Disk.full(data.path(), null);
        }
        if (failed && outcome.output().contains("could not look up effective user ID")) {
            throw new StartFailure(
                    "当前账户没有用户名（只有编号 " + account.uid() + "），PostgreSQL 不肯为它建库",
                    "请用系统里登记了用户名的账户启动；在容器里，请给这个编号加一行 /etc/passwd。");
        }
        if (failed) {
            throw new StartFailure(
                    "建立数据库失败：" + outcome.output().strip().lines().reduce("", (before, last) -> last),
                    "详情见 " + data.log().resolve("initdb.log"));
        }
    }

    /** Stops a server that outlived its program. Only what really works in this directory is touched. */
    void stopOrphans() throws IOException, InterruptedException {
        if (!Files.exists(pidFile())) {
            return;
        }
        for (var signal : List.of("INT", "QUIT", "KILL")) {
            var alive = orphans();
            if (alive.isEmpty()) {
                break;
            }
            var postmaster =
                    alive.stream().filter(it -> it.pid() == pidInFile()).toList();
            for (var process : postmaster.isEmpty() ? alive : postmaster) {
                Command.signal(signal, process.pid());
            }
            for (int tenth = 0; tenth < PATIENCE_IN_TENTHS && !orphans().isEmpty(); tenth++) {
                Thread.sleep(100);
            }
        }
        forgetReusedPid();
    }

    /** The number may meanwhile belong to a stranger or to a dead process nobody collected; the server would not start. */
    private void forgetReusedPid() throws IOException {
        if (Files.exists(pidFile())
                && orphans().isEmpty()
                && ProcessHandle.of(pidInFile()).isPresent()) {
            Files.delete(pidFile());
        }
    }

    Path pidFile() {
        return path().resolve("postmaster.pid");
    }

    /** The pid that the running or the last server wrote down; -1 if there is none. */
    long pidInFile() {
        return lineOfPidFile(0).map(it -> Long.parseLong(it.strip())).orElse(-1L);
    }

    boolean saysReady() {
        return lineOfPidFile(7).map(it -> it.startsWith("ready")).orElse(false);
    }

    private Optional<String> lineOfPidFile(int number) {
        try {
            return Files.readAllLines(pidFile()).stream()
                    .skip(number)
                    .findFirst()
                    .filter(it -> !it.isBlank());
        } catch (IOException beingWritten) {
            return Optional.empty();
        }
    }

    private List<ProcessHandle> orphans() {
        var found = new ArrayList<ProcessHandle>();
        try (var processes = Files.isDirectory(Path.of("/proc/self"))
                ? ProcessHandle.allProcesses().filter(this::worksHere)
                : Stream.concat(ProcessHandle.of(pidInFile()).stream(), Stream.<ProcessHandle>empty())
                        .filter(this::wasStartedHere)) {
            processes.forEach(found::add);
        }
        return found;
    }

    /** A server and its children stand in the directory they serve. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Path.of("/proc", "" + process.pid(), "cwd").toRealPath().equals(path());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private boolean wasStartedHere(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(it -> it.toLowerCase(Locale.ROOT).contains("postgres") && it.contains(path().toString()))
                .isPresent();
    }
}
