package gongkai.screening;

import static gongkai.screening.Detector.BANK_CARD;
import static gongkai.screening.Detector.CLASSIFICATION;
import static gongkai.screening.Detector.COMPLEMENTARY_CELL;
import static gongkai.screening.Detector.CONCEALED_MARKUP;
import static gongkai.screening.Detector.CONCEALED_PROPERTIES;
import static gongkai.screening.Detector.CONCEALED_TEXT;
import static gongkai.screening.Detector.CONTRACT_ACCOUNT;
import static gongkai.screening.Detector.FOREIGN_LINK;
import static gongkai.screening.Detector.FOREIGN_PUBLISHER;
import static gongkai.screening.Detector.HEALTH_OF_PERSON;
import static gongkai.screening.Detector.HOME_ADDRESS;
import static gongkai.screening.Detector.INTERNAL_GENRE;
import static gongkai.screening.Detector.INTERNAL_MARK;
import static gongkai.screening.Detector.LANDLINE;
import static gongkai.screening.Detector.LEAVING_NOTICE;
import static gongkai.screening.Detector.LICENCE_PLATE;
import static gongkai.screening.Detector.LIST_OF_PERSONS;
import static gongkai.screening.Detector.MEDICAL_NUMBER;
import static gongkai.screening.Detector.MOBILE_PHONE;
import static gongkai.screening.Detector.MOJIBAKE;
import static gongkai.screening.Detector.OFFICER_CARD;
import static gongkai.screening.Detector.PAGE_NOISE;
import static gongkai.screening.Detector.PASSPORT;
import static gongkai.screening.Detector.PERSONAL_MAIL;
import static gongkai.screening.Detector.PINYIN_NOISE;
import static gongkai.screening.Detector.POORLY_MASKED;
import static gongkai.screening.Detector.PRICE_BEFORE_OPENING;
import static gongkai.screening.Detector.PRIVATE_MAIL_PROVIDER;
import static gongkai.screening.Detector.RESIDENT_ID;
import static gongkai.screening.Detector.SMALL_CELL;
import static gongkai.screening.Detector.TEMPLATE_LEFTOVER;
import static gongkai.screening.Detector.TRAVEL_PERMIT;
import static gongkai.screening.Detector.UNFINISHED_DRAFT;
import static gongkai.screening.Detector.WRONG_NAME;
import static gongkai.screening.Detector.YEAR_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.screening.ScreeningSettings.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found and what is left alone. The persons and numbers are made up; their check characters are computed. */
class ScreeningTest {

    private static final ScreeningSettings SETTINGS = ScreeningSettings.of("云江市医疗保障局")
            .withPhones(Set.of("0571-87651234", "（0571）12393"))
            .withMails(Set.of("ybj@yunjiang.gov.cn", "yunjiangyb@126.com"))
            .withHosts(Set.of("yunjiang-ybj.cn"));

    private static final String ID = residentId("33010219560307851");
    private static final String CARD = card("622202120200123456");

    @Test
    void a_resident_number_is_found_by_its_check_character() {
        assertFound("身份证号：" + ID).containsExactly(RESIDENT_ID);
        assertFound("编号" + ID + "的档案").containsExactly(RESIDENT_ID);
        assertFound("编号" + ID.substring(0, 17) + other(ID.charAt(17)) + "的档案").isEmpty();
    }

    @Test
    void a_mistyped_number_that_is_called_a_resident_number_is_found_all_the_same() {
        assertFound("身份证号：" + ID.substring(0, 17) + other(ID.charAt(17))).containsExactly(RESIDENT_ID);
    }

    @Test
    void a_resident_number_is_found_in_full_width_digits_and_with_a_small_x() {
        var withX = residentIdEndingInX();

        assertFound(fullWidth(ID)).containsExactly(RESIDENT_ID);
        assertFound("（" + withX.toLowerCase() + "）").containsExactly(RESIDENT_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "-", "　", "\r\n", "\u200b"})
    void a_resident_number_is_found_though_it_is_broken(String gap) {
        assertFound(ID.substring(0, 6) + gap + ID.substring(6, 14) + gap + ID.substring(14))
                .containsExactly(RESIDENT_ID);
    }

