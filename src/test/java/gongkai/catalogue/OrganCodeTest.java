package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Verdict;
import gongkai.catalogue.domain.CatalogueRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that stand in published index numbers. */
class OrganCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"000014349", "011336909", "014416330", "01527918X", "000014349"})
    void organisation_codes_in_use_are_right(String code) {
        assertThat(OrganCode.organisationCode(code)).isEqualTo(Verdict.allowed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11330100MB19370226",
                "11441700007280420Y",
                "11620622013933539B",
                "11370322004222241N",
                "113417020032563511"
            })
    void credit_codes_in_use_are_right(String code) {
        assertThat(OrganCode.creditCode(code)).isEqualTo(Verdict.allowed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "000014348", "00001434-9", "00001434", "0000143490", "01527918x", "０00014349", "医疗保障局代码九位"})
    void another_organisation_code_is_refused(String code) {
        assertThat(OrganCode.organisationCode(code))
                .isEqualTo(Verdict.refused(CatalogueRefusal.ORGANISATION_CODE_WRONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11330100MB19370225", "11330100MB1937022", "11330100mb19370226", "1133O100MB19370226"})
    void another_credit_code_is_refused(String code) {
        assertThat(OrganCode.creditCode(code)).isEqualTo(Verdict.refused(CatalogueRefusal.CREDIT_CODE_WRONG));
    }

    /** Every single wrong digit is found, and so is every exchange of unlike neighbours. */
    @Test
    void a_slip_of_the_finger_is_found() {
        var code = "113417020032563511";
        for (var at = 0; at < code.length(); at++) {
            var wrong =
                    code.substring(0, at) + (char) ('0' + (code.charAt(at) - '0' + 1) % 10) + code.substring(at + 1);
            assertThat(OrganCode.creditCode(wrong).isAllowed()).as(wrong).isFalse();
        }
        for (var at = 0; at + 1 < code.length(); at++) {
            var swapped = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
            assertThat(OrganCode.creditCode(swapped).isAllowed())
                    .as(swapped)
                    .isEqualTo(code.charAt(at) == code.charAt(at + 1));
        }
    }
}
