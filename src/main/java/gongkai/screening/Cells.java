package gongkai.screening;

import static gongkai.screening.Detector.COMPLEMENTARY_CELL;
import static gongkai.screening.Detector.SMALL_CELL;

import gongkai.screening.Tables.Cell;
import gongkai.screening.Tables.Row;
import gongkai.screening.Tables.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Looks for numbers in tables that are small enough to point at persons, and for hidden ones a total gives away. */
final class Cells {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,3})\\s?(?:人|例|人次|户|名|件|个)?");
    private static final Pattern HIDDEN =
            Pattern.compile("\\*{1,3}|[<＜]\\s?\\d{1,2}|少于\\s?\\d{1,2}|不足\\s?\\d{1,2}|隐去|略");
    private static final Pattern NUMBER = Pattern.compile("[\\d,.]+%?");
    private static final String[] NOT_COUNTS = {
        "序号", "编号", "年份", "年度", "月份", "日期", "季度", "级别", "等级", "档次", "比例", "率", "标准", "排名", "次序", "页"
    };
    /** Not the applicants of an annual report, whose table the law prescribes as it is. */
    private static final String[] OF_PERSONS = {
        "人数", "人次", "例数", "病例", "户数", "患", "病", "救助", "残", "死亡", "住院", "低保", "特困"
    };

    private static final String[] TOTALS = {"合计", "总计", "小计", "总数", "共计"};

    private static final int LONGEST_CAPTION = 40;

    private Cells() {}

    /** Answers whether there are small cells at all, those of tables that do not count persons included. */
    static boolean look(Finds finds) {
        var any = false;
        for (var table : finds.tables().all()) {
            var small = small(table, finds.settings().smallCell());
            any |= !small.isEmpty();
            if (!small.isEmpty() && countsPersons(table, finds.text())) {
                var first = small.getFirst();
                finds.add(
                        SMALL_CELL,
                        first.from(),
                        first.to(),
                        "表中 " + small.size() + " 个单元格小于 " + finds.settings().smallCell(),
                        "table " + header(table, finds.text()));
            }
            complementary(table, finds);
        }
        return any;
    }

    private static String header(Table table, Folded text) {
        return text.text().substring(table.header().from(), table.header().to());
    }

    private static List<Cell> small(Table table, int limit) {
        var small = new ArrayList<Cell>();
        for (var row : table.rows()) {
            for (var column = 0; column < row.cells().size(); column++) {
                var cell = row.cell(column);
                var count = COUNT.matcher(cell.text());
                if (count.matches() && isCount(table, column, row)) {
                    var value = Integer.parseInt(count.group(1));
                    if (value >= 1 && value < limit) {
                        small.add(cell);
                    }
                }
            }
        }
        return small;
    }

    private static boolean isCount(Table table, int column, Row row) {
        var heading = table.heading(column);
        return !Finds.contains(heading, NOT_COUNTS)
                && !(column == 0 && (heading.isEmpty() || heading.equals("号") || heading.equalsIgnoreCase("no.")))
                && !Finds.contains(row.cell(0).text(), "比例", "标准", "序号");
    }

    private static boolean countsPersons(Table table, Folded text) {
        return Finds.contains(header(table, text), OF_PERSONS)
                || Finds.contains(caption(table, text), "人数", "人次", "患者", "病例", "救助对象")
                || table.rows().stream()
                        .anyMatch(it -> Finds.contains(it.cell(0).text(), OF_PERSONS));
    }

    /** The line above a table, if it reads like its name; a sentence tells of something else. */
    private static String caption(Table table, Folded text) {
        var above = text.text().substring(0, table.header().from()).stripTrailing();
        var line = above.substring(above.lastIndexOf('\n') + 1).strip();
        return line.length() > LONGEST_CAPTION || line.endsWith("。") ? "" : line;
    }

    /** One hidden number in a row or column with a total is no longer hidden. */
    private static void complementary(Table table, Finds finds) {
        for (var row : table.rows()) {
            var hidden = new ArrayList<Cell>();
            var shown = 0;
            var isTotalled = false;
            for (var column = 1; column < row.cells().size(); column++) {
                var cell = row.cell(column);
                if (HIDDEN.matcher(cell.text()).matches()) {
                    hidden.add(cell);
                } else if (NUMBER.matcher(cell.text()).matches()) {
                    shown++;
                    isTotalled |= Finds.contains(table.heading(column), TOTALS);
                }
            }
            if (hidden.size() == 1 && isTotalled && shown > 1) {
                found(hidden.getFirst(), table, finds);
            }
        }
        var total = table.rows().stream()
                .filter(it -> Finds.contains(it.cell(0).text(), TOTALS))
                .findFirst();
        if (total.isEmpty()) {
            return;
        }
        for (var column = 1; column < table.columns(); column++) {
            var at = column;
            var hidden = table.rows().stream()
                    .map(it -> it.cell(at))
                    .filter(it -> HIDDEN.matcher(it.text()).matches())
                    .toList();
            if (hidden.size() == 1
                    && NUMBER.matcher(total.get().cell(at).text()).matches()) {
                found(hidden.getFirst(), table, finds);
            }
        }
    }

    private static void found(Cell cell, Table table, Finds finds) {
        finds.add(
                COMPLEMENTARY_CELL,
                cell.from(),
                cell.to(),
                "只隐去一个数值，可由合计反推",
                "table " + header(table, finds.text()) + finds.text().lineOf(cell.from()));
    }
}