    @Test
    void digits_one_by_one_are_still_a_resident_number() {
        assertFound(String.join(" ", ID.split(""))).containsExactly(RESIDENT_ID);
    }

    @Test
    void a_resident_number_is_found_inside_a_longer_row_of_digits() {
        assertFound("0099" + ID.substring(0, 17) + ID.substring(17) + "77").containsExactly(RESIDENT_ID);
    }

    @Test
    void the_old_number_of_fifteen_digits_needs_to_be_called_so() {
        assertFound("身份证 330102560307851").containsExactly(RESIDENT_ID);
        assertFound("合同 330102560307851").isEmpty();
        assertFound("身份证 330102561307851").isEmpty();
    }

    @Test
    void a_day_that_does_not_exist_makes_no_resident_number() {
        assertFound("身份证号：" + residentId("33010219570229123")).isEmpty();
        assertFound("身份证号：" + residentId("33010219560229123")).containsExactly(RESIDENT_ID);
    }

    @Test
    void a_mobile_number_has_boundaries() {
        assertFound("请联系13905710000").containsExactly(MOBILE_PHONE);
        assertFound("139-0571-0000、139 0571 0001").containsExactly(MOBILE_PHONE, MOBILE_PHONE);
        assertFound("+8613905710000").containsExactly(MOBILE_PHONE);
        assertFound("139057100001").isEmpty();
        assertFound("2139057100001").isEmpty();
        assertFound("总支出13905710000元").isEmpty();
        assertFound("占比0.13905710000").isEmpty();
        assertFound("12905710000").isEmpty();
    }

    @Test
    void a_telephone_is_no_find_once_the_organ_has_made_it_public() {
        assertFound("咨询电话：0571-87651234").isEmpty();
        assertFound("咨询电话：87651234").isEmpty();
        assertFound("咨询电话：（0571）87651234").isEmpty();
        assertFound("咨询电话：12393、12345").isEmpty();
        assertFound("咨询电话：0571-87651235").containsExactly(LANDLINE);
        assertFound("咨询电话：87651235").containsExactly(LANDLINE);
    }

    @Test
    void a_bank_card_passes_the_check_of_luhn() {
        assertFound("卡号" + CARD).containsExactly(BANK_CARD);
        assertFound("转入" + CARD.substring(0, 4) + " " + CARD.substring(4, 8) + " " + CARD.substring(8, 12) + " "
                        + CARD.substring(12, 16) + " " + CARD.substring(16))
                .containsExactly(BANK_CARD);
        assertFound("转入" + CARD.substring(0, 18) + other(CARD.charAt(18))).isEmpty();
    }

    @Test
    void an_account_is_found_by_its_name() {
        assertFound("开户行：云江农商行城东支行，账号：201000123456789").hasSize(1);
        assertFound("帳號：2010001234567").hasSize(1);
        assertThat(found("户名：云江建设公司，账号：2010 0012 3456 781")).containsAnyOf(CONTRACT_ACCOUNT, BANK_CARD);
    }

    @Test
    void numbers_of_insured_persons_are_found_by_their_name_or_their_form() {
        assertFound("医保个人编号：3301A0012345").containsExactly(MEDICAL_NUMBER);
        assertFound("住院号为2024001234").containsExactly(MEDICAL_NUMBER);
        assertFound("社保卡号 A12345678").containsExactly(MEDICAL_NUMBER);
        assertThat(detectors(SETTINGS.withFormats(List.of(new NumberFormat("结算编号", "33QX", 14))), "见 33QX2024001234 号"))
                .containsExactly(MEDICAL_NUMBER);
        assertFound("| 对象 | 住院号 |\n| 甲 | ZY00123456 |").containsExactly(MEDICAL_NUMBER);
        assertFound("参保人数 2024001234").isEmpty();
    }

