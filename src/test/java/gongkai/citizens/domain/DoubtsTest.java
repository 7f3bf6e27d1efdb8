package gongkai.citizens.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Cases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    @Test
    void a_column_that_the_credit_code_does_not_suggest_is_doubted() {
        assertThat(doubts(ApplicantColumn.LEGAL, "31220000MD0123454Q", false)).isEmpty();
        assertThat(doubts(ApplicantColumn.BUSINESS, "31220000MD0123454Q", false))
                .singleElement()
                .asString()
                .contains(ApplicantColumn.LEGAL.label());
    }

    private static List<String> doubts(ApplicantColumn column, String code, boolean soleTraderIsNatural) {
        var who = new Applicant(column, "某律师事务所", null, "", code, "", "张三", "0571-88886666", "", "", "", "");
        return Doubts.of(who, Cases.PRICES, 0, 0, soleTraderIsNatural, LocalDate.of(2026, 3, 2));
    }
}
