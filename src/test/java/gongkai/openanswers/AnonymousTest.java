package gongkai.openanswers;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.Party;
import gongkai.screening.ScreeningSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody who asked or was asked stands in what is published. */
class AnonymousTest {

    private static final Applicant WANG = new Applicant(
            ApplicantColumn.NATURAL,
            "王小明",
            IdentityKind.RESIDENT_CARD,
            "11010519491231002X",
            "",
            "",
            "",
            "13800138000",
            "Wang@mail.example",
            "",
            "",
            "王小明明、李代理");

    private static Anonymous of(String title, String description, String reasons) {
        var wanted = new Wanted(
                title, "", description, Wanted.Delivery.ONLINE, Wanted.Carrier.ELECTRONIC, false, false, false, "");
        var reply = new Reply(
                Outcome.R02_PROVIDE,
                reasons,
                "",
                null,
                List.of(),
                null,
                "",
                "",
                null,
                List.of(),
                "",
                "",
                "",
                List.of("赵第三方的合同"),
                1,
                "");
        return Anonymous.of(
                wanted,
                reply,
                "澄医保-2026-7",
                WANG,
                List.of(new Party("赵第三方", "钱联系 69271234")),
                ScreeningSettings.of("澄溪县医疗保障局"));
    }

    @Test
    void whoever_was_asked_and_whoever_speaks_for_the_applicant_is_covered_too() {
        var it = of("合同", "李代理要的合同", "已征求赵第三方（钱联系，69271234）的意见，编号澄医保-2026-7");

        assertThat(it.body()).contains("已征求（略）").doesNotContain("李代理", "赵第三方", "钱联系", "69271234", "澄医保-2026-7");
    }

    @Test
    void of_a_longer_name_nothing_is_left_by_a_shorter_one_within_it() {
        assertThat(of("合同", "王小明明的合同", "").body()).contains("（略）的合同").doesNotContain("）明");
    }

    @Test
    void upper_and_lower_case_are_the_same() {
        assertThat(of("合同", "寄 WANG@MAIL.EXAMPLE", "").body()).doesNotContainIgnoringCase("wang");
    }

    @Test
    void a_name_is_covered_before_a_long_title_is_cut() {
        var title = of("关".repeat(58) + "王小明的合同", "", "").title();

        assertThat(title).startsWith("关于“关").endsWith("…”的答复").doesNotContain("王小");
    }

    @Test
    void what_nobody_named_is_found_by_screening() {
        assertThat(of("合同", "合同", "另一人的电话是13912345678，证件号码是11010519491231002X").body())
                .contains("另一人的电话是（略）")
                .doesNotContain("13912345678", "11010519491231002X");
    }
}
