package gongkai.reports;

import static gongkai.reports.ReportModel.quiet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two years of one bureau. */
class TwoYearsTest {

    private static CheckedReport before() {
        var model = quiet("（二）依申请公开。收到政府信息公开申请12件。行政复议依法应对。")
                .with("t3.a.nat=8", "t3.h.nat=3", "t3.h.biz=1", "t4.v.keep=1", "t4.v.pending=5");
        model.cells.put("t2.norm.valid", "20");
        model.fifth.clear();
        model.fifth.add("去年存在的不足是栏目设置不合理，今后将优化栏目，提升检索体验，完善内部流转制度，压实各科室责任。");
        return Reports.check(model.text().replace("2022", "2021").replace("2023", "2022"), Optional.empty());
    }

    private static ReportModel now() {
        var model = quiet("（一）主动公开。全年公开信息30条，其中动态12条、公告18条。", "（二）依申请公开。收到政府信息公开申请6件，予以公开7件，不予公开3件。对行政复议和行政诉讼依法应对。")
                .with(
                        "t3.n2.nat=3",
                        "t3.n2.biz=1",
                        "t3.a.nat=3",
                        "t3.a.biz=3",
                        "t3.a.wel=1",
                        "t3.c1.wel=2",
                        "t3.c1.nat=1",
                        "t4.v.keep=6",
                        "t4.la.keep=2");
        model.cells.put("t2.norm.made", "4");
        model.cells.put("t2.norm.repealed", "6");
        model.cells.put("t2.norm.valid", "18");
        return model;
    }

    private static CheckedReport check(ReportModel model) {
        return Reports.check(model.text(), Optional.of(before()));
    }

    @Test
    void two_years_that_agree_show_nothing() {
        assertThat(before().findings()).isEmpty();
        assertThat(check(now()).findings()).isEmpty();
    }

    @Test
    void fourteen_breaks_are_fourteen_findings_and_nothing_else() {
        var model = now();
        move(model, "t3.n2.nat", -1);
        move(model, "t3.n2.biz", 1);
        move(model, "t3.n1.nat", 1 + 1);
        move(model, "t3.n1.biz", -1 - 1);
        move(model, "t3.a.nat", 1);
        move(model, "t3.a.biz", -1);
        move(model, "t3.a.wel", 1);
        move(model, "t3.c1.wel", -1);
        move(model, "t4.la.keep", 3);
        move(model, "t4.v.keep", -4);
        move(model, "t4.v.total", -4);
        model.cells.put("t2.norm.valid", "19");
        model.first.set(1, "（一）主动公开。全年公开信息30条，其中动态12条、公告19条。");
        model.first.set(2, "（二）依申请公开。收到政府信息公开申请6件，予以公开8件，不予公开3件。对行政复议和行政诉讼依法应对。");
        model.headings.set(4, "五、存在的主要问题及改进措施");

        assertThat(check(model).findings())
                .extracting(it -> it.code().code())
                .containsExactlyInAnyOrder(
                        "X-CARRY",
                        "X-CARRY",
                        "X-VALID",
                        "X-PENDING",
                        "T3-ROW",
                        "T3-ROW",
                        "T3-SUM",
                        "T3-SUM",
                        "T3-FLOW",
                        "T3-FLOW",
                        "T4-SUM",
                        "TEXT_TABLE_MISMATCH",
                        "BREAKDOWN_SUM",
                        "HEADING_VARIANT");
    }

    private static void move(ReportModel model, String cell, int by) {
        model.cells.put(cell, String.valueOf(model.number(cell) + by));
    }

    @Test
    void the_same_words_two_years_running_are_told() {
        var model = quiet();
        model.fifth.clear();
        model.fifth.add("存在的问题是主动公开不够及时、解读形式比较单一、业务培训不够深入。下一步将完善制度，加强培训，丰富解读形式，提高公开质量，接受社会监督。");
        var last = Reports.check(model.text().replace("2022", "2021").replace("2023", "2022"), Optional.empty());

        model.cells.put("t2.norm.made", "0");

        assertThat(Reports.check(model.text(), Optional.of(last)).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.X_TEXT, FindingCode.X_PROBLEM);
    }

    @Test
    void a_report_of_another_year_is_no_previous_one() {
        var model = now();
        var same = Reports.check(model.text(), Optional.empty());

        assertThat(Reports.check(model.text(), Optional.of(same)).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NOT_ASSESSABLE);
    }
}
