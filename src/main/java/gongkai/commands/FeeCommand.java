package gongkai.commands;

import gongkai.statute.ProcessingFee;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code fee}: the information processing fee in the terminal, for one application or for a table of them. */
public final class FeeCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final int MOST = 1_000_000;

    private static final String USAGE = """
            用法：
              fee items 已有件数 本次件数      按件计收：当月此前已有的件数、本次申请的件数
              fee pages 页数                  按量计收：单件申请提供的页数（A4 一面为一页）
              fee --csv 文件
                    读取含 id,mode,prior_items_same_month,items_in_this_case,pages 各列的表格，
                    输出 id,fee,cumulative；mode 为 PER_ITEM 或 PER_PAGE。
                    信息已公开、只告知获取途径的不适用按量计收：published 列写 yes，或在 note 列注明
            """;

    /** What a table says in its column published, or notes, when nothing was handed out. */
    private static final List<String> ONLY_TOLD_WHERE = List.of("already public", "已经公开");

    private static final CSVFormat OUTPUT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private sealed interface Answer {
        record Fee(long yuan, Optional<Long> cumulative) implements Answer {}

        record Fault(String text) implements Answer {}
    }

    private final PrintStream out;
    private final PrintStream err;

    private FeeCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 when the question could be answered or the table read, else 2. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var code = new FeeCommand(out, err).run(args);
        out.flush();
        err.flush();
        return code;
    }

    private int run(List<String> args) {
        if (args.size() == 1 && List.of("--help", "-h").contains(args.getFirst())) {
            out.print(USAGE);
            return DONE;
        }
        if (args.size() == 2 && args.getFirst().equals("--csv")) {
            return table(args.get(1));
        }
        if (args.size() == 3 && args.getFirst().equals("items")) {
            return one(items(args.get(1), args.get(2)));
        }
        if (args.size() == 2 && args.getFirst().equals("pages")) {
            return one(pages(args.get(1), false));
        }
        err.print(USAGE);
        return REFUSED;
    }

    private int one(Answer answer) {
        return switch (answer) {
            case Answer.Fee(var yuan, var cumulative) -> {
                out.println("本次应收：" + yuan + " 元");
                cumulative.ifPresent(it -> out.println("当月累计：" + it + " 元"));
                yield DONE;
            }
            case Answer.Fault(var text) -> refused(text);
        };
    }

    private int table(String file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            return refused("无法读取文件“" + file + "”");
        }
        return switch (DeadlineTable.text(bytes).flatMap(CsvTable::read).orElse(null)) {
            case null -> refused("文件“" + file + "”是空的或者没有可读的表头");
            case CsvTable table -> {
                var missing = new ArrayList<>(List.of("id", "mode"));
                missing.removeAll(table.header());
                if (!missing.isEmpty()) {
                    yield refused("文件“" + file + "”的表头缺少列：" + String.join("、", missing));
                }
                print(table);
                yield DONE;
            }
        };
    }

    private void print(CsvTable table) {
        try {
            var printer = new CSVPrinter(out, OUTPUT);
            printer.printRecord("id", "fee", "cumulative");
            for (var row : table.rows()) {
                var id = field(table, row, "id");
                switch (answer(table, row)) {
                    case Answer.Fee(var yuan, var cumulative) ->
                        printer.printRecord(
                                id, yuan, cumulative.map(String::valueOf).orElse(""));
                    case Answer.Fault(var text) -> {
                        printer.printRecord(id, "", "");
                        err.println("第" + row.line() + "行（" + (id.isEmpty() ? "无编号" : id) + "）：" + text);
                    }
                }
            }
            printer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answer answer(CsvTable table, CsvTable.Row row) {
        if (row.fields().isEmpty()) {
            return new Answer.Fault("引号没有成对，无法分列");
        }
        return switch (field(table, row, "mode")) {
            case "PER_ITEM" ->
                items(field(table, row, "prior_items_same_month"), field(table, row, "items_in_this_case"));
            case "PER_PAGE" -> pages(field(table, row, "pages"), onlyToldWhere(table, row));
            case String other -> new Answer.Fault("计收方式“" + other + "”应为 PER_ITEM 或 PER_PAGE");
        };
    }

    private static boolean onlyToldWhere(CsvTable table, CsvTable.Row row) {
        var note = field(table, row, "note");
        return field(table, row, "published").equalsIgnoreCase("yes")
                || ONLY_TOLD_WHERE.stream().anyMatch(note::contains);
    }

    private static Answer items(String before, String now) {
        var already = number(before.isEmpty() ? "0" : before);
        var items = number(now);
        if (already.isEmpty() || items.isEmpty()) {
            return new Answer.Fault("件数应为0至" + MOST + "之间的整数，实为“" + before + "”“" + now + "”");
        }
        return new Answer.Fee(
                ProcessingFee.ofFurtherItems(already.get(), items.get()),
                Optional.of(ProcessingFee.ofItems(already.get() + items.get())));
    }

    private static Answer pages(String written, boolean onlyToldWhere) {
        var pages = number(written);
        if (pages.isEmpty()) {
            return new Answer.Fault("页数应为0至" + MOST + "之间的整数，实为“" + written + "”");
        }
        return new Answer.Fee(onlyToldWhere ? 0 : ProcessingFee.ofPages(pages.get()), Optional.empty());
    }

    private static Optional<Integer> number(String written) {
        return written.matches("\\d{1,7}")
                ? Optional.of(Integer.valueOf(written)).filter(it -> it <= MOST)
                : Optional.empty();
    }

    private static String field(CsvTable table, CsvTable.Row row, String column) {
        return row.field(table.header().indexOf(column));
    }

    private int refused(String reason) {
        err.println("错误：" + reason);
        return REFUSED;
    }
}
