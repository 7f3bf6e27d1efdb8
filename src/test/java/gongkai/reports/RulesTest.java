package gongkai.reports;

import static gongkai.reports.ReportModel.quiet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that a generated fault does not reach, each with the one report that breaks it. */
class RulesTest {

    private static List<String> codes(ReportModel model) {
        return model.check().findings().stream().map(it -> it.code().code()).toList();
    }

    private static Finding only(ReportModel model) {
        var found = model.check().findings();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static ReportModel handled(String... settings) {
        return quiet("（二）依申请公开。对收到的申请均依法办理。").with(settings);
    }

    @ParameterizedTest
    @CsvSource({
        "t3.a.nat, -2, T3-NONNEG",
        "t3.a.nat, 2.5, T3-INT",
        "t4.v.keep, -1, T4-NONNEG",
        "t4.v.keep, 1.5, T4-INT",
    })
    void a_count_is_a_whole_number_from_nought(String cell, String number, String code) {
        var model = handled();
        model.cells.put(cell, number);

        assertThat(model.check().findings())
                .filteredOn(it -> it.code().code().equals(code))
                .singleElement()
                .satisfies(it -> assertThat(it.cells()).containsExactly(cell));
    }

    @Test
    void disputes_that_the_prose_does_not_mention_are_told() {
        var model = handled("t4.v.keep=1");
        model.first.add("（五）监督保障。加强监督检查，开展业务培训，全年组织培训两场，压实各科室的公开责任，按时完成各项任务，主动接受社会各界的监督。");

        assertThat(only(model).code()).isEqualTo(FindingCode.T4_LINK);
    }

    @Test
    void partial_disclosure_that_the_prose_does_not_mention_is_told() {
        var model = handled("t3.b.nat=1");
        model.first.add("（五）监督保障。加强监督检查，开展业务培训，全年组织培训两场，压实各科室的公开责任，按时完成各项任务，主动接受社会各界的监督。");

        assertThat(only(model).code()).isEqualTo(FindingCode.T3_PART);
    }

    @Test
    void lawsuits_after_a_review_are_no_more_than_the_reviews_of_two_years() {
        var last = handled("t4.v.keep=1").text().replace("2022", "2021").replace("2023", "2022");
        var now = quiet("（五）监督保障。对行政复议、行政诉讼依法应对。").with("t4.v.keep=1", "t4.la.keep=4");
        now.cells.put("t2.norm.made", "0");

        assertThat(Reports.check(now.text(), Optional.of(Reports.check(last, Optional.empty())))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.T4_AFTER);
    }

    @Test
    void applications_given_up_for_a_fee_and_fees_taken_are_spoken_of_in_section_six() {
        assertThat(only(handled("t3.f2.nat=1")).code()).isEqualTo(FindingCode.F_FEE);

        var taken = handled();
        taken.sixth.clear();
        taken.sixth.add("按规定收取信息处理费380元。");
        assertThat(only(taken).code()).isEqualTo(FindingCode.F_FEE);

        taken.sixth.clear();
        taken.sixth.add("就1件申请收取信息处理费380元。");
        assertThat(codes(taken)).isEmpty();
    }

    @Test
    void the_items_of_a_year_begin_where_the_last_year_ended() {
        var before = trial(2019);
        var after = trial(2020);
        List.of("licence", "service", "penalty", "coercion", "fee").forEach(item -> {
            before.cells.put("t2." + item + ".last", "10");
            before.cells.put("t2." + item + ".delta", "-2");
            after.cells.put("t2." + item + ".last", item.equals("penalty") ? "9" : "8");
        });
        var findings = Reports.check(after.text(), Optional.of(Reports.check(before.text(), Optional.empty())))
                .findings();

        assertThat(findings)
                .filteredOn(it -> it.code() == FindingCode.X_2019ITEM)
                .singleElement()
                .satisfies(it -> assertThat(it.cells()).containsExactly("t2.penalty.last"));
    }

    private static ReportModel trial(int year) {
        for (var seed = 1L; ; seed++) {
            var model = new ReportModel(seed);
            if (model.isTrial && model.year == year && model.layout == ReportModel.Layout.PIPES) {
                model.script = ReportModel.Script.SIMPLIFIED;
                return model;
            }
        }
    }

    @Test
    void a_title_without_its_words_is_told() {
        var model = handled();
        model.title = model.organ + "2022年报告";

        assertThat(only(model).code()).isEqualTo(FindingCode.TITLE_VARIANT);
    }

    @Test
    void spaces_within_the_words_of_a_table_are_told_and_read_over() {
        var model = handled("t3.a.nat=2");
        model.labels.put("a", "（一）予以 公开");

        assertThat(only(model).code()).isEqualTo(FindingCode.WHITESPACE_LABEL);
    }

    @Test
    void ordinals_said_twice_or_left_out_are_told() {
        assertThat(only(quiet("（三）管理。一是完善制度。二是加强培训。二是强化监督。")).code()).isEqualTo(FindingCode.ORDINAL_ORDER);
        assertThat(only(quiet("（三）管理。一是完善制度。三是强化监督。")).code()).isEqualTo(FindingCode.ORDINAL_ORDER);
        assertThat(codes(quiet("（三）管理。一是完善制度。二是加强培训。三是强化监督。"))).isEmpty();
    }

    @Test
    void a_form_of_another_year_is_told() {
        var model = trial(2020);
        var later = model.text().replace("2021", "2022").replace("2020", "2021").replace("2019", "2020");

        assertThat(Reports.check(later, Optional.empty()).findings())
                .extracting(Finding::code)
                .contains(FindingCode.FORMAT_YEAR_MISMATCH);
    }

    @ParameterizedTest
    @CsvSource({"本页由某棋牌娱乐城提供。, FOREIGN_TEXT", "公開(kāi)信息锟斤拷十条。, GARBLED_TEXT", "规范开(kāi)展工作。, GARBLED_TEXT"})
    void what_does_not_belong_into_a_report_is_told(String words, String code) {
        assertThat(only(quiet("（三）管理。" + words)).code().code()).isEqualTo(code);
    }

    @Test
    void section_five_tells_problems_and_what_is_done_about_them() {
        var model = handled();
        model.fifth.clear();
        model.fifth.add("全年工作顺利，任务均已完成，群众满意。");
        assertThat(only(model).code()).isEqualTo(FindingCode.CONTENT_MISSING);

        model.fifth.clear();
        model.fifth.add("主要问题是公开不够及时，人手不足。");
        assertThat(only(model).code()).isEqualTo(FindingCode.CONTENT_MISSING);
    }

    @Test
    void policies_told_and_no_normative_document_counted_is_asked_about() {
        var model = quiet("（一）主动公开。全年公开政策文件12件。");
        model.cells.put("t2.norm.made", "0");
        model.cells.put("t2.norm.valid", "0");

        assertThat(only(model).code()).isEqualTo(FindingCode.PLAUSIBILITY);
    }

    @Test
    void what_comes_after_two_million_characters_is_not_looked_at_and_that_is_told() {
        assertThat(Reports.check(handled().text() + "无。".repeat(1_000_000), Optional.empty())
                        .findings())
                .extracting(Finding::code)
                .contains(FindingCode.TEXT_CUT);
    }

    // Diagnoses

    private static String messages(ReportModel model) {
        return model.check().findings().stream().map(Finding::message).collect(Collectors.joining("\n"));
    }

    @Test
    void a_number_torn_into_two_cells_is_recognised() {
        var model = handled("t3.a.nat=12");
        model.cells.put("t3.a.nat", "1");
        model.cells.put("t3.a.biz", "2");

        assertThat(messages(model)).contains("“1”与“2”合为 12 时相等，疑为一个数被拆成两格");
    }

    @Test
    void a_row_shifted_by_one_column_is_recognised() {
        var model = handled("t3.a.nat=3", "t3.a.biz=2");
        List.of("nat=0", "biz=3", "res=2", "wel=0", "law=0", "oth=5", "tot=0")
                .forEach(it -> model.cells.put("t3.a." + it.substring(0, 3), it.substring(4)));

        assertThat(messages(model)).contains("疑为整行错开一列");
    }

    @Test
    void two_digits_the_wrong_way_round_are_recognised() {
        var model = handled("t3.a.nat=42", "t3.a.biz=3");
        model.cells.put("t3.a.tot", "54");

        assertThat(messages(model)).contains("“予以公开·总计 54”的两个数字互换后相等，疑为写颠倒了");
    }

    @Test
    void a_carry_over_that_was_not_filled_in_is_recognised() {
        var model = handled("t3.a.nat=4", "t3.h.nat=3");
        model.cells.put("t3.h.nat", "0");
        model.cells.put("t3.h.tot", "0");

        assertThat(messages(model)).contains("结转下年度为0，疑为漏填结转 3");
    }

    // Tables written unusually

    @Test
    void an_empty_total_of_results_is_an_error_whatever_row_is_filled() {
        var model = handled("t3.c7.nat=1");
        model.cells.put("t3.g.nat", "");

        assertThat(model.check().findings())
                .filteredOn(it -> it.code() == FindingCode.EMPTY_CELL)
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void columns_in_another_order_are_read_by_their_headings() {
        var model = handled("t3.a.nat=1", "t3.a.biz=4", "t3.a.res=2");
        var text = swapped(model.text());

        var report = Reports.check(text, Optional.empty());

        assertThat(report.findings()).extracting(Finding::code).containsExactly(FindingCode.LABEL_VARIANT);
        assertThat(report.cells().get("t3.a.biz")).extracting(Cell::raw).isEqualTo("4");
        assertThat(report.cells().get("t3.a.res")).extracting(Cell::raw).isEqualTo("2");
    }

    private static String swapped(String text) {
        return text.lines()
                .map(it -> it.replace("商业企业 | 科研机构", "科研机构 | 商业企业")
                        .replaceAll(
                                "^(.*[^\\d ] \\| \\d+ \\|) (\\d+) \\| (\\d+)( \\| \\d+ \\| \\d+ \\| \\d+ \\| \\d+ \\|)$",
                                "$1 $3 | $2$4"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_table_without_a_number_is_missing() {
        var model = handled();
        var text = model.text()
                .lines()
                .map(it -> it.matches(".*\\| \\d+ \\|$") ? it.replaceAll("( \\| \\d+)+ \\|$", "") : it)
                .filter(it -> !it.matches("[\\d |]+"))
                .collect(Collectors.joining("\n"));

        assertThat(Reports.check(text, Optional.empty()).findings())
                .filteredOn(it -> it.code() == FindingCode.TABLE_MISSING)
                .extracting(Finding::message)
                .hasSize(3)
                .allMatch(it -> it.contains("一格也没有填"));
    }
}