    @Test
    void papers_of_travellers_and_officers_are_found() {
        assertFound("护照号码：G12345678").containsExactly(PASSPORT);
        assertFound("持 E12345678 入境").containsExactly(PASSPORT);
        assertFound("国药准字H20050123，批准文号国药准字E20050123").isEmpty();
        assertFound("港澳居民来往内地通行证 H0123456789").containsExactly(TRAVEL_PERMIT);
        assertFound("台胞证：12345678").containsExactly(TRAVEL_PERMIT);
        assertFound("军官证号：海字第1234567号").containsExactly(OFFICER_CARD);
        assertFound("车牌浙A·12B45").containsExactly(LICENCE_PLATE);
        assertFound("浙医保发〔2024〕12号，浙A类").isEmpty();
    }

    @Test
    void a_mail_address_belongs_to_the_organ_to_a_provider_or_to_somebody() {
        assertFound("ybj@yunjiang.gov.cn").isEmpty();
        assertFound("联系邮箱：yunjiangyb@126.com").containsExactly(PRIVATE_MAIL_PROVIDER);
        assertFound("张某 wang.san@qq.com").containsExactly(PERSONAL_MAIL);
        assertFound("wang@some-company.com").containsExactly(PERSONAL_MAIL);
    }

    @Test
    void a_home_is_found_and_an_office_is_not() {
        assertFound("现住城东街道建设路12号3幢502室").containsExactly(HOME_ADDRESS);
        assertFound("户籍在柳溪村3组15号").containsExactly(HOME_ADDRESS);
        assertFound("办公地址：城东街道建设路12号政务中心502室").isEmpty();
        assertFound("| 对象 | 家庭住址 |\n| 甲 | 柳溪镇上河村 |").containsExactly(HOME_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"患者周小兰确诊肺癌", "参保人赵大勇，男，患高血压", "李建国因病致贫，获医疗救助3000元", "欧阳明华身患尿毒症", "姓名：孙丽 病种：糖尿病"})
    void a_name_beside_an_illness_is_found(String text) {
        assertFound(text).contains(HEALTH_OF_PERSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "高血压患者可以申请门诊慢特病",
                "患者应当携带身份证，住院治疗的按规定报销",
                "张某因病住院",
                "局长李建国，要求做好医疗救助工作",
                "参保人员住院治疗的费用",
                "何时申请医疗救助？任何人都可以申请",
                "参保居民张*三患糖尿病",
                "王先生患有糖尿病"
            })
    void an_illness_without_a_name_is_no_find(String text) {
        assertFound(text).doesNotContain(HEALTH_OF_PERSON);
    }

    @Test
    void fifty_characters_between_name_and_illness_is_near_and_more_is_far() {
        assertFound("患者周小兰，" + "嗯".repeat(49) + "肺癌").contains(HEALTH_OF_PERSON);
        assertFound("患者周小兰，" + "嗯".repeat(50) + "肺癌").doesNotContain(HEALTH_OF_PERSON);
    }

    @Test
    void a_list_of_persons_is_found_by_its_columns() {
        var list = "| 序号 | 姓名 | 救助金额 |\n| 1 | 周小兰 | 3000 |\n| 2 | 赵大勇 | 2000 |";

        assertThat(hits(list))
                .filteredOn(it -> it.detector() == LIST_OF_PERSONS)
                .singleElement()
                .satisfies(it -> assertThat(it.masked()).contains("2 行", "救助金额").doesNotContain("周小兰"));
        assertFound(list.replace("周小兰", "周*兰").replace("赵大勇", "赵某某")).doesNotContain(LIST_OF_PERSONS);
        assertFound("| 项目 | 金额 |\n| 门诊 | 3000 |").isEmpty();
    }

