package gongkai.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The three tables of a model as the official form prints them, with its merged cells, written down in many ways. */
final class ReportGrid {

    /**
     * @param across how many columns it goes across
     * @param down how many rows it goes down
     */
    record Box(String text, int across, int down) {

        static Box of(String text) {
            return new Box(text, 1, 1);
        }
    }

    private final ReportModel model;

    ReportGrid(ReportModel model) {
        this.model = model;
    }

    // The tables

    List<List<Box>> two() {
        var rows = new ArrayList<List<Box>>();
        if (model.isTrial) {
            block(rows, "（一）", 4, "本年新制作数量", "本年新公开数量", "对外公开总数量");
            item(rows, "t2.reg", "规章", 4, "made", "published", "total");
            item(rows, "t2.norm", model.normLabel, 4, "made", "published", "total");
            block(rows, "（五）", 4, "上一年项目数量", "本年增/减", "处理决定数量");
            item(rows, "t2.licence", "行政许可", 4, "last", "delta", "decisions");
            item(rows, "t2.service", "其他对外管理服务事项", 4, "last", "delta", "decisions");
            block(rows, "（六）", 4, "上一年项目数量", "本年增/减", "处理决定数量");
            item(rows, "t2.penalty", "行政处罚", 4, "last", "delta", "decisions");
            item(rows, "t2.coercion", "行政强制", 4, "last", "delta", "decisions");
            block(rows, "（八）", 4, "上一年项目数量", "本年增/减");
            item(rows, "t2.fee", "行政事业性收费", 4, "last", "delta");
            block(rows, "（九）", 4, "采购项目数量", model.purchaseHeader);
            item(rows, "t2.procurement", "政府集中采购", 4, "projects", "amount");
            return rows;
        }
        block(rows, "（一）", 4, "本年制发件数", "本年废止件数", "现行有效件数");
        item(rows, "t2.reg", "规章", 4, "made", "repealed", "valid");
        item(rows, "t2.norm", model.normLabel, 4, "made", "repealed", "valid");
        block(rows, "（五）", 4, "本年处理决定数量");
        item(rows, "t2.licence", "行政许可", 4, "decisions");
        block(rows, "（六）", 4, "本年处理决定数量");
        item(rows, "t2.penalty", "行政处罚", 4, "decisions");
        item(rows, "t2.coercion", "行政强制", 4, "decisions");
        block(rows, "（八）", 4, model.feeHeader);
        item(rows, "t2.fee", "行政事业性收费", 4, "amount");
        return rows;
    }

    private static void block(List<List<Box>> rows, String item, int width, String... headers) {
        rows.add(List.of(new Box("第二十条第" + item + "项", width, 1)));
        rows.add(spread(Stream.concat(Stream.of("信息内容"), Stream.of(headers)).toList(), width));
    }

    private void item(List<List<Box>> rows, String code, String label, int width, String... fields) {
        if (!model.hiddenRows.contains(code)) {
            rows.add(spread(
                    Stream.concat(Stream.of(label), Stream.of(fields).map(it -> model.cell(code + "." + it)))
                            .toList(),
                    width));
        }
    }

    /** The last cell goes across what is left. */
    private static List<Box> spread(List<String> texts, int width) {
        return IntStream.range(0, texts.size())
                .mapToObj(at -> new Box(texts.get(at), at == texts.size() - 1 ? width - at : 1, 1))
                .toList();
    }

