package gongkai.calendars;

import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.saturday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Branch;
import gongkai.calendars.Due.ByRule;
import gongkai.calendars.Due.OnDay;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.Due.Soon;
import gongkai.statute.Calculation;
import gongkai.statute.ClockEvent;
import gongkai.statute.Deadline;
import gongkai.statute.DeadlineQuery;
import gongkai.statute.DeadlineRule;
import gongkai.statute.WorkCalendar;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

class DueTest {

    private static final Branch COUNTY = new Branch("1.4.9.");
    private static final WorkCalendar CALENDAR = ShippedCalendars.national();

    /** Due on Wednesday, 6 May 2026: one working day after the last one before the holiday. */
    private static final Due AFTER_HOLIDAY =
            ByRule.workingDays(DeadlineRule.STAFF_FILING_nWD, thursday("2026-04-30"), 1);

    @ParameterizedTest
    @MethodSource
    void the_sheet_that_explains_a_date_computes_the_same_date(ByRule due) {
        var address = due.sheetAddress(COUNTY).orElseThrow();
        var asked = UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams();
        var query = new DeadlineQuery(
                first(asked.get("rule")),
                first(asked.get("start")),
                decoded(asked.get("event")),
                decoded(asked.get("param")));

        assertThat(address).startsWith("/deadlines/sheet?");
        assertThat(asked.get("organ")).containsExactly("9");
        assertThat(query.answer(CALENDAR))
                .isInstanceOfSatisfying(
                        Calculation.class, it -> assertThat(due.on(CALENDAR)).contains(it.deadline()));
    }

    static Stream<ByRule> the_sheet_that_explains_a_date_computes_the_same_date() {
        return Stream.of(
                (ByRule) AFTER_HOLIDAY,
                ByRule.workingDays(DeadlineRule.TASK_nWD, monday("2026-03-02"), 280),
                new ByRule(
                        DeadlineRule.valueOf("ANSWER_WITH_CONSULT_EXT"),
                        monday("2026-03-02"),
                        List.of(
                                new ClockEvent.Happened(ClockEvent.Kind.CONSULT_SENT, wednesday("2026-03-04")),
                                new ClockEvent.Happened(ClockEvent.Kind.CONSULT_END, tuesday("2026-03-10")),
                                new ClockEvent.Extended(20, thursday("2026-03-12"))),
                        Map.of()));
    }

    @Test
    void a_date_is_shown_as_running_the_day_before_due_on_the_day_and_overdue_the_day_after() {
        assertThat(on(tuesday("2026-05-05"))).isEqualTo(view("running", "还剩 1 个工作日"));
        assertThat(on(wednesday("2026-05-06"))).isEqualTo(view("today", Deadline.Standing.DUE_TODAY.label()));
        assertThat(on(thursday("2026-05-07"))).isEqualTo(view("overdue", "已超期 1 个工作日"));
    }

    /** Saturday, 9 May 2026 is worked for the holiday: four working days lie between. */
    @Test
    void what_is_left_and_what_is_over_is_counted_in_working_days() {
        assertThat(on(thursday("2026-04-30")).standing()).isEqualTo("还剩 1 个工作日");
        assertThat(on(friday("2026-05-08")).standing()).isEqualTo("已超期 2 个工作日");
        assertThat(on(saturday("2026-05-09")).standing()).isEqualTo("已超期 3 个工作日");
    }

    @Test
    void a_date_in_a_year_not_yet_announced_says_so() {
        var due = ByRule.workingDays(DeadlineRule.TASK_nWD, monday("2026-12-28"), 10);

        assertThat(DueView.of(due, COUNTY, CALENDAR, monday("2026-12-28"))).hasValueSatisfying(it -> {
            assertThat(it.tone()).isEqualTo("provisional");
            assertThat(it.standing()).endsWith("（暂定）");
        });
    }

    @Test
    void a_named_day_says_who_named_it_and_is_not_moved_by_any_calendar() {
        var due = new OnDay(friday("2026-05-01"), NamedBy.ASSIGNMENT);

        assertThat(due.on(CALENDAR)).contains(new Deadline(friday("2026-05-01"), false));
        assertThat(due.sheetAddress(COUNTY)).contains("/desk/named-days?day=2026-05-01&by=ASSIGNMENT&organ=9");
    }

    @Test
    void what_is_due_soon_has_no_day_and_no_sheet() {
        assertThat(new Soon().on(CALENDAR)).isEmpty();
        assertThat(new Soon().sheetAddress(COUNTY)).isEmpty();
        assertThat(DueView.of(new Soon(), COUNTY, CALENDAR, monday("2026-03-02")))
                .isEmpty();
    }

    private static DueView on(LocalDate today) {
        return DueView.of(AFTER_HOLIDAY, COUNTY, CALENDAR, today).orElseThrow();
    }

    private static DueView view(String tone, String standing) {
        return new DueView(
                wednesday("2026-05-06"),
                tone,
                standing,
                "/deadlines/sheet?rule=STAFF_FILING_nWD&start=2026-04-30&param=n%3D1&organ=9");
    }

    private static String first(@Nullable List<String> values) {
        return decoded(values).getFirst();
    }

    private static List<String> decoded(@Nullable List<String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(it -> UriUtils.decode(it, StandardCharsets.UTF_8))
                        .toList();
    }
}
