package gongkai.reports.handling;

import static gongkai.Refusals.refuses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.files.FileRefusal;
import gongkai.organisation.Cast;
import gongkai.reports.FindingCode;
import gongkai.reports.domain.Judgement;
import gongkai.reports.domain.ReportRefusal;
import gongkai.reports.handling.ReportHandling.Judged;
import gongkai.reports.handling.ReportHandling.Sent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WholeOffice
class ReportHandlingTest {

    private static final String REPORT = """
            丰水县林业局2022年政府信息公开工作年度报告
            一、总体情况
            2022年，我局公开信息30条，其中动态12条、公告19条。
            二、主动公开政府信息情况
            行政许可 | 5 |
            三、收到和处理政府信息公开申请情况
            一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 12 |
            五、存在的主要问题及改进措施
            主要问题是公开不够及时，今后将加强培训。
            六、其他需要报告的事项
            无其他需要报告的事项。
            """;

    @Autowired
    ApplicationContext program;

    @Autowired
    ReportHandling reports;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    private long taken(String text) {
        return reports.take(cast.zhou, List.of(), text).taken().getFirst();
    }

    private Judged found(long id, FindingCode code) {
        return reports.examine(cast.zhou, id).findings().stream()
                .filter(it -> it.finding().code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_judgement_survives_a_new_text_while_its_evidence_is_the_same_and_opens_again_when_it_is_not() {
        var id = taken(REPORT);
        var list = found(id, FindingCode.BREAKDOWN_SUM);
        var heading = found(id, FindingCode.HEADING_VARIANT);
        reports.judge(cast.zhou, id, list.key(), Optional.of(Judgement.Kind.DISMISSED), "公告含撤下的一条");
        reports.judge(cast.zhou, id, heading.key(), Optional.of(Judgement.Kind.CONFIRMED), "");

        reports.replace(
                cast.zhou, id, List.of(), REPORT.replace("公告19条", "公告20条").replace("行政许可 | 5 |", "行政许可 | 6 |"));

        assertThat(found(id, FindingCode.BREAKDOWN_SUM).judgement()).isEmpty();
        assertThat(found(id, FindingCode.HEADING_VARIANT).judgement()).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Judgement.Kind.CONFIRMED);
            assertThat(it.by()).isEqualTo(cast.zhou.signature());
        });
        reports.replace(cast.zhou, id, List.of(), REPORT);
        assertThat(found(id, FindingCode.BREAKDOWN_SUM).judgement()).isPresent();
    }

    @Test
    void a_dismissal_needs_a_reason() {
        var id = taken(REPORT);
        var key = found(id, FindingCode.BREAKDOWN_SUM).key();

        refuses(
                ReportRefusal.REASON_MISSING,
                () -> reports.judge(cast.zhou, id, key, Optional.of(Judgement.Kind.DISMISSED), " "));
        refuses(ReportRefusal.KIND_MISSING, () -> reports.judge(cast.zhou, id, key, Optional.empty(), "理由"));
    }

    @Test
    void cells_in_doubt_are_asked_for_and_then_checked() {
        var id = taken(REPORT);
        assertThat(reports.examine(cast.zhou, id).report().uncertain()).contains("t3.n1.nat", "t3.n1.tot");

        refuses(ReportRefusal.NUMBER_ODD, () -> reports.answer(cast.zhou, id, Map.of("t3.n1.nat", "十二")));
        reports.answer(
                cast.zhou,
                id,
                Map.of(
                        "t3.n1.nat",
                        "12",
                        "t3.n1.biz",
                        "0",
                        "t3.n1.res",
                        "0",
                        "t3.n1.wel",
                        "0",
                        "t3.n1.law",
                        "0",
                        "t3.n1.oth",
                        "0",
                        "t3.n1.tot",
                        "13"));

        var report = reports.examine(cast.zhou, id).report();
        assertThat(report.uncertain()).isEmpty();
        assertThat(report.findings())
                .extracting(it -> it.code())
                .contains(FindingCode.T3_ROW)
                .doesNotContain(FindingCode.CELL_UNCERTAIN);
    }

    @Test
    void a_file_that_cannot_be_read_does_not_stop_the_others() {
        var outcome = reports.take(
                cast.zhou,
                List.of(
                        new Sent("photo.docx", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}),
                        new Sent("good.txt", REPORT.getBytes(UTF_8))),
                "");

        assertThat(outcome.taken()).hasSize(1);
        assertThat(outcome.refused())
                .singleElement()
                .satisfies(it -> assertThat(it).startsWith("photo.docx："));
        refuses(ReportRefusal.NOTHING_SENT, () -> reports.take(cast.zhou, List.of(), " "));
    }

    @Test
    void whoever_sends_only_what_cannot_be_read_is_told_why() {
        var locked = List.of(new Sent("photo.docx", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}));

        assertThatThrownBy(() -> reports.take(cast.zhou, locked, ""))
                .isInstanceOfSatisfying(RefusedException.class, it -> {
                    assertThat(it.why().label()).isEqualTo("选择的文件都读不了：photo.docx：" + FileRefusal.NOT_AS_NAMED.label());
                    assertThat(it.why().field()).isEqualTo("files");
                });
    }

    @Test
    void two_years_of_one_organ_are_held_against_each_other() {
        var before = taken(REPORT.replace("2022", "2021"));
        var id = taken(REPORT);

        assertThat(reports.examine(cast.zhou, id).previous())
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(before));
    }

    @Test
    void a_report_under_examination_by_another_organ_is_not_there() {
        var id = taken(REPORT);

        assertThatThrownBy(() -> reports.examine(cast.neighboursClerk, id)).isInstanceOf(NotFound.class);
    }
}
