package gongkai.applications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.OrganCode;
import gongkai.screening.ResidentNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final Applicant.Numbers NUMBERS = new Applicant.Numbers() {
        @Override
        public boolean isResidentNumber(String number) {
            return ResidentNumber.isWellFormed(number);
        }

        @Override
        public boolean isCreditCode(String code) {
            return OrganCode.creditCode(code).isAllowed();
        }
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "810000199001010019",
                "820000199001010010",
                "830000199001010012"
            })
    void a_right_identity_number_raises_no_doubt(String number) {
        assertThat(person(number).doubts(TODAY, NUMBERS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"220102198502290016", "110105194912310021", "11010520991231002X", "123456"})
    void a_wrong_one_is_doubted_and_never_refused(String number) {
        assertThat(person(number).doubts(TODAY, NUMBERS))
                .hasSize(1)
                .first()
                .asString()
                .contains("可以继续提交");
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43,true",
        "91110000600037341L,true",
        "121000004000022245,true",
        "52110000500021676T,true",
        "31220000MD0123454Q,true",
        "11220000013500004F,true",
        "91350100M000100Y44,false",
        "91350100M00O100Y43,false"
    })
    void a_credit_code_is_known_by_its_check_character(String code, boolean right) {
        assertThat(organisation(code).doubts(TODAY, NUMBERS).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43,某药业有限公司,BUSINESS",
        "93350100M000100Y43,某合作社,BUSINESS",
        "52110000500021676T,某基金会,PUBLIC_GOOD",
        "31220000MD0123454Q,某律师事务所,LEGAL",
        "121000004000022245,某大学,RESEARCH",
        "121000004000022245,某医院,OTHER_ORG",
        "11220000013500004F,某局,OTHER_ORG"
    })
    void the_column_is_suggested_by_the_code(String code, String name, ApplicantColumn column) {
        assertThat(ApplicantColumn.suggestedBy(code, name, false)).isEqualTo(column);
    }

    @Test
    void a_sole_trader_counts_as_the_office_has_set() {
        assertThat(ApplicantColumn.suggestedBy("92350100M000100Y43", "某诊所", false))
                .isEqualTo(ApplicantColumn.BUSINESS);
        assertThat(ApplicantColumn.suggestedBy("92350100M000100Y43", "某诊所", true))
                .isEqualTo(ApplicantColumn.NATURAL);
    }

    @Test
    void a_list_shows_a_persons_name_covered_and_an_organisations_whole() {
        assertThat(person("11010519491231002X").shownName()).isEqualTo("王某某");
        assertThat(organisation("91350100M000100Y43").shownName()).isEqualTo("某药业有限公司");
    }

    @Test
    void several_matters_in_one_application_are_noticed() {
        assertThat(Cases.PRICES.seemsSeveral()).isFalse();
        assertThat(new Wanted(
                                "",
                                "",
                                "1.集采合同\n2.支付凭证",
                                Wanted.Delivery.ONLINE,
                                Wanted.Carrier.ELECTRONIC,
                                false,
                                false,
                                false,
                                "")
                        .seemsSeveral())
                .isTrue();
    }

    private static Applicant person(String number) {
        return new Applicant(
                ApplicantColumn.NATURAL,
                "王小明",
                number.startsWith("8") ? IdentityKind.RESIDENCE_PERMIT : IdentityKind.RESIDENT_CARD,
                number,
                "",
                "",
                "",
                "13800138000",
                "",
                "",
                "",
                "");
    }

    private static Applicant organisation(String code) {
        return new Applicant(
                ApplicantColumn.BUSINESS, "某药业有限公司", null, "", code, "", "张三", "0571-88886666", "", "", "", "");
    }
}
