package gongkai.annual.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * When an organ's report is due: by the law, or earlier where the office or the organ above has set it.
 *
 * @param unitsBy when its units hand in theirs, in the year itself
 * @param submitBy when it goes to the authority in charge, in the year after
 * @param publishBy when it is to be public, in the year after
 * @param belowBy when the organs below submit theirs, in the year after; null where the law's day is enough
 */
public record Dates(
        MonthDay unitsBy,
        MonthDay submitBy,
        MonthDay publishBy,
        @Nullable MonthDay belowBy) {

    /** Regulation Art. 49: by 31 January a department submits and publishes the report of the year before. */
    public static final MonthDay LAWFUL = MonthDay.of(1, 31);

    /** Units by 25 December, as the office's own rules have it. */
    public static final MonthDay UNITS = MonthDay.of(12, 25);

    /** From this day on the collection is open. */
    public static final MonthDay OPENS = MonthDay.of(11, 1);

    private static final int UNTIL_MONTH = 6;

    public static Dates standard() {
        return new Dates(UNITS, LAWFUL, LAWFUL, null);
    }

    /** The year whose report is worked on: until the end of June the one before. */
    public static int yearAt(LocalDate today) {
        return today.getMonthValue() <= UNTIL_MONTH ? today.getYear() - 1 : today.getYear();
    }

    public LocalDate opensFor(int year) {
        return OPENS.atYear(year);
    }

    public LocalDate unitsBy(int year) {
        return unitsBy.atYear(year);
    }

    /** @param above what the organ above has set; null for nothing */
    public LocalDate submitBy(int year, @Nullable Dates above) {
        var own = submitBy.atYear(year + 1);
        return above == null || above.belowBy == null || own.isBefore(above.belowBy.atYear(year + 1))
                ? own
                : above.belowBy.atYear(year + 1);
    }

    public LocalDate publishBy(int year) {
        return publishBy.atYear(year + 1);
    }
}
