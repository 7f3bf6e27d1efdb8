package gongkai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.catalogue.DocumentNumber.Fault;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 16);
    private static final Set<String> OWN = Set.of("澄医保发", "澄医保函");

    @ParameterizedTest
    @ValueSource(
            strings = {"澄医保发〔2026〕7号", "澄医保函〔2019〕112号", "2024年第3号", "公告2024年第3号", "澄溪县医疗保障局公告2026年第1号", "澄溪县人民政府令第12号"
            })
    void what_is_right_is_left_alone(String typed) {
        assertThat(check(typed)).isEqualTo(new DocumentNumber(typed, typed, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "澄医保发[2026]7号, BRACKETS, 澄医保发〔2026〕7号",
        "澄医保发(2026)7号, BRACKETS, 澄医保发〔2026〕7号",
        "澄医保发（2026）7号, BRACKETS, 澄医保发〔2026〕7号",
        "澄医保发【2026】7号, BRACKETS, 澄医保发〔2026〕7号",
        "澄医保发［2026］7号, BRACKETS, 澄医保发〔2026〕7号",
        "澄医保发2026〕7号, BRACKETS, 澄医保发〔2026〕7号",
        "澄医保发〔2026〕7, NO_NUMBER_SIGN, 澄医保发〔2026〕7号",
        "澄医保发〔2026〕07号, LEADING_ZERO, 澄医保发〔2026〕7号",
        "澄医保发〔2026〕第7号, ORDINAL, 澄医保发〔2026〕7号",
        "澄医保发〔26〕7号, YEAR_CUT_SHORT, 澄医保发〔2026〕7号",
        "澄医保发〔2027〕7号, YEAR_IN_THE_FUTURE, 澄医保发〔2027〕7号",
        "澄医保发〔1926〕7号, YEAR_TOO_EARLY, 澄医保发〔1926〕7号",
        "望医保发〔2026〕7号, FOREIGN_CODE, 望医保发〔2026〕7号",
        "澄医保发〔２０２６〕７号, SPACES, 澄医保发〔2026〕7号",
        "澄医保发 〔2026〕 7号, SPACES, 澄医保发〔2026〕7号",
        "2024年第03号, LEADING_ZERO, 2024年第3号",
        "2027年第3号, YEAR_IN_THE_FUTURE, 2027年第3号"
    })
    void each_fault_is_named_and_the_right_form_proposed(String typed, Fault fault, String proposal) {
        var it = check(typed);

        assertThat(it.faults()).containsExactly(fault);
        assertThat(it.proposal()).isEqualTo(proposal);
        assertThat(it.sentence()).startsWith(fault.label());
    }

    @Test
    void several_faults_are_told_at_once() {
        var it = check("澄医保发[26]第07");

        assertThat(it.faults())
                .containsExactlyInAnyOrder(
                        Fault.BRACKETS, Fault.YEAR_CUT_SHORT, Fault.ORDINAL, Fault.LEADING_ZERO, Fault.NO_NUMBER_SIGN);
        assertThat(it.sentence()).endsWith("应写作：澄医保发〔2026〕7号");
    }

    @Test
    void another_organs_code_is_nothing_to_ask_about_where_no_own_one_is_known() {
        assertThat(DocumentNumber.check("望医保发〔2026〕7号", Set.of(), TODAY).isRight())
                .isTrue();
    }

    @Test
    void last_years_number_is_right_and_next_years_is_not() {
        assertThat(check("澄医保发〔2025〕1号").isRight()).isTrue();
        assertThat(check("澄医保发〔2026〕1号").isRight()).isTrue();
        assertThat(check("澄医保发〔2027〕1号").isRight()).isFalse();
    }

    @Test
    void nonsense_of_any_length_is_unreadable() {
        for (var typed :
                new String[] {"", " ", "\u0000", "无", "澄医保发〔2026〕0号", "7号", "字".repeat(1_000_000), "1".repeat(59)}) {
            assertThat(check(typed).faults()).as(typed.length() + " signs").containsExactly(Fault.UNREADABLE);
        }
    }

    private static DocumentNumber check(String typed) {
        return DocumentNumber.check(typed, OWN, TODAY);
    }
}