    List<List<Box>> three() {
        var rows = new ArrayList<List<Box>>();
        rows.add(List.of(new Box(model.corner, 3, 3), new Box("申请人情况", 7, 1)));
        rows.add(List.of(new Box("自然人", 1, 2), new Box("法人或其他组织", 5, 1), new Box("总计", 1, 2)));
        rows.add(
                Stream.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他").map(Box::of).toList());
        row(rows, List.of(), "n1", 3);
        row(rows, List.of(), "n2", 3);
        var results = model.results().stream()
                .filter(it -> !model.hiddenRows.contains("t3." + it))
                .toList();
        var group = "";
        for (var code : results) {
            var before = new ArrayList<Box>();
            if (code.equals(results.getFirst())) {
                before.add(new Box("三、本年度办理结果", 1, results.size() + 1));
            }
            var kind = code.substring(0, 1);
            if (code.length() == 1) {
                row(rows, before, code, 2);
                continue;
            }
            if (!kind.equals(group)) {
                before.add(new Box(ReportModel.GROUP_LABELS.getOrDefault(kind, ""), 1, (int)
                        results.stream().filter(it -> it.startsWith(kind)).count()));
            }
            group = kind;
            row(rows, before, code, 1);
        }
        row(rows, List.of(), "g", 2);
        row(rows, List.of(), "h", 3);
        return rows;
    }

    private void row(List<List<Box>> rows, List<Box> before, String code, int across) {
        if (!model.hiddenRows.contains("t3." + code)) {
            rows.add(Stream.of(
                            before.stream(),
                            Stream.of(new Box(model.labels.getOrDefault(code, ""), across, 1)),
                            ReportModel.COLUMN_CODES.stream().map(it -> Box.of(model.cell("t3." + code + "." + it))))
                    .flatMap(it -> it)
                    .toList());
        }
    }

    List<List<Box>> four() {
        var outcomes = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");
        return List.of(
                List.of(new Box("行政复议", 5, 1), new Box("行政诉讼", 10, 1)),
                Stream.concat(
                                outcomes.stream().map(it -> new Box(it, 1, 2)),
                                Stream.of(new Box("未经复议直接起诉", 5, 1), new Box("复议后起诉", 5, 1)))
                        .toList(),
                Stream.of(outcomes, outcomes).flatMap(List::stream).map(Box::of).toList(),
                Stream.of("v", "ld", "la")
                        .flatMap(group ->
                                ReportModel.OUTCOMES.stream().map(it -> Box.of(model.cell("t4." + group + "." + it))))
                        .toList());
    }

    // Ways to write them down

    /** Every place filled: what a merged cell covers is empty. */
    static List<List<String>> places(List<List<Box>> rows) {
        var width = rows.getFirst().stream().mapToInt(Box::across).sum();
        var all = new ArrayList<List<String>>();
        var covered = new int[width];
        for (var row : rows) {
            var places = new ArrayList<String>();
            var boxes = row.iterator();
            while (places.size() < width) {
                if (covered[places.size()] > 0 || !boxes.hasNext()) {
                    covered[places.size()] = Math.max(0, covered[places.size()] - 1);
                    places.add("");
                    continue;
                }
                var box = boxes.next();
                for (var at = 0; at < box.across(); at++) {
                    covered[places.size()] = box.down() - 1;
                    places.add(at == 0 ? box.text() : "");
                }
            }
            all.add(places);
        }
        return all;
    }

    static String html(List<List<Box>> rows, boolean hasParagraphs) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(it -> "<td" + (it.across() > 1 ? " colspan=\"" + it.across() + "\"" : "")
                                + (it.down() > 1 ? " rowspan=\"" + it.down() + "\"" : "") + ">"
                                + (hasParagraphs ? "<p><span>" + it.text() + "</span>&nbsp;</p>" : it.text())
                                + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining("", "<table border=\"1\"><tbody>\n", "</tbody></table>\n"));
    }

    /** As pages are often turned into text: cells that are covered from above are left out, the row filled up. */
    static String leftPipes(List<List<Box>> rows) {
        var width = rows.getFirst().stream().mapToInt(Box::across).sum();
        return rows.stream()
                .map(row -> row.stream().map(Box::text).collect(Collectors.joining(" | ")) + " | "
                        + "|".repeat(width - row.size()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String placed(List<List<Box>> rows, String before, String between, String after) {
        return places(rows).stream()
                .map(it -> before + String.join(between, it) + after)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static String markdown(List<List<Box>> rows) {
        var lines = placed(rows, "| ", " | ", " |").lines().collect(Collectors.toCollection(ArrayList::new));
        lines.add(
                1,
                "|"
                        + " --- |"
                                .repeat(rows.getFirst().stream()
                                        .mapToInt(Box::across)
                                        .sum()));
        return String.join("\n", lines) + "\n";
    }

    /** Each cell a line that ends with a bar; more than one bar ends the row. */
    static String barLines(List<List<Box>> rows) {
        var width = rows.getFirst().stream().mapToInt(Box::across).sum();
        return rows.stream()
                .map(row -> row.stream()
                                .map(it -> it.text().isEmpty() ? "|\n" : it.text() + " |\n")
                                .collect(Collectors.joining())
                        + (width - row.size() > 1 ? "|".repeat(width - row.size()) + "\n" : ""))
                .collect(Collectors.joining());
    }

    /** Each cell a line, and each bar. */
    static String splitBars(List<List<Box>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(it -> it.text().isEmpty() ? "|\n" : it.text() + "\n|\n")
                        .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
