package gongkai.commands;

import gongkai.calendars.AnnouncedYear;
import gongkai.calendars.AnnouncedYearReader;
import gongkai.calendars.AnnouncedYearReader.Reading;
import gongkai.calendars.ShippedCalendars;
import gongkai.statute.Article;
import gongkai.statute.Calculation;
import gongkai.statute.ClockEvent;
import gongkai.statute.Computation.Faults;
import gongkai.statute.DeadlineQuery;
import gongkai.statute.DeadlineRule;
import gongkai.statute.SheetLine;
import gongkai.statute.Weekday;
import gongkai.statute.WorkCalendar;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code deadline}: statutory dates in the terminal, one with its calculation sheet or a whole table of them. */
public final class DeadlineCommand {

    private static final int DONE = 0;
    private static final int REFUSED = 2;

    private static final String USAGE = """
            用法：
              deadline 规则 起始日 [事件@日期 ...] [EXTENDED:n[@告知日]] [参数=值 ...]
                    打印期限计算单，如：deadline ANSWER_20WD 2026-09-18
              deadline --csv 文件
                    读取含 id,rule,start_date,events,params 各列的表格，输出 id,due,status
              deadline --rules
                    列出全部规则
            选项：
              --calendar 文件    加入一个年份的放假安排（JSON或CSV，可多次使用；同一年份以后给的为准）
            """;

    private static final String EVERY_EVENT = Arrays.stream(ClockEvent.Kind.values())
            .map(kind -> kind + "（" + kind.label() + "）")
            .collect(Collectors.joining("、", "", "、EXTENDED:n"));

    private final PrintStream out;
    private final PrintStream err;

    private DeadlineCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The exit code: 0 when the question could be answered or the table read, else 2. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var code = new DeadlineCommand(out, err).run(args);
        out.flush();
        err.flush();
        return code;
    }

    private int run(List<String> args) {
        var words = new ArrayList<String>();
        var calendars = new ArrayList<String>();
        String table = null;
        var rules = false;
        for (var rest = args.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            switch (word) {
                case "--csv", "--calendar" -> {
                    if (!rest.hasNext()) {
                        return refused(word + " 后面缺少文件名");
                    }
                    if (word.equals("--calendar")) {
                        calendars.add(rest.next());
                    } else if (table != null) {
                        return refused("--csv 只能用一次");
                    } else {
                        table = rest.next();
                    }
                }
                case "--rules" -> rules = true;
                case "--help", "-h" -> {
                    out.print(USAGE);
                    return DONE;
                }
                default -> {
                    if (word.startsWith("-")) {
                        return refused("未知选项“" + word + "”");
                    }
                    words.add(word);
                }
            }
        }
        if (rules) {
            return words.isEmpty() && table == null ? listRules() : refused("--rules 不与其他内容同用");
        }
        if (table == null && words.isEmpty()) {
            err.print(USAGE);
            return REFUSED;
        }
        if (table != null && !words.isEmpty()) {
            return refused("--csv 之外不应有“" + String.join(" ", words) + "”");
        }
        var calendar = calendar(calendars);
        if (calendar == null) {
            return REFUSED;
        }
        return table == null ? printOne(words, calendar) : printTable(table, calendar);
    }

    private int listRules() {
        for (var rule : DeadlineRule.values()) {
            out.println(rule + "  " + rule.label());
            var period = rule.period();
            out.println("    期限："
                    + (period == null ? "由参数n给出" : period.length().label()) + "；依据："
                    + rule.basis().label());
            var takes = new ArrayList<String>();
            rule.required().forEach(kind -> takes.add(kind + "@日期"));
            if (rule.requiresExtension()) {
                takes.add("EXTENDED:n");
            }
            if (!takes.isEmpty()) {
                out.println("    需要：" + String.join(" ", takes));
            }
            if (rule.takesEvents()) {
                out.println("    可用：" + EVERY_EVENT);
            }
            if (!rule.params().isEmpty()) {
                out.println("    参数：" + String.join("、", rule.params()));
            }
        }
        return DONE;
    }

    private int printOne(List<String> words, WorkCalendar calendar) {
        var events = new ArrayList<String>();
        var params = new ArrayList<String>();
        words.stream().skip(2).forEach(word -> (word.contains("=") ? params : events).add(word));
        var query = new DeadlineQuery(words.getFirst(), words.size() > 1 ? words.get(1) : "", events, params);
        switch (query.answer(calendar)) {
            case Faults(var faults) -> {
                faults.forEach(fault -> err.println("错误：" + fault));
                return REFUSED;
            }
            case Calculation calculation -> {
                printSheet(query, calculation);
                return DONE;
            }
        }
    }

    private void printSheet(DeadlineQuery query, Calculation calculation) {
        var rule = DeadlineRule.named(query.rule().strip());
        out.println("期限计算单");
        out.println("规则：" + (rule == null ? query.rule() : rule + "（" + rule.label() + "）"));
        out.println();
        calculation.lines().stream()
                .filter(line -> !(line instanceof SheetLine.Excluded || line instanceof SheetLine.MadeUp))
                .forEach(line -> out.println(line.text() + cited(line)));
        out.println();
        out.println("逐日计算：");
        for (var day : calculation.days()) {
            var number = day.number() == 0 ? "" : "第" + day.number() + "日";
            var source = day.why().differs() ? "  " + day.why().source() : "";
            out.println("  " + Weekday.dated(day.day()) + "  " + day.treatment().label() + number + "  "
                    + day.why().text() + source);
        }
        out.println();
        out.println("依据：");
        calculation.basis().forEach(article -> out.println("  " + article.label() + "：" + article.text()));
    }

    private static String cited(SheetLine line) {
        return line.basis().isEmpty()
                ? ""
                : line.basis().stream().sorted().map(Article::label).collect(Collectors.joining("、", "（", "）"));
    }

    private int printTable(String file, WorkCalendar calendar) {
        var bytes = bytes(file);
        if (bytes == null) {
            return REFUSED;
        }
        return switch (DeadlineTable.read(bytes)) {
            case DeadlineTable.Opening.Unusable(var reason) -> refused("文件“" + file + "”" + reason);
            case DeadlineTable.Opening.Opened(var opened) -> {
                opened.print(calendar, out, err);
                yield DONE;
            }
        };
    }

    private @Nullable WorkCalendar calendar(List<String> files) {
        var years = new ArrayList<AnnouncedYear>(ShippedCalendars.all());
        for (var file : files) {
            var bytes = bytes(file);
            if (bytes == null) {
                return null;
            }
            switch (AnnouncedYearReader.read(bytes, null)) {
                case Reading.Read(var year, var remarks) -> {
                    remarks.forEach(remark -> err.println("提示：放假安排文件“" + file + "”" + remark));
                    years.add(year);
                }
                case Reading.Faulty(var faults) -> {
                    faults.forEach(fault -> err.println("错误：放假安排文件“" + file + "”" + fault));
                    return null;
                }
            }
        }
        return AnnouncedYear.calendarOf(years);
    }

    private byte @Nullable [] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException absent) {
            refused("找不到文件“" + file + "”");
        } catch (IOException | InvalidPathException unreadable) {
            refused("无法读取文件“" + file + "”");
        }
        return null;
    }

    private int refused(String reason) {
        err.println("错误：" + reason);
        return REFUSED;
    }
}
