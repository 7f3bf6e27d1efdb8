package gongkai.chinese;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.chinese.PageNoise.Labelled;
import gongkai.chinese.PageNoise.Noise;
import gongkai.chinese.PageNoise.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNoiseTest {

    @Test
    void a_leaving_notice_names_the_site_it_comes_from() {
        var split = PageNoise.split("您訪問的鏈接即將離開“ 海岩市商務局 ”門戶網站 是否繼續(xù)?\n繼續(xù)訪問放棄\n一、總體情況");

        assertThat(split.content()).isEqualTo("一、總體情況");
        assertThat(split.noise())
                .extracting(Noise::reason)
                .containsOnly(Reason.LEAVING_NOTICE)
                .hasSize(2);
        assertThat(split.sites()).containsExactly("海岩市商务局");
    }

    @Test
    void to_give_up_is_content_where_no_notice_went_before() {
        assertThat(PageNoise.split("放弃\n继续访问").noise()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "相關詞條, RELATED",
        "熱門詞條, RELATED",
        "聯絡我們, FOOTER",
        "上一篇：关于缴费的通知, RELATED",
        "当前位置：首页 > 政务公开 > 正文, BREADCRUMB",
        "首頁/ 政務公開 / 法定主動公開內(nèi)容 / 正文, BREADCRUMB",
        "首页 政务公开 办事服务 互动交流, MENU",
        "设为首页加入收藏, MENU",
        "欢迎访问琅川医院网站！, MENU",
        "[字体：大 中 小], TOOL",
        "【打印】 【关闭】, TOOL",
        "扫一扫在手机打开当前页, TOOL",
        "沧湄市医疗保障局 版权所有, COPYRIGHT",
        "凡本網注明\"稿件來源:沧湄网\"的所有文字，版權均屬沧湄网所有, COPYRIGHT",
        "某ICP备12345678号-1, FOOTER"
    })
    void what_stands_around_a_page_is_recognised_in_either_script(String line, Reason reason) {
        var split = PageNoise.split("第一条 参保\n" + line + "\n");

        assertThat(split.noise()).containsExactly(new Noise(2, line, reason, ""));
        assertThat(split.content()).isEqualTo("第一条 参保");
    }

    @ParameterizedTest
    @ValueSource(strings = {"政务公开", "联系方式", "联系电话：0571-00000000", "首页栏目要求更新", "任何单位未经批准不得收费", "关闭定点医药机构的规定", "一、相关政策"})
    void what_a_document_says_stays(String line) {
        assertThat(PageNoise.split("第一条 参保\n" + line + "\n第二条 缴费").noise()).isEmpty();
    }

    @Test
    void links_under_a_heading_of_related_pages_go_with_it() {
        var split = PageNoise.split("正文到此。\n\n相关阅读\n\n沧湄市缴费指南\n怎样备案\n");

        assertThat(split.content()).isEqualTo("正文到此。");
        assertThat(split.noise()).hasSize(3);
    }

    @Test
    void a_contact_line_counts_as_footer_only_after_the_notice_of_rights() {
        assertThat(PageNoise.split("正文。\n版权所有 沧湄市医疗保障局\n联系方式:0571-0000000邮件:a@b.example")
                        .noise())
                .extracting(Noise::reason)
                .containsExactly(Reason.COPYRIGHT, Reason.FOOTER);
    }

    @Test
    void lines_of_metadata_are_read_and_are_neither_content_nor_noise() {
        var split = PageNoise.split("""
                沧湄市医疗保障局工作制度
                发布时间: 2026-04-29 发布机构:市医疗保障局 浏览次数:194 字体:[大 中 小]
                体裁分类:部门制度文件 主题分类:其他
                第一条 为公开信息，制定本制度。
                """);

        assertThat(split.metadata())
                .containsExactly(
                        new Labelled("发布时间", "2026-04-29"),
                        new Labelled("发布机构", "市医疗保障局"),
                        new Labelled("浏览次数", "194"),
                        new Labelled("体裁分类", "部门制度文件"),
                        new Labelled("主题分类", "其他"));
        assertThat(split.noise()).isEmpty();
        assertThat(split.content()).isEqualTo("沧湄市医疗保障局工作制度\n第一条 为公开信息，制定本制度。");
    }

    @Test
    void a_label_far_inside_the_text_is_content() {
        var body = "第一条 参保登记按规定办理。\n".repeat(30);

        assertThat(PageNoise.split(body + "来源：统计年报\n" + body).content()).contains("来源：统计年报");
    }
}
