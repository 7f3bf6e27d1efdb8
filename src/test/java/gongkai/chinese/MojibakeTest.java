package gongkai.chinese;

import static gongkai.chinese.Mojibake.Kind.LOST;
import static gongkai.chinese.Mojibake.Kind.PINYIN;
import static gongkai.chinese.Mojibake.Kind.QUESTION_MARKS;
import static gongkai.chinese.Mojibake.Kind.WRONG_ENCODING;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.chinese.Mojibake.Span;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @Test
    void lost_characters_are_found_where_they_stand() {
        assertThat(Mojibake.find("参保\uFFFD\uFFFD人员，锟斤拷"))
                .containsExactly(new Span(2, 4, LOST, ""), new Span(7, 10, LOST, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"??坚持原则", "医保??2026年", "（沧医?！?026〕3号）", "标题????"})
    void question_marks_in_place_of_text_are_found(String text) {
        assertThat(Mojibake.find(text)).extracting(Span::kind).containsExactly(QUESTION_MARKS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"这样可以吗??", "什么是大病保险?基本医保报完以后", "为什么??当然", "https://a.example/?a=1"})
    void question_marks_that_ask_are_not(String text) {
        assertThat(Mojibake.find(text)).isEmpty();
    }

    @Test
    void utf8_read_as_latin_is_found_and_read_again() {
        var latin = new String("政府信息".getBytes(UTF_8), ISO_8859_1);
        var windows = new String("医疗".getBytes(UTF_8), Charset.forName("windows-1252"));

        assertThat(Mojibake.find("标题" + latin + "。")).containsExactly(new Span(2, 14, WRONG_ENCODING, "政府信息"));
        assertThat(Mojibake.find(windows)).extracting(Span::repair).containsExactly("医疗");
    }

    @ParameterizedTest
    @ValueSource(strings = {"政府信息公开", "医疗保障局关于印发通知", "中国", "城乡居民"})
    void utf8_read_as_gbk_is_found(String meant) {
        var garbled = new String(meant.getBytes(UTF_8), Charset.forName("GBK"));

        assertThat(Mojibake.find("标题 " + garbled))
                .extracting(Span::kind)
                .allMatch(it -> it == WRONG_ENCODING || it == LOST)
                .isNotEmpty();
    }

    @Test
    void an_even_number_of_characters_can_be_read_again() {
        var garbled = new String("政府信息".getBytes(UTF_8), Charset.forName("GBK"));

        assertThat(Mojibake.find(garbled)).containsExactly(new Span(0, garbled.length(), WRONG_ENCODING, "政府信息"));
    }

    @Test
    void pronunciations_in_brackets_are_found() {
        assertThat(Mojibake.find("醫(yī)療關(guān)於（一）"))
                .containsExactly(new Span(1, 5, PINYIN, ""), new Span(7, 13, PINYIN, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于印发《城乡居民基本医疗保险办法》的通知（沧医保发〔2026〕3号）",
                "鏖战犇犇，闫宇旻、冼星海、郗恩庭到会。",
                "café “引号” —— 100% ±5℃ §2",
                "第(一)项；①②③；Ⅳ级"
            })
    void ordinary_text_is_not_garbled(String text) {
        assertThat(Mojibake.find(text)).isEmpty();
    }
}
