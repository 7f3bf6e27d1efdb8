package gongkai.commands;

import gongkai.database.DataDirectory;
import gongkai.database.StartFailure;
import gongkai.search.RebuildOrder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code search rebuild}: has the index built anew, by the program that runs or at the next start. */
public final class SearchCommand {

    private SearchCommand() {}

    public static int rebuild(Optional<Path> wanted, PrintStream out) {
        var data = wanted.orElse(Path.of("gongkai-data"));
        if (!Files.exists(data.resolve("format"))) {
            throw new StartFailure(data + " 不是 gongkai 的数据目录", "请用 --data 指明数据目录。");
        }
        RebuildOrder.leave(data);
        out.println(DataDirectory.heldBy(data).isEmpty() ? "已登记：下次启动时重新建立检索索引。" : "已登记：正在运行的系统将在几秒内开始重新建立检索索引，期间检索照常。");
        return 0;
    }
}
