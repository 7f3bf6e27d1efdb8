package gongkai.imports.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as documents write them: 2026年3月2日, 2026-03-02, 二〇二六年三月二日. */
final class Days {

    static final String DAY = "(?:\\d{4}\\s*[年\\-/.]\\s*\\d{1,2}\\s*[月\\-/.]\\s*\\d{1,2}\\s*日?"
            + "|[一二][〇○Ｏ零OoО0一二三四五六七八九]{3}\\s*年\\s*[一二三四五六七八九十正元]{1,2}\\s*月\\s*[一二三四五六七八九十廿]{1,3}\\s*日)";

    private static final Pattern ARABIC =
            Pattern.compile("(\\d{4})\\s*[年\\-/.]\\s*(\\d{1,2})\\s*[月\\-/.]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern CHINESE = Pattern.compile(
            "([一二][〇○Ｏ零OoО0一二三四五六七八九]{3})\\s*年\\s*([一二三四五六七八九十正元]{1,2})\\s*月\\s*([一二三四五六七八九十廿]{1,3})\\s*日");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})");
    private static final String DIGITS = "〇一二三四五六七八九";

    private Days() {}

    /** The first day in it, if it is a day of the calendar. */
    static Optional<LocalDate> in(String text) {
        var arabic = ARABIC.matcher(text);
        if (arabic.find()) {
            return day(Integer.parseInt(arabic.group(1)), number(arabic, 2), number(arabic, 3));
        }
        var chinese = CHINESE.matcher(text);
        return chinese.find()
                ? day(year(chinese.group(1)), spoken(chinese.group(2)), spoken(chinese.group(3)))
                : Optional.empty();
    }

    /** The first time of day in it, as {@code 10:20}; empty if there is none. */
    static String time(String text) {
        var found = TIME.matcher(text);
        if (!found.find() || number(found, 1) > 23 || number(found, 2) > 59) {
            return "";
        }
        return "%02d:%s".formatted(number(found, 1), found.group(2));
    }

    /** A number from one to ninety-nine, in either way of writing; 0 if it is none. */
    static int spoken(String text) {
        if (text.matches("\\d{1,3}")) {
            return Integer.parseInt(text);
        }
        if (text.equals("正") || text.equals("元")) {
            return 1;
        }
        if (text.equals("两")) {
            return 2;
        }
        var plain = text.replace("廿", "二十");
        var ten = plain.indexOf('十');
        if (ten < 0) {
            return plain.length() == 1 ? Math.max(0, DIGITS.indexOf(plain)) : 0;
        }
        var tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        var ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return Math.max(0, tens) * 10 + Math.max(0, ones);
    }

    private static int year(String signs) {
        var year = 0;
        for (var sign : signs.toCharArray()) {
            year = year * 10 + Math.max(0, DIGITS.indexOf(sign));
        }
        return year;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
