package gongkai.citizens.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.applications.domain.HouseRule;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrivacyNoticeTest {

    /** Whoever changes the text gives it a new version, and writes both here. */
    @Test
    void a_version_is_one_text() throws Exception {
        var text = PrivacyNotice.of("机关", HouseRule.standard("机关")).lines().stream()
                .map(it -> it.about() + it.text())
                .collect(Collectors.joining("\n"));

        assertThat(PrivacyNotice.VERSION).isEqualTo("2026-11");
        assertThat(HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8))))
                .startsWith("7f4084ed9803c18f");
    }

    @Test
    void it_says_who_why_what_how_and_how_long() {
        var notice = PrivacyNotice.of("澄溪县医疗保障局", HouseRule.standard("澄溪县医保局"));

        assertThat(notice.lines())
                .extracting(PrivacyNotice.Line::about)
                .containsExactly("由谁处理", "为了什么", "收集什么", "怎样保存", "保存多久", "您的权利");
        assertThat(notice.lines().getFirst().text()).isEqualTo("澄溪县医疗保障局");
        assertThat(notice.lines().get(4).text()).contains("1 年", "10 年");
    }
}
