package gongkai.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A template edited into nonsense is refused with the reason. */
class TemplateTest {

    private static final Template GOOD = StandardTemplates.of(LetterKind.SUPPLEMENT_NOTICE);

    @ParameterizedTest
    @EnumSource
    void no_field_that_must_stand_can_be_lost(LetterKind kind) {
        var good = StandardTemplates.of(kind);
        for (var field : kind.placeholders()) {
            var bad = new Template(kind, good.title(), good.text().replace(field.placeholder(), ""));

            assertThat(messages(bad)).as(field.label()).anyMatch(it -> it.contains(field.placeholder()));
        }
    }

    @Test
    void a_field_that_does_not_exist_is_named_with_its_line() {
        assertThat(changed("{收到日期}", "{收到曰期}").faults())
                .contains(new TemplateFault(1, "没有“收到曰期”这个填写项，请从列表中选用"))
                .anySatisfy(it -> assertThat(it.message()).contains("{收到日期}"));
    }

    @Test
    void braces_lists_and_remedies_stand_as_they_must() {
        assertThat(messages(changed("{收到日期}", "{收到日期"))).anyMatch(it -> it.contains("花括号"));
        assertThat(messages(changed("{补正事项}", "请看{补正事项}吧"))).anyMatch(it -> it.contains("单独占一行"));
        assertThat(messages(new Template(GOOD.kind(), GOOD.title(), GOOD.text() + "\n{救济途径}")))
                .contains("补正告知书不得写救济途径，请去掉{救济途径}");
    }

    @Test
    void wording_that_is_never_right_is_refused_in_a_template_already() {
        for (var wrong : List.of("你可以向上一级行政机关申请行政复议。", "可在3个月内提起行政诉讼。", "请提供申请用途证明。", "该信息与你自身生产、生活、科研等特殊需要无关。")) {
            assertThat(new Template(GOOD.kind(), GOOD.title(), GOOD.text() + "\n" + wrong).faults())
                    .as(wrong)
                    .hasSize(1);
        }
    }

    @Test
    void emptiness_and_floods_are_refused() {
        assertThat(messages(new Template(GOOD.kind(), " ", ""))).contains("请写标题", "请写正文");
        assertThat(messages(new Template(GOOD.kind(), "题", "字".repeat(20_000_000))))
                .containsExactly("正文不能超过20000字");
        assertThat(messages(new Template(GOOD.kind(), "题\n目", "甲\u0000"))).anyMatch(it -> it.contains("控制字符"));
        assertThat(new Template(GOOD.kind(), "题", "{".repeat(19_000)).faults()).isNotEmpty();
    }

    private static Template changed(String old, String now) {
        return new Template(GOOD.kind(), GOOD.title(), GOOD.text().replace(old, now));
    }

    private static List<String> messages(Template template) {
        return template.faults().stream().map(TemplateFault::message).toList();
    }
}
