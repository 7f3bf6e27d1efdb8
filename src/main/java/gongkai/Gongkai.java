package gongkai;

import gongkai.commands.ArchiveCommand;
import gongkai.commands.DeadlineCommand;
import gongkai.commands.FeeCommand;
import gongkai.commands.KeysCommand;
import gongkai.commands.ReportCommand;
import gongkai.commands.SearchCommand;
import gongkai.commands.TrailCommand;
import gongkai.database.StartFailure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** The program (政务公开平台): reads its command; only the web site needs the framework. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class Gongkai {

    static final int OK = 0;

    public static void main(String[] args) {
        var code = run(List.of(args), System.out, System.err);
        System.out.flush();
        // After a start the server's own threads keep the program alive.
        if (code != OK || args.length == 0 || !Site.COMMANDS.contains(args[0])) {
            System.exit(code);
        }
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        try {
            return dispatch(words, out, err);
        } catch (StartFailure failure) {
            err.println("gongkai：" + failure.getMessage());
            err.println("处理办法：" + failure.hint());
            return failure.exit().code();
        } catch (RuntimeException fault) {
            err.println("gongkai：出现没有料到的故障：" + fault.getClass().getSimpleName());
            err.println("处理办法：请把所用的命令和数据目录里的 log/gongkai.log 交给维护人员。");
            return StartFailure.Exit.FAILED.code();
        }
    }

    private static int dispatch(List<String> words, PrintStream out, PrintStream err) {
        if (words.isEmpty()) {
            Help.print(err);
            return StartFailure.Exit.USAGE.code();
        }
        var rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "demo" -> Site.start(Site.Purpose.DEMO, SiteOptions.parse(rest), out);
            case "serve" -> Site.start(Site.Purpose.SERVE, SiteOptions.parse(rest), out);
            case "train" -> Site.start(Site.Purpose.TRAIN, SiteOptions.parse(rest), out);
            case "deadline" -> DeadlineCommand.run(rest, out, err);
            case "archive" -> ArchiveCommand.run(rest, out, err);
            case "fee" -> FeeCommand.run(rest, out, err);
            case "report" -> ReportCommand.run(rest, out, err);
            case "trail" -> trail(rest, out);
            case "search" -> search(rest, out);
            case "keys" -> keys(rest, out);
            case "doctor" -> new Doctor(SiteOptions.parse(rest), out).examine();
            case "help", "--help", "-h" -> {
                Help.print(out);
                yield OK;
            }
            case String unknown ->
                throw new StartFailure(StartFailure.Exit.USAGE, "没有“" + unknown + "”这个命令", "运行 ./gongkai help 查看全部命令。");
        };
    }

    private static int search(List<String> words, PrintStream out) {
        if (words.isEmpty() || !words.getFirst().equals("rebuild")) {
            throw new StartFailure(
                    StartFailure.Exit.USAGE, "search 后面应为 rebuild", "例如：./gongkai search rebuild --data gongkai-data");
        }
        return SearchCommand.rebuild(
                SiteOptions.parse(words.subList(1, words.size())).data(), out);
    }

    private static int keys(List<String> words, PrintStream out) {
        var data = words.isEmpty()
                ? Optional.<Path>empty()
                : SiteOptions.parse(words.subList(1, words.size())).data();
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "list" -> KeysCommand.list(data, out);
            case "rotate" -> KeysCommand.rotate(data, out);
            case "retire" -> KeysCommand.retire(data, out);
            default ->
                throw new StartFailure(
                        StartFailure.Exit.USAGE,
                        "keys 后面应为 list、rotate 或 retire",
                        "例如：./gongkai keys rotate --data gongkai-data");
        };
    }

    private static int trail(List<String> words, PrintStream out) {
        if (words.isEmpty() || !words.getFirst().equals("verify")) {
            throw new StartFailure(
                    StartFailure.Exit.USAGE, "trail 后面应为 verify", "例如：./gongkai trail verify --data gongkai-data");
        }
        return TrailCommand.verify(
                SiteOptions.parse(words.subList(1, words.size())).data(), out);
    }
}
