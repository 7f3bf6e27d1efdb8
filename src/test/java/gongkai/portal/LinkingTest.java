package gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.portal.Linking.Stretch;
import org.junit.jupiter.api.Test;

class LinkingTest {

    @Test
    void an_address_ends_before_the_marks_around_it() {
        assertThat(Linking.of("见（https://a.example/b?c=d）。"))
                .containsExactly(
                        new Stretch("见（", null),
                        new Stretch("https://a.example/b?c=d", "https://a.example/b?c=d"),
                        new Stretch("）。", null));
    }

    @Test
    void only_the_web_is_linked() {
        assertThat(Linking.of("javascript://alert(1) ftp://x.example")).hasSize(1);
        assertThat(LeaveController.target("javascript:alert(1)")).isEmpty();
        assertThat(LeaveController.target("//evil.example")).isEmpty();
        assertThat(LeaveController.target("https://bank.example@evil.example")).isEmpty();
        assertThat(LeaveController.target("https://a.example/b")).isPresent();
    }
}
