package gongkai.chinese;

import static gongkai.chinese.Change.Kind.PINYIN;
import static gongkai.chinese.Change.Kind.PUNCTUATION;
import static gongkai.chinese.Change.Kind.SCRIPT;
import static gongkai.chinese.Change.Kind.SPACE;
import static gongkai.chinese.Change.Kind.VOCABULARY;
import static gongkai.chinese.Change.Kind.WIDTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    @ParameterizedTest
    @CsvSource({
        "醫(yī)療, 医疗",
        "關(guān)于規(guī)範, 关于规范",
        "協(xié)會(huì)，調(diào)整, 协会，调整",
        "我們（men）傳（chuán）達, 我们传达",
        "医(yī)疗机构(jīgòu), 医疗机构(jīgòu)"
    })
    void the_pronunciation_of_the_character_before_it_goes(String with, String without) {
        assertThat(Normaliser.normalise(with).text()).isEqualTo(without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"办法（一）", "第(2)项", "客户端(app)", "医(bǎo)", "医(yi)", "规范(试)(guī)"})
    void brackets_with_anything_else_stay(String text) {
        assertThat(Normaliser.normalise(text).count(PINYIN)).isZero();
    }

    @Test
    void each_change_is_counted_by_kind_and_the_original_kept() {
        var original = "　　醫(yī)療檔案，醫院２０２６年";

        var result = Normaliser.normalise(original);

        assertThat(result.original()).isEqualTo(original);
        assertThat(result.text()).isEqualTo("医疗文件，医院2026年");
        assertThat(result.count(PINYIN)).isEqualTo(1);
        assertThat(result.count(VOCABULARY)).isEqualTo(1);
        assertThat(result.count(SCRIPT)).isEqualTo(3);
        assertThat(result.count(WIDTH)).isEqualTo(4);
        assertThat(result.count(SPACE)).isEqualTo(1);
        assertThat(result.changes()).contains(new Change(SCRIPT, "醫", "医", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "第二十條第(一)項, 第二十条第(一)项",
        "第二十条第（一）项, 第二十条第（一）项",
        "(2)参保登记, (2)参保登记",
        "第 20 条, 第20条",
        "'共1,234.50元', '共1,234.50元'",
        "上午9:30至11:00, 上午9:30至11:00",
        "人社发〔2026〕5号, 人社发〔2026〕5号",
        "１２．５％, 12.5%",
        "www.example.gov.cn/a?b=1, www.example.gov.cn/a?b=1"
    })
    void numbers_and_the_marks_of_articles_survive(String before, String after) {
        assertThat(Normaliser.normalise(before).text()).isEqualTo(after);
    }

    @Test
    void marks_between_chinese_characters_become_chinese() {
        var result = Normaliser.normalise("本办法(以下简称\"《办法》\")自2026年1月1日起施行,原办法废止;有何疑问?请联系:医保局.");

        assertThat(result.text()).isEqualTo("本办法（以下简称“《办法》”）自2026年1月1日起施行，原办法废止；有何疑问？请联系：医保局.");
        assertThat(result.count(PUNCTUATION)).isEqualTo(8);
    }

    @Test
    void commas_put_before_every_mark_go() {
        assertThat(Normaliser.normalise("普通门诊按年度报销，。先自付八百元，；超过部分,,按级别报销。").text())
                .isEqualTo("普通门诊按年度报销。先自付八百元；超过部分，按级别报销。");
        assertThat(Normaliser.normalise("姓名,,金额").text()).isEqualTo("姓名,,金额");
    }

    @Test
    void spaces_of_the_layout_go_and_those_between_words_stay() {
        assertThat(Normaliser.normalise("通　　知\n\n\n\n　　一、市医保局　市财政局  印发 \n2026 年 11 月 24 日\u200B\r\n“ 门户 ”网站")
                        .text())
                .isEqualTo("通知\n\n一、市医保局 市财政局 印发\n2026年11月24日\n“门户”网站");
    }

    @Test
    void rows_of_a_table_keep_their_cells() {
        assertThat(Normaliser.normalise("| 是 | 否 |\n| １ |  |").text()).isEqualTo("| 是 | 否 |\n| 1 | |");
    }

    @Test
    void a_traditional_title_over_a_simplified_text_is_converted_and_the_text_let_be() {
        var text = "於国华同志负责办理，时限二十个工作日，逾期须说明理由。".repeat(3);

        assertThat(Normaliser.normalise("醫療保障政策\n" + text).text()).isEqualTo("医疗保障政策\n" + text);
    }

    @Test
    void what_is_regular_is_not_changed_again() {
        var once = Normaliser.normalise("　　關(guān)於“ 門診 ”檔案（２０２６）,請於3 月 1 日前報送。\n\n\n\n醫  院")
                .text();

        assertThat(Normaliser.normalise(once).text()).isEqualTo(once);
        assertThat(Normaliser.normalise(once).isChanged()).isFalse();
    }

    @Test
    void odd_and_large_input_is_an_ordinary_case() {
        assertThat(Normaliser.normalise("").text()).isEmpty();
        assertThat(Normaliser.normalise("参\0保\uFEFF").text()).isEqualTo("参保");
        assertThat(Normaliser.normalise("\uD842\uDFB7医\uD842").text()).startsWith("\uD842\uDFB7");
        Assertions.assertThatCode(() -> {
                    for (var part : new String[] {"醫(yī)", "(", "\"", ",", "|", " ", "第", "0"}) {
                        Normaliser.normalise(part.repeat(500_000));
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_large_text_takes_seconds_not_minutes() {
        var text = "　　關(guān)於醫療保障檔案的通知,請各單位遵照執行。\n".repeat(100_000);

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(30), () -> Normaliser.normalise(text));
    }
}
