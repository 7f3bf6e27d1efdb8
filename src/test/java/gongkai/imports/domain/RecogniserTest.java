package gongkai.imports.domain;

import static gongkai.imports.domain.Property.DOCUMENT_KIND;
import static gongkai.imports.domain.Property.EFFECTIVE_ON;
import static gongkai.imports.domain.Property.EXPIRES_ON;
import static gongkai.imports.domain.Property.FORMED_ON;
import static gongkai.imports.domain.Property.GENRE;
import static gongkai.imports.domain.Property.INDEX_NUMBER;
import static gongkai.imports.domain.Property.ISSUER;
import static gongkai.imports.domain.Property.NUMBER;
import static gongkai.imports.domain.Property.OPENNESS;
import static gongkai.imports.domain.Property.PUBLISHED_AT;
import static gongkai.imports.domain.Property.SOURCE;
import static gongkai.imports.domain.Property.SUBJECT;
import static gongkai.imports.domain.Property.TITLE;
import static gongkai.imports.domain.Property.TYPE;
import static gongkai.imports.domain.Sureness.CERTAIN;
import static gongkai.imports.domain.Sureness.DOUBTFUL;
import static gongkai.imports.domain.Sureness.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.chinese.Change;
import gongkai.disclosures.domain.GuideElement;
import gongkai.disclosures.domain.ItemType;
import gongkai.imports.domain.Finding.Code;
import gongkai.imports.domain.Recognition.Announced;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecogniserTest {

    private static final String PAGE = """
            首页 > 政务公开 > 政策文件
            溪山县医疗保障局关于印发《溪山县门诊保障办法》的通知
            索引号：11330100MB19370226/2025-00012
            发布时间：2025-04-11 09:30 发布机构：县医疗保障局 浏览次数：37 字体：[大 中 小]
            体裁分类：通知 主题分类：综合政务\\政务公开
            溪医保发〔2025〕6号
            各定点医药机构：
            　　现将办法印发给你们。
            溪山县医疗保障局
            2025年4月8日
            （此件公开发布）
            溪山县门诊保障办法
            第一条 为了方便群众看病，制定本办法。
            第二条 本办法自2025年5月1日起施行，有效期3年。
            上一篇：关于放假的通知
            """;

    @Test
    void a_page_says_what_it_is_and_from_where_each_thing_is_known() {
        var found = recognise(PAGE);

        assertThat(found.value(TITLE)).contains(value(TITLE, "溪山县医疗保障局关于印发《溪山县门诊保障办法》的通知", CERTAIN, "正文第一行"));
        assertThat(found.text(NUMBER)).isEqualTo("溪医保发〔2025〕6号");
        assertThat(found.text(FORMED_ON)).isEqualTo("2025-04-08");
        assertThat(found.text(PUBLISHED_AT)).isEqualTo("2025-04-11T09:30");
        assertThat(found.text(EFFECTIVE_ON)).isEqualTo("2025-05-01");
        assertThat(found.value(EXPIRES_ON)).contains(value(EXPIRES_ON, "2028-04-30", LIKELY, "正文“有效期3年”，自生效日期起算"));
        assertThat(found.text(INDEX_NUMBER)).isEqualTo("11330100MB19370226/2025-00012");
        assertThat(found.text(OPENNESS)).isEqualTo("PROACTIVE");
        assertThat(found.text(DOCUMENT_KIND)).isEqualTo("NOTICE");
        assertThat(found.value(GENRE).orElseThrow().shown()).isEqualTo("通知");
        assertThat(found.value(SUBJECT).orElseThrow().shown()).isEqualTo("政务公开");
    }

    @Test
    void a_short_name_is_completed_from_the_title() {
        assertThat(recognise(PAGE).value(ISSUER)).contains(value(ISSUER, "溪山县医疗保障局", LIKELY, "标题；页面只写“县医疗保障局”"));
    }

    @Test
    void what_stood_around_the_document_is_left_out_with_the_reason() {
        var found = recognise(PAGE);

        assertThat(found.body()).startsWith("各定点医药机构：").doesNotContain("上一篇", "首页", "浏览次数");
        assertThat(found.leftOut()).extracting(it -> it.reason()).containsExactly("位置导航", "相关或热门条目");
    }

    @Test
    void traditional_script_with_taiwan_words_and_readings_is_made_simplified() {
        var found = recognise("""
                溪山縣醫(yī)療保障局規範性檔案制定辦法
                第一條 本辦法所稱規範性檔案,依第二十條第(一)項公布。
                第二條 聯絡鄉鎮依計畫辦理。
                """);

        assertThat(found.traditional()).isTrue();
        assertThat(found.text(TITLE)).isEqualTo("溪山县医疗保障局规范性文件制定办法");
        assertThat(found.body()).contains("规范性文件", "第二十条第(一)项", "联系乡镇依计划");
        assertThat(found.changes())
                .extracting(Change::kind)
                .contains(Change.Kind.PINYIN, Change.Kind.SCRIPT, Change.Kind.VOCABULARY);
    }

    @Test
    void numbers_and_marks_of_articles_survive_the_spaces_of_the_layout() {
        var found = recognise("溪山县医疗保障局工作制度\n　　第一条　补助为12.50元,占3.5%。\n　　（一）每月25日前报送");

        assertThat(found.body())
                .contains("12.50元", "3.5%", "第一条", "（一）每月25日前报送")
                .doesNotContain("　");
    }

    @Test
    void a_red_heading_tells_the_organ_and_the_number() {
        var found = recognise("溪山县医疗保障局文件\n溪医保发〔2025〕6号\n关于调整缴费时间的通知\n各乡镇：\n请遵照执行。");

        assertThat(found.text(ISSUER)).isEqualTo("溪山县医疗保障局");
        assertThat(found.text(NUMBER)).isEqualTo("溪医保发〔2025〕6号");
        assertThat(found.text(TITLE)).isEqualTo("关于调整缴费时间的通知");
        assertThat(found.body()).isEqualTo("各乡镇：\n请遵照执行。");
    }

    @Test
    void a_number_in_other_brackets_is_put_right_and_doubted() {
        var found = recognise("关于调整缴费时间的通知\n（溪医保发[2025]6号）\n各乡镇：\n请遵照执行。");

        assertThat(found.value(NUMBER).orElseThrow().text()).isEqualTo("溪医保发〔2025〕6号");
        assertThat(found.value(NUMBER).orElseThrow().sureness()).isEqualTo(DOUBTFUL);
        assertThat(codes(found)).contains(Code.NUMBER_MALFORMED);
    }

    @Test
    void a_number_cited_in_the_text_is_not_its_own() {
        var found = recognise("关于贯彻落实有关规定的通知\n各乡镇：\n按照云医保发〔2024〕3号执行。");

        assertThat(found.value(NUMBER)).isEmpty();
    }

    @Test
    void a_title_over_two_lines_is_put_together() {
        var found = recognise("溪山县医疗保障局\n关于调整缴费时间的通知\n各乡镇：\n请遵照执行。");

        assertThat(found.text(TITLE)).isEqualTo("溪山县医疗保障局关于调整缴费时间的通知");
    }

    @Test
    void a_text_without_a_title_is_an_error_and_none_is_invented() {
        var found = recognise("一、总体要求\n坚持便民利民。");

        assertThat(found.value(TITLE)).isEmpty();
        assertThat(codes(found)).contains(Code.TITLE_MISSING);
    }

    @Test
    void a_report_without_a_title_gets_a_proposal_that_is_doubted() {
        var found = recognise(REPORT.formatted("", "2025", "2025"));

        assertThat(found.value(TITLE).orElseThrow().text()).isEqualTo("溪山县医疗保障局2025年政府信息公开工作年度报告");
        assertThat(found.value(TITLE).orElseThrow().isDoubtful()).isTrue();
        assertThat(codes(found)).contains(Code.TITLE_MISSING);
    }

    @Test
    void a_day_in_chinese_numerals_is_read() {
        var found = recognise("关于调整缴费时间的通知\n各乡镇：\n请遵照执行。\n溪山县医疗保障局\n二〇二五年十一月二十三日");

        assertThat(found.value(FORMED_ON)).contains(value(FORMED_ON, "2025-11-23", CERTAIN, "落款"));
    }

    @Test
    void a_day_that_is_none_stays_open() {
        var found = recognise("关于调整缴费时间的通知\n请遵照执行。\n溪山县医疗保障局\n2025年2月30日");

        assertThat(found.value(FORMED_ON)).isEmpty();
    }

    @Test
    void days_on_the_page_and_below_the_text_that_differ_are_told() {
        var found = recognise("关于调整缴费时间的通知\n成文日期：2025-04-07\n请遵照执行。\n溪山县医疗保障局\n2025年4月8日");

        assertThat(codes(found)).contains(Code.DATES_DIFFER);
    }

    @Test
    void a_publication_after_the_day_of_effect_is_told_with_the_number_of_days() {
        var found = recognise("溪山县医疗保障局公开工作制度\n发布时间：2024-04-29\n第一条 制定本制度。\n第二条 本制度自2024年3月1日起施行。");

        assertThat(sentence(found, Code.PUBLISH_AFTER_EFFECTIVE)).contains("59天");
        assertThat(codes(recognise("溪山县医疗保障局公开工作制度\n发布时间：2024-03-01\n第二条 本制度自2024年3月1日起施行。")))
                .doesNotContain(Code.PUBLISH_AFTER_EFFECTIVE);
    }

    @Test
    void in_force_from_publication_means_the_day_of_publication() {
        var found = recognise("溪山县医疗保障局公开工作制度\n发布时间：2024-04-29\n第二条 本制度自发布之日起施行。");

        assertThat(found.value(EFFECTIVE_ON).orElseThrow().text()).isEqualTo("2024-04-29");
        assertThat(found.value(EFFECTIVE_ON).orElseThrow().sureness()).isEqualTo(LIKELY);
    }

    @Test
    void the_day_of_effect_that_an_interpretation_speaks_of_is_not_its_own() {
        var found = recognise("《溪山县门诊保障办法》解读\n《办法》自2025年5月1日起施行。\n一、为什么制定\n为了方便群众。");

        assertThat(found.text(TYPE)).isEqualTo(ItemType.INTERPRETATION.name());
        assertThat(found.value(EFFECTIVE_ON)).isEmpty();
    }

    @Test
    void what_is_no_longer_in_force_after_a_day_says_so() {
        var found = recognise("溪山县门诊保障办法\n第二条 本办法自2023年4月1日起施行，试行期2年，至2025年3月31日止。");

        assertThat(found.value(EXPIRES_ON).orElseThrow().text()).isEqualTo("2025-03-31");
    }

    @Test
    void an_announced_attachment_that_is_not_there_is_missed() {
        var missing = recognise("关于报送材料的通知\n请遵照执行。\n附件：材料清单");
        var following = recognise("关于报送材料的通知\n请遵照执行。\n附件：材料清单\n材料清单\n身份证复印件");

        assertThat(missing.attachments()).containsExactly(new Announced("材料清单", false));
        assertThat(sentence(missing, Code.ATTACHMENT_MISSING)).contains("材料清单");
        assertThat(codes(following)).doesNotContain(Code.ATTACHMENT_MISSING);
    }

    @Test
    void several_attachments_are_each_looked_for() {
        var found = recognise("关于报送材料的通知\n请遵照执行。\n附件：1.材料清单\n2.申请表\n溪山县医疗保障局\n2025年4月8日\n附件1\n材料清单\n身份证复印件");

        assertThat(found.attachments()).containsExactly(new Announced("材料清单", true), new Announced("申请表", false));
    }

    @Test
    void a_leaving_notice_of_another_site_is_a_fault() {
        var found = recognise("您访问的链接即将离开“ 县商务局 ”门户网站 是否继续?\n继续访问 放弃\n溪山县医疗保障局关于放假的通知\n请周知。");

        assertThat(sentence(found, Code.SITE_NAME_MISMATCH)).contains("县商务局", "溪山县医疗保障局");
        assertThat(codes(recognise("您访问的链接即将离开“ 溪山县医疗保障局 ”门户网站 是否继续?\n溪山县医疗保障局关于放假的通知\n请周知。")))
                .doesNotContain(Code.SITE_NAME_MISMATCH);
    }

    private static final String REPORT = """
            %s
            一、总体情况
            %s年，我局做好信息公开工作。现公布%s年溪山县医疗保障局政府信息公开工作年度报告。
            二、主动公开政府信息情况
            信息内容 | 本年制发件数 | 现行有效件数
            规章 | 0 | 0
            三、收到和处理政府信息公开申请情况
            四、政府信息公开行政复议、行政诉讼情况
            结果维持 | 总计
            0 | 0
            五、存在的主要问题及改进情况
            无。
            """;

    private static final String REPORT_TITLE = "溪山县医疗保障局2024年政府信息公开工作年度报告";

    @Test
    void a_report_of_another_year_than_its_title_is_a_fault() {
        assertThat(sentence(recognise(REPORT.formatted(REPORT_TITLE, "2025", "2025")), Code.YEAR_TITLE_MISMATCH))
                .contains("标题是2024年", "2025年");
        assertThat(codes(recognise(REPORT.formatted(REPORT_TITLE, "2024", "2024"))))
                .doesNotContain(Code.YEAR_TITLE_MISMATCH);
    }

    @Test
    void a_heading_of_a_report_without_its_table_is_a_fault() {
        var found = recognise(REPORT.formatted(REPORT_TITLE, "2024", "2024"));

        assertThat(found.tables()).isEqualTo(2);
        assertThat(found.findings().stream()
                        .filter(it -> it.code() == Code.TABLE_MISSING)
                        .map(Finding::sentence))
                .containsExactly("“三、收到和处理政府信息公开申请情况”下面没有表格");
    }

    @Test
    void rows_written_with_bars_become_a_table() {
        assertThat(recognise(REPORT.formatted(REPORT_TITLE, "2024", "2024")).body())
                .contains("| 信息内容 | 本年制发件数 | 现行有效件数 |\n| 规章 | 0 | 0 |");
    }

    @Test
    void a_table_that_has_fallen_apart_is_told() {
        assertThat(codes(recognise("溪山县参保情况统计\n参保人数\n1200\n1300\n1400\n以上为年末数。")))
                .contains(Code.TABLE_FLATTENED);
    }

    @Test
    void a_preamble_that_promises_parts_of_the_old_form_is_told() {
        var preamble = "本报告由工作概述、信息公开的收费及减免情况、附表等部分组成。";

        assertThat(sentence(
                        recognise(REPORT.formatted(REPORT_TITLE + "\n" + preamble, "2024", "2024")),
                        Code.STALE_PREAMBLE))
                .contains("收费", "附表");
    }

    @Test
    void work_points_of_the_year_that_come_after_its_first_quarter_are_late() {
        var points = "溪山县医疗保障局2025年政务公开工作要点\n一、夯实基础\n做好公开。\n溪山县医疗保障局\n2025年%s日";

        assertThat(codes(recognise(points.formatted("8月25")))).contains(Code.LATE_WORKPOINTS);
        assertThat(codes(recognise(points.formatted("3月31")))).doesNotContain(Code.LATE_WORKPOINTS);
    }

    @Test
    void a_term_that_nobody_knows_is_told_and_left_open() {
        var found = recognise("关于放假的通知\n主题分类：星际航行\n请周知。");

        assertThat(found.value(SUBJECT)).isEmpty();
        assertThat(codes(found)).contains(Code.TERM_UNKNOWN);
    }

    @Test
    void lost_characters_are_told() {
        assertThat(codes(recognise("关于放假的通知\n请各单位\uFFFD\uFFFD周知。"))).contains(Code.GARBLED);
    }

    @Test
    void a_day_that_has_not_come_is_told() {
        assertThat(codes(recognise("关于放假的通知\n成文日期：2031-01-01\n请周知。"))).contains(Code.DATE_IN_THE_FUTURE);
    }

    @Test
    void a_document_signed_after_it_was_published_is_told() {
        assertThat(codes(recognise("关于放假的通知\n发布时间：2025-04-07\n成文日期：2025-04-08\n请周知。")))
                .contains(Code.FORMED_AFTER_PUBLICATION);
    }

    @Test
    void a_document_of_another_organ_keeps_its_name_and_its_source() {
        var found = recognise("关于放假的通知\n来源：云海日报\n请周知。\n云海市人民政府办公室\n2025年4月8日");

        assertThat(codes(found)).contains(Code.OTHER_ORGAN);
        assertThat(found.text(SOURCE)).isEqualTo("云海日报");
        assertThat(Proposal.of(found, Houses.XISHAN, 0, 0).issuer()).isEqualTo("云海市人民政府办公室");
        assertThat(Proposal.of(recognise(PAGE), Houses.XISHAN, 0, 0).issuer()).isEmpty();
    }

    @Test
    void nothing_to_read_is_an_error() {
        assertThat(codes(recognise(" \n　\n\0"))).containsExactly(Code.TEXT_MISSING);
    }

    @Test
    void a_text_as_long_as_a_book_is_cut_and_said_to_be() {
        var found = recognise("长".repeat(Recogniser.LONGEST + 1));

        assertThat(codes(found)).containsExactly(Code.TEXT_TOO_LONG);
        assertThat(found.body()).hasSize(Recogniser.LONGEST);
    }

    @Test
    void the_type_is_known_by_the_words_of_the_title() {
        assertThat(type("溪山县医疗保障局政府信息公开指南")).isEqualTo(ItemType.DISCLOSURE_GUIDE);
        assertThat(type("异地就医备案办事指南")).isEqualTo(ItemType.GUIDE);
        assertThat(type("行政处罚决定书（某某诊所）")).isEqualTo(ItemType.PENALTY);
        assertThat(type("溪山县医疗保障局2025年部门预算")).isEqualTo(ItemType.BUDGET);
        assertThat(type("2025年政务公开工作要点")).isEqualTo(ItemType.WORK_POINTS);
        assertThat(type("溪山县医疗保障局政务公开工作制度")).isEqualTo(ItemType.RULE);
        assertThat(type("关于废止部分规范性文件的公告")).isEqualTo(ItemType.NOTICE);
        assertThat(type("对县人大第47号建议的答复")).isEqualTo(ItemType.PROPOSAL_REPLY);
        assertThat(type("关于开展集中采购工作的通知")).isEqualTo(ItemType.POLICY);
    }

    @Test
    void a_rule_whose_standing_is_not_clear_is_doubted() {
        var found = recognise("溪山县门诊保障办法\n第一条 制定本办法。");

        assertThat(found.value(TYPE).orElseThrow().isDoubtful()).isTrue();
        assertThat(recognise("溪山县门诊保障办法\n发文字号：溪医保规〔2025〕1号\n第一条 制定本办法。")
                        .value(TYPE)
                        .orElseThrow())
                .satisfies(it -> assertThat(it.text()).isEqualTo(ItemType.NORMATIVE.name()))
                .satisfies(it -> assertThat(it.sureness()).isEqualTo(CERTAIN));
    }

    @Test
    void a_guide_is_taken_apart_into_its_elements() {
        var found = recognise("异地就医备案办事指南\n办理依据\n有关规定。\n办理条件\n参保人员。\n申请材料\n身份证。\n办理程序：窗口办理。\n咨询电话：0811-7220000");

        assertThat(found.elements())
                .containsEntry(GuideElement.BASIS, "有关规定。")
                .containsEntry(GuideElement.CONDITIONS, "参保人员。")
                .containsEntry(GuideElement.PROCEDURE, "窗口办理。")
                .containsEntry(GuideElement.CONTACT, "0811-7220000")
                .hasSize(4);
        assertThat(found.body()).isEqualTo("申请材料\n身份证。");
    }

    private static ItemType type(String title) {
        return ItemType.valueOf(recognise(title + "\n正文如下。").text(TYPE));
    }

    private static Recognition recognise(String text) {
        return Recogniser.recognise(text, Houses.XISHAN);
    }

    private static Value value(Property property, String text, Sureness sureness, String from) {
        return new Value(property, text, sureness, from);
    }

    private static List<Code> codes(Recognition found) {
        return found.findings().stream().map(Finding::code).toList();
    }

    private static String sentence(Recognition found, Code code) {
        return found.findings().stream()
                .filter(it -> it.code() == code)
                .map(Finding::sentence)
                .findFirst()
                .orElse("");
    }
}
