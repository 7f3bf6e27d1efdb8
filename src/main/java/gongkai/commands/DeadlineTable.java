package gongkai.commands;

import gongkai.statute.Calculation;
import gongkai.statute.Computation;
import gongkai.statute.Computation.Faults;
import gongkai.statute.DeadlineQuery;
import gongkai.statute.WorkCalendar;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table of questions; each row is answered on its own, a damaged one does not stop the others. */
record DeadlineTable(CsvTable table, List<String> remarks) {

    /** Whether there is a table at all. */
    sealed interface Opening {
        record Opened(DeadlineTable table) implements Opening {}

        record Unusable(String reason) implements Opening {}
    }

    private static final List<String> NEEDED = List.of("id", "rule", "start_date");
    private static final List<String> OPTIONAL = List.of("events", "params");
    private static final CSVFormat OUTPUT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    static Opening read(byte[] bytes) {
        var remarks = new ArrayList<String>();
        if (decoded(bytes, StandardCharsets.UTF_8) == null) {
            remarks.add("文件不是UTF-8编码，按GB18030读取");
        }
        var table = text(bytes).flatMap(CsvTable::read).orElse(null);
        if (table == null) {
            return new Opening.Unusable("是空的或者没有可读的表头");
        }
        var absent =
                NEEDED.stream().filter(name -> !table.header().contains(name)).toList();
        if (!absent.isEmpty()) {
            return new Opening.Unusable("的表头缺少列：" + String.join("、", absent));
        }
        var twice = table.header().stream()
                .filter(name -> NEEDED.contains(name) || OPTIONAL.contains(name))
                .filter(name -> table.header().indexOf(name) != table.header().lastIndexOf(name))
                .distinct()
                .toList();
        if (!twice.isEmpty()) {
            return new Opening.Unusable("的表头有重复的列：" + String.join("、", twice));
        }
        OPTIONAL.stream()
                .filter(name -> !table.header().contains(name))
                .forEach(name -> remarks.add("表头没有" + name + "列，各行按没有" + name + "计算"));
        return new Opening.Opened(new DeadlineTable(table, remarks));
    }

    /** In UTF-8, or else in GB18030 as older spreadsheets write. */
    static Optional<String> text(byte[] bytes) {
        return Optional.ofNullable(decoded(bytes, StandardCharsets.UTF_8))
                .or(() -> Optional.ofNullable(decoded(bytes, Charset.forName("GB18030"))));
    }

    void print(WorkCalendar calendar, PrintStream out, PrintStream err) {
        remarks.forEach(remark -> err.println("提示：" + remark));
        try {
            var printer = new CSVPrinter(out, OUTPUT);
            printer.printRecord("id", "due", "status");
            for (var row : table.rows()) {
                var id = row.field(table.header().indexOf("id"));
                var where = "第" + row.line() + "行（" + (id.isEmpty() ? "无编号" : id) + "）：";
                switch (answer(row, calendar)) {
                    case Calculation calculation -> {
                        var deadline = calculation.deadline();
                        printer.printRecord(id, deadline.lastDay(), deadline.provisional() ? "PROVISIONAL" : "OK");
                        calculation.warnings().forEach(warning -> err.println(where + "提示：" + warning));
                    }
                    case Faults(var faults) -> {
                        printer.printRecord(id, "", "ERROR");
                        err.println(where + String.join("；", faults));
                    }
                }
            }
            printer.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Computation answer(CsvTable.Row row, WorkCalendar calendar) {
        var fields = row.fields().orElse(null);
        if (fields == null) {
            return new Faults(List.of("引号没有成对，无法分列"));
        }
        var columns = table.header().size();
        if (fields.size() > columns) {
            return new Faults(List.of("有" + fields.size() + "列，多于表头的" + columns + "列"));
        }
        var missing = IntStream.range(fields.size(), columns)
                .mapToObj(table.header()::get)
                .filter(name -> NEEDED.contains(name) || OPTIONAL.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            return new Faults(List.of("只有" + fields.size() + "列，缺少" + String.join("、", missing)));
        }
        if (field(row, "id").isEmpty()) {
            return new Faults(List.of("缺少编号id"));
        }
        return DeadlineQuery.ofRow(
                        field(row, "rule"), field(row, "start_date"), field(row, "events"), field(row, "params"))
                .answer(calendar);
    }

    private String field(CsvTable.Row row, String column) {
        return row.field(table.header().indexOf(column));
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }
}
