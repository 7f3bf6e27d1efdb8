package gongkai.commands;

import gongkai.digest.Bundle;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code archive verify}: whether a package that left the program (归档包) is still what it was. */
public final class ArchiveCommand {

    private static final int WHOLE = 0;
    private static final int DAMAGED = 1;
    private static final int UNREADABLE = 2;

    private ArchiveCommand() {}

    /** The exit code: 0 when all are whole, 1 when one is not, 2 when one cannot be read. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() < 2 || !args.getFirst().equals("verify")) {
            err.println("用法：archive verify 归档包 ...");
            return UNREADABLE;
        }
        var code = WHOLE;
        for (var name : args.subList(1, args.size())) {
            code = Math.max(code, verify(name, out, err));
        }
        return code;
    }

    private static int verify(String name, PrintStream out, PrintStream err) {
        try (var in = new BufferedInputStream(Files.newInputStream(Path.of(name)))) {
            var inspection = Bundle.inspect(in);
            inspection.faults().forEach(it -> out.println(name + "：" + it));
            if (inspection.isWhole()) {
                out.println(name + "：完整，" + inspection.files() + " 个文件，清单的 SM3 校验值 " + inspection.digest()
                        + "；请与操作记录中导出归档包时的校验值核对");
            }
            return inspection.isWhole() ? WHOLE : DAMAGED;
        } catch (IOException | InvalidPathException unreadable) {
            err.println(name + "：不能作为归档包读取");
            return UNREADABLE;
        }
    }
}
