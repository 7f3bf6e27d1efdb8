package gongkai.reports;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An annual report that agrees with itself in everything, made up from a seed, for tests to write down and to spoil. */
final class ReportModel {

    enum Layout {
        LINES,
        SPACED_LINES,
        PIPES,
        FRAMED_PIPES,
        TABS,
        COLUMNS,
        HTML,
        MERGED_HTML,
        WORDY_HTML,
        LEFT_PIPES,
        PLACED_PIPES,
        PLACED_TABS,
        MARKDOWN,
        BAR_LINES,
        SPLIT_BARS
    }

    static final List<String> COLUMN_CODES = List.of("nat", "biz", "res", "wel", "law", "oth", "tot");
    static final List<String> RESULTS = List.of(
            "a", "b", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "d1", "d2", "d3", "e1", "e2", "e3", "e4", "e5");
    static final List<String> OUTCOMES = List.of("keep", "correct", "other", "pending", "total");

    static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("n1", "一、本年新收政府信息公开申请数量");
        LABELS.put("n2", "二、上年结转政府信息公开申请数量");
        LABELS.put("a", "（一）予以公开");
        LABELS.put("b", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
        LABELS.put("c1", "1.属于国家秘密");
        LABELS.put("c2", "2.其他法律行政法规禁止公开");
        LABELS.put("c3", "3.危及“三安全一稳定”");
        LABELS.put("c4", "4.保护第三方合法权益");
        LABELS.put("c5", "5.属于三类内部事务信息");
        LABELS.put("c6", "6.属于四类过程性信息");
        LABELS.put("c7", "7.属于行政执法案卷");
        LABELS.put("c8", "8.属于行政查询事项");
        LABELS.put("d1", "1.本机关不掌握相关政府信息");
        LABELS.put("d2", "2.没有现成信息需要另行制作");
        LABELS.put("d3", "3.补正后申请内容仍不明确");
        LABELS.put("e1", "1.信访举报投诉类申请");
        LABELS.put("e2", "2.重复申请");
        LABELS.put("e3", "3.要求提供公开出版物");
        LABELS.put("e4", "4.无正当理由大量反复申请");
        LABELS.put("e5", "5.要求行政机关确认或重新出具已获取信息");
        LABELS.put("f", "（六）其他处理");
        LABELS.put("f1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请");
        LABELS.put("f2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请");
        LABELS.put("f3", "3.其他");
        LABELS.put("g", "（七）总计");
        LABELS.put("h", "四、结转下年度继续办理");
    }

    static final Map<String, String> GROUP_LABELS =
            Map.of("c", "（三）不予公开", "d", "（四）无法提供", "e", "（五）不予处理", "f", "（六）其他处理");

