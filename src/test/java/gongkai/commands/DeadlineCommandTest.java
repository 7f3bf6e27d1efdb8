package gongkai.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineCommandTest {

    private static final String HEADER = "id,rule,start_date,events,params\n";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_vectors_come_out_as_a_table() {
        assertThat(run("--csv", "src/test/resources/statute/deadline-vectors.csv"))
                .isZero();

        assertThat(printed().lines())
                .hasSize(67)
                .startsWith("id,due,status", "D001,2020-02-19,OK")
                .contains("D025,2027-01-07,PROVISIONAL", "D060,2026-02-28,OK");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void a_damaged_row_says_what_is_wrong_and_the_others_are_computed() throws Exception {
        var file = file(HEADER + """
                A1,ANSWER_20WD,2026-09-18,,
                A2,ANSWER_20WD,2026-13-01,,
                A3,"ANSWER_20WD,2026-09-18,,

                A4,ANSWER_20WD
                A5,ANSWER_20WD,2026-09-18,,,,
                ,ANSWER_20WD,2026-09-18,,
                "A,7",ANSWER_20WD,2026-09-18,,
                A8,"ANSWER_20WD"x,2026-09-18,,
                A9,PROACTIVE_20WD,2026-01-30,,
                """);

        assertThat(run("--csv", file)).isZero();

        assertThat(printed()).isEqualTo("""
                        id,due,status
                        A1,2026-10-22,OK
                        A2,,ERROR
                        A3,,ERROR
                        A4,,ERROR
                        A5,,ERROR
                        "",,ERROR
                        "A,7",2026-10-22,OK
                        A8,,ERROR
                        A9,2026-03-05,OK
                        """);
        assertThat(complaints().lines())
                .containsExactly(
                        "第3行（A2）：起始日“2026-13-01”不是有效日期，应写作2026-03-30",
                        "第4行（A3）：引号没有成对，无法分列",
                        "第6行（A4）：只有2列，缺少start_date、events、params",
                        "第7行（A5）：有7列，多于表头的5列",
                        "第8行（无编号）：缺少编号id",
                        "第10行（A8）：引号没有成对，无法分列");
    }

    @Test
    void columns_go_by_their_names_and_a_quoted_field_may_run_over_lines() throws Exception {
        var file = file(
                "\uFEFFnote,Params,start_date,ID,rule,events\r\n\"一\r\n二, \"\"三\"\"\",n=15,2024-09-29,B1,SUPPLEMENT_SUBMIT_nWD,\r\n");

        assertThat(run("--csv", file)).isZero();

        assertThat(printed()).isEqualTo("id,due,status\nB1,2024-10-24,OK\n");
    }

    @Test
    void a_table_from_a_chinese_spreadsheet_is_read_and_said_to_be_one() throws Exception {
        var file = folder.resolve("gbk.csv");
        Files.write(
                file,
                ("id,rule,start_date,events,params\n甲,ANSWER_20WD,2026-09-18,,\n")
                        .getBytes(Charset.forName("GB18030")));

        assertThat(run("--csv", file.toString())).isZero();

        assertThat(printed()).contains("甲,2026-10-22,OK");
        assertThat(complaints()).contains("GB18030");
    }

    @Test
    void a_table_without_events_is_computed_without_and_says_so() throws Exception {
        assertThat(run("--csv", file("id,rule,start_date\nC1,ANSWER_20WD,2026-09-18\n")))
                .isZero();

        assertThat(printed()).contains("C1,2026-10-22,OK");
        assertThat(complaints()).contains("表头没有events列", "表头没有params列");
    }

    @Test
    void a_file_that_is_absent_empty_or_without_a_header_is_refused() throws Exception {
        assertThat(run("--csv", folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(run("--csv", folder.toString())).isEqualTo(2);
        assertThat(run("--csv", file(""))).isEqualTo(2);
        assertThat(run("--csv", file("A1,ANSWER_20WD,2026-09-18,,\n"))).isEqualTo(2);
        assertThat(run("--csv", file("id,id,rule,start_date\n"))).isEqualTo(2);
        assertThat(run("--csv")).isEqualTo(2);

        assertThat(printed()).isEmpty();
        assertThat(complaints().lines()).hasSize(6).allMatch(line -> line.startsWith("错误："));
    }

    @Test
    void one_question_is_answered_with_its_sheet() {
        assertThat(run("ANSWER_WITH_CONSULT", "2024-05-06", "CONSULT_SENT@2024-05-13", "CONSULT_END@2024-05-17"))
                .isZero();

        assertThat(printed())
                .contains(
                        "期限计算单",
                        "起算：2024-05-06（周一）",
                        "《政府信息公开条例》第三十三条",
                        "暂停：2024-05-13（周一）",
                        "2024-05-11（周六）  计入第5日  劳动节调休上班  https://www.gov.cn/",
                        "届满日：");
    }

    @Test
    void a_wrong_question_is_refused_in_chinese() {
        assertThat(run("ANSWER_20WD")).isEqualTo(2);
        assertThat(run("ANSWER_20WD", "heute")).isEqualTo(2);
        assertThat(run("--fast")).isEqualTo(2);
        assertThat(run("--rules", "ANSWER_20WD")).isEqualTo(2);

        assertThat(complaints())
                .contains("缺少起始日", "“heute”不是有效日期", "未知选项“--fast”", "--rules 不与其他内容同用")
                .doesNotContain("Exception");
    }

    @Test
    void without_a_question_the_usage_is_shown() {
        assertThat(run()).isEqualTo(2);
        assertThat(complaints()).startsWith("用法：");
        assertThat(run("--help")).isZero();
        assertThat(printed()).startsWith("用法：");
    }

    @Test
    void every_rule_is_listed_with_its_label() {
        assertThat(run("--rules")).isZero();

        assertThat(printed()).contains("ANSWER_20WD  收到申请后的答复期限", "SUPPLEMENT_SUBMIT_nWD");
    }

    @Test
    void another_year_makes_a_provisional_date_final() throws Exception {
        var year = file("""
                日期,是否放假,名称
                2027-01-01,是,元旦
                2027-05-01,是,劳动节
                2027-10-01,是,国庆节
                2027-10-02,是,国庆节
                2027-10-03,是,国庆节
                """);

        assertThat(run("--calendar", year, "ANSWER_20WD", "2026-12-10")).isZero();

        assertThat(printed()).contains("届满日：2027-01-08（周五），当日仍在期限内").doesNotContain("暂定");
    }

    @Test
    void a_faulty_year_is_refused_with_its_faults() throws Exception {
        assertThat(run("--calendar", file("日期,是否放假,名称\n2027-01-01,是,元旦\n"), "ANSWER_20WD", "2026-12-10"))
                .isEqualTo(2);
        assertThat(complaints()).contains("安排不完整");
        assertThat(printed()).isEmpty();
    }

    private int run(String... args) {
        return DeadlineCommand.run(
                List.of(args),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws Exception {
        var file = Files.createTempFile(folder, "table", ".csv");
        return Files.writeString(file, text).toString();
    }
}
