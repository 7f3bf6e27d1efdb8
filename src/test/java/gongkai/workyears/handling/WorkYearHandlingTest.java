package gongkai.workyears.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.workyears.domain.WorkYearRefusal.ALREADY_OPEN;
import static gongkai.workyears.domain.WorkYearRefusal.IN_THE_FUTURE;
import static gongkai.workyears.domain.WorkYearRefusal.LEADERS_MISSING;
import static gongkai.workyears.domain.WorkYearRefusal.NOT_OPEN;
import static gongkai.workyears.domain.WorkYearRefusal.NO_CONFIDENTIALITY;
import static gongkai.workyears.domain.WorkYearRefusal.YEAR_ODD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.Scope;
import gongkai.calendars.Duty;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Leader.Office;
import gongkai.organisation.handling.LeadershipHandling;
import gongkai.workyears.domain.Budget;
import gongkai.workyears.domain.Meeting;
import gongkai.workyears.domain.Partner;
import gongkai.workyears.domain.YearCheck.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@WholeOffice
class WorkYearHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    WorkYearHandling years;

    @Autowired
    WorkYearDuties duties;

    @Autowired
    LeadershipHandling leadership;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void no_year_opens_while_a_leader_is_missing() {
        refuses(LEADERS_MISSING, () -> years.open(cast.han, 2026));
        appoint(Office.PRINCIPAL);
        refuses(LEADERS_MISSING, () -> years.open(cast.han, 2026));
        appoint(Office.IN_CHARGE);

        years.open(cast.han, 2026);

        assertThat(years.years(cast.zhou, cast.county.id())).containsExactly(2026);
        assertThat(years.isOpen(cast.neighbour.id(), 2026)).isFalse();
    }

    @Test
    void this_year_and_the_next_are_opened_once_each_and_no_other() {
        leaders();

        refuses(YEAR_ODD, () -> years.open(cast.han, 2025));
        refuses(YEAR_ODD, () -> years.open(cast.han, 2028));
        years.open(cast.han, 2026);
        years.open(cast.han, 2027);
        refuses(ALREADY_OPEN, () -> years.open(cast.han, 2026));
    }

    @Test
    void a_year_without_a_briefing_is_red_and_with_one_green() {
        open();
        assertThat(line("主要领导每年至少听取一次专题汇报")).isEqualTo(new Line("主要领导每年至少听取一次专题汇报", false, "尚无"));
        assertThat(asked()).contains("安排专题汇报");

        briefed(monday("2026-03-02"));

        assertThat(line("主要领导每年至少听取一次专题汇报").met()).isTrue();
        assertThat(line("主要领导每年至少听取一次专题汇报").found()).isEqualTo("1 次：2026-03-02");
        assertThat(asked()).doesNotContain("安排专题汇报");
    }

    /** Otherwise one briefing would serve two years. */
    @Test
    void last_years_briefing_does_not_count_this_year() {
        open();
        clock.isOn(thursday("2026-12-31"));
        briefed(thursday("2026-12-31"));
        years.open(cast.han, 2027);

        clock.isOn(LocalDate.of(2027, 1, 1));
        assertThat(asked()).contains("安排专题汇报");
        assertThat(years.check(cast.zhou, cast.county.id(), 2027).lines())
                .filteredOn(it -> it.asked().contains("专题汇报"))
                .noneMatch(Line::met);
    }

    @Test
    void what_is_still_to_come_is_not_registered_and_today_is() {
        open();

        refuses(IN_THE_FUTURE, () -> briefed(tuesday("2026-03-03")));
        refuses(IN_THE_FUTURE, () -> years.record(cast.zhou, meeting(tuesday("2026-03-03"), Meeting.Kind.ANALYSIS)));
        briefed(monday("2026-03-02"));
    }

    @Test
    void nothing_is_registered_in_a_year_that_is_not_open() {
        refuses(NOT_OPEN, () -> briefed(Cast.TODAY));
        refuses(NOT_OPEN, () -> years.record(cast.zhou, meeting(Cast.TODAY, Meeting.Kind.ANALYSIS)));
        refuses(NOT_OPEN, () -> years.record(cast.zhou, 2026, budget(true, null)));
    }

    @Test
    void a_budget_counts_only_when_it_is_arranged_and_the_last_entry_holds() {
        open();
        assertThat(line("公开工作经费列入年度预算").found()).isEqualTo("尚未登记");
        assertThat(asked()).contains("登记公开工作经费");

        years.record(cast.zhou, 2026, budget(false, null));
        assertThat(line("公开工作经费列入年度预算")).isEqualTo(new Line("公开工作经费列入年度预算", false, "未安排"));
        assertThat(asked()).doesNotContain("登记公开工作经费");

        years.record(cast.zhou, 2026, budget(true, new BigDecimal("38500.00")));
        assertThat(line("公开工作经费列入年度预算")).isEqualTo(new Line("公开工作经费列入年度预算", true, "已安排 60000.00 元"));
        assertThat(years.budget(cast.zhou, cast.county.id(), 2026)).contains(budget(true, new BigDecimal("38500.00")));
    }

    @Test
    void meetings_are_counted_each_kind_by_itself() {
        open();
        years.record(cast.zhou, meeting(Cast.TODAY, Meeting.Kind.ANALYSIS));
        years.record(cast.zhou, meeting(Cast.TODAY, Meeting.Kind.ANALYSIS));

        assertThat(line("分析研判有记录")).isEqualTo(new Line("分析研判有记录", true, "2 次"));
        assertThat(line("安排部署有记录")).isEqualTo(new Line("安排部署有记录", false, "0 次"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void nobody_outside_works_without_a_confidentiality_clause(String clause) {
        refuses(NO_CONFIDENTIALITY, () -> years.record(cast.zhou, partner(clause)));

        assertThat(years.partners(cast.zhou, cast.county.id())).isEmpty();
        years.record(cast.zhou, partner("未公开信息不得留存"));
        assertThat(years.partners(cast.zhou, cast.county.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.confidentiality()).isEqualTo("未公开信息不得留存"));
    }

    @Test
    void the_leaders_of_the_last_day_are_judged_when_the_year_is_over() {
        open();
        assertThat(line("主要领导、分管领导已登记").met()).isTrue();
        var principal = leadership.leaders(cast.zhou, cast.county.id()).stream()
                .filter(it -> it.office() == Office.PRINCIPAL)
                .findFirst()
                .orElseThrow();
        clock.isOn(LocalDate.of(2027, 1, 4));
        leadership.endLeader(cast.zhou, cast.county.id(), principal.id(), LocalDate.of(2027, 1, 1));
        assertThat(line("主要领导、分管领导已登记").met()).isTrue();
    }

    @Test
    void the_neighbour_sees_nothing_of_the_year_and_the_city_does() {
        open();

        assertThatThrownBy(() -> years.check(cast.neighboursClerk, cast.county.id(), 2026))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> years.budget(cast.neighboursClerk, cast.county.id(), 2026))
                .isInstanceOf(NotFound.class);
        assertThat(years.check(cast.citySupervisor, cast.county.id(), 2026).lines())
                .hasSize(9);
    }

    private void open() {
        leaders();
        years.open(cast.han, 2026);
    }

    private void leaders() {
        appoint(Office.PRINCIPAL);
        appoint(Office.IN_CHARGE);
    }

    private void appoint(Office office) {
        leadership.appoint(cast.zhou, cast.county.id(), cast.han.id(), office, office == Office.PRINCIPAL, Cast.TODAY);
    }

    private Line line(String asked) {
        return years.check(cast.zhou, cast.county.id(), 2026).lines().stream()
                .filter(it -> it.asked().equals(asked))
                .findFirst()
                .orElseThrow();
    }

    private List<String> asked() {
        return duties.open(Scope.below(cast.province.branch())).stream()
                .map(Duty::what)
                .toList();
    }

    private void briefed(LocalDate day) {
        years.recordBriefing(cast.zhou, day, "全年政务公开工作", "");
    }

    private static Meeting meeting(LocalDate day, Meeting.Kind kind) {
        return new Meeting(0, day, kind, "政务公开", "照办");
    }

    private static Budget budget(boolean arranged, @Nullable BigDecimal executed) {
        return new Budget(arranged, new BigDecimal("60000.00"), "县级财政", "网站", executed);
    }

    private static Partner partner(String clause) {
        return new Partner(0, "工作室", "图解", "图解", clause, Cast.TODAY, null);
    }
}