    final Random random;
    final boolean isTrial;
    final int year;
    final String organ;
    final Layout layout;
    final Map<String, String> cells = new LinkedHashMap<>();
    final List<String> first = new ArrayList<>();
    final List<String> fifth = new ArrayList<>();
    final List<String> sixth = new ArrayList<>();
    final List<String> headings = new ArrayList<>(List.of(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"));
    final Map<String, String> labels = new LinkedHashMap<>(LABELS);
    final List<Integer> hiddenTables = new ArrayList<>();
    final List<String> hiddenRows = new ArrayList<>();
    String title;
    String preamble;
    String corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    String before = "";
    String after = "";
    String normLabel;
    String feeHeader = "本年收费金额（单位：万元）";
    String purchaseHeader = "采购总金额";
    boolean isSigned;

    /** What stands under each table. */
    String note = "";

    Script script = Script.SIMPLIFIED;

    enum Script {
        SIMPLIFIED,
        TRADITIONAL,
        TAIWAN,
        HONG_KONG
    }

    ReportModel(long seed) {
        random = new Random(seed);
        isTrial = random.nextInt(3) == 0;
        year = isTrial ? 2019 + random.nextInt(2) : 2021 + random.nextInt(5);
        organ = pick("青溪", "白石", "云岭", "柳湾", "东屏", "石渠", "望江")
                + pick("市", "县", "区")
                + pick("医疗保障局", "民政局", "水利局", "教育局", "市场监督管理局", "住房和城乡建设局", "卫生健康委员会");
        layout = Layout.values()[random.nextInt(Layout.values().length)];
        normLabel = isTrial ? "规范性文件" : "行政规范性文件";
        title = organ + pick(year + "年", year + "年度", year + "年") + pick("政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作年度报告");
        preamble = pick(
                "根据《中华人民共和国政府信息公开条例》规定，编制" + organ + year + "年政府信息公开工作年度报告。本报告所列数据的统计期限为" + year + "年1月1日至" + year
                        + "年12月31日。",
                "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成，数据统计期限自" + year
                        + "年1月1日起至" + year + "年12月31日止。",
                "");
        isSigned = random.nextInt(3) == 0;
        fillTwo();
        fillThree();
        fillFour();
        new ReportProse(this).write();
        surroundings();
    }

    /** What sites put around a report, the writer's notes, the script. */
    private void surroundings() {
        before = random.nextInt(3) > 0
                ? ""
                : pick(
                        "首页 > 政务公开 > 政府信息公开年报",
                        "当前位置：首页 > 政府信息公开 > 年度报告 > 正文",
                        "索引号：000123456/" + (year + 1) + "-00012\n发布机构：" + organ + "\n发文日期：" + (year + 1) + "-01-20",
                        "【字体：大 中 小】 打印 分享\n发布时间：" + (year + 1) + "-01-18 浏览次数：123次",
                        "来源：" + organ + "    发布时间：" + (year + 1) + "年1月20日    访问量：58");
        after = random.nextInt(3) > 0
                ? ""
                : pick(
                        "上一篇：关于开展培训的通知\n下一篇：没有了",
                        "相关链接\n青溪市人民政府\n国家政务服务平台",
                        "【打印本页】【关闭窗口】\n主办：柳湾县人民政府办公室\n网站标识码：1234567890 ICP备12345678号",
                        "扫一扫在手机打开当前页\n分享到：",
                        "版权所有：东屏区人民政府办公室 联系我们 网站地图\n技术支持：某某公司");
        note = random.nextInt(4) > 0 ? "" : pick("注：本表由各科室填报，办公室汇总。", "备注：表中没有的按0填写。", "说明：上述数据截至" + year + "年12月31日。");
        script = random.nextInt(8) > 0 ? Script.SIMPLIFIED : Script.values()[1 + random.nextInt(3)];
    }

    private String written(String text) {
        return switch (script) {
            case SIMPLIFIED -> text;
            case TRADITIONAL -> HanLP.s2t(text);
            case TAIWAN -> HanLP.s2tw(text);
            case HONG_KONG -> HanLP.s2hk(text);
        };
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    int number(String code) {
        return Integer.parseInt(cells.getOrDefault(code, "0"));
    }

    String cell(String code) {
        return cells.getOrDefault(code, "");
    }

    private int some(int most) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(most);
    }

    private void put(String code, int number) {
        cells.put(code, String.valueOf(number));
    }

    private void fillTwo() {
        if (isTrial) {
            List.of("made", "published", "total").forEach(it -> put("t2.reg." + it, 0));
            var made = some(12);
            put("t2.norm.made", made);
            put("t2.norm.published", made);
            put("t2.norm.total", made + some(40));
            for (var item : List.of("licence", "service", "penalty", "coercion")) {
                put("t2." + item + ".last", some(60));
                put("t2." + item + ".delta", random.nextInt(9) - 4);
                put("t2." + item + ".decisions", some(3000));
            }
            put("t2.fee.last", some(9));
            put("t2.fee.delta", random.nextInt(3) - 1);
            put("t2.procurement.projects", some(40));
            cells.put("t2.procurement.amount", "0");
            return;
        }
        List.of("made", "repealed", "valid").forEach(it -> put("t2.reg." + it, 0));
        var made = 1 + random.nextInt(9);
        put("t2.norm.made", made);
        put("t2.norm.repealed", some(5));
        put("t2.norm.valid", made + some(60));
        put("t2.licence.decisions", some(20_000));
        put("t2.penalty.decisions", some(900));
        put("t2.coercion.decisions", some(80));
        cells.put("t2.fee.amount", pick("0", "0", "12.5", "318.0642"));
    }

    List<String> results() {
        return Stream.concat(RESULTS.stream(), isTrial ? Stream.of("f") : Stream.of("f1", "f2", "f3"))
                .toList();
    }

    private void fillThree() {
        var isQuiet = random.nextInt(4) == 0;
        var rows = results();
        for (var column : COLUMN_CODES.subList(0, 6)) {
            var sum = 0;
            for (var row : rows) {
                var isLikely = List.of("a", "b", "c5", "c8", "d1", "e1", "e2", "f", "f3")
                        .contains(row);
                var most = column.equals("nat") ? 30 : column.equals("biz") ? 6 : 3;
                var number = isQuiet
                                || random.nextInt(isLikely ? 2 : 9) != 0
                                || !column.equals("nat") && random.nextInt(3) != 0
                        ? 0
                        : random.nextInt(most);
                put("t3." + row + "." + column, number);
                sum += number;
            }
            var carriedOut = isQuiet || random.nextInt(3) != 0 ? 0 : random.nextInt(4);
            var carriedIn = Math.min(sum + carriedOut, random.nextInt(3) == 0 ? random.nextInt(5) : 0);
            put("t3.g." + column, sum);
            put("t3.h." + column, carriedOut);
            put("t3.n2." + column, carriedIn);
            put("t3.n1." + column, sum + carriedOut - carriedIn);
        }
        for (var row :
                Stream.concat(rows.stream(), Stream.of("g", "h", "n1", "n2")).toList()) {
            put(
                    "t3." + row + ".tot",
                    COLUMN_CODES.subList(0, 6).stream()
                            .mapToInt(it -> number("t3." + row + "." + it))
                            .sum());
        }
    }

    private void fillFour() {
        for (var group : List.of("v", "ld", "la")) {
            var sum = 0;
            for (var outcome : OUTCOMES.subList(0, 4)) {
                var number = random.nextInt(4) == 0 && !(group.equals("ld") && year >= 2024) ? random.nextInt(7) : 0;
                put("t4." + group + "." + outcome, number);
                sum += number;
            }
            put("t4." + group + ".total", sum);
        }
    }

    int kind(String kind) {
        return results().stream()
                .filter(it -> it.startsWith(kind))
                .mapToInt(it -> number("t3." + it + ".tot"))
                .sum();
    }

    int received() {
        return number("t3.n1.tot");
    }

    /** A report of 2022 by a county's bureau in which nothing happened; its prose is the one given. */
    static ReportModel quiet(String... prose) {
        for (var seed = 1L; ; seed++) {
            var model = new ReportModel(seed);
            if (model.year == 2022 && model.layout == Layout.PIPES && model.preamble.isEmpty()) {
                model.cells.replaceAll((_, _) -> "0");
                model.cells.put("t2.norm.made", "1");
                model.cells.put("t2.norm.valid", "1");
                model.before = "";
                model.after = "";
                model.note = "";
                model.script = Script.SIMPLIFIED;
                model.sixth.clear();
                model.sixth.add("无其他需要报告的事项。");
                model.first.clear();
                model.first.add("2022年，我局依法公开政府信息。");
                model.first.addAll(List.of(prose));
                return model;
            }
        }
    }

    /** Sets cells, such as {@code t3.a.nat=3}, and makes all sums right again. */
    ReportModel with(String... settings) {
        for (var setting : settings) {
            cells.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        for (var column : COLUMN_CODES.subList(0, 6)) {
            var sum = results().stream()
                    .mapToInt(it -> number("t3." + it + "." + column))
                    .sum();
            put("t3.g." + column, sum);
            put("t3.n1." + column, sum + number("t3.h." + column) - number("t3.n2." + column));
        }
        for (var row : Stream.concat(results().stream(), Stream.of("g", "h", "n1", "n2"))
                .toList()) {
            put(
                    "t3." + row + ".tot",
                    COLUMN_CODES.subList(0, 6).stream()
                            .mapToInt(it -> number("t3." + row + "." + it))
                            .sum());
        }
        for (var group : List.of("v", "ld", "la")) {
            put(
                    "t4." + group + ".total",
                    OUTCOMES.subList(0, 4).stream()
                            .mapToInt(it -> number("t4." + group + "." + it))
                            .sum());
        }
        return this;
    }

    CheckedReport check() {
        return Reports.check(
                fileName(), text().getBytes(java.nio.charset.StandardCharsets.UTF_8), java.util.Optional.empty());
    }

    // Written down

    /**
     * A piece of the report: a paragraph, or a table, the other being empty.
     *
     * @param number of the table
     */
    record Piece(String paragraph, List<List<ReportGrid.Box>> table, int number) {

        static Piece of(String paragraph) {
            return new Piece(paragraph, List.of(), 0);
        }
    }

    List<Piece> parts() {
        var grid = new ReportGrid(this);
        var parts = new ArrayList<Piece>();
        Stream.of(before, title, preamble, headings.get(0)).map(Piece::of).forEach(parts::add);
        first.stream().map(Piece::of).forEach(parts::add);
        for (var table = 2; table <= 4; table++) {
            parts.add(Piece.of(headings.get(table - 1)));
            if (!hiddenTables.contains(table)) {
                parts.add(new Piece("", table == 2 ? grid.two() : table == 3 ? grid.three() : grid.four(), table));
                parts.add(Piece.of(note));
            }
        }
        parts.add(Piece.of(headings.get(4)));
        fifth.stream().map(Piece::of).forEach(parts::add);
        parts.add(Piece.of(headings.get(5)));
        sixth.stream().map(Piece::of).forEach(parts::add);
        if (isSigned) {
            parts.add(Piece.of(organ));
            parts.add(Piece.of((year + 1) + "年1月" + (5 + year % 20) + "日"));
        }
        parts.add(Piece.of(after));
        return parts;
    }

    String text() {
        var out = new StringBuilder();
        if (isPage()) {
            out.append("<!DOCTYPE html><html><head><title>x</title></head><body><div class='nav'>首页 &gt; 信息公开</div>");
        }
        for (var part : parts()) {
            paragraph(out, part.paragraph());
            if (!part.table().isEmpty()) {
                table(out, part.number(), part.table());
            }
        }
        if (isPage()) {
            out.append("</body></html>");
        }
        return written(out.toString());
    }

    private boolean isPage() {
        return layout == Layout.HTML || layout == Layout.MERGED_HTML || layout == Layout.WORDY_HTML;
    }

    private void table(StringBuilder out, int number, List<List<ReportGrid.Box>> rows) {
        switch (layout) {
            case MERGED_HTML -> out.append(ReportGrid.html(rows, false));
            case WORDY_HTML -> out.append(ReportGrid.html(rows, true));
            case LEFT_PIPES -> out.append(ReportGrid.leftPipes(rows));
            case PLACED_PIPES -> out.append(ReportGrid.placed(rows, "| ", " | ", " |"));
            case PLACED_TABS -> out.append(ReportGrid.placed(rows, "", "\t", ""));
            case MARKDOWN -> out.append(ReportGrid.markdown(rows));
            case BAR_LINES -> out.append(ReportGrid.barLines(rows));
            case SPLIT_BARS -> out.append(ReportGrid.splitBars(rows));
            case LINES, SPACED_LINES, PIPES, FRAMED_PIPES, TABS, COLUMNS, HTML -> {
                switch (number) {
                    case 2 -> tableTwo(out);
                    case 3 -> tableThree(out);
                    default -> tableFour(out);
                }
            }
        }
    }

    private void paragraph(StringBuilder out, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (isPage()) {
            out.append("<p>").append(text.replace("\n", "</p><p>")).append("</p>\n");
        } else {
            out.append(text).append(layout == Layout.SPACED_LINES ? "\n\n" : "\n");
        }
    }

    private void row(StringBuilder out, List<String> labels, List<String> values) {
        var all = Stream.concat(labels.stream(), values.stream()).toList();
        switch (layout) {
            case LINES ->
                all.stream()
                        .filter(it -> !it.isEmpty())
                        .forEach(it -> out.append(it).append('\n'));
            case SPACED_LINES ->
                all.stream()
                        .filter(it -> !it.isEmpty())
                        .forEach(it -> out.append(it).append("\n\n"));
            case PIPES -> out.append(String.join(" | ", all)).append(" |\n");
            case FRAMED_PIPES ->
                out.append("| ").append(String.join(" | ", all)).append(" |\n");
            case TABS -> out.append(String.join("\t", all)).append('\n');
            case COLUMNS ->
                out.append(String.join(
                                "  ",
                                labels.stream().filter(it -> !it.isEmpty()).toList()))
                        .append(values.isEmpty() ? "" : "          ")
                        .append(String.join("    ", values))
                        .append('\n');
            case HTML,
                    MERGED_HTML,
                    WORDY_HTML,
                    LEFT_PIPES,
                    PLACED_PIPES,
                    PLACED_TABS,
                    MARKDOWN,
                    BAR_LINES,
                    SPLIT_BARS ->
                out.append("<tr>")
                        .append(all.stream().map(it -> "<td>" + it + "</td>").collect(Collectors.joining()))
                        .append("</tr>\n");
        }
    }

    private void start(StringBuilder out) {
        if (layout == Layout.HTML) {
            out.append("<table border=1>\n");
        }
    }

    private void end(StringBuilder out) {
        if (layout == Layout.HTML) {
            out.append("</table>\n");
        }
    }

    private void two(StringBuilder out, String code, String label, List<String> fields) {
        if (!hiddenRows.contains(code)) {
            row(
                    out,
                    List.of(label),
                    fields.stream().map(it -> cells.get(code + "." + it)).toList());
        }
    }

    private void tableTwo(StringBuilder out) {
        start(out);
        row(out, List.of("第二十条第（一）项"), List.of());
        if (isTrial) {
            row(out, List.of("信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"), List.of());
            two(out, "t2.reg", "规章", List.of("made", "published", "total"));
            two(out, "t2.norm", normLabel, List.of("made", "published", "total"));
            row(out, List.of("第二十条第（五）项"), List.of());
            row(out, List.of("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"), List.of());
            two(out, "t2.licence", "行政许可", List.of("last", "delta", "decisions"));
            two(out, "t2.service", "其他对外管理服务事项", List.of("last", "delta", "decisions"));
            row(out, List.of("第二十条第（六）项"), List.of());
            row(out, List.of("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"), List.of());
            two(out, "t2.penalty", "行政处罚", List.of("last", "delta", "decisions"));
            two(out, "t2.coercion", "行政强制", List.of("last", "delta", "decisions"));
            row(out, List.of("第二十条第（八）项"), List.of());
            row(out, List.of("信息内容", "上一年项目数量", "本年增/减"), List.of());
            two(out, "t2.fee", "行政事业性收费", List.of("last", "delta"));
            row(out, List.of("第二十条第（九）项"), List.of());
            row(out, List.of("信息内容", "采购项目数量", purchaseHeader), List.of());
            two(out, "t2.procurement", "政府集中采购", List.of("projects", "amount"));
        } else {
            row(out, List.of("信息内容", "本年制发件数", "本年废止件数", "现行有效件数"), List.of());
            two(out, "t2.reg", "规章", List.of("made", "repealed", "valid"));
            two(out, "t2.norm", normLabel, List.of("made", "repealed", "valid"));
            row(out, List.of("第二十条第（五）项"), List.of());
            row(out, List.of("信息内容", "本年处理决定数量"), List.of());
            two(out, "t2.licence", "行政许可", List.of("decisions"));
            row(out, List.of("第二十条第（六）项"), List.of());
            row(out, List.of("信息内容", "本年处理决定数量"), List.of());
            two(out, "t2.penalty", "行政处罚", List.of("decisions"));
            two(out, "t2.coercion", "行政强制", List.of("decisions"));
            row(out, List.of("第二十条第（八）项"), List.of());
            row(out, List.of("信息内容", feeHeader), List.of());
            two(out, "t2.fee", "行政事业性收费", List.of("amount"));
        }
        end(out);
    }

    private void tableThree(StringBuilder out) {
        start(out);
        row(out, List.of(corner, "申请人情况"), List.of());
        row(out, List.of("自然人", "法人或其他组织", "总计"), List.of());
        row(out, List.of("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"), List.of());
        three(out, List.of(), "n1");
        three(out, List.of(), "n2");
        var group = "";
        for (var row : results()) {
            var before = new ArrayList<String>();
            if (row.equals("a")) {
                before.add("三、本年度办理结果");
            }
            var kind = row.substring(0, 1);
            if (row.length() == 2 && !kind.equals(group)) {
                before.add(GROUP_LABELS.getOrDefault(kind, ""));
            }
            group = kind;
            three(out, before, row);
        }
        three(out, List.of(), "g");
        three(out, List.of(), "h");
        end(out);
    }

    private void three(StringBuilder out, List<String> before, String row) {
        if (!hiddenRows.contains("t3." + row)) {
            row(
                    out,
                    Stream.concat(before.stream(), Stream.of(labels.getOrDefault(row, "")))
                            .toList(),
                    COLUMN_CODES.stream()
                            .map(it -> cells.get("t3." + row + "." + it))
                            .toList());
        }
    }

    private void tableFour(StringBuilder out) {
        start(out);
        row(out, List.of("行政复议", "行政诉讼"), List.of());
        row(out, List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "未经复议直接起诉", "复议后起诉"), List.of());
        row(out, List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"), List.of());
        row(
                out,
                List.of(),
                Stream.of("v", "ld", "la")
                        .flatMap(group -> OUTCOMES.stream().map(it -> cells.get("t4." + group + "." + it)))
                        .toList());
        end(out);
    }

    String fileName() {
        return isPage() ? "report.html" : "report.txt";
    }

    static IntStream times(int count) {
        return IntStream.range(0, count);
    }
}
