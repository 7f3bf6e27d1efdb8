package gongkai.reports;

import static gongkai.reports.ReportModel.quiet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What sentences of reports say of the tables; those that only seem to are let be. */
class ProseTest {

    private static List<String> codes(ReportModel model) {
        return model.check().findings().stream().map(it -> it.code().code()).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（二）依申请公开。全年收到政府信息公开申请12件，予以公开7件，不予公开3件，无法提供2件。",
                "（二）依申请公开。全年收到依申请公开12次，7件予以公开，3件为不予公开，2件为无法提供。",
                "（二）依申请公开。收到信息公开申请十二件，均已按时答复，其中：予以公开七件、不予公开三件、无法提供两件。",
                "（二）依申请公开。全年受理12宗政府信息公开申请，按时办结12宗，同意公开7宗，不予公开3宗（行政查询事项2宗，内部事务信息1宗），无法提供2宗。",
                "（二）依申请公开。我局收到和处理政府信息公开申请12条，其中自然人申请10条，商业企业申请2条。",
                "（二）依申请公开。新收申请12件，比上年增加5件，结果为：全部公开7件、不予公开3件、无法提供2件。",
                "（二）依申请公开。共收到申请12件，7件全部公开，5件未予支持（3件不予公开、2件无法提供）。",
                "（二）依申请公开。全年共收到申请12件（网络申请9件、信函申请3件），已全部办结。",
                "（二）依申请公开。收到政府信息公开申请１２件，当年答复１２件，答复率100%。",
                "（二）依申请公开。2022年，我局收到政府信息公开申请12份，办理建议提案9份，回复留言30条。",
                "（二）依申请公开。收到申请12件，所提的3件不予公开申请均说明了理由，7件予以公开，2件无法提供。",
                "（二）依申请公开。全年收到政府信息公开申请12件，较2021年的20件下降40%。",
            })
    void what_agrees_with_the_table_is_no_finding(String sentence) {
        var model = quiet(sentence)
                .with("t3.a.nat=6", "t3.a.biz=1", "t3.c8.nat=2", "t3.c5.nat=1", "t3.d1.nat=1", "t3.d1.biz=1");

        assertThat(codes(model)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到政府信息公开申请13件。 | t3.n1.tot",
                "全年受理13份政府信息公开申请。 | t3.n1.tot",
                "新收依申请公开政府信息要求十三条。 | t3.n1.tot",
                "收到政府信息公开申请12件，其中自然人申请9件、企业等法人或其他组织申请2件。 | t3.n1.nat",
                "收到政府信息公开申请12件，已办结11件。 | t3.g.tot",
                "收到政府信息公开申请12件，予以公开6件，不予公开3件，无法提供2件。 | t3.a.tot",
                "收到政府信息公开申请12件，7件予以公开，4件不予公开，2件无法提供。 | t3.c5.tot",
                "收到政府信息公开申请12件，予以公开7件，属于行政查询事项1件、内部事务信息1件，无法提供2件。 | t3.c8.tot",
                "收到政府信息公开申请12件，予以公开7件，不予公开3件，本机关不掌握3件。 | t3.d1.tot",
                "收到政府信息公开申请12件，上年结转1件。 | t3.n2.tot",
                "收到政府信息公开申请12件，结转下年度继续办理2件。 | t3.h.tot",
                "收到政府信息公开申请12件，2件结转下年度办理。 | t3.h.tot",
            })
    void another_number_than_the_cell_holds_is_a_finding_at_that_cell(String sentence, String cell) {
        var model = quiet("（二）依申请公开。" + sentence)
                .with("t3.a.nat=6", "t3.a.biz=1", "t3.c8.nat=2", "t3.c5.nat=1", "t3.d1.nat=1", "t3.d1.biz=1");
        var found = model.check().findings().stream()
                .filter(it -> it.code() == FindingCode.TEXT_TABLE_MISMATCH)
                .toList();

        assertThat(found).isNotEmpty();
        assertThat(found.getFirst().cells()).contains(cell);
        assertThat(found).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年未收到公民、法人或其他组织的政府信息公开申请。",
                "本年度没有收到依申请公开的申请。",
                "全年未接到任何信息公开申请事项。",
                "收到政府信息公开申请0件。",
                "我局无依申请公开事项。",
            })
    void none_claimed_and_some_counted_is_a_finding(String sentence) {
        assertThat(codes(quiet("（二）依申请公开。" + sentence).with("t3.a.nat=2"))).containsExactly("ZERO_STATEMENT");
        assertThat(codes(quiet("（二）依申请公开。" + sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。",
                "没有因政府信息公开引发的行政复议。",
                "全年无涉及信息公开的行政复议和行政诉讼案件。",
                "政府信息公开行政复议0件，行政诉讼0件。",
            })
    void no_dispute_claimed_and_some_counted_is_a_finding(String sentence) {
        var found = codes(quiet("（五）监督保障。" + sentence).with("t4.v.keep=2"));
        assertThat(found)
                .hasSize(1)
                .allMatch(it -> List.of("ZERO_STATEMENT", "TEXT_TABLE_MISMATCH").contains(it));
        assertThat(codes(quiet("（五）监督保障。" + sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "没有发生在行政复议、行政诉讼中被撤销、确认违法、责令履行的情况。",
                "未发生因信息公开行政复议、行政诉讼败诉的情况。",
                "因政府信息公开被申请行政复议2件，均被维持。",
                "涉及政府信息公开的行政复议2件（维持1件、纠正1件）。",
                "办理行政复议案件35件，对政府信息公开类复议依法应对。",
            })
    void disputes_that_were_won_are_not_denied(String sentence) {
        assertThat(codes(quiet("（五）监督保障。" + sentence).with("t4.v.keep=1", "t4.v.correct=1")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年公开信息101条，其中，工作动态70件，部门信息公开年报1条，公示公告10条，政策法规、政策解读20条。",
                "在目录系统主动公开政府信息151条。其中:机构信息4条、部门文件6条、双公示5条、财政信息2条、人事公告1条、工作动态68条、通知62条、办事指南3条。",
                "承办建议和提案6件（1件为政协提案协办件，5件为人大建议协办件）。",
                "全年主动公开政府信息31条，其中政策文件5条、工作动态14条、新闻发布5条、发布会1场、公开制度1条、公开指南2条、解读材料1条、工作总结3条。",
                "发布信息311条，其中法定内容6条、动态内容305条；分别为动态86条、公告53条、财政26条、人事2条、规划3条、其他141条。",
                "主动公开信息326条，其中网站211条。",
                "官方网站共发布信息129条、微信公众号发布181条。",
                "播放电视广告38次，广告字幕780次；在另一频道播放广告38次，字幕1560次。",
                "办理书记信箱7件，办理县长信箱1件，办理市委书记信箱6件，办理热线567件。",
                "就5件申请收取信息处理费950元。其中，甲镇1件，420元；乙镇2件，290元；丙局2件，240元。",
                "回应关切50次，其中访谈20次，受理留言450条，办结450条。",
                "发布政策文件12件，政策解读18件，图解6件，视频3件。",
            })
    void lists_that_add_up_or_need_not_are_let_be(String sentence) {
        assertThat(codes(quiet("（一）主动公开。" + sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年公开信息101条，其中，工作动态70件，公示公告10条，政策解读22条。 | ERROR",
                "全年公开信息101条，其中，工作动态70件，公示公告10条，政策解读20条。 | INFO",
                "承办建议和提案6件（1件为政协提案协办件，4件为人大建议协办件）。 | WARNING",
                "刊发新闻19个，日报（报纸）7个，新闻社（客户端）1个，财经（客户端）1个，新闻联播9个。 | WARNING",
                "制作政策问答98期，分别为市级48期、东区17期、南县15期、北县9期、西区7期。 | WARNING",
                "公开信息60条：动态20条，公告30条，其他11条。 | WARNING",
            })
    void lists_that_do_not_add_up_are_findings_of_their_weight(String sentence, Severity severity) {
        var found = quiet("（一）主动公开。" + sentence).check().findings();

        assertThat(found).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo(FindingCode.BREAKDOWN_SUM);
            assertThat(it.severity()).isEqualTo(severity);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公开信息200条，其中政策解读50条，占比25%。 | true",
                "公开信息200条，其中政策解读50条，占比35%。 | false",
                "收到留言80条，办结76条，办结率95%。 | true",
                "收到留言80条，办结76条，办结率98%。 | false",
                "收到留言80条，办结76条，按时办结率100%。 | true",
                "全年访问量120万次，上年为100万次，同比增长20%。 | true",
                "公开信息150条，比上年增长70.3%。 | true",
                "解读率达到100%，合格率为100%。 | true",
            })
    void percentages_are_worked_out_again(String sentence, boolean isRight) {
        assertThat(codes(quiet("（一）主动公开。" + sentence)).contains("PERCENT_MISMATCH"))
                .isEqualTo(!isRight);
    }

    @ParameterizedTest
    @ValueSource(strings = {"播放超42630次", "解读100余条", "发放2.3万余册", "互动200多场次", "阅读近500次", "推送上百条", "办理约30件"})
    void approximate_numbers_are_told(String words) {
        assertThat(codes(quiet("（一）主动公开。全年" + words + "。"))).containsExactly("APPROX_NUMBER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"近三年来", "不超过20个工作日", "最近10次会议", "超过20个工作日未答复的为零", "附近2个社区"})
    void what_is_no_approximate_count_is_let_be(String words) {
        assertThat(codes(quiet("（一）主动公开。" + words + "，工作平稳。"))).isEmpty();
    }

    @Test
    void results_that_a_list_leaves_out_are_told() {
        var model = quiet("（二）依申请公开。收到政府信息公开申请5件，予以公开2件，不予公开1件。").with("t3.a.nat=2", "t3.c1.nat=1", "t3.e2.nat=2");

        assertThat(codes(model)).containsExactly("TEXT_OMITS_RESULT");
        assertThat(model.check().findings().getFirst().cells()).containsExactly("t3.e2.tot");
    }

    @Test
    void two_numbers_for_one_thing_contradict_each_other() {
        var model = quiet("（一）主动公开。全年主动公开政府信息217条。", "（三）管理。主动公开政府信息271条，均经审核。");

        assertThat(codes(model)).containsExactly("TEXT_TEXT_MISMATCH");
    }

    @Test
    void a_sentence_that_counts_in_another_year_is_told() {
        assertThat(codes(quiet("（一）主动公开。2021年全年公开信息20条。"))).containsExactly("YEAR_TEXT_MISMATCH");
        assertThat(codes(quiet("（一）主动公开。比2021年多公开信息20条。"))).isEmpty();
        assertThat(codes(quiet("（一）主动公开。公开《2021年政府信息公开工作年度报告》等信息20条。"))).isEmpty();
    }
}
