package gongkai.typesetting;

/** Counts headings: 一、 （一） 1. （1）; a higher level starts the lower ones anew. */
final class Counter {

    private static final String DIGITS = "零一二三四五六七八九";

    private final int[] counted = new int[5];

    String next(int level) {
        counted[level]++;
        for (var lower = level + 1; lower < counted.length; lower++) {
            counted[lower] = 0;
        }
        var number = counted[level];
        return switch (level) {
            case 1 -> chinese(number) + "、";
            case 2 -> "（" + chinese(number) + "）";
            case 3 -> number + ". ";
            default -> "（" + number + "）";
        };
    }

    static String chinese(int number) {
        if (number >= 100) {
            return Integer.toString(number);
        }
        var tens = number / 10;
        var ones = number % 10;
        var front = tens == 0 ? "" : (tens == 1 ? "" : DIGITS.substring(tens, tens + 1)) + "十";
        return front + (ones == 0 ? "" : DIGITS.substring(ones, ones + 1));
    }
}
