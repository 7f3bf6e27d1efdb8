package gongkai.commands;

import gongkai.access.RefusedException;
import gongkai.files.FileRefusal;
import gongkai.reports.CheckedReport;
import gongkai.reports.Evidence;
import gongkai.reports.Finding;
import gongkai.reports.ReportJson;
import gongkai.reports.Reports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code report check}: what published annual reports say and what in them does not add up. */
public final class ReportCommand {

    private static final int CLEAN = 0;
    private static final int FAULTY = 1;
    private static final int UNREADABLE = 2;

    private static final int LONGEST_SHOWN = 60;

    private static final String USAGE = """
            用法：
              report check 文件 ... [--json] [--previous 文件]
                    读取年度报告（txt、html、docx、pdf、xlsx），列出不一致、不规范之处
            选项：
              --json             每个文件一行 JSON
              --previous 文件    上一年度的报告，另查跨年度的勾稽关系
                          --part 文件        汇总报告所汇总的一份报告（可多次使用，须给全），另查逐格合计
            退出码：0 没有错误；1 有错误；2 有文件读不了（其余照查）
            """;

    private final PrintStream out;
    private final PrintStream err;

    private ReportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 if no report has an error, 1 if one has, 2 if a file could not be read. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var code = new ReportCommand(out, err).run(args);
        out.flush();
        err.flush();
        return code;
    }

    private int run(List<String> args) {
        if (args.isEmpty() || !args.getFirst().equals("check")) {
            err.print(USAGE);
            return UNREADABLE;
        }
        var names = new ArrayList<String>();
        var partNames = new ArrayList<String>();
        var isJson = false;
        var isOnlyFiles = false;
        var previousName = Optional.<String>empty();
        for (var rest = args.subList(1, args.size()).iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (isOnlyFiles || !word.startsWith("--")) {
                names.add(word);
            } else if (word.equals("--")) {
                isOnlyFiles = true;
            } else if (word.equals("--json")) {
                isJson = true;
            } else if (word.equals("--help")) {
                out.print(USAGE);
                return CLEAN;
            } else if (word.startsWith("--previous=")) {
                previousName = Optional.of(word.substring("--previous=".length()));
            } else if (word.equals("--previous") && rest.hasNext()) {
                previousName = Optional.of(rest.next());
            } else if (word.startsWith("--part=")) {
                partNames.add(word.substring("--part=".length()));
            } else if (word.equals("--part") && rest.hasNext()) {
                partNames.add(rest.next());
            } else {
                err.println(
                        word.equals("--previous") || word.equals("--part") ? word + " 后面缺少文件名" : "未知选项“" + word + "”");
                return UNREADABLE;
            }
        }
        if (names.isEmpty()) {
            err.print(USAGE);
            return UNREADABLE;
        }
        var worst = CLEAN;
        var previous = Optional.<CheckedReport>empty();
        if (previousName.isPresent()) {
            try {
                previous = Optional.of(read(previousName.get(), Optional.empty()));
            } catch (CannotRead problem) {
                err.println(previousName.get() + "：" + problem.why);
                worst = UNREADABLE;
            }
        }
        var parts = new ArrayList<CheckedReport>();
        for (var name : partNames) {
            try {
                parts.add(read(name, Optional.empty()));
            } catch (CannotRead problem) {
                err.println(name + "：" + problem.why);
                return UNREADABLE;
            }
        }
        for (var name : names) {
            worst = Math.max(worst, one(name, isJson, previous, parts));
        }
        return worst;
    }

    private int one(String name, boolean isJson, Optional<CheckedReport> previous, List<CheckedReport> parts) {
        try {
            var report = Reports.collected(read(name, previous), parts);
            if (isJson) {
                out.println(ReportJson.of(name, report));
            } else {
                print(name, report);
            }
            return report.hasError() ? FAULTY : CLEAN;
        } catch (CannotRead problem) {
            err.println(name + "：" + problem.why);
            if (isJson) {
                out.println(ReportJson.unreadable(name, problem.why));
            }
            return UNREADABLE;
        }
    }

    private static final class CannotRead extends Exception {

        private final String why;

        CannotRead(String why) {
            super(why, null, false, false);
            this.why = why;
        }
    }

    private static CheckedReport read(String name, Optional<CheckedReport> previous) throws CannotRead {
        try {
            var file = Path.of(name);
            if (Files.isDirectory(file)) {
                throw new CannotRead("是目录，不是文件");
            }
            if (Files.isRegularFile(file) && Files.size(file) > Reports.LARGEST) {
                throw new CannotRead(FileRefusal.TOO_LARGE.label());
            }
            return Reports.check(String.valueOf(file.getFileName()), Files.readAllBytes(file), previous);
        } catch (RefusedException refused) {
            throw new CannotRead(refused.why().label());
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw new CannotRead("没有这个文件");
        } catch (IOException problem) {
            throw new CannotRead("读不了这个文件");
        }
    }

    private void print(String name, CheckedReport report) {
        out.println(name + "：" + report.organ().orElse("机关不详") + " "
                + (report.reportYear().isPresent() ? report.reportYear().getAsInt() + "年" : "年份不详") + " "
                + report.formatVersion().orElse("格式不详") + "，"
                + report.cells().size() + "格，" + report.findings().size() + "处发现");
        for (var finding : report.findings()) {
            out.println("  " + finding.severity().label() + " " + finding.code().code() + " " + finding.message()
                    + place(finding, report));
        }
    }

    private static String place(Finding finding, CheckedReport report) {
        return finding.evidence().isEmpty()
                ? ""
                : "（"
                        + finding.evidence().stream()
                                .limit(1)
                                .map(it -> line(it, report) + "“" + shown(it.text()) + "”")
                                .collect(Collectors.joining())
                        + "）";
    }

    private static String line(Evidence evidence, CheckedReport report) {
        var line = report.text()
                        .substring(0, evidence.offset())
                        .chars()
                        .filter(it -> it == '\n')
                        .count()
                + 1;
        return "第" + line + "行";
    }

    private static String shown(String text) {
        var plain = text.replaceAll("\\s+", " ");
        return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain;
    }
}