    @Test
    void names_in_a_row_are_a_list_when_the_heading_says_whose() {
        assertFound("2024年医疗救助对象名单\n周小兰、赵大勇、孙丽、李建国、吴秀英").contains(LIST_OF_PERSONS);
        assertFound("领导小组成员\n周小兰、赵大勇、孙丽、李建国、吴秀英").doesNotContain(LIST_OF_PERSONS);
    }

    @Test
    void too_little_covered_is_found() {
        assertFound("330102********8510").containsExactly(POORLY_MASKED);
        assertFound("**************8510").isEmpty();
        assertFound("139****0000").isEmpty();
        assertFound("1390***0000").containsExactly(POORLY_MASKED);
        assertFound("公示：周*兰。\n附：周小兰，女").contains(POORLY_MASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"机密★5年", "秘密 ★", "密级：秘密", "绝密", "机密　特急", "属于机密级文件", "機密★10年"})
    void marks_of_secrets_are_found(String text) {
        assertFound(text).containsExactly(CLASSIFICATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公开前应当审查是否涉及国家秘密、工作秘密、商业秘密、敏感信息和个人隐私",
                "依照保守国家秘密法办理，保护商业机密",
                "对方要求保密的信息，依申请公开时应当征求意见",
                "公布《云江市医保办法（征求意见稿）》意见采纳情况",
                "云江市医疗保障局2024年政府信息公开工作年度报告"
            })
    void speaking_of_secrets_is_no_mark(String text) {
        assertFound(text).isEmpty();
    }

    @Test
    void internal_marks_drafts_and_internal_papers_are_found() {
        assertFound("内部资料，不得外传").contains(INTERNAL_MARK);
        assertFound("（此件不公开）").containsExactly(INTERNAL_MARK);
        assertFound("注意保存").containsExactly(INTERNAL_MARK);
        assertFound("云江市医保办法（送审稿）").containsExactly(UNFINISHED_DRAFT);
        assertFound("云江市医保办法（征求意见稿）").containsExactly(UNFINISHED_DRAFT);
        assertThat(detectors(SETTINGS.forConsultation(), "云江市医保办法（征求意见稿）")).isEmpty();
        assertFound("关于调整门诊待遇的请示").containsExactly(INTERNAL_GENRE);
        assertFound("局长办公会议纪要").containsExactly(INTERNAL_GENRE);
    }

    @Test
    void a_price_before_opening_is_found_and_a_result_is_not() {
        assertFound("本次谈判底价为1200元").containsExactly(PRICE_BEFORE_OPENING);
        assertFound("供应商甲报价35万元").containsExactly(PRICE_BEFORE_OPENING);
        assertFound("中标结果：供应商甲，报价35万元").isEmpty();
    }

    @Test
    void what_the_public_would_not_see_is_a_find_and_is_looked_through() {
        assertFound(new Passage("附件“a.docx”", "删去这一段", "修订")).containsExactly(CONCEALED_MARKUP);
        assertFound(new Passage("附件“a.xlsx”", "电话13905710000", "隐藏工作表")).containsExactly(CONCEALED_TEXT, MOBILE_PHONE);
        assertFound(new Passage("附件“a.jpg”", "GPS", "元数据")).containsExactly(CONCEALED_PROPERTIES);
        assertFound(new Passage("附件“a.docx”", "  ", "批注")).isEmpty();
    }

    @Test
    void a_small_cell_asks_for_the_aggregation_answer_at_one_and_at_four() {
        assertThat(hasSmallCells("0")).isFalse();
        assertThat(hasSmallCells("1")).isTrue();
        assertThat(hasSmallCells("4")).isTrue();
        assertThat(hasSmallCells("5")).isFalse();
        assertThat(hasSmallCells("3%")).isFalse();
    }

