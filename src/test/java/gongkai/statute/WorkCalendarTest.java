package gongkai.statute;

import static gongkai.statute.Announced.CALENDAR;
import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.saturday;
import static gongkai.statute.Day.sunday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.statute.Deadline.Standing;
import gongkai.statute.SpecialDay.Layer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {

    @Test
    void the_last_day_is_still_in_time() {
        var deadline = new Deadline(thursday("2026-10-22"), false);

        assertThat(deadline.on(wednesday("2026-10-21"))).isEqualTo(Standing.RUNNING);
        assertThat(deadline.on(thursday("2026-10-22"))).isEqualTo(Standing.DUE_TODAY);
        assertThat(deadline.on(friday("2026-10-23"))).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void receipt_on_a_make_up_saturday_is_day_zero_like_any_other() {
        assertThat(CALENDAR.isWorkingDay(saturday("2026-02-14"))).isTrue();
        assertThat(CALENDAR.deadline(saturday("2026-02-14"), new WorkingDays(1)).lastDay())
                .isEqualTo(tuesday("2026-02-24"));
    }

    /** Every start in seven years and eight months, with every period up to the longest the Regulation allows. */
    @Test
    void every_count_ends_on_its_own_last_working_day() {
        var looked = 0;
        for (var start :
                LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2026, 9, 1)).toList()) {
            var days = CALENDAR.count(start, new WorkingDays(40), day -> false);
            var working = 0;
            for (var day = start.plusDays(1); working < 40; day = day.plusDays(1)) {
                if (CALENDAR.isWorkingDay(day)) {
                    working++;
                    var number = working;
                    var last = day;
                    var deadline = CALENDAR.deadline(start, new WorkingDays(number));
                    if (!deadline.lastDay().equals(last) || deadline.provisional()) {
                        assertThat(deadline).as("%s + %d", start, number).isEqualTo(new Deadline(last, false));
                    }
                    looked++;
                }
            }
            assertThat(days.getLast().number()).isEqualTo(40);
        }
        assertThat(looked).isEqualTo(2_800 * 40);
    }

    @Test
    void two_periods_end_to_end_are_one_period() {
        for (var start : List.of(friday("2026-02-13"), sunday("2025-09-28"), saturday("2025-10-04"))) {
            var first = CALENDAR.deadline(start, new WorkingDays(7)).lastDay();

            assertThat(CALENDAR.deadline(first, new WorkingDays(13)))
                    .isEqualTo(CALENDAR.deadline(start, new WorkingDays(20)));
        }
    }

    @Test
    void a_count_that_touches_a_year_not_announced_is_provisional() {
        assertThat(CALENDAR.deadline(thursday("2026-12-31"), new WorkingDays(1)).provisional())
                .isTrue();
        assertThat(CALENDAR.deadline(friday("2026-12-25"), new WorkingDays(4)))
                .isEqualTo(new Deadline(thursday("2026-12-31"), false));
        assertThat(CALENDAR.deadline(friday("2026-12-25"), new WorkingDays(5)))
                .isEqualTo(new Deadline(friday("2027-01-01"), true));
    }

    @Test
    void the_years_before_the_first_announced_one_are_guessed_too_but_day_zero_is_not_counted() {
        assertThat(CALENDAR.deadline(sunday("2018-12-30"), new WorkingDays(1)).provisional())
                .isTrue();
        assertThat(CALENDAR.deadline(monday("2018-12-31"), new WorkingDays(1)).provisional())
                .isFalse();
    }

    @Test
    void a_gap_between_announced_years_is_noticed() {
        var gap = new WorkCalendar(CALENDAR.days(), Set.of(2024, 2026));

        assertThat(gap.deadline(monday("2024-12-30"), new WorkingDays(300)).provisional())
                .isTrue();
    }

    @Test
    void manual_days_override_regional_ones_and_these_the_national_ones_whatever_the_order() {
        var holiday = wednesday("2026-07-08");
        var national = new SpecialDay(holiday, true, "假日", Layer.NATIONAL, "通知");
        var regional = new SpecialDay(holiday, false, "地方", Layer.REGIONAL, "文件");
        var manual = new SpecialDay(holiday, true, "停水", Layer.MANUAL, "登记");

        assertThat(WorkCalendar.of(List.of(manual, regional, national), Set.of(2026))
                        .why(holiday)
                        .text())
                .isEqualTo("停水放假（人工登记）");
        assertThat(WorkCalendar.of(List.of(regional, national), Set.of(2026)).isWorkingDay(holiday))
                .isTrue();
        assertThat(CALENDAR.overlaid(List.of(manual))
                        .overlaid(List.of(regional))
                        .isWorkingDay(holiday))
                .isFalse();
    }

    @Test
    void a_regional_festival_moves_the_last_day_and_names_its_document() {
        var song = new SpecialDay(monday("2026-04-20"), true, "壮族三月三", Layer.REGIONAL, "桂政发〔2014〕1号");
        var guangxi = CALENDAR.overlaid(List.of(song));

        assertThat(guangxi.deadline(friday("2026-04-17"), new WorkingDays(1)).lastDay())
                .isEqualTo(tuesday("2026-04-21"));
        assertThat(guangxi.why(monday("2026-04-20")).text()).isEqualTo("壮族三月三放假（地方安排）");
        assertThat(guangxi.why(monday("2026-04-20")).source()).isEqualTo("桂政发〔2014〕1号");
    }

    @Test
    void an_overlay_is_never_national() {
        var day = new SpecialDay(monday("2026-04-20"), true, "假日", Layer.NATIONAL, "");

        assertThatThrownBy(() -> CALENDAR.overlaid(List.of(day))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_day_can_say_why() {
        assertThat(CALENDAR.why(saturday("2026-03-07")).text()).isEqualTo("周六");
        assertThat(CALENDAR.why(sunday("2026-03-08")).text()).isEqualTo("周日");
        assertThat(CALENDAR.why(monday("2026-03-09")).text()).isEqualTo("工作日");
        assertThat(CALENDAR.why(thursday("2026-10-01")).text()).isEqualTo("国庆节放假");
        assertThat(CALENDAR.why(sunday("2026-09-20")).text()).isEqualTo("国庆节调休上班");
        assertThat(CALENDAR.why(sunday("2026-09-20")).source()).startsWith("https://www.gov.cn/");
        assertThat(CALENDAR.why(saturday("2027-01-02")).text()).isEqualTo("周六（2027年放假安排尚未公布，按周末推定）");
        assertThat(CALENDAR.why(friday("2024-02-09")).isWorkingDay()).isTrue();
        assertThat(CALENDAR.why(saturday("2022-12-31")).text()).isEqualTo("元旦放假");
    }
}
