package gongkai.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gongkai.access.OrganId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    private static final Recipient ZHANG = new Recipient.Email("zhang.san@163.com");

    @ParameterizedTest
    @EnumSource
    void every_kind_names_the_case_its_day_and_nothing_else(NoticeKind kind) {
        var notice = notice(kind, "宁医保-2026-12", kind.hasDay() ? LocalDate.of(2026, 9, 30) : null);

        assertThat(notice.title()).contains(kind.label(), "宁医保-2026-12");
        assertThat(notice.body()).contains("宁医保-2026-12", "某市医疗保障局").doesNotContain("{", "null");
        assertThat(notice.body().contains("2026年9月30日")).isEqualTo(kind.hasDay());
        assertThat(notice.shortText()).startsWith("【某市医疗保障局】").hasSizeLessThan(120);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xxgk.example.gov.cn", "https://", "https://a.cn/", "https://a.cn/x", "javascript:alert(1)"})
    void a_site_that_is_no_address_stops_the_start(String site) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(site))
                .withMessageContaining("gongkai.notices.site");
    }

    @Test
    void a_notice_leads_to_the_site_where_there_is_one_and_nowhere_else() {
        assertThat(settings("").site()).isEmpty();
        assertThat(settings("https://xxgk.example.gov.cn").site()).isEqualTo("https://xxgk.example.gov.cn");
        assertThat(linked("https://xxgk.example.gov.cn/applications/progress").body())
                .contains("查看与办理：https://xxgk.example.gov.cn/applications/progress（凭编号和查询码）");
        assertThat(linked("").body()).doesNotContain("查看与办理", "http");
    }

    private static Notice linked(String link) {
        return new Notice(
                NoticeKind.ANSWERED,
                ZHANG,
                new OrganId(1),
                "某市医疗保障局",
                "application 12",
                "宁医保-2026-12",
                "event 4",
                null,
                link,
                "",
                null);
    }

    private static NoticeSettings settings(String site) {
        return new NoticeSettings(
                "",
                465,
                NoticeSettings.SmtpSecurity.TLS,
                "",
                "",
                "",
                "",
                "",
                site,
                LocalTime.of(22, 0),
                LocalTime.of(7, 0));
    }

    @Test
    void nothing_that_looks_like_an_identity_number_or_a_second_header_is_ever_told() {
        assertThatIllegalArgumentException().isThrownBy(() -> notice(NoticeKind.ANSWERED, "110105194912310021", null));
        assertThatIllegalArgumentException().isThrownBy(() -> notice(NoticeKind.ANSWERED, "1\r\nBcc: a@b.cn", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> notice(NoticeKind.ANSWERED, "12", LocalDate.of(2026, 9, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@163.com", "12345@qq.com", "zhang.san+x@mail.example.gov.cn"})
    void common_addresses_pass_and_are_shown_masked(String address) {
        assertThat(new Recipient.Email(address).masked())
                .startsWith(address.charAt(0) + "***@")
                .isEqualTo(new Recipient.Email(address).toString());
        assertThat(new Recipient.Mobile("13800138000").masked()).isEqualTo("138****8000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a@b", "a b@163.com", "a@163.com\r\nBcc: c@d.cn", "a@.com", "a@163..com", "@163.com"})
    void what_is_no_address_is_none(String typed) {
        assertThat(Recipient.Email.isOne(typed)).isFalse();
        assertThat(Recipient.Mobile.isOne(typed)).isFalse();
    }

    private static Notice notice(NoticeKind kind, String number, @Nullable LocalDate day) {
        return new Notice(
                kind,
                ZHANG,
                new OrganId(1),
                "某市医疗保障局",
                "application 12",
                number,
                "event 1",
                day,
                "https://www.example.gov.cn/applications",
                "0431-1234567",
                null);
    }
}
