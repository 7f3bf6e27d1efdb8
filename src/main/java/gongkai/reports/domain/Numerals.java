package gongkai.reports.domain;

import java.util.Optional;

/** Numbers written in Chinese characters: 十二, 一百零三, 两. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 14;

    private Numerals() {}

    static Optional<Long> chinese(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (text.codePoints().noneMatch(it -> "十百千万".indexOf(it) >= 0)) {
            return digits(text);
        }
        var total = 0L;
        var section = 0L;
        var digit = -1;
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            var value = digit(character);
            if (value >= 0) {
                if (digit > 0) {
                    return Optional.empty();
                }
                digit = value;
                continue;
            }
            switch (character) {
                case '十' -> section += (digit < 0 ? 1 : digit) * 10L;
                case '百' -> section += Math.max(digit, 1) * 100L;
                case '千' -> section += Math.max(digit, 1) * 1_000L;
                case '万' -> {
                    total += (section + Math.max(digit, 0)) * 10_000L;
                    section = 0;
                }
                default -> {
                    return Optional.empty();
                }
            }
            digit = -1;
        }
        return Optional.of(total + section + Math.max(digit, 0));
    }

    private static Optional<Long> digits(String text) {
        var total = 0L;
        for (var at = 0; at < text.length(); at++) {
            var value = digit(text.charAt(at));
            if (value < 0) {
                return Optional.empty();
            }
            total = total * 10 + value;
        }
        return Optional.of(total);
    }

    private static int digit(char character) {
        return switch (character) {
            case '〇' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(character);
        };
    }
}
