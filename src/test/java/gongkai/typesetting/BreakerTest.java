package gongkai.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a line may end. */
class BreakerTest {

    private static final Breaker BODY = new Breaker(Faces.shipped(), Face.BODY, Grid.BODY, Grid.BODY_SPACING);

    @Test
    void no_row_begins_with_a_closing_mark_or_ends_with_an_opening_one() {
        for (var lead = 0; lead < 30; lead++) {
            var text = "医".repeat(lead) + "本机关（办公室）认为，“不予公开”的理由充分。《条例》第十六条：可以不予公开！".repeat(8);
            for (var row : BODY.rows(text, Grid.WIDTH - 2 * Grid.CELL, Grid.WIDTH)) {
                assertThat(Breaker.NEVER_FIRST).doesNotContain(row.text().substring(0, 1));
                assertThat(Breaker.NEVER_LAST)
                        .doesNotContain(row.text().substring(row.text().length() - 1));
            }
        }
    }

    @Test
    void a_dash_an_ellipsis_and_a_day_are_not_torn_apart() {
        for (var lead = 20; lead < 30; lead++) {
            var rows = rows("医".repeat(lead) + "——保……2026年10月22日").stream()
                    .map(Breaker.Row::text)
                    .toList();

            assertThat(String.join("|", rows)).doesNotContain("—|—", "…|…", "|年", "|月", "|日", "2|2", "20|26");
        }
    }

    @Test
    void no_row_is_wider_than_the_page_even_with_an_endless_address() {
        var text = "见https://ybj.example.gov.cn/" + "0123456789abcdef".repeat(40) + "，" + "，".repeat(60);

        assertThat(rows(text)).hasSizeGreaterThan(5).allSatisfy(it -> {
            assertThat(it.width()).isLessThanOrEqualTo(Grid.WIDTH + 0.1);
            assertThat(it.text()).isNotEmpty();
        });
        assertThat(String.join("", rows(text).stream().map(Breaker.Row::text).toList()))
                .isEqualTo(text);
    }

    @Test
    void a_long_title_is_broken_by_sense_into_rows_of_nearly_the_same_length() {
        var title = new Breaker(Faces.shipped(), Face.TITLE, Grid.TITLE, 0);

        assertThat(title.balanced("澄江县医疗保障局关于欧阳镕㛃政府信息公开申请的部分公开告知书", Grid.WIDTH))
                .extracting(Breaker.Row::text)
                .containsExactly("澄江县医疗保障局关于欧阳镕㛃", "政府信息公开申请的部分公开告知书");
        assertThat(title.balanced("告知书", Grid.WIDTH)).hasSize(1);
    }

    private static List<Breaker.Row> rows(String text) {
        return BODY.rows(text, Grid.WIDTH, Grid.WIDTH);
    }
}
