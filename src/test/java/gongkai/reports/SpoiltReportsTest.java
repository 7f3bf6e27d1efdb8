package gongkai.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One fault planted in a report that agrees with itself: it is found with its code at its place, and nothing else is. */
class SpoiltReportsTest {

    private static final long SEED = Long.getLong("reports.seed", System.nanoTime() / 1_000_000);
    private static final int COUNT = Integer.getInteger("reports.count", 600);

    /**
     * @param codes that must be found
     * @param mayFollow codes that the fault brings with it
     * @param cell the cell at which they are found; empty if they are not about a cell
     * @param words some of the evidence; empty if it does not matter
     */
    private record Expected(Set<String> codes, Set<String> mayFollow, String cell, String words) {

        static Expected at(String cell, String... codes) {
            return new Expected(Set.of(codes), Set.of(), cell, "");
        }

        static Expected words(String words, String... codes) {
            return new Expected(Set.of(codes), Set.of(), "", words);
        }

        Expected and(String... more) {
            return new Expected(codes, Set.of(more), cell, words);
        }
    }

    private interface Fault {
        Optional<Expected> plant(ReportModel model);
    }

    private static String cell(ReportModel model, List<String> rows, List<String> columns) {
        return "t3." + rows.get(model.random.nextInt(rows.size())) + "."
                + columns.get(model.random.nextInt(columns.size()));
    }

    private static final List<String> PERSONS = ReportModel.COLUMN_CODES.subList(0, 6);

    private static Optional<Expected> resultCell(ReportModel model) {
        var code = cell(model, model.results(), PERSONS);
        model.cells.put(code, String.valueOf(model.number(code) + 1 + model.random.nextInt(8)));
        return Optional.of(Expected.at(code, "T3-ROW", "T3-SUM"));
    }

    private static Optional<Expected> totalOfRow(ReportModel model) {
        var code = cell(model, model.results(), List.of("tot"));
        model.cells.put(code, String.valueOf(model.number(code) + 1));
        return Optional.of(
                Expected.at(code, "T3-ROW", "T3-SUM").and("TEXT_TABLE_MISMATCH", "TEXT_OMITS_RESULT", "T3-PART"));
    }

    private static Optional<Expected> flowCell(ReportModel model) {
        var code = cell(model, List.of("n1", "n2", "h"), PERSONS);
        model.cells.put(code, String.valueOf(model.number(code) + 1));
        return Optional.of(Expected.at(code, "T3-ROW", "T3-FLOW"));
    }

    private static Optional<Expected> sumCell(ReportModel model) {
        var code = cell(model, List.of("g"), PERSONS);
        model.cells.put(code, String.valueOf(model.number(code) + 2));
        return Optional.of(Expected.at(code, "T3-ROW", "T3-FLOW", "T3-SUM"));
    }

    private static Optional<Expected> dispute(ReportModel model) {
        var group = model.pick("v", "ld", "la");
        if (group.equals("ld") && model.year >= 2024) {
            return Optional.empty();
        }
        var code = "t4." + group + "." + model.pick("keep", "correct", "other", "pending");
        model.cells.put(code, String.valueOf(model.number(code) + 3));
        return Optional.of(Expected.at(code, "T4-SUM"));
    }

    /** Whether a blank cell can be seen. */
    private static boolean isGrid(ReportModel model) {
        return switch (model.layout) {
            case PIPES,
                    FRAMED_PIPES,
                    TABS,
                    HTML,
                    MERGED_HTML,
                    WORDY_HTML,
                    LEFT_PIPES,
                    PLACED_PIPES,
                    PLACED_TABS,
                    MARKDOWN,
                    BAR_LINES,
                    SPLIT_BARS -> true;
            case LINES, SPACED_LINES, COLUMNS -> false;
        };
    }

    private static Optional<Expected> blank(ReportModel model) {
        var code = cell(model, model.results(), PERSONS);
        model.cells.put(code, isGrid(model) && model.random.nextBoolean() ? "" : model.pick("/", "-", "—", "无"));
        return Optional.of(Expected.at(code, "EMPTY_CELL"));
    }

    private static Optional<Expected> words(ReportModel model) {
        if (model.layout == ReportModel.Layout.COLUMNS) {
            return Optional.empty();
        }
        var code = cell(model, model.results(), PERSONS);
        model.cells.put(code, isGrid(model) ? "详见附件" : model.number(code) + "件");
        return Optional.of(Expected.at(code, "NON_NUMERIC_CELL"));
    }

    private static Optional<Expected> negative(ReportModel model) {
        var code = model.isTrial ? "t2.norm.made" : "t2.licence.decisions";
        model.cells.put(code, "-5");
        return Optional.of(Expected.at(code, "T2-NONNEG").and("T2-VALID"));
    }

