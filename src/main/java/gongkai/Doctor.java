package gongkai;

import gongkai.database.DataDirectory;
import gongkai.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Looks at this machine and says, one line each, what is there, what needs care and what is missing. */
final class Doctor {

    private enum Finding {
        FINE("正常"),
        CARE("注意"),
        MISSING("缺失");

        private final String label;

        Finding(String label) {
            this.label = label;
        }
    }

    private static final long MEGABYTE = 1024L * 1024;
    private static final int NEEDED_JDK = 25;
    private static final long NEEDED_MEMORY = 1024;
    private static final long NEEDED_DISK = 1024;
    private static final long SCARCE_DISK = 200;
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private final SiteOptions options;
    private final PrintStream out;
    private boolean able = true;

    Doctor(SiteOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    int examine() {
        java();
        memory();
        postgres();
        for (var directory :
                options.data().map(List::of).orElse(List.of(Path.of("gongkai-data"), Path.of("gongkai-demo")))) {
            data(directory.toAbsolutePath().normalize());
        }
        port();
        maven();
        browser();
        font();
        out.println(able ? "结论：可以运行。" : "结论：不能运行，请先补齐标为“缺失”的必需项。");
        return able ? Gongkai.OK : 1;
    }

    private void java() {
        var version = Runtime.version().feature();
        say(
                version >= NEEDED_JDK ? Finding.FINE : required(),
                "Java",
                Runtime.version() + "，" + System.getProperty("java.home"));
    }

    private void memory() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system) {
            long total = system.getTotalMemorySize() / MEGABYTE;
            say(
                    total >= NEEDED_MEMORY ? Finding.FINE : Finding.CARE,
                    "内存",
                    total + " MB" + (total >= NEEDED_MEMORY ? "" : "，建议 " + NEEDED_MEMORY + " MB 以上"));
        }
    }

    private void postgres() {
        if (!System.getenv().getOrDefault("GONGKAI_DATABASE_URL", "").isBlank()) {
            say(Finding.FINE, "PostgreSQL", "使用 GONGKAI_DATABASE_URL 指定的服务器");
        } else if (EmbeddedPostgres.isAvailable()) {
            say(Finding.FINE, "PostgreSQL", "程序自带，适用于 " + EmbeddedPostgres.platform());
        } else {
            say(
                    required(),
                    "PostgreSQL",
                    "程序包里没有适用于 " + EmbeddedPostgres.platform() + " 的版本：请在本机重新构建，或设置 GONGKAI_DATABASE_URL");
        }
    }

    private void data(Path directory) {
        if (!Files.exists(directory)) {
            var parent = existing(directory);
            var writable = Files.isWritable(parent);
            say(
                    writable ? Finding.FINE : Finding.CARE,
                    "数据目录",
                    directory + " 尚未建立" + (writable ? "，首次启动时建立" : "，且当前账户不能写 " + parent + "：请用 --data 另指"));
            disk(parent);
            return;
        }
        try {
            var format = directory.resolve("format");
            var owner = Files.getOwner(directory).getName();
            var holder = DataDirectory.heldBy(directory);
            if (!Files.isWritable(directory)) {
                say(Finding.CARE, "数据目录", directory + " 属于 " + owner + "，当前账户不能写：请换账户，或用 --data 另指");
            } else if (!Files.exists(format)) {
                say(Finding.CARE, "数据目录", directory + " 不是 gongkai 的数据目录：空目录可用，否则请用 --data 另指");
            } else if (!holder.isEmpty()) {
                say(Finding.CARE, "数据目录", directory + " 正被进程 " + holder + " 使用");
            } else {
                say(
                        Finding.FINE,
                        "数据目录",
                        directory + "，属于 " + owner + "，格式 "
                                + Files.readString(format).strip());
            }
            disk(directory);
        } catch (IOException problem) {
            say(Finding.CARE, "数据目录", directory + " 读不出：" + problem.getMessage());
        }
    }

    private void disk(Path directory) {
        try {
            long free = Files.getFileStore(directory).getUsableSpace() / MEGABYTE;
            say(
                    free >= NEEDED_DISK ? Finding.FINE : free >= SCARCE_DISK ? Finding.CARE : required(),
                    "磁盘空间",
                    "剩余 " + free + " MB" + (free >= NEEDED_DISK ? "" : "，建议 " + NEEDED_DISK + " MB 以上：请清理磁盘"));
        } catch (IOException problem) {
            say(Finding.CARE, "磁盘空间", "查不到：" + problem.getMessage());
        }
    }

    private void port() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(options.port()));
            say(Finding.FINE, "端口", options.port() + " 空闲");
        } catch (IOException taken) {
            say(Finding.CARE, "端口", options.port() + " 已被占用：启动时请用 --port 换一个");
        }
    }

    private void maven() {
        var found = onPath("mvn");
        say(
                found ? Finding.FINE : Finding.MISSING,
                "Maven",
                found ? "已安装（只在构建和测试时需要）" : "只在构建和测试时需要：请用系统的软件包管理器安装 maven");
    }

    private void browser() {
        var found = Stream.concat(Stream.of(System.getenv().getOrDefault("GONGKAI_CHROMIUM", "")), BROWSERS.stream())
                .filter(it -> !it.isEmpty() && Files.isExecutable(Path.of(it)))
                .findFirst();
        say(found.isPresent() ? Finding.FINE : Finding.MISSING, "Chromium", found.orElse("只在测试时需要：./gongkai test 会安装"));
    }

    private void font() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
            say(Finding.FINE, "中文字体", "系统自带");
            return;
        }
        var found = says("fc-list", ":lang=zh-cn", "family");
        say(found ? Finding.FINE : Finding.MISSING, "中文字体", found ? "已安装（只在测试时需要）" : "只在测试时需要：./gongkai test 会安装");
    }

    private Finding required() {
        able = false;
        return Finding.MISSING;
    }

    private void say(Finding finding, String what, String detail) {
        out.println(finding.label + "  " + what + "：" + detail);
    }

    private static Path existing(Path wanted) {
        var path = wanted;
        while (!Files.exists(path)) {
            var parent = path.getParent();
            if (parent == null) {
                return path;
            }
            path = parent;
        }
        return path;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .filter(it -> !it.isEmpty())
                .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
    }

    private static boolean says(String... words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            var output = process.getInputStream().readAllBytes();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 && output.length > 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
