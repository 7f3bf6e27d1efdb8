package gongkai.files.domain;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Concealed;
import gongkai.files.Concealed.Kind;
import gongkai.files.FileKind;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenFormatTest {

    @Test
    void a_text_is_read_in_whatever_encoding_offices_use() {
        var text = "参保登记：1、到窗口；2、网上办。\n㛃镕堃";
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"))) {
            assertThat(Formats.read(FileKind.TXT, text.getBytes(charset)).text())
                    .as("%s", charset)
                    .isEqualTo(text);
            assertThat(Formats.read(FileKind.TXT, ("\uFEFF" + text).getBytes(charset))
                            .text()
                            .replace("\uFEFF", ""))
                    .as("%s with a mark", charset)
                    .isEqualTo(text);
        }
    }

    @Test
    void comma_separated_values_become_a_table() {
        assertThat(Formats.read(FileKind.CSV, "项目,标准\r\n\"门诊,普通\",\"70%\n起\"\r\n\r\n住院|异地,\r\n".getBytes(UTF_8))
                        .text())
                .isEqualTo("| 项目 | 标准 |\n| 门诊,普通 | 70% 起 |\n| 住院｜异地 |  |");
        assertThat(Formats.read(FileKind.CSV, "甲\t乙\n1,5\t2".getBytes(UTF_8)).text())
                .isEqualTo("| 甲 | 乙 |\n| 1,5 | 2 |");
    }

    private static final byte[] PAGE = """
            <html><head><title>标题</title><meta name="author" content="王内部"><style>p{}</style></head>
            <body><!-- 不要写 --><h1>通知</h1><p>第一条 参保<b>登记</b>。<br>第二条 缴费。</p>
            <div style="display: none">藏</div><script>alert(1)</script>
            <table><tr><th colspan="2">项目</th><th>标准</th></tr><tr><td>门诊</td><td>一级</td><td>70%</td></tr></table>
            <ul><li>材料</li></ul><img src="https://a.example/1.png" onerror="alert(1)"><a href="javascript:alert(1)">链接</a>
            </body></html>
            """.getBytes(UTF_8);

    @Test
    void a_saved_page_becomes_text_with_tables() {
        assertThat(Formats.read(FileKind.HTML, PAGE).text())
                .isEqualTo("通知\n第一条 参保登记。\n第二条 缴费。\n\n| 项目 |  | 标准 |\n| 门诊 | 一级 | 70% |\n\n材料\n链接");
    }

    @Test
    void a_saved_page_loses_all_that_acts_or_hides() {
        assertThat(Formats.read(FileKind.HTML, PAGE).concealed())
                .extracting(Concealed::kind)
                .containsExactlyInAnyOrder(Kind.COMMENT, Kind.SCRIPT, Kind.METADATA, Kind.HIDDEN_TEXT);
        var cleaned = (CleanedFile) Formats.clean("a.html", FileKind.HTML, PAGE);
        assertThat(new String(cleaned.bytes(), UTF_8))
                .contains("<table>", "第一条 参保")
                .doesNotContain("不要写", "王内部", "藏", "alert", "script", "onerror", "a.example");
    }
}
