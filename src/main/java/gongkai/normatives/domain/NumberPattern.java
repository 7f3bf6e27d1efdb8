package gongkai.normatives.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the register's own numbers are written: {@code {年}} stands for the year, {@code {序}} for the serial number,
 * {@code {序3}} for the serial number in at least three digits.
 */
public record NumberPattern(String text) {

    public static final NumberPattern USUAL = new NumberPattern("GF-{年}-{序2}");

    private static final String YEAR = "{年}";
    private static final Pattern SERIAL = Pattern.compile("\\{序([1-6]?)}");
    private static final int LONGEST = 40;

    /** Empty when it lacks the year or the serial number, has one of them twice, or holds anything else in braces. */
    public static Optional<NumberPattern> parse(String typed) {
        var text = typed.strip();
        var rest = SERIAL.matcher(text.replace(YEAR, "")).replaceAll("");
        return text.length() <= LONGEST
                        && text.indexOf(YEAR) >= 0
                        && text.indexOf(YEAR) == text.lastIndexOf(YEAR)
                        && SERIAL.matcher(text).results().count() == 1
                        && rest.matches("[^{}\\s]*")
                ? Optional.of(new NumberPattern(text))
                : Optional.empty();
    }

    public String number(int year, int serial) {
        return SERIAL.matcher(text.replace(YEAR, String.valueOf(year))).replaceAll(it -> {
            var digits = it.group(1).isEmpty() ? 1 : Integer.parseInt(it.group(1));
            return String.format("%0" + digits + "d", serial);
        });
    }
}
