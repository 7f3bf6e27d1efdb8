package gongkai.applications.domain;

import static gongkai.applications.domain.Cases.CALENDAR;
import static gongkai.applications.domain.Cases.clock;
import static gongkai.applications.domain.Cases.due;
import static gongkai.applications.domain.Cases.processing;
import static gongkai.applications.domain.Cases.received;
import static gongkai.applications.domain.Cases.then;
import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.PersonId;
import gongkai.access.Verdict;
import gongkai.applications.domain.CaseClock.Answer;
import gongkai.applications.domain.Happening.Accepted;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationReached;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.Corrected;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.FeePaid;
import gongkai.applications.domain.Happening.LegalityPassed;
import gongkai.applications.domain.Happening.Opinion;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Reopening;
import gongkai.applications.domain.Happening.SecrecyPassed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementNoticeServed;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.domain.Happening.Way;
import gongkai.statute.Calculation;
import gongkai.statute.ClockEvent;
import gongkai.statute.ProcessingFee.Mode;
import gongkai.statute.WorkCalendar;
import gongkai.statute.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CaseClockTest {

    private static final LocalDate RECEIVED = friday("2026-09-18");

    @Test
    void the_answer_is_due_twenty_working_days_after_receipt() {
        assertThat(due(processing(RECEIVED), RECEIVED)).isEqualTo(thursday("2026-10-22"));
    }

    @Test
    void nothing_runs_before_receipt_is_fixed() {
        var arrived =
                then(Cases.empty(ApplicantColumn.NATURAL), RECEIVED, new Happening.Arrived(Reception.ONLINE, "网上"));

        assertThat(clock(arrived, RECEIVED).answer()).isEqualTo(new Answer.NotStarted());
        assertThat(clock(arrived, RECEIVED).running()).isEmpty();
    }

    @Test
    void a_supplement_stops_the_clock_and_starts_it_in_full() {
        var asked = then(
                received(Reception.EMS, tuesday("2024-09-10")),
                friday("2024-09-13"),
                new SupplementAsked(List.of("所需文件的年份"), "补充年份后寄回", 15));

        assertThat(clock(asked, friday("2024-09-20")).answer())
                .isEqualTo(new Answer.Waiting(ClockEvent.Kind.SUPPLEMENT_RECEIVED, friday("2024-09-13")));
        var back = then(asked, wednesday("2024-10-09"), new SupplementReceived("2023年", true, ""));
        assertThat(due(back, wednesday("2024-10-09"))).isEqualTo(tuesday("2024-11-05"));
    }

    @Test
    void the_applicants_own_period_runs_from_service_of_the_notice() {
        var asked = then(
                received(Reception.EMS, tuesday("2024-09-10")),
                friday("2024-09-13"),
                new SupplementAsked(List.of("年份"), "补充", 15));
        assertThat(clock(asked, friday("2024-09-20")).lastDayOf(ClockName.K_SUPP))
                .isEmpty();

        var served = then(asked, wednesday("2024-09-18"), new SupplementNoticeServed("回执"));

        assertThat(clock(served, friday("2024-09-20")).lastDayOf(ClockName.K_SUPP))
                .contains(CALENDAR.deadline(wednesday("2024-09-18"), new WorkingDays(15))
                        .lastDay());
    }

    @Test
    void two_overlapping_consultations_count_once() {
        var file = processing(monday("2024-05-06"));
        file = sent(file, 1, monday("2024-05-13"));
        file = sent(file, 2, friday("2024-05-17"));
        file = then(file, friday("2024-05-24"), opinion(1));
        file = then(file, wednesday("2024-06-05"), opinion(2));

        assertThat(due(file, wednesday("2024-06-05"))).isEqualTo(wednesday("2024-06-26"));
        assertThat(file.state()).isInstanceOf(State.Processing.class);
    }

    @Test
    void an_opinion_after_its_period_pauses_no_longer_than_the_period() {
        var file = sent(processing(tuesday("2026-01-20")), 1, tuesday("2026-01-27"));
        file = then(file, friday("2026-01-30"), new ConsultationReached(1, "回执"));
        var silent = then(file, monday("2026-03-02"), new ConsultationExpired(1, Asked.THIRD_PARTY));
        var late = then(file, friday("2026-03-06"), opinion(1));

        assertThat(due(silent, monday("2026-03-02"))).isEqualTo(thursday("2026-03-19"));
        assertThat(due(late, friday("2026-03-06"))).isEqualTo(thursday("2026-03-19"));
    }

    @Test
    void taking_an_extension_back_while_others_are_asked_is_like_never_having_had_it() {
        var file = sent(processing(monday("2024-05-06")), 1, monday("2024-05-13"));
        var extended = then(file, friday("2024-05-17"), new Extended(20, friday("2024-05-17"), "案情复杂"));
        var without = new CaseFile(
                1,
                extended.place(),
                extended.number(),
                extended.column(),
                "",
                "",
                extended.wanted(),
                new History(extended.history().entries().stream()
                        .filter(it -> !(it.what() instanceof Extended))
                        .toList()));

        var today = monday("2024-05-20");
        assertThat(due(extended, today)).isAfter(due(file, today));
        assertThat(clock(without, today).answerDue())
                .isEqualTo(clock(file, today).answerDue());
    }

    @Test
    void an_extension_told_too_late_moves_nothing_and_is_said_so() {
        var file = then(
                processing(monday("2025-12-22")),
                wednesday("2026-01-21"),
                new Extended(20, tuesday("2026-01-20"), "案情复杂"));

        assertThat(clock(file, wednesday("2026-01-21")).ineffective()).hasSize(1);
        assertThat(due(file, wednesday("2026-01-21"))).isEqualTo(tuesday("2026-01-20"));
        assertThat(clock(file, wednesday("2026-01-21")).isOverdue()).isTrue();
    }

    @Test
    void supplement_consultation_and_extension_work_in_that_order() {
        var file = then(
                received(Reception.IN_PERSON, monday("2023-08-21")),
                friday("2023-08-25"),
                new SupplementAsked(List.of("年份"), "补充", 15));
        file = then(file, friday("2023-09-01"), new SupplementReceived("2022年", true, ""));
        var supplemented = due(file, friday("2023-09-01"));
        file = sent(file, 1, friday("2023-09-08"));
        file = then(file, friday("2023-09-22"), opinion(1));
        var consulted = due(file, friday("2023-09-22"));
        file = then(file, monday("2023-09-25"), new Extended(20, monday("2023-09-25"), "检索量大"));

        assertThat(supplemented).isBefore(consulted);
        assertThat(due(file, monday("2023-09-25"))).isAfter(consulted);
    }

    @Test
    void a_paid_fee_starts_the_clock_in_full() {
        var file = then(
                processing(wednesday("2026-09-02")),
                monday("2026-09-21"),
                new FeeNoticed(Mode.PER_ITEM, 40, 1, 0, 300));
        assertThat(clock(file, monday("2026-09-28")).answerDue()).isEmpty();

        assertThat(due(then(file, monday("2026-10-12"), new FeePaid("票据1")), monday("2026-10-12")))
                .isEqualTo(monday("2026-11-09"));
    }

    @Test
    void asking_for_reasons_does_not_stop_the_clock_unless_the_house_says_so() {
        var file = then(processing(RECEIVED), monday("2026-09-21"), new ReasonsAsked("当月已申请 45 件", 15));

        assertThat(due(file, monday("2026-09-21"))).isEqualTo(thursday("2026-10-22"));
        assertThat(new CaseClock(file.history(), CALENDAR, true, monday("2026-09-21")).answer())
                .isInstanceOf(Answer.Waiting.class);
    }

    @Test
    void a_delay_under_article_35_replaces_the_day() {
        var file = then(processing(RECEIVED), monday("2026-09-21"), new ReasonsAsked("45 件", 15));
        file = then(file, monday("2026-09-28"), new Delayed(monday("2026-11-30"), "学术研究"));

        assertThat(due(file, monday("2026-09-28"))).isEqualTo(monday("2026-11-30"));
        assertThat(clock(file, monday("2026-09-28")).isDelayed()).isTrue();
    }

    @Test
    void a_posted_reply_is_in_time_by_its_posting_and_the_remedies_run_from_its_service() {
        var file = signed(processing(RECEIVED), thursday("2026-10-22"));
        file = then(file, thursday("2026-10-22"), new Sent(Way.POST, "1109"));
        file = then(file, monday("2026-10-26"), new Served("投递记录"));

        var clock = clock(file, monday("2026-10-26"));
        assertThat(clock.repliedOn()).contains(thursday("2026-10-22"));
        assertThat(clock.isOverdue()).isFalse();
        assertThat(clock.lastDayOf(ClockName.K_RECON)).contains(friday("2026-12-25"));
    }

    @Test
    void a_reply_handed_over_is_in_time_only_by_being_signed_for() {
        var file = signed(processing(RECEIVED), thursday("2026-10-22"));
        file = then(file, thursday("2026-10-22"), new Sent(Way.DIRECT, ""));
        assertThat(clock(file, friday("2026-10-23")).isOverdue()).isTrue();

        file = then(file, friday("2026-10-23"), new Served("送达回证"));

        assertThat(clock(file, friday("2026-10-23")).repliedOn()).contains(friday("2026-10-23"));
        assertThat(clock(file, friday("2026-10-23")).isOverdue()).isTrue();
    }

    @Test
    void a_decision_sets_its_own_period_for_a_new_reply() {
        var file = signed(processing(RECEIVED), thursday("2026-10-22"));
        file = then(file, thursday("2026-10-22"), new Sent(Way.POST, "1109"));
        file = then(file, monday("2026-10-26"), new Served("投递记录"));
        file = then(file, monday("2026-10-26"), new Happening.Closed());
        file = then(file, monday("2026-11-02"), new Reopened(Reopening.RECONSIDERATION, "复决〔2026〕3号", 10));

        var clock = clock(file, monday("2026-11-02"));
        assertThat(clock.answer())
                .isInstanceOfSatisfying(
                        Answer.Running.class, it -> assertThat(it.clock()).isEqualTo(ClockName.K_REDO));
        assertThat(clock.answerDue().orElseThrow().lastDay()).isEqualTo(monday("2026-11-16"));
        assertThat(file.conclusion()).isPresent();
        assertThat(file.latestConclusion()).isEmpty();
    }

    @Test
    void correcting_a_day_moves_every_date_that_rests_on_it() {
        var file = processing(RECEIVED);
        var corrected = then(file, monday("2026-09-28"), new Corrected(1, thursday("2026-09-17"), "签收日登记错误"));

        assertThat(due(corrected, monday("2026-09-28"))).isBefore(due(file, monday("2026-09-28")));
        assertThat(corrected.receivedOn()).contains(thursday("2026-09-17"));
        assertThat(corrected.history().entries().getFirst().on()).isEqualTo(RECEIVED);
    }

    /** Against a count that walks from day to day and knows none of our types. */
    @Test
    void ten_thousand_random_cases_agree_with_a_walk_from_day_to_day() {
        var random = new Random(20261124);
        var paused = 0;
        var late = 0;
        for (var i = 0; i < 10_000; i++) {
            var made = RandomCase.of(random);
            var file = made.file();
            var today = made.last();
            var clock = clock(file, today);
            var expected = made.walked(CALENDAR);
            assertThat(clock.answerDue().orElseThrow().lastDay())
                    .as("case %s: %s", i, file.history())
                    .isEqualTo(expected);
            assertThat(clock.rule().compute(clock.receivedOn().orElseThrow(), clock.events(), Map.of(), CALENDAR))
                    .as("the rule explains case %s", i)
                    .isInstanceOfSatisfying(
                            Calculation.class,
                            it -> assertThat(it.deadline().lastDay()).isEqualTo(expected));
            paused += clock.replyClock().orElseThrow().pauses().isEmpty() ? 0 : 1;
            late += clock.ineffective().isEmpty() ? 0 : 1;
        }
        assertThat(paused).isGreaterThan(3000);
        assertThat(late).isGreaterThan(100);
    }

    private static CaseFile sent(CaseFile file, int letter, LocalDate on) {
        return then(file, on, new ConsultationSent(letter, Asked.THIRD_PARTY, "合同价格", 15));
    }

    private static OpinionReceived opinion(int letter) {
        return new OpinionReceived(letter, Opinion.AGREES, "", null);
    }

    static CaseFile signed(CaseFile processing, LocalDate on) {
        var drafter = new PersonId(7);
        var file = then(processing, on, new Drafted(Cases.granted(), drafter));
        file = then(file, on, new Submitted());
        file = then(file, on, new SecrecyPassed("不涉密", new PersonId(8)));
        file = then(file, on, new LegalityPassed("合法", new PersonId(9)));
        return then(file, on, new Signed("澄医保依复〔2026〕1号", "同意", new PersonId(10)));
    }

    /** A case made at random and a simple way to count it. */
    private record RandomCase(CaseFile file, LocalDate received, List<Object[]> told, LocalDate last) {

        static RandomCase of(Random random) {
            var received = LocalDate.of(2020, 1, 2).plusDays(random.nextInt(5 * 365));
            var told = new ArrayList<Object[]>();
            var file = Cases.received(Reception.IN_PERSON, received);
            var day = received;
            if (random.nextInt(4) == 0) {
                day = day.plusDays(random.nextInt(7));
                file = then(file, day, new SupplementAsked(List.of("年份"), "补充", 15));
                day = day.plusDays(1 + random.nextInt(30));
                file = then(file, day, new SupplementReceived("", true, ""));
                told.add(new Object[] {"restart", day});
            } else {
                file = then(file, day, new Accepted());
            }
            var extended = 0;
            for (var steps = random.nextInt(4); steps > 0; steps--) {
                day = day.plusDays(1 + random.nextInt(16));
                if (random.nextBoolean() && extended < 20) {
                    var days = 1 + random.nextInt(20 - extended);
                    extended += days;
                    file = then(file, day, new Extended(days, day, "复杂"));
                    told.add(new Object[] {"extend", day, days});
                } else {
                    var letters = 1 + random.nextInt(2);
                    var number = file.history().all(ConsultationSent.class).size();
                    var first = day;
                    var second = day.plusDays(random.nextInt(6));
                    file = sent(file, number + 1, first);
                    if (letters == 2) {
                        file = sent(file, number + 2, second);
                    }
                    day = second;
                    for (var letter = 1; letter <= letters; letter++) {
                        day = day.plusDays(random.nextInt(20));
                        file = then(file, day, opinion(number + letter));
                        told.add(new Object[] {"pause", letter == 1 ? first : second, day});
                    }
                }
            }
            return new RandomCase(file, received, told, day.plusDays(60));
        }

        LocalDate walked(WorkCalendar calendar) {
            var day = received;
            var used = 0;
            var limit = 20;
            LocalDate due = null;
            var open = new ArrayList<LocalDate[]>();
            while (true) {
                if (used >= limit && due == null) {
                    due = day.minusDays(1);
                }
                for (var what : told) {
                    if (!what[1].equals(day) || (due != null && !what[0].equals("restart"))) {
                        continue;
                    }
                    switch ((String) what[0]) {
                        case "restart" -> {
                            used = 0;
                            limit = 20;
                            due = null;
                        }
                        case "extend" -> limit += (int) what[2];
                        default -> open.add(new LocalDate[] {day, (LocalDate) what[2]});
                    }
                }
                if (due != null && day.isAfter(last)) {
                    return due;
                }
                var today = day;
                var counts = !day.equals(received)
                        && calendar.isWorkingDay(day)
                        && told.stream().noneMatch(it -> it[0].equals("restart") && it[1].equals(today))
                        && open.stream().noneMatch(it -> today.isAfter(it[0]) && !today.isAfter(it[1]));
                used += counts ? 1 : 0;
                day = day.plusDays(1);
            }
        }
    }

    @Test
    void an_extension_told_on_the_day_of_a_restart_is_refused_and_a_day_later_counts() {
        var on = LocalDate.of(2026, 3, 10);
        var file = Cases.then(
                Cases.then(
                        Cases.received(Reception.IN_PERSON, LocalDate.of(2026, 3, 2)),
                        LocalDate.of(2026, 3, 3),
                        new Happening.SupplementAsked(List.of("年份"), "写明年份", 15)),
                on,
                new Happening.SupplementReceived("2025年", true, ""));

        assertThat(extending(file, on)).isEqualTo(Verdict.refused(CaseRefusal.EXTENSION_ON_RESTART));
        assertThat(extending(file, on.plusDays(1)).isAllowed()).isTrue();
    }

    private static Verdict extending(CaseFile file, LocalDate on) {
        return new CaseRules(file, Cases.clock(file, on), HouseRule.standard("澄医保"), on)
                .extend(new Happening.Extended(10, on, "检索量大"));
    }
}
