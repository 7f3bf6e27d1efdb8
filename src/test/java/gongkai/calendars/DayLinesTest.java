package gongkai.calendars;

import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.saturday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.statute.SpecialDay;
import gongkai.statute.SpecialDay.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayLinesTest {

    @Test
    void days_are_read_in_their_order_with_blanks_commas_and_empty_lines() {
        var text = """

                2026-04-25，上班，三月三 调休
                  2026-04-20 放假	三月三
                """;

        assertThat(DayLines.faults(text)).isEmpty();
        assertThat(DayLines.read(text, Layer.REGIONAL, "通知"))
                .containsExactly(
                        new SpecialDay(monday("2026-04-20"), true, "三月三", Layer.REGIONAL, "通知"),
                        new SpecialDay(saturday("2026-04-25"), false, "三月三 调休", Layer.REGIONAL, "通知"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30 放假 三月三",
                "2026/04/20 放假 三月三",
                "2026-04-20 休息 三月三",
                "2026-04-20 放假",
                "2026-04-20 放假 ",
                "放假 2026-04-20 三月三",
                "三月三"
            })
    void a_line_that_cannot_be_read_is_named_by_its_number(String line) {
        assertThat(DayLines.faults("2026-05-01 放假 劳动节\n\n" + line))
                .singleElement()
                .asString()
                .startsWith("第 3 行“" + line.strip() + "”应写作");
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(DayLines.faults("一\n2026-04-20 放假 三月三\n2026-04-20 上班 三月三\n二"))
                .hasSize(3)
                .element(1)
                .isEqualTo("第 3 行的日期 2026-04-20 重复");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "  \n  "})
    void no_day_is_a_fault(String text) {
        assertThat(DayLines.faults(text)).containsExactly("请至少写一天");
    }
}
