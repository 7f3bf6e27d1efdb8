package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void the_page_shown_is_the_nearest_that_there_is() {
        assertThat(Paging.of(null, 0, 30)).isEqualTo(new Paging(1, 1, 30));
        assertThat(Paging.of(2, 30, 30)).isEqualTo(new Paging(1, 1, 30));
        assertThat(Paging.of(2, 31, 30)).isEqualTo(new Paging(2, 2, 30));
        assertThat(Paging.of(-5, 100, 30).offset()).isZero();
        assertThat(Paging.of(99, 100, 30).offset()).isEqualTo(90);
    }

    @Test
    void a_year_that_cannot_be_is_the_present_one() {
        var years = new RecentYears(2026);

        assertThat(years.shown(null)).isEqualTo(2026);
        assertThat(years.shown(1999)).isEqualTo(2026);
        assertThat(years.shown(2000)).isEqualTo(2000);
        assertThat(years.shown(2027)).isEqualTo(2027);
        assertThat(years.shown(2028)).isEqualTo(2026);
        assertThat(years.all()).containsExactly(2026, 2025, 2024, 2023, 2022);
    }

    @Test
    void an_address_holds_what_was_asked_for_and_nothing_empty() {
        assertThat(Addresses.query(
                        List.of(Map.entry("words", "药品 价格"), Map.entry("stage", ""), Map.entry("organ", "1"))))
                .isEqualTo("words=%E8%8D%AF%E5%93%81+%E4%BB%B7%E6%A0%BC&organ=1");
    }
}
