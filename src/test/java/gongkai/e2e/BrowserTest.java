package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Without a Chinese font every page would be looked at as rows of equal boxes. */
@UsePlaywright(Browser.class)
class BrowserTest {

    @Test
    void different_chinese_characters_look_different(Page page) {
        assertThat(picture(page, "政")).isNotEqualTo(picture(page, "务"));
        assertThat(picture(page, "政")).isNotEqualTo(picture(page, "　"));
    }

    @Test
    void the_same_character_looks_the_same_twice(Page page) {
        assertThat(picture(page, "公")).isEqualTo(picture(page, "公"));
    }

    private static String picture(Page page, String character) {
        page.setContent("<html lang=zh-CN><body style='font-size:48px'>" + character);
        return Base64.getEncoder().encodeToString(page.screenshot());
    }
}
