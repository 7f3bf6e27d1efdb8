package gongkai;

import gongkai.database.StartFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What stands behind {@code demo}, {@code serve} and {@code doctor} on the command line. */
record SiteOptions(int port, Optional<Path> data, Optional<LocalDate> today) {

    static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    static SiteOptions parse(List<String> words) {
        var port = DEFAULT_PORT;
        var data = Optional.<Path>empty();
        var today = Optional.<LocalDate>empty();
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var sign = word.indexOf('=');
            var name = sign < 0 ? word : word.substring(0, sign);
            if (!List.of("--port", "--data", "--today").contains(name)) {
                throw wrong("不认识选项“" + word + "”");
            }
            if (sign < 0 && at + 1 == words.size()) {
                throw wrong("选项 " + name + " 后面缺少值");
            }
            var value = sign < 0 ? words.get(++at) : word.substring(sign + 1);
            switch (name) {
                case "--port" -> port = port(value);
                case "--data" -> data = Optional.of(path(value));
                default -> today = Optional.of(day(value));
            }
        }
        return new SiteOptions(port, data, today);
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 0 && port <= LAST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // The same answer as for a number out of range.
        }
        throw wrong("端口“" + value + "”不是 1 至 " + LAST_PORT + " 的整数");
    }

    private static Path path(String value) {
        try {
            if (!value.isBlank()) {
                return Path.of(value);
            }
        } catch (InvalidPathException unusable) {
            // The same answer as for an empty one.
        }
        throw wrong("数据目录“" + value + "”不是可用的路径");
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADay) {
            throw wrong("日期“" + value + "”写法有误，应如 2026-02-13");
        }
    }

    private static StartFailure wrong(String message) {
        return new StartFailure(StartFailure.Exit.USAGE, message, "运行 ./gongkai help 查看用法。");
    }
}