    @Test
    void only_tables_that_count_persons_make_a_find_of_it() {
        assertFound("| 区域 | 救助人数 |\n| 城东 | 3 |\n| 城西 | 300 |").containsExactly(SMALL_CELL);
        assertFound("各区县住院患者\n| 区域 | 数值 |\n| 城东 | 3 |\n| 城西 | 300 |").containsExactly(SMALL_CELL);
        assertFound("全年共服务 1200 人次，安排如下。\n| 项目 | 数量 |\n| 讲座 | 3 |\n| 设备 | 300 |")
                .isEmpty();
        assertFound("| 文件 | 件数 |\n| 规章 | 3 |").isEmpty();
        assertFound("| 办理结果 | 自然人 | 商业企业 | 总计 |\n| 予以公开 | 3 | 1 | 4 |").isEmpty();
        assertFound("| 序号 | 救助人数 |\n| 1 | 300 |").isEmpty();
    }

    @Test
    void one_hidden_cell_beside_a_total_is_found() {
        assertFound("| 区域 | 男 | 女 | 合计 |\n| 城东 | * | 30 | 33 |").containsExactly(COMPLEMENTARY_CELL);
        assertFound("| 区域 | 男 | 女 | 合计 |\n| 城东 | * | * | 33 |").isEmpty();
        assertFound("| 区域 | 病例 |\n| 城东 | <5 |\n| 城西 | 30 |\n| 合计 | 33 |").contains(COMPLEMENTARY_CELL);
    }

    @Test
    void the_text_of_another_site_is_found() {
        assertFound("您访问的链接即将离开“云江市科工商务局”门户网站 是否继续？").containsExactly(LEAVING_NOTICE);
        assertFound("您訪問的鏈接即將離開“ 市科工商務局 ”門戶網站").containsExactly(LEAVING_NOTICE);
        assertFound("您访问的链接即将离开“云江市医疗保障局”门户网站").containsExactly(PAGE_NOISE);
        assertFound("来源：河东市财政局").containsExactly(FOREIGN_PUBLISHER);
        assertFound("来源：云江市医疗保障局办公室").isEmpty();
        assertFound("上一篇：通知").containsExactly(PAGE_NOISE);
    }

