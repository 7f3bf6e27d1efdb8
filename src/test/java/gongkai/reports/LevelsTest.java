package gongkai.reports;

import static gongkai.reports.ReportModel.quiet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LevelsTest {

    @Test
    void a_collected_report_is_the_sum_of_its_parts_in_every_cell() {
        var one = quiet().with("t3.a.nat=2", "t4.v.keep=1").check();
        var other = quiet().with("t3.a.nat=1", "t3.d1.biz=3").check();
        var whole = quiet().with("t3.a.nat=4", "t3.d1.biz=3", "t4.v.keep=1");
        whole.cells.put("t2.norm.made", "2");
        whole.cells.put("t2.norm.valid", "2");

        assertThat(Reports.collected(whole.check(), List.of(one, other)).findings())
                .filteredOn(it -> it.code() == FindingCode.L_SUM)
                .flatExtracting(Finding::cells)
                .containsExactlyInAnyOrder("t3.n1.nat", "t3.n1.tot", "t3.a.nat", "t3.a.tot", "t3.g.nat", "t3.g.tot");
    }

    @Test
    void what_a_part_does_not_tell_is_not_guessed() {
        var silent = quiet();
        silent.hiddenTables.add(3);

        assertThat(Reports.collected(quiet().with("t3.a.nat=4").check(), List.of(silent.check()))
                        .findings())
                .noneMatch(it -> it.code() == FindingCode.L_SUM);
    }
}
