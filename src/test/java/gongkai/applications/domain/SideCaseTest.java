package gongkai.applications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.applications.domain.SideCase.Answer;
import gongkai.applications.domain.SideCase.Brief;
import gongkai.applications.domain.SideCase.Kind;
import gongkai.applications.domain.SideCase.Open;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SideCaseTest {

    @Test
    void each_kind_has_answers_of_its_own() {
        assertThat(Arrays.stream(Answer.values()).map(Answer::kind)).contains(Kind.values());
    }

    @Test
    void an_answered_one_keeps_what_was_asked() {
        var brief = new Brief(
                1,
                Branch.root(new OrganId(1)),
                Kind.CORRECTION,
                "王某",
                "参保记录",
                "缴费月数有误",
                "缴费凭证",
                LocalDate.of(2026, 3, 2),
                0);

        var answered = new Open(brief).answer(Answer.CORRECTED, LocalDate.of(2026, 3, 9), "已更正");

        assertThat(answered.brief()).isEqualTo(brief);
    }
}
