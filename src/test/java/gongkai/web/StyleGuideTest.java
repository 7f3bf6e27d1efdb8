package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every page owes to those who listen to it or work it by keyboard. */
class StyleGuideTest {

    private static final Map<String, String> PAGES = new StyleGuide().pages();

    @Test
    void every_page_says_its_language_its_title_and_where_its_matter_begins() {
        assertThat(PAGES.values()).hasSizeGreaterThan(8).allSatisfy(page -> {
            assertThat(page).contains("<!doctype html>", "<html lang=\"zh-CN\">", "href=\"#main\"");
            assertThat(found("<title>[^<]+ - [^<]+</title>", page)).hasSize(1);
            assertThat(found("<main[^>]* id=\"(main)\"", page)).hasSize(1);
            assertThat(found("<(h1)[ >]", page)).hasSize(1);
        });
    }

    @Test
    void nothing_bears_the_same_name_twice_and_every_reference_leads_somewhere() {
        assertThat(PAGES.values()).allSatisfy(page -> {
            var ids = found(" id=\"([^\"]+)\"", page);

            assertThat(ids).doesNotHaveDuplicates().containsAll(found(" for=\"([^\"]+)\"", page));
            assertThat(ids).containsAll(found(" href=\"#([^\"]+)\"", page));
            assertThat(ids)
                    .containsAll(found(" aria-describedby=\"([^\"]+)\"", page).stream()
                            .flatMap(it -> Stream.of(it.split(" ")))
                            .toList());
        });
    }

    @Test
    void every_table_has_a_caption_and_its_heads_say_what_they_head() {
        var all = String.join("", PAGES.values());

        assertThat(found("(<table)", all)).hasSizeGreaterThan(4).hasSameSizeAs(found("(<caption)", all));
        assertThat(found("<th( [^>]*)?>", all)).hasSizeGreaterThan(20).allMatch(it -> it.contains("scope="));
    }

    @Test
    void a_faulty_field_is_marked_explained_and_linked_from_above() {
        var page = PAGES.getOrDefault("form", "");

        assertThat(page).contains("role=\"alert\"", "<a href=\"#unit\">请选择任职科室</a>");
        assertThat(found("(aria-describedby=\"phone-hint phone-fault\" aria-invalid=\"true\")", page))
                .hasSize(1);
        assertThat(found("(aria-invalid=\"true\")", page)).hasSize(3);
    }

    @Test
    void every_form_that_changes_something_carries_the_token() {
        var all = String.join("", PAGES.values());

        assertThat(found("(<form[^>]* method=\"post\")", all))
                .hasSizeGreaterThan(5)
                .hasSameSizeAs(found("(name=\"_csrf\" value=\"token\")", all));
    }

    @Test
    void a_visitor_who_is_not_signed_in_is_not_watched() {
        assertThat(PAGES.getOrDefault("home", ""))
                .doesNotContain("session-watch")
                .contains(">登录</a>");
        assertThat(PAGES.getOrDefault("desk", "")).contains("data-idle-seconds=\"900\"");
    }

    @Test
    void leaving_a_half_filled_form_is_asked_about_but_not_at_the_door() {
        assertThat(PAGES.getOrDefault("form", "")).contains(" data-confirm-leave");
        assertThat(PAGES.getOrDefault("sign-in", "")).doesNotContain("data-confirm-leave");
    }

    private static List<String> found(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(it -> it.groupCount() == 0 || it.group(1) == null ? it.group() : it.group(1))
                .toList();
    }
}
