package gongkai.applications.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.monday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseFilter;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Stage;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Running cases from a spreadsheet. */
@WholeOffice
class TransferTest {

    private static final List<String> HEADER =
            List.of("收到方式", "收到之日", "申请人类型", "申请人", "申请的内容", "告知补正日", "收到补正日", "答复种类", "答复文号", "送出日", "送达日");

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransferHandling transfers;

    @Autowired
    CaseReading reading;

    Cast cast;
    Actor head;

    @BeforeEach
    void open() {
        jdbc.sql("truncate applications.case_file, applications.serial, applications.house_rule cascade")
                .update();
        cast = Cast.enters(program);
        head = cast.works(cast.county, cast.office, "韩主任", Engagement.NONE, Role.OFFICE_HEAD);
        clock.isOn(monday("2026-03-02"));
    }

    @Test
    void a_trial_says_where_each_case_would_stand_and_keeps_nothing() {
        var tried = transfers.tried(
                head,
                List.of(
                        HEADER,
                        row("当面提交", "2026-02-24", "自然人", "王小明", "合同", "", "", "", "", "", ""),
                        row("挂号信", "2026/2/9", "商业企业", "某药业", "名单", "2026-02-11", "", "", "", "", ""),
                        row(
                                "网上提交",
                                "2026年1月5日",
                                "自然人",
                                "李四",
                                "文件",
                                "",
                                "",
                                "予以公开",
                                "澄医保〔2026〕8号",
                                "2026-01-20",
                                "2026-01-22")));

        assertThat(tried).extracting(TransferHandling.Line::faults).containsOnly(List.of());
        assertThat(tried)
                .extracting(TransferHandling.Line::stage)
                .containsExactly(Stage.S10_REGISTERED.label(), Stage.S20_SUPPLEMENT.label(), Stage.S60_SERVED.label());
        assertThat(reading.count(head, CaseFilter.of(cast.county.id()))).isZero();
    }

    @Test
    void every_fault_is_said_with_its_row_and_one_faulty_row_keeps_all_out() {
        var rows = List.of(
                HEADER,
                row("当面提交", "2026-02-24", "自然人", "王小明", "合同", "", "", "", "", "", ""),
                row("飞鸽", "2026-02-30", "自然人", "", "合同", "", "", "", "", "", ""),
                row("当面提交", "2026-02-24", "自然人", "王小明", "合同", "", "", "予以公开", "", "", ""),
                row("当面提交", "2026-04-01", "自然人", "王小明", "合同", "", "", "", "", "", ""),
                row("当面提交", "2026-02-24", "自然人", "王小明", "合同", "2026-02-10", "", "", "", "", ""));

        var tried = transfers.tried(head, rows);

        assertThat(tried.get(0).faults()).isEmpty();
        assertThat(tried.get(1).faults()).hasSize(3);
        assertThat(tried.get(2).faults()).containsExactly("已经答复的须有答复种类和送出日");
        assertThat(tried.get(3).faults()).containsExactly(CaseRefusal.CASE_DATE_LATER.label());
        assertThat(tried.get(4).faults()).hasSize(1);
        refuses(CaseRefusal.ROWS_FAULTY, () -> transfers.take(head, rows));
        assertThat(reading.count(head, CaseFilter.of(cast.county.id()))).isZero();
    }

    @Test
    void what_is_taken_over_goes_on_with_its_clock_and_counts_in_its_year() {
        transfers.take(
                head,
                List.of(
                        HEADER,
                        row(
                                "网上提交",
                                "2026-01-05",
                                "自然人",
                                "李四",
                                "文件",
                                "",
                                "",
                                "予以公开",
                                "澄医保〔2026〕8号",
                                "2026-01-20",
                                "2026-01-22")));

        var tally = reading.tally(head, cast.county.id(), 2026);
        assertThat(tally.isBalanced()).isTrue();
        assertThat(tally.concluded(ApplicantColumn.NATURAL)).isEqualTo(1);
    }

    @Test
    void a_table_without_the_needed_columns_is_refused() {
        refuses(CaseRefusal.TABLE_HEADER, () -> transfers.tried(head, List.of(List.of("甲", "乙"), List.of("1", "2"))));
        refuses(CaseRefusal.TABLE_SIZE, () -> transfers.tried(head, List.of(HEADER)));
    }

    private static List<String> row(String... cells) {
        return List.of(cells);
    }
}
