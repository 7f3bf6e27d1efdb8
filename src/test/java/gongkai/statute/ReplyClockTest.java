package gongkai.statute;

import static gongkai.statute.Announced.CALENDAR;
import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.statute.ReplyClock.Cause;
import gongkai.statute.ReplyClock.Extension;
import gongkai.statute.ReplyClock.Pause;
import gongkai.statute.ReplyClock.Restart;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyClockTest {

    private static final ReplyClock RECEIVED = ReplyClock.startedOn(monday("2024-05-06"));
    private static final Pause FIRST = new Pause(monday("2024-05-13"), friday("2024-05-24"));
    private static final Pause SECOND = new Pause(friday("2024-05-17"), wednesday("2024-06-05"));

    @Test
    void overlapping_pauses_count_once_in_either_order() {
        var one = RECEIVED.pausedFor(FIRST).pausedFor(SECOND);
        var other = RECEIVED.pausedFor(SECOND).pausedFor(FIRST);

        assertThat(one).isEqualTo(other);
        assertThat(one.deadline(CALENDAR).lastDay()).isEqualTo(wednesday("2024-06-26"));
        assertThat(one.calculation(CALENDAR).pausedWorkingDays()).isEqualTo(17);
    }

    @Test
    void taking_an_extension_back_during_a_pause_is_like_never_having_had_it() {
        var paused = RECEIVED.pausedFor(FIRST).pausedFor(SECOND);
        var extended = paused.extendedBy(new Extension(new WorkingDays(20), null));

        assertThat(extended.deadline(CALENDAR).lastDay())
                .isAfter(paused.deadline(CALENDAR).lastDay());
        assertThat(extended.withoutExtensions()).isEqualTo(paused);
        assertThat(extended.withoutExtensions().deadline(CALENDAR)).isEqualTo(paused.deadline(CALENDAR));
    }

    /** Every pair of pauses begun within the first twenty working days, against a count that looks at every day. */
    @Test
    void every_two_pauses_leave_exactly_twenty_days() {
        var looked = 0;
        var start = monday("2026-08-31");
        for (var a = 0; a < 28; a += 3) {
            for (var aLong = 0; aLong < 30; aLong += 4) {
                for (var b = 0; b < 28; b += 3) {
                    for (var bLong = 0; bLong < 30; bLong += 4) {
                        var one = new Pause(start.plusDays(a), start.plusDays(a + aLong));
                        var two = new Pause(start.plusDays(b), start.plusDays(b + bLong));
                        var covered = new HashSet<LocalDate>();
                        for (var pause : List.of(one, two)) {
                            IntStream.rangeClosed(1, (int) (pause.endedOn().toEpochDay()
                                            - pause.sentOn().toEpochDay()))
                                    .forEach(i -> covered.add(pause.sentOn().plusDays(i)));
                        }

                        var last = ReplyClock.startedOn(start)
                                .pausedFor(one)
                                .pausedFor(two)
                                .deadline(CALENDAR)
                                .lastDay();

                        assertThat(start.plusDays(1)
                                        .datesUntil(last.plusDays(1))
                                        .filter(CALENDAR::isWorkingDay)
                                        .filter(day -> !covered.contains(day))
                                        .count())
                                .isEqualTo(20);
                        assertThat(CALENDAR.isWorkingDay(last) && !covered.contains(last))
                                .isTrue();
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isEqualTo(6_400);
    }

    @Test
    void a_restart_drops_the_days_the_pauses_and_the_extension_before_it() {
        var clock = ReplyClock.startedOn(wednesday("2026-09-02"))
                .pausedFor(new Pause(monday("2026-09-07"), thursday("2026-09-10")))
                .extendedBy(new Extension(new WorkingDays(20), friday("2026-09-11")))
                .restartedBy(new Restart(Cause.FEE, friday("2026-09-18"), monday("2026-10-12")));

        assertThat(clock.faults(CALENDAR)).isEmpty();
        assertThat(clock.deadline(CALENDAR).lastDay()).isEqualTo(monday("2026-11-09"));
        assertThat(clock.calculation(CALENDAR).pausedWorkingDays()).isZero();
        assertThat(clock.calculation(CALENDAR).lines())
                .hasAtLeastOneElementOfType(SheetLine.ExtensionDropped.class)
                .doesNotHaveAnyElementsOfTypes(SheetLine.Extended.class);
    }

    @Test
    void a_consultation_still_open_at_the_restart_pauses_the_new_run_for_its_remaining_days() {
        var clock = ReplyClock.startedOn(monday("2026-06-29"))
                .restartedBy(new Restart(Cause.SUPPLEMENT, wednesday("2026-07-01"), monday("2026-07-06")))
                .pausedFor(new Pause(tuesday("2026-06-30"), wednesday("2026-07-08")));

        assertThat(clock.calculation(CALENDAR).pausedWorkingDays()).isEqualTo(2);
        assertThat(clock.deadline(CALENDAR).lastDay()).isEqualTo(wednesday("2026-08-05"));
    }

    @Test
    void an_extension_of_twenty_days_is_allowed_and_of_twenty_one_is_not() {
        var ten = new Extension(new WorkingDays(10), null);

        assertThat(RECEIVED.extendedBy(ten).extendedBy(ten).faults(CALENDAR)).isEmpty();
        assertThat(RECEIVED.extendedBy(ten)
                        .extendedBy(ten)
                        .extendedBy(new Extension(new WorkingDays(1), null))
                        .faults(CALENDAR))
                .singleElement()
                .asString()
                .contains("21个工作日", "超过上限20个工作日");
    }

    @Test
    void an_extension_is_told_on_or_before_the_last_day() {
        var clock = ReplyClock.startedOn(tuesday("2026-09-01"));
        assertThat(clock.deadline(CALENDAR).lastDay()).isEqualTo(tuesday("2026-09-29"));

        assertThat(clock.extendedBy(new Extension(new WorkingDays(5), tuesday("2026-09-29")))
                        .faults(CALENDAR))
                .isEmpty();
        assertThat(clock.extendedBy(new Extension(new WorkingDays(5), wednesday("2026-09-30")))
                        .faults(CALENDAR))
                .singleElement()
                .asString()
                .contains("晚于当时的届满日2026-09-29");
    }

    @Test
    void a_pause_in_time_moves_the_day_by_which_the_extension_is_told() {
        var late = new Extension(new WorkingDays(5), monday("2026-10-12"));
        var clock = ReplyClock.startedOn(tuesday("2026-09-01"));

        assertThat(clock.extendedBy(late).faults(CALENDAR)).isNotEmpty();
        assertThat(clock.extendedBy(late)
                        .pausedFor(new Pause(monday("2026-09-28"), wednesday("2026-10-14")))
                        .faults(CALENDAR))
                .isEmpty();
    }

    @Test
    void a_consultation_cannot_revive_a_clock_that_has_run_out() {
        assertThat(RECEIVED.pausedFor(new Pause(friday("2024-05-31"), wednesday("2024-06-05")))
                        .faults(CALENDAR))
                .isEmpty();
        assertThat(RECEIVED.pausedFor(new Pause(monday("2024-06-03"), wednesday("2024-06-05")))
                        .faults(CALENDAR))
                .singleElement()
                .asString()
                .contains("不能使已届满的期限恢复");
    }

    @Test
    void a_consultation_sent_on_the_last_day_leaves_that_day_the_last_and_says_so() {
        var clock = RECEIVED.pausedFor(new Pause(friday("2024-05-31"), wednesday("2024-06-05")));

        assertThat(clock.deadline(CALENDAR).lastDay()).isEqualTo(friday("2024-05-31"));
        assertThat(clock.calculation(CALENDAR).warnings())
                .singleElement()
                .asString()
                .contains("届满日");
    }

    @Test
    void a_late_supplement_notice_is_remarked_upon() {
        var notice = Cause.SUPPLEMENT;
        var onDaySeven = RECEIVED.restartedBy(new Restart(notice, tuesday("2024-05-14"), thursday("2024-05-16")));
        var onDayEight = RECEIVED.restartedBy(new Restart(notice, wednesday("2024-05-15"), thursday("2024-05-16")));

        assertThat(onDaySeven.calculation(CALENDAR).warnings()).isEmpty();
        assertThat(onDayEight.calculation(CALENDAR).warnings())
                .singleElement()
                .asString()
                .contains("晚于7个工作日");
    }
}