    private static Optional<Expected> fraction(ReportModel model) {
        model.cells.put("t2.coercion.decisions", "2.5");
        return Optional.of(Expected.at("t2.coercion.decisions", "T2-INT"));
    }

    private static Optional<Expected> rules(ReportModel model) {
        model.cells.put(model.isTrial ? "t2.reg.total" : "t2.reg.valid", "4");
        return Optional.of(Expected.at(model.isTrial ? "t2.reg.total" : "t2.reg.valid", "T2-REG0"));
    }

    private static Optional<Expected> valid(ReportModel model) {
        if (model.isTrial) {
            return Optional.empty();
        }
        model.cells.put("t2.norm.made", "30");
        model.cells.put("t2.norm.repealed", "2");
        model.cells.put("t2.norm.valid", "9");
        return Optional.of(Expected.at("t2.norm.valid", "T2-VALID").and("TEXT_TABLE_MISMATCH"));
    }

    private static Optional<Expected> titleYear(ReportModel model) {
        model.title = model.title.replace(String.valueOf(model.year), String.valueOf(model.year + 1));
        return Optional.of(Expected.words(model.title, "YEAR_TITLE_MISMATCH"));
    }

    private static Optional<Expected> noTitle(ReportModel model) {
        if (model.preamble.contains("编制")) {
            return Optional.empty();
        }
        model.title = "";
        return Optional.of(Expected.words("", "TITLE_MISSING"));
    }

    private static Optional<Expected> period(ReportModel model) {
        if (model.preamble.isEmpty()) {
            return Optional.empty();
        }
        model.preamble = model.preamble.replace("12月31日", "11月30日");
        return Optional.of(Expected.words("11月30日", "PERIOD_MISMATCH"));
    }

    private static Optional<Expected> heading(ReportModel model) {
        var at = model.random.nextInt(6);
        var variants = List.of(
                "一、基本情况",
                "二、主动公开信息情况",
                "三、收到和处理信息公开申请情况",
                "四、因政府信息公开申请行政复议、提起行政诉讼的情况",
                "五、存在的主要问题及改进措施",
                "六、其他需要说明的事项");
        model.headings.set(at, variants.get(at));
        return Optional.of(Expected.words(variants.get(at), "HEADING_VARIANT"));
    }

    private static Optional<Expected> headingNumber(ReportModel model) {
        model.headings.set(4, model.headings.get(4).replace("五、", "四、"));
        return Optional.of(Expected.words(model.headings.get(4), "HEADING_VARIANT"));
    }

    private static Optional<Expected> noHeading(ReportModel model) {
        model.headings.set(model.random.nextBoolean() ? 5 : 2, "");
        return Optional.of(Expected.words("", "SECTION_MISSING"));
    }

    private static Optional<Expected> noTable(ReportModel model) {
        var table = 2 + model.random.nextInt(3);
        model.hiddenTables.add(table);
        return Optional.of(
                Expected.words(model.headings.get(table - 1), "TABLE_MISSING").and("NOT_ASSESSABLE"));
    }

    private static Optional<Expected> noRow(ReportModel model) {
        var row = model.pick("t3.c4", "t3.e3", "t3.d2", "t3.h", "t2.coercion", "t2.licence");
        model.hiddenRows.add(row);
        return Optional.of(Expected.at(row + (row.startsWith("t3") ? ".nat" : ".decisions"), "ROW_MISSING"));
    }

    private static Optional<Expected> label(ReportModel model) {
        var row = model.pick("e1", "c2", "n1", "c8");
        model.labels.put(
                row,
                switch (row) {
                    case "e1" -> "1.信访、投诉、举报类申请";
                    case "c2" -> "2.其他法律法规禁止公开";
                    case "n1" -> "一、本年度新收申请数量";
                    default -> "8.行政查询类事项";
                });
        return Optional.of(Expected.words(model.labels.getOrDefault(row, ""), "LABEL_VARIANT"));
    }

    private static Optional<Expected> corner(ReportModel model) {
        model.corner = model.corner.replace("数据", "数量");
        return Optional.of(Expected.words(model.corner, "LABEL_VARIANT"));
    }

    private static Optional<Expected> normLabel(ReportModel model) {
        if (model.isTrial) {
            return Optional.empty();
        }
        model.normLabel = "规范性文件";
        return Optional.of(Expected.at("t2.norm.made", "LABEL_VARIANT"));
    }

    private static Optional<Expected> unit(ReportModel model) {
        if (model.isTrial) {
            model.cells.put("t2.procurement.amount", "251000");
            return Optional.of(Expected.at("t2.procurement.amount", "UNIT_MISSING"));
        }
        model.feeHeader = "本年收费金额";
        return Optional.of(Expected.at("t2.fee.amount", "UNIT_MISSING"));
    }

