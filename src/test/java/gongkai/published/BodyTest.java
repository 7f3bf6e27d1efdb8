package gongkai.published;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.published.Block.Heading;
import gongkai.published.Block.Paragraph;
import gongkai.published.Block.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void a_line_is_a_paragraph_without_its_indentation() {
        assertThat(Body.of("　　各科室：\n\n　　现将办法印发。\r\n")).containsExactly(new Paragraph("各科室："), new Paragraph("现将办法印发。"));
    }

    @Test
    void a_heading_is_known_by_its_number() {
        assertThat(Body.of("第一章 总则\n第二节 范围\n一、总体要求\n（二）工作目标"))
                .containsExactly(
                        new Heading(1, "第一章 总则"),
                        new Heading(2, "第二节 范围"),
                        new Heading(1, "一、总体要求"),
                        new Heading(2, "（二）工作目标"));
    }

    @Test
    void an_article_and_a_sentence_that_begins_with_a_number_are_paragraphs() {
        assertThat(Body.of("第一条 为了规范工作，制定本办法。\n（一）未按时公开的；\n第三条 附则")).allMatch(Paragraph.class::isInstance);
    }

    @Test
    void consecutive_rows_are_one_table_and_short_rows_are_filled() {
        assertThat(Body.of("前文\n| 项目 | 标准 |\n| 门诊 | 50% |\n| 住院 |\n后文"))
                .containsExactly(
                        new Paragraph("前文"),
                        new Table(List.of("项目", "标准"), List.of(List.of("门诊", "50%"), List.of("住院", ""))),
                        new Paragraph("后文"));
    }

    @Test
    void an_empty_text_has_no_blocks() {
        assertThat(Body.of(" \n　\n")).isEmpty();
        assertThat(Body.of("||")).containsExactly(new Paragraph("||"));
    }

    @Test
    void a_very_long_line_is_read_at_once() {
        var text = "一、" + "长".repeat(5_000_000);

        assertThat(Body.of(text)).containsExactly(new Paragraph(text));
    }
}
