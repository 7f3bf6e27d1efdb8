package gongkai.reports.domain;

import java.util.Optional;

/** Numbers written in Chinese characters: 十二, 一百零三, 两. */
final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String SIMPLE = "一二三四五六七八九十百千";
    private static final int LONGEST = 14;

    private Numerals() {}

    static Optional<Long> chinese(String written) {
        var text = plain(written);
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

    /** 壹拾贰 as 一十二. */
    private static String plain(String text) {
        var plain = new StringBuilder(text);
        for (var at = 0; at < plain.length(); at++) {
            var formal = FORMAL.indexOf(plain.charAt(at));
            if (formal >= 0) {
                plain.setCharAt(at, SIMPLE.charAt(formal));
            }
        }
        return plain.toString();
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
