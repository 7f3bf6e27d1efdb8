package gongkai.commands;

import gongkai.database.DatabaseAddress;
import gongkai.database.StartFailure;
import gongkai.trail.TrailVerification;
import gongkai.trail.TrailVerification.Result;
import gongkai.trail.TrailWitnesses;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code trail verify}: proves the chain without the program, or beside it while it runs. */
public final class TrailCommand {

    private static final int WHOLE = 0;
    private static final int BROKEN = 5;

    private TrailCommand() {}

    /** An external database is found by the same environment as the program's own. */
    public static int verify(Optional<Path> wanted, PrintStream out) {
        return OfficeDatabase.with(wanted, (data, database) -> verify(database, data, out));
    }

    private static int verify(DatabaseAddress address, Path data, PrintStream out) {
        var source = new DriverManagerDataSource(address.url(), address.user(), address.password());
        var jdbc = JdbcClient.create(source);
        if (!jdbc.sql("select to_regclass('trail.entry') is not null")
                .query(Boolean.class)
                .single()) {
            throw new StartFailure("数据库里还没有审计记录", "请先用 ./gongkai serve 或 demo 启动一次。");
        }
        var witnesses = TrailWitnesses.read(TrailWitnesses.fileIn(data));
        return switch (new TrailVerification(jdbc).verify(witnesses)) {
            case Result.Whole(var entries, var head) -> {
                out.println("完整：从第 1 条到第 " + entries + " 条逐条相连，与 " + witnesses.size() + " 个库外链头一致。");
                out.println("链头 " + head);
                yield WHOLE;
            }
            case Result.Broken(var number, var why) -> {
                out.println("不完整：第 " + number + " 条：" + why + "。");
                yield BROKEN;
            }
        };
    }
}
