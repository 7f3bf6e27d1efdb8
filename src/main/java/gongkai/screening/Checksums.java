package gongkai.screening;

import java.time.YearMonth;
import java.util.Set;

/** What tells a number from digits that only look like one. */
final class Checksums {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Set<Integer> PROVINCES = Set.of(
            11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61,
            62, 63, 64, 65, 71, 81, 82, 83, 91);
    private static final int FIRST_YEAR = 1800;
    private static final int CENTURY_OF_THE_OLD_FORM = 1900;
    private static final int LAST_YEAR = 2050;

    private Checksums() {}

    /** 18 characters with a place, a day that exists and the check character of GB 11643-1999. */
    static boolean isResidentId(String number) {
        return looksLikeResidentId(number) && check(number) == Character.toUpperCase(number.charAt(17));
    }

    /** The same without asking the check character: somebody may have mistyped it. */
    static boolean looksLikeResidentId(String number) {
        return number.length() == 18
                && number.chars().limit(17).allMatch(it -> it >= '0' && it <= '9')
                && PROVINCES.contains(Integer.parseInt(number, 0, 2, 10))
                && isDay(
                        Integer.parseInt(number, 6, 10, 10),
                        Integer.parseInt(number, 10, 12, 10),
                        Integer.parseInt(number, 12, 14, 10));
    }

    /** The form before 1999: 15 digits, a year of two. */
    static boolean isOldResidentId(String number) {
        return number.length() == 15
                && PROVINCES.contains(Integer.parseInt(number, 0, 2, 10))
                && isDay(
                        CENTURY_OF_THE_OLD_FORM + Integer.parseInt(number, 6, 8, 10),
                        Integer.parseInt(number, 8, 10, 10),
                        Integer.parseInt(number, 10, 12, 10));
    }

    static boolean isLuhn(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    private static char check(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDay(int year, int month, int day) {
        return year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