    private static Optional<Expected> amount(ReportModel model) {
        if (!model.isTrial) {
            return Optional.empty();
        }
        model.cells.put("t2.procurement.amount", "251000元");
        return Optional.of(Expected.at("t2.procurement.amount", "NON_NUMERIC_CELL"));
    }

    private static Optional<Expected> received(ReportModel model) {
        if (model.number("t3.n2.tot") > 0) {
            return Optional.empty();
        }
        var number = model.received() + 1 + model.random.nextInt(20);
        model.first.set(
                2,
                "（二）依申请公开。"
                        + model.pick(
                                "全年收到政府信息公开申请" + number + "件。",
                                "本年度共受理" + number + "件信息公开申请。",
                                "新收依申请公开" + number + "条。"));
        return Optional.of(Expected.at("t3.n1.tot", "TEXT_TABLE_MISMATCH").and("T3-PART"));
    }

    private static Optional<Expected> denied(ReportModel model) {
        if (model.received() == 0) {
            return Optional.empty();
        }
        model.first.set(2, "（二）依申请公开。" + model.pick("本年度未收到政府信息公开申请。", "全年没有收到公民、法人和其他组织的信息公开申请。", "收到政府信息公开申请0件。"));
        return Optional.of(Expected.at("t3.n1.tot", "ZERO_STATEMENT").and("T3-PART"));
    }

    private static Optional<Expected> undisputed(ReportModel model) {
        if (model.number("t4.v.total") == 0) {
            return Optional.empty();
        }
        model.first.set(5, "（五）监督保障。" + model.pick("未发生因政府信息公开被申请行政复议的情况。", "无涉及政府信息公开的行政复议、行政诉讼。"));
        return Optional.of(Expected.at("t4.v.total", "ZERO_STATEMENT"));
    }

    private static Optional<Expected> granted(ReportModel model) {
        if (model.kind("a") == 0) {
            return Optional.empty();
        }
        var number = model.kind("a") + 1;
        model.first.set(
                2,
                "（二）依申请公开。收到政府信息公开申请" + model.received() + "件，"
                        + model.pick("予以公开" + number + "件", number + "件予以公开", "全部公开" + number + "件") + "。");
        return Optional.of(Expected.at("t3.a.tot", "TEXT_TABLE_MISMATCH").and("T3-PART"));
    }

    private static Optional<Expected> breakdown(ReportModel model) {
        model.first.set(
                1,
                "（一）主动公开。"
                        + model.pick(
                                "全年主动公开政府信息30条，其中：动态12条，公告8条，其他11条。",
                                "全年主动公开政府信息30条（动态12条，公告8条，其他9条）。",
                                "全年主动公开政府信息30条，分别为动态12条、公告8条、其他9条。"));
        return Optional.of(Expected.words("30条", "BREAKDOWN_SUM"));
    }

    private static Optional<Expected> percent(ReportModel model) {
        model.first.set(1, "（一）主动公开。全年主动公开政府信息40条，其中政策解读10条，占比" + model.pick("35%", "20.5%", "52%") + "。");
        return Optional.of(Expected.words("占比", "PERCENT_MISMATCH"));
    }

    private static Optional<Expected> twice(ReportModel model) {
        model.first.set(1, "（一）主动公开。全年主动公开政府信息40条。");
        model.first.set(4, "（四）平台建设。主动公开政府信息共44条，均及时上网。");
        return Optional.of(Expected.words("44条", "TEXT_TEXT_MISMATCH"));
    }

    private static Optional<Expected> approximate(ReportModel model) {
        model.first.set(1, "（一）主动公开。全年发布解读" + model.pick("100余条", "近200条", "超过300条", "50多条") + "。");
        return Optional.of(Expected.words("", "APPROX_NUMBER"));
    }

    private static Optional<Expected> stale(ReportModel model) {
        model.preamble = "本报告由概述、主动公开政府信息情况、依申请公开办理情况、收费及减免情况、行政复议和诉讼情况、存在的主要问题及改进情况和附表组成，共七个部分。";
        return Optional.of(Expected.words("收费及减免情况", "STALE_PREAMBLE"));
    }

    private static Optional<Expected> site(ReportModel model) {
        model.before = "您访问的链接即将离开“市农业农村局”门户网站 是否继续？";
        return Optional.of(Expected.words("市农业农村局", "SITE_NAME_MISMATCH"));
    }

    private static Optional<Expected> noProblems(ReportModel model) {
        model.fifth.clear();
        model.fifth.add("无。");
        return Optional.of(Expected.words(model.headings.get(4), "SECTION_EMPTY"));
    }

