package gongkai.normatives.domain;

import static gongkai.statute.Day.sunday;
import static gongkai.statute.Day.thursday;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @Test
    void year_and_serial_stand_where_the_pattern_says() {
        assertThat(NumberPattern.parse("CXYB-GF-{年}-{序2}").orElseThrow().number(2026, 7))
                .isEqualTo("CXYB-GF-2026-07");
        assertThat(NumberPattern.parse("HFGS—{年}—{序}").orElseThrow().number(2017, 9))
                .isEqualTo("HFGS—2017—9");
        assertThat(NumberPattern.parse("{年}{序3}$1").orElseThrow().number(2026, 1234))
                .isEqualTo("20261234$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GF-{年}", "GF-{序}", "{年}{年}{序}", "{年}{序}{序2}", "{年}{序7}", "{年} {序}", "{年}{序}{月}"})
    void a_pattern_without_one_year_and_one_serial_is_none(String typed) {
        assertThat(NumberPattern.parse(typed)).isEmpty();
    }

    @Test
    void a_document_on_trial_holds_for_a_shorter_time() {
        var rule = HouseRule.usual(null);

        assertThat(rule.lastDay("门诊待遇管理办法", sunday("2026-03-01"))).isEqualTo("2031-02-28");
        assertThat(rule.lastDay("门诊待遇管理办法（试行）", sunday("2026-03-01"))).isEqualTo("2028-02-29");
        assertThat(rule.lastDay("门诊待遇管理暂行办法", thursday("2024-02-29"))).isEqualTo("2026-02-27");
    }
}
