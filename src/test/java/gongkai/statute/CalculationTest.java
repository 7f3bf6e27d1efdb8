package gongkai.statute;

import static gongkai.statute.Announced.CALENDAR;
import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.sunday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.statute.CountedDay.Treatment;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalculationTest {

    @Test
    void d041_shows_two_pauses_and_their_union() {
        var sheet = sheet(
                "ANSWER_WITH_CONSULT",
                "2024-05-06",
                "CONSULT_SENT@2024-05-13|CONSULT_END@2024-05-24|CONSULT_SENT@2024-05-17|CONSULT_END@2024-06-05");

        assertThat(texts(sheet, SheetLine.Paused.class))
                .containsExactly(
                        "暂停：2024-05-13（周一）发出征求意见函，2024-05-24（周五）结束；发出次日至结束当日共9个工作日不计入",
                        "暂停：2024-05-17（周五）发出征求意见函，2024-06-05（周三）结束；发出次日至结束当日共13个工作日不计入");
        assertThat(texts(sheet, SheetLine.PausesMerged.class)).containsExactly("暂停合计：2次征求意见，重叠的日期只计一次，共17个工作日不计入");
        assertThat(texts(sheet, SheetLine.MadeUp.class))
                .singleElement()
                .asString()
                .contains("2024-05-11（周六）劳动节调休上班，第5日");
    }

    @Test
    void d048_adds_the_extension_after_the_pause_and_names_the_day_by_which_to_tell() {
        var sheet = sheet(
                "ANSWER_WITH_CONSULT_EXT", "2026-08-31", "EXTENDED:20|CONSULT_END@2026-09-30|CONSULT_SENT@2026-09-08");

        assertThat(sheet.deadline().lastDay()).isEqualTo("2026-11-23");
        assertThat(texts(sheet, SheetLine.Extended.class))
                .singleElement()
                .asString()
                .contains("20个工作日", "2026-10-26");
        assertThat(texts(sheet, SheetLine.Excluded.class))
                .anyMatch(text -> text.contains("国庆节放假，来源：https://www.gov.cn/"));
    }

    @Test
    void d049_restarts_then_pauses_then_extends() {
        var sheet = sheet(
                "ANSWER_WITH_CONSULT_EXT",
                "2023-08-21",
                "SUPPLEMENT_NOTICE@2023-08-28|SUPPLEMENT_RECEIVED@2023-09-11|CONSULT_SENT@2023-09-18"
                        + "|CONSULT_END@2023-10-13|EXTENDED:20");

        assertThat(sheet.lines().stream().map(Object::getClass).distinct().toList())
                .containsExactly(
                        SheetLine.Started.class,
                        SheetLine.Stood.class,
                        SheetLine.Restarted.class,
                        SheetLine.Allowed.class,
                        SheetLine.Paused.class,
                        SheetLine.Extended.class,
                        SheetLine.Excluded.class,
                        SheetLine.Ended.class);
        assertThat(sheet.basis()).contains(Article.A30, Article.A31, Article.A33, Article.CIVIL_201);
        assertThat(sheet.dayZero()).isEqualTo("2023-09-11");
    }

    @Test
    void d052_starts_afresh_from_the_payment() {
        var sheet = sheet("ANSWER_AFTER_FEE_PAID", "2026-09-02", "FEE_NOTICE@2026-09-18|FEE_PAID@2026-10-12");

        assertThat(texts(sheet, SheetLine.Restarted.class))
                .containsExactly("重新起算：2026-10-12（周一）缴费完毕，自次日起重新计算，此前经过的日数不计");
        assertThat(sheet.basis()).contains(Article.FEE_6);
    }

    @Test
    void d057_ends_on_the_last_day_of_a_month_that_has_no_such_day() {
        var sheet = sheet("LITIGATION_6M", "2024-08-31", "");

        assertThat(texts(sheet, SheetLine.Nominal.class))
                .singleElement()
                .asString()
                .contains("2025-02-28", "没有对应日");
        assertThat(texts(sheet, SheetLine.Rolled.class)).isEmpty();
    }

    @Test
    void d058_rolls_over_the_holiday() {
        var sheet = sheet("LITIGATION_6M", "2025-04-01", "");

        assertThat(texts(sheet, SheetLine.Rolled.class))
                .containsExactly("顺延：末日2025-10-01（周三）为休假日，顺延至休假日结束的次日2025-10-09（周四）");
        assertThat(sheet.basis()).contains(Article.LITIGATION_46, Article.CIVIL_202, Article.CIVIL_203);
        assertThat(sheet.days().stream().filter(day -> day.treatment() == Treatment.ROLLED))
                .hasSize(8);
    }

    @Test
    void d059_and_d060_do_not_roll_from_a_worked_weekend() {
        assertThat(sheet("LITIGATION_6M", "2026-03-20", "").deadline().lastDay())
                .isEqualTo(sunday("2026-09-20"));
        assertThat(texts(sheet("LITIGATION_6M", "2026-03-20", ""), SheetLine.Nominal.class))
                .containsExactly("期间末日：满6个月为2026-09-20（周日），国庆节调休上班");
        assertThat(texts(sheet("LITIGATION_6M", "2025-08-29", ""), SheetLine.Nominal.class))
                .containsExactly("期间末日：满6个月为2026-02-28（周六），到期月没有对应日，以月末日为末日，春节调休上班");
        assertThat(texts(sheet("LITIGATION_6M", "2025-08-29", ""), SheetLine.Rolled.class))
                .isEmpty();
    }

    @Test
    void d025_says_which_year_is_missing() {
        var sheet = sheet("ANSWER_20WD", "2026-12-10", "");

        assertThat(sheet.deadline()).isEqualTo(new Deadline(Day.thursday("2027-01-07"), true));
        assertThat(texts(sheet, SheetLine.Provisional.class)).containsExactly("暂定：2027年放假安排尚未公布，仅按周末推定，公布后须重新计算");
    }

    @Test
    void a_count_that_reaches_the_last_days_of_december_warns_of_the_next_notice_without_being_provisional() {
        var sheet = sheet("ANSWER_20WD", "2026-12-01", "");

        assertThat(sheet.deadline().provisional()).isFalse();
        assertThat(texts(sheet, SheetLine.YearEndOpen.class)).hasSize(1);
        assertThat(texts(sheet("ANSWER_20WD", "2025-12-01", ""), SheetLine.YearEndOpen.class))
                .isEmpty();
    }

    @Test
    void a_calendar_period_is_provisional_only_if_its_last_day_is() {
        assertThat(sheet("RECONSIDERATION_60D", "2026-11-01", "").deadline())
                .isEqualTo(new Deadline(Day.thursday("2026-12-31"), false));
        assertThat(sheet("RECONSIDERATION_60D", "2026-11-02", "").deadline())
                .isEqualTo(new Deadline(friday("2027-01-01"), true));
    }

    @Test
    void the_days_of_a_sheet_follow_one_another_and_are_numbered_to_the_last() {
        for (var rule : Arrays.asList("ANSWER_20WD", "RECONSIDERATION_60D", "LITIGATION_6M", "PROACTIVE_20WD")) {
            var days = sheet(rule, "2025-08-05", "").days();
            for (int i = 1; i < days.size(); i++) {
                assertThat(days.get(i).day()).isEqualTo(days.get(i - 1).day().plusDays(1));
            }
            assertThat(days.getFirst().day()).isEqualTo("2025-08-06");
        }
    }

    private static Calculation sheet(String rule, String start, String events) {
        var computed = DeadlineQuery.ofRow(rule, start, events, "").answer(CALENDAR);
        assertThat(computed).isInstanceOf(Calculation.class);
        return (Calculation) computed;
    }

    private static List<String> texts(Calculation sheet, Class<? extends SheetLine> kind) {
        return sheet.lines().stream()
                .filter(kind::isInstance)
                .map(SheetLine::text)
                .toList();
    }
}