    private static Optional<Expected> signedByAnother(ReportModel model) {
        model.isSigned = false;
        model.after = "丰泽区文化和旅游局\n" + (model.year + 1) + "年1月20日";
        return Optional.of(Expected.words("丰泽区文化和旅游局", "ORGAN_MISMATCH"));
    }

    private static Optional<Expected> otherYear(ReportModel model) {
        model.first.set(4, "（四）平台建设。" + (model.year - 1) + "年，网站共发布信息35条。");
        return Optional.of(Expected.words(String.valueOf(model.year - 1), "YEAR_TEXT_MISMATCH"));
    }

    private static final List<Fault> FAULTS = List.of(
            SpoiltReportsTest::resultCell,
            SpoiltReportsTest::totalOfRow,
            SpoiltReportsTest::flowCell,
            SpoiltReportsTest::sumCell,
            SpoiltReportsTest::dispute,
            SpoiltReportsTest::blank,
            SpoiltReportsTest::words,
            SpoiltReportsTest::negative,
            SpoiltReportsTest::fraction,
            SpoiltReportsTest::rules,
            SpoiltReportsTest::valid,
            SpoiltReportsTest::titleYear,
            SpoiltReportsTest::noTitle,
            SpoiltReportsTest::period,
            SpoiltReportsTest::heading,
            SpoiltReportsTest::headingNumber,
            SpoiltReportsTest::noHeading,
            SpoiltReportsTest::noTable,
            SpoiltReportsTest::noRow,
            SpoiltReportsTest::label,
            SpoiltReportsTest::corner,
            SpoiltReportsTest::normLabel,
            SpoiltReportsTest::unit,
            SpoiltReportsTest::amount,
            SpoiltReportsTest::received,
            SpoiltReportsTest::denied,
            SpoiltReportsTest::undisputed,
            SpoiltReportsTest::granted,
            SpoiltReportsTest::breakdown,
            SpoiltReportsTest::percent,
            SpoiltReportsTest::twice,
            SpoiltReportsTest::approximate,
            SpoiltReportsTest::stale,
            SpoiltReportsTest::site,
            SpoiltReportsTest::noProblems,
            SpoiltReportsTest::signedByAnother,
            SpoiltReportsTest::otherYear);

    @Test
    void every_planted_fault_is_found_at_its_place_and_nothing_else_is() {
        var faults = new ArrayList<String>();
        var tried = new TreeMap<String, Integer>();
        var planted = 0;
        for (var at = 0; planted < COUNT && faults.size() < 10; at++) {
            var seed = SEED + at;
            var which = Math.floorMod(seed, FAULTS.size());
            var model = new ReportModel(seed / FAULTS.size());
            model.script = ReportModel.Script.SIMPLIFIED;
            var expected = FAULTS.get(which).plant(model);
            if (expected.isPresent()) {
                planted++;
                tried.merge(String.valueOf(which), 1, Integer::sum);
                problem(expected.get(), model.check())
                        .ifPresent(
                                it -> faults.add("fault " + which + " seed " + seed + " " + model.layout + ": " + it));
            }
        }
        assertThat(faults).as("seed " + SEED).isEmpty();
        assertThat(tried).hasSizeGreaterThan(FAULTS.size() * 3 / 4);
    }

    private static Optional<String> problem(Expected expected, CheckedReport report) {
        var found = report.findings().stream().map(it -> it.code().code()).collect(Collectors.toSet());
        var missed = expected.codes().stream().filter(it -> !found.contains(it)).toList();
        if (!missed.isEmpty()) {
            return Optional.of("missed " + missed + ", found " + found);
        }
        var allowed = Stream.concat(expected.codes().stream(), expected.mayFollow().stream())
                .collect(Collectors.toSet());
        var more = report.findings().stream()
                .filter(it -> !allowed.contains(it.code().code()))
                .toList();
        if (!more.isEmpty()) {
            return Optional.of("false alarm " + more);
        }
        var wrong = report.findings().stream()
                .filter(it -> expected.codes().contains(it.code().code()))
                .filter(it -> !expected.cell().isEmpty() && !it.cells().contains(expected.cell())
                        || !expected.words().isEmpty()
                                && it.evidence().stream()
                                        .noneMatch(one -> one.text().contains(expected.words())))
                .toList();
        if (!wrong.isEmpty()) {
            return Optional.of("elsewhere: " + wrong + " instead of " + expected);
        }
        var twice = report.findings().stream()
                .collect(Collectors.groupingBy(
                        it -> it.code() + it.evidence().toString() + it.cells(), Collectors.counting()));
        return twice.values().stream().anyMatch(it -> it > 1) ? Optional.of("said twice") : Optional.empty();
    }
}
