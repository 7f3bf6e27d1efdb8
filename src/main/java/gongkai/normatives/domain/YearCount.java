package gongkai.normatives.domain;

import gongkai.published.Validity;
import java.time.LocalDate;
import java.util.Collection;

/**
 * What the annual report says of normative documents (table 2 of its form).
 *
 * @param day the day for which it is counted: the last of the year, or today while the year runs
 * @param before in force on the last day of the year before
 * @param made first published in the year (制发)
 * @param repealed repealed in the year
 * @param lapsed lapsed in the year, by their own term or because they were declared so
 * @param valid in force on the day (现行有效)
 * @param waiting published but not yet in force on the day
 * @param waitingBefore the same on the last day of the year before
 */
public record YearCount(
        int year,
        LocalDate day,
        int before,
        int made,
        int repealed,
        int lapsed,
        int valid,
        int waiting,
        int waitingBefore) {

    public static YearCount of(int year, LocalDate day, Collection<Life> lives) {
        var eve = LocalDate.of(year - 1, 12, 31);
        var first = eve.plusDays(1);
        return new YearCount(
                year,
                day,
                count(lives, it -> it.holdsOn(eve)),
                count(lives, it -> isWithin(it.announcedOn(), first, day)),
                count(lives, it -> ended(it, first, day, Validity.REPEALED)),
                count(lives, it -> ended(it, first, day, Validity.LAPSED)),
                count(lives, it -> it.holdsOn(day)),
                count(lives, it -> waits(it, day)),
                count(lives, it -> waits(it, eve)));
    }

    /** What the form calls 废止: both ways of ending. */
    public int ended() {
        return repealed + lapsed;
    }

    /** Last year's documents and what has changed since, which must be what is valid now. */
    public int expected() {
        return before + waitingBefore + made - ended() - waiting;
    }

    public boolean addsUp() {
        return expected() == valid;
    }

    private interface Condition {
        boolean holds(Life life);
    }

    private static int count(Collection<Life> lives, Condition condition) {
        return (int) lives.stream().filter(condition::holds).count();
    }

    private static boolean waits(Life it, LocalDate day) {
        return it.on(day).filter(validity -> validity == Validity.NOT_YET).isPresent();
    }

    /** One that had ended before it was published ended on the day it was published. */
    private static boolean ended(Life it, LocalDate first, LocalDate day, Validity how) {
        return it.ending()
                .filter(end -> end.how() == how)
                .map(end -> end.on().isBefore(it.announcedOn()) ? it.announcedOn() : end.on())
                .filter(on -> isWithin(on, first, day))
                .isPresent();
    }

    private static boolean isWithin(LocalDate it, LocalDate first, LocalDate last) {
        return !it.isBefore(first) && !it.isAfter(last);
    }
}