    @Test
    void garbled_text_is_found() {
        assertFound("医保\ufffd\ufffd局").containsExactly(MOJIBAKE);
        assertFound("锟斤拷锟斤拷").containsExactly(MOJIBAKE);
        assertFound("政策???解读").containsExactly(MOJIBAKE);
        assertFound(new String(
                        "医疗保障".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .containsOnly(MOJIBAKE);
        assertFound("醫(yī)療保障，繼續(xù)").containsExactly(PINYIN_NOISE);
        assertFound("真的吗？？").isEmpty();
        assertFound("a\u0000b").containsExactly(MOJIBAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"××市医疗保障局", "XX县医保局", "联系人XXX", "{{title}}", "某某市", "申请日期：____", "（此处填写名称）"})
    void what_a_template_left_is_found(String text) {
        assertFound(text).containsExactly(TEMPLATE_LEFTOVER);
    }

    @Test
    void blanks_of_a_form_are_no_leftovers() {
        assertFound(new Passage("附件“申请表.docx”", "姓名：____ 电话：____", null)).isEmpty();
        assertFound("第XX届").isEmpty();
        assertFound("尺寸3×4").isEmpty();
    }

    @Test
    void links_that_lead_away_or_nowhere_are_found() {
        assertFound("见 http://www.gov.cn/zhengce").isEmpty();
        assertFound("见 https://www.yunjiang-ybj.cn/a").isEmpty();
        assertFound("见 https://t.example-shop.com/x").containsExactly(FOREIGN_LINK);
        assertFound("见 http://192.168.1.8:8080/oa").containsExactly(FOREIGN_LINK);
        assertFound("见 http://localhost/").containsExactly(FOREIGN_LINK);
    }

    @Test
    void wrong_names_and_years_that_do_not_agree_are_found() {
        assertFound("依照政府信息公开管理条例").containsExactly(WRONG_NAME);
        assertThat(detectors(
                        SETTINGS,
                        new Passage("标题", "云江市医疗保障局2021年政府信息公开工作年度报告"),
                        new Passage("正文", "所列数据的统计期限为2020年1月1日至2020年12月31日")))
                .containsExactly(YEAR_MISMATCH);
        assertThat(detectors(
                        SETTINGS,
                        new Passage("标题", "云江市医疗保障局2021年政府信息公开工作年度报告"),
                        new Passage("正文", "所列数据的统计期限为2021年1月1日至2021年12月31日")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云医保发〔2024〕12号",
                "索引号：11330100MB19370226/2024-00142",
                "索引号 113417020032563511/202504-00057",
                "统一社会信用代码 11330100MB19370226",
                "2024年12月31日 20241231",
                "参保人数 123456789012 人，基金支出1234567890.12元",
                "全年收入 1,234,567,890.12 元，同比增长 3.14159%",
                "医疗服务项目编码 330100001234567",
                "GB/T 32905-2016、ISBN 9787500000000",
                "12345热线、12393热线、110",
                "国务院令第711号，第二十条第（一）项",
                "2019—2023年，每年1月至12月",
                "| 年度 | 件数 |\n| 2019 | 120 |\n| 2020 | 1381 |"
            })
    void figures_of_documents_are_left_alone(String text) {
        assertFound(text).isEmpty();
    }

    @Test
    void a_hit_never_holds_what_was_found() {
        var text = "患者周小兰确诊肺癌（身份证" + ID + "，电话13905710000，卡号" + CARD + "）现住城东街道建设路12号3幢502室，zhou.xl@qq.com";

        assertThat(hits(text))
                .hasSizeGreaterThan(5)
                .allSatisfy(it ->
                        assertThat(it.toString()).doesNotContain(ID, "13905710000", CARD, "周小兰", "502", "zhou.xl"));
        assertThat(new Passage("正文", text).toString()).doesNotContain(ID);
    }

    @Test
    void a_decision_outlives_edits_elsewhere_and_a_move_to_another_page() {
        var before = hits(new Passage("附件“a.docx” 第1页", "电话13905710000")).getFirst();
        var after =
                hits(new Passage("附件“a.docx” 第2页", "增加一段。\n\n电话 13905710000")).getFirst();

        assertThat(after.key()).isEqualTo(before.key());
        assertThat(hits(new Passage("附件“b.docx” 第1页", "电话13905710000"))
                        .getFirst()
                        .key())
                .isNotEqualTo(before.key());
        assertThat(hits(new Passage("附件“a.docx” 第1页", "电话13905710001"))
                        .getFirst()
                        .key())
                .isNotEqualTo(before.key());
    }

    @Test
    void the_salt_of_the_installation_goes_into_the_key() {
        var plain = Screening.screen(List.of(new Passage("正文", "13905710000")), SETTINGS);
        var salted = Screening.screen(List.of(new Passage("正文", "13905710000")), SETTINGS.withSalt("s"));

        assertThat(plain.hits().getFirst().key())
                .isNotEqualTo(salted.hits().getFirst().key());
    }

    @Test
    void a_hit_says_where_it_stands_in_the_text_as_it_was_handed_in() {
        var text = "一\n二　" + fullWidth("13905710000") + "。";
        var hit = hits(text).getFirst();

        assertThat(text.substring(hit.from(), hit.to())).isEqualTo(fullWidth("13905710000"));
        assertThat(hit.masked()).startsWith("第 2 段");
    }

    @Test
    void every_detector_has_a_group_a_label_and_an_advice() {
        assertThat(EnumSet.allOf(Detector.class)).allSatisfy(it -> {
            assertThat(it.label()).isNotBlank();
            assertThat(it.advice()).isNotBlank().doesNotEndWith("。");
        });
        assertThat(EnumSet.allOf(Detector.class).stream().map(Detector::group)).containsAll(EnumSet.allOf(Group.class));
        assertThat(EnumSet.allOf(Detector.class))
                .filteredOn(it -> !it.blocks())
                .extracting(Detector::group)
                .containsOnly(Group.QUALITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "13905710000",
                "患者周",
                "张",
                "| 1 ",
                "|姓名|\n",
                "路1室",
                "村一组",
                "a@",
                "a.",
                "http://",
                "((",
                "第",
                "关于",
                "底价",
                "??",
                "xX*",
                "统计期限",
                "即将离开",
                "Ã",
                "\u0000",
                "、李丽",
                "\n"
            })
    void a_hostile_text_does_not_hold_it_up(String piece) {
        var passage = new Passage("正文", piece.repeat(300_000 / piece.length()));

        assertThat(timeFor(List.of(passage))).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void a_hundred_passages_of_twenty_thousand_characters_are_screened_in_seconds() {
        var passage = new Passage("正文", ("患者凭身份证到窗口办理，2024年报销1234567.89元，电话0571-87651234。\n").repeat(450));

        assertThat(passage.text()).hasSizeGreaterThan(20_000);
        assertThat(timeFor(Collections.nCopies(100, passage))).isLessThan(Duration.ofSeconds(20));
    }

    private static Duration timeFor(List<Passage> passages) {
        var start = Instant.now();
        Screening.screen(passages, SETTINGS);
        return Duration.between(start, Instant.now());
    }

    private static boolean hasSmallCells(String cell) {
        return Screening.screen(List.of(new Passage("正文", "| 类别 | 件数 |\n| 甲 | " + cell + " |")), SETTINGS)
                .hasSmallCells();
    }

    private static AbstractListAssert<?, List<? extends Detector>, Detector, ObjectAssert<Detector>> assertFound(
            String text) {
        return assertFound(new Passage("正文", text));
    }

    private static AbstractListAssert<?, List<? extends Detector>, Detector, ObjectAssert<Detector>> assertFound(
            Passage passage) {
        return assertThat(detectors(SETTINGS, passage)).as("%s", passage.text());
    }

    private static List<Detector> found(String text) {
        return detectors(SETTINGS, text);
    }

    private static List<Detector> detectors(ScreeningSettings settings, String text) {
        return detectors(settings, new Passage("正文", text));
    }

    private static List<Detector> detectors(ScreeningSettings settings, Passage... passages) {
        return Screening.screen(List.of(passages), settings).hits().stream()
                .map(Hit::detector)
                .toList();
    }

    private static List<Hit> hits(String text) {
        return hits(new Passage("正文", text));
    }

    private static List<Hit> hits(Passage passage) {
        return Screening.screen(List.of(passage), SETTINGS).hits();
    }

    private static String residentId(String seventeen) {
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * (int) (Math.pow(2, 17 - i) % 11);
        }
        var check = (12 - sum % 11) % 11;
        return seventeen + (check == 10 ? "X" : String.valueOf(check));
    }

    private static String residentIdEndingInX() {
        for (var serial = 100; serial < 999; serial++) {
            var number = residentId("33010219560307" + serial);
            if (number.endsWith("X")) {
                return number;
            }
        }
        throw new IllegalStateException("no number ends in X");
    }

    private static String card(String withoutCheck) {
        for (var check = 0; check <= 9; check++) {
            var sum = 0;
            var number = withoutCheck + check;
            for (var i = 0; i < number.length(); i++) {
                var digit = number.charAt(number.length() - 1 - i) - '0';
                sum += i % 2 == 0 ? digit : digit / 5 + digit * 2 % 10;
            }
            if (sum % 10 == 0) {
                return number;
            }
        }
        throw new IllegalStateException("no check digit fits");
    }

    private static char other(char digit) {
        return digit == '7' ? '8' : '7';
    }

    private static String fullWidth(String text) {
        return text.chars()
                .map(it -> it - '!' + '！')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
