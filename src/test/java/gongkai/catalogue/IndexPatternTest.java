package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.IndexPattern.Parsed.Faulty;
import gongkai.catalogue.IndexPattern.Parsed.Good;
import gongkai.catalogue.IndexPattern.Token;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexPatternTest {

    private static final IndexValues VALUES =
            new IndexValues("01527918X", "113417020032563511", "341702", "YB", "0203");

    /** The forms that published numbers have. */
    @ParameterizedTest
    @CsvSource({
        "{org9}/{yyyy}-{seq:5},           01527918X/2025-00057",
        "{org9}-{yyyy}-{seq:6},           01527918X-2025-000057",
        "{uscc}/{yyyy}-{seq:5},           113417020032563511/2025-00057",
        "{uscc}/{yyyy}-{seq:7},           113417020032563511/2025-0000057",
        "{uscc}/{yyyymm}-{seq:5},         113417020032563511/202504-00057",
        "FE{region6}{dept}/{yyyymm}-{seq:5}, FE341702YB/202504-00057",
        "{region6}-{dept}-{class}-{yyyymmdd}-{seq:3}, 341702-YB-0203-20250409-057",
        "{region6}{dept}{class}{YYYY}{seq:4}, 341702YB020320250057"
    })
    void a_number_has_the_form_of_its_pattern(String pattern, String number) {
        var good = good(pattern);
        var front = good.front(VALUES, LocalDate.of(2025, 4, 9));

        assertThat(good.number(front, 57)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "{uscc}/{yyyy},            '缺少流水号，例如 {seq:5}'",
        "{uscc}/{seq:5}/{yyyy},    '流水号 {seq:n} 须放在最后'",
        "{uscc}-{seq:4}-{seq:5},   '流水号 {seq:n} 须放在最后'",
        "{uscc}-{seq:2},           '流水号写作 {seq:n}，n 为 3 至 8'",
        "{uscc}-{seq:9},           '流水号写作 {seq:n}，n 为 3 至 8'",
        "{uscc}-{seq},             '流水号写作 {seq:n}，n 为 3 至 8'",
        "{uscc}-{year}-{seq:5},    '没有 {year} 这个代号'",
        "{uscc}-{yyyy-{seq:5},     '花括号 { 没有成对'",
        "{uscc}号{seq:5},          '“号”中有不能用的字符，分隔符只能用字母、数字和 / - _ .'",
        "{yyyy}-{seq:5},           '须含能区分机关的代码：{uscc}、{org9}，或者 {region6} 与 {dept}'",
        "{region6}-{yyyy}-{seq:5}, '须含能区分机关的代码：{uscc}、{org9}，或者 {region6} 与 {dept}'",
        "{uscc}{yyyy}{yyyymm}{seq:5}, '年、年月、年月日只能用一个'"
    })
    void a_fault_of_a_pattern_is_said_in_words(String pattern, String fault) {
        assertThat(IndexPattern.parse(pattern))
                .isInstanceOfSatisfying(
                        Faulty.class, it -> assertThat(it.faults()).contains(fault));
    }

    @Test
    void nonsense_of_any_length_is_a_fault_and_nothing_worse() {
        for (var text : new String[] {"", "{", "}", "{}", "\u0000", "{seq:99999999999}", "{".repeat(100_000)}) {
            assertThat(IndexPattern.parse(text)).as(text).isInstanceOf(Faulty.class);
        }
    }

    @Test
    void what_is_missing_is_what_the_pattern_asks_for() {
        assertThat(good("{region6}-{dept}-{class}-{yyyy}-{seq:5}").missing(new IndexValues("", "", "341702", "", "")))
                .containsExactly(Token.DEPT, Token.CLASS);
        assertThat(good(IndexPattern.NATIONAL).missing(VALUES)).isEmpty();
    }

    @Test
    void a_serial_number_has_room_up_to_its_last_nine() {
        assertThat(good("{uscc}-{seq:3}").holds(999)).isTrue();
        assertThat(good("{uscc}-{seq:3}").holds(1000)).isFalse();
    }

    private static IndexPattern good(String pattern) {
        return ((Good) IndexPattern.parse(pattern)).pattern();
    }
}
