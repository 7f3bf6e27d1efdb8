package gongkai.annual.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Drafting;
import gongkai.annual.domain.Figure;
import gongkai.annual.domain.Section;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Outcome;
import gongkai.reports.ReportForm;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;

/** A report comes by its numbers and words. */
@WholeOffice
class CompilingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    CompilingHandling compiling;

    @Autowired
    DraftReading reading;

    @Autowired
    WritingHandling writing;

    YearInTheBureau year;

    @BeforeEach
    void open() {
        year = YearInTheBureau.opens(program);
    }

    private int version(long report, Section section) {
        return Objects.requireNonNull(reading.get(year.clerk, report).passages().get(section))
                .version();
    }

    private String cell(long report, String cell) {
        return reading.get(year.clerk, report).sheet().figure(cell).text();
    }

    @Test
    void every_cell_is_counted_and_opens_the_cases_it_counts() {
        year.usual();

        var report = year.compiled();

        assertThat(cell(report, "t3.n1.nat")).isEqualTo("3");
        assertThat(cell(report, "t3.n1.tot")).isEqualTo("4");
        assertThat(cell(report, "t3.a.biz")).isEqualTo("1");
        assertThat(cell(report, "t3.g.tot")).isEqualTo("3");
        assertThat(cell(report, "t3.h.nat")).isEqualTo("1");
        assertThat(reading.get(year.clerk, report).sheet().figures().keySet())
                .containsExactlyElementsOf(ReportForm.of(2025).cells())
                .hasSize(200);
        assertThat(reading.behind(year.clerk, report, "t3.a.tot").then())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.href()).startsWith("/desk/applications/"));
    }

    @Test
    void a_case_that_moves_turns_exactly_its_own_cells_red_and_counting_anew_takes_it_in() {
        year.usual();
        var report = year.compiled();

        year.application(
                ApplicantColumn.BUSINESS, YearInTheBureau.JUNE, YearInTheBureau.JUNE.plusDays(9), Outcome.R15_PROCESS);

        assertThat(reading.get(year.clerk, report).sheet().figures().values())
                .filteredOn(Figure::hasMoved)
                .extracting(Figure::cell)
                .containsExactlyInAnyOrder("t3.n1.biz", "t3.n1.tot", "t3.c6.biz", "t3.c6.tot", "t3.g.biz", "t3.g.tot");
        assertThat(reading.behind(year.clerk, report, "t3.c6.biz").since()).hasSize(1);
        compiling.compile(year.clerk, report);
        assertThat(reading.get(year.clerk, report).hasMoved()).isFalse();
        assertThat(cell(report, "t3.c6.tot")).isEqualTo("1");
    }

    @Test
    void a_number_that_only_the_text_speaks_of_moves_too() {
        var report = compiling.open(year.clerk, 2026);

        year.bureau.published(year.bureau.notice("关于医保服务窗口调整的通知", "自三月起，窗口迁至政务服务中心一楼。"));

        assertThat(reading.get(year.clerk, report).hasMoved()).isTrue();
        assertThat(reading.get(year.clerk, report).moved())
                .extracting(it -> it.name())
                .contains("主动公开总数", "公开·通知公告");
    }

    @Test
    void the_year_is_cut_off_on_its_last_day_whatever_comes_after() {
        year.application(ApplicantColumn.NATURAL, monday("2025-12-15"), monday("2026-01-05"), Outcome.R02_PROVIDE);
        year.withdrawn(monday("2025-12-22"), monday("2025-12-29"));
        year.application(ApplicantColumn.NATURAL, monday("2024-12-30"), monday("2025-01-06"), Outcome.R02_PROVIDE);

        var report = year.compiled();
        clock.isOn(monday("2026-03-09"));

        assertThat(cell(report, "t3.n1.tot")).isEqualTo("2");
        assertThat(cell(report, "t3.n2.tot")).isEqualTo("1");
        assertThat(cell(report, "t3.a.tot")).isEqualTo("1");
        assertThat(cell(report, "t3.f3.tot")).isEqualTo("1");
        assertThat(cell(report, "t3.h.tot")).isEqualTo("1");
        assertThat(reading.get(year.clerk, report).hasMoved()).isFalse();
    }

    @Test
    void a_number_set_by_hand_needs_a_reason_changes_its_sums_and_stays_in_sight() {
        year.usual();
        var report = year.compiled();

        refuses(
                AnnualRefusal.CHANGE_REASON_MISSING,
                () -> compiling.adjust(year.clerk, report, "t3.a.nat", Optional.of(BigDecimal.TWO), " "));
        refuses(
                AnnualRefusal.CELL_IS_SUM,
                () -> compiling.adjust(year.clerk, report, "t3.g.nat", Optional.of(BigDecimal.TWO), "台账漏登"));
        refuses(
                AnnualRefusal.VALUE_ODD,
                () -> compiling.adjust(year.clerk, report, "t3.a.nat", Optional.of(new BigDecimal("1.5")), "台账漏登"));
        compiling.adjust(year.clerk, report, "t3.a.nat", Optional.of(BigDecimal.TWO), "台账漏登");

        var figure = reading.get(year.clerk, report).sheet().figure("t3.a.nat");
        assertThat(figure.text()).isEqualTo("2");
        assertThat(figure.computed()).isEqualByComparingTo("1");
        assertThat(figure.adjusted())
                .hasValueSatisfying(it -> assertThat(it.reason()).isEqualTo("台账漏登"));
        assertThat(cell(report, "t3.a.tot")).isEqualTo("3");
        assertThat(cell(report, "t3.g.tot")).isEqualTo("4");
        compiling.takeBack(year.clerk, report, "t3.a.nat");
        assertThat(cell(report, "t3.g.tot")).isEqualTo("3");
    }

    @Test
    void a_counter_needs_its_evidence_and_the_latest_one_counts() {
        var report = year.compiled();

        refuses(
                AnnualRefusal.EVIDENCE_EMPTY,
                () -> compiling.count(year.clerk, 2025, "t2.penalty.decisions", Optional.of(BigDecimal.TEN), ""));
        compiling.count(year.clerk, 2025, "t2.penalty.decisions", Optional.of(BigDecimal.TEN), "台账");
        compiling.count(year.clerk, 2025, "t2.penalty.decisions", Optional.of(BigDecimal.TWO), "台账复核");

        assertThat(reading.get(year.clerk, report)
                        .sheet()
                        .figure("t2.penalty.decisions")
                        .present())
                .isEqualByComparingTo("2");
        compiling.compile(year.clerk, report);
        assertThat(cell(report, "t2.penalty.decisions")).isEqualTo("2");
        assertThat(reading.behind(year.clerk, report, "t2.penalty.decisions").counters())
                .hasSize(2);
    }

    @Test
    void the_first_words_hold_the_numbers_and_follow_them() {
        year.usual();

        var report = year.compiled();

        var draft = reading.get(year.clerk, report);
        assertThat(draft.text(Section.APPLICATIONS)).contains("{本年新收·总计}件");
        assertThat(draft.manuscript().paragraphs(Section.APPLICATIONS).getFirst())
                .contains("新收政府信息公开申请4件", "结转下年度继续办理1件", "予以公开2件");
        assertThat(draft.manuscript().paragraphs(Section.OTHER).getFirst()).contains("未收取");
        assertThat(draft.manuscript().paragraphs(Section.PREAMBLE).getFirst()).contains("2025年1月1日至2025年12月31日");
    }

    @Test
    void the_first_words_state_nothing_that_nobody_counted() {
        var draft = reading.get(year.clerk, year.compiled());

        assertThat(Drafting.unfinished(draft.manuscript().texts()))
                .containsExactly(Section.MANAGEMENT, Section.PLATFORM, Section.SUPERVISION, Section.PROBLEMS);
    }

    @Test
    void of_two_who_write_one_section_the_slower_loses_nothing_and_overwrites_nothing() {
        var report = year.compiled();
        var seen = version(report, Section.PROBLEMS);

        writing.save(year.clerk, report, Section.PROBLEMS, seen, "周敏写的");
        assertThatThrownBy(() -> writing.save(year.colleague, report, Section.PROBLEMS, seen, "韩志远写的"))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(reading.get(year.clerk, report).text(Section.PROBLEMS)).isEqualTo("周敏写的");
        writing.save(year.colleague, report, Section.PROBLEMS, seen + 1, "周敏写的，韩志远写的");
        assertThat(reading.past(year.clerk, report, Section.PROBLEMS))
                .extracting(it -> it.text())
                .contains("周敏写的");
    }

    @Test
    void what_people_wrote_stays_when_the_numbers_are_counted_anew() {
        var report = year.compiled();
        var seen = version(report, Section.PLATFORM);
        writing.save(year.clerk, report, Section.PLATFORM, seen, "网站改版。");

        compiling.compile(year.clerk, report);

        assertThat(reading.get(year.clerk, report).text(Section.PLATFORM)).isEqualTo("网站改版。");
    }

    @Test
    void counting_anew_saves_no_words_that_are_the_same() {
        var report = year.compiled();
        var seen = version(report, Section.PROBLEMS);

        compiling.compile(year.clerk, report);

        assertThat(version(report, Section.PROBLEMS)).isEqualTo(seen);
    }

    @Test
    void another_bureau_sees_nothing_of_it() {
        var report = year.compiled();

        assertThatThrownBy(() -> reading.get(year.cast.neighboursClerk, report)).isInstanceOf(NotFound.class);
        assertThat(reading.get(year.cast.citySupervisor, report).report().year())
                .isEqualTo(2025);
    }
}
