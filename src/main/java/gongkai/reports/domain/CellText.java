package gongkai.reports.domain;

import gongkai.reports.Cell;
import gongkai.reports.Cell.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is written in a cell, told apart: a number, nought, nothing, a sign for nothing, words. */
final class CellText {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
    private static final Pattern WITH_UNIT =
            Pattern.compile("([-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?:件|项|元|万元|万|亿元|个|条|宗|份|次|起|人)");
    private static final Pattern SIGN = Pattern.compile("[-/\\\\_*~]+|无|不适用|空|暂无|N/?A|n/?a");
    private static final Pattern CHINESE = Pattern.compile("([零〇一二两三四五六七八九十百]+)(?:件|项|个|条)?");
    /** 增10, 减少3, in the column of changes. */
    private static final Pattern CHANGE = Pattern.compile("([增减])(?:加|少)?\\(?(\\d{1,9})\\)?(?:件|项|个)?");

    private static final Pattern ANY = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final int LONGEST_NUMBER = 30;

    private CellText() {}

    /** @param text the same folded, in Simplified script */
    static Cell cell(String code, String raw, String text, int offset) {
        if (text.isEmpty()) {
            return new Cell(code, Kind.EMPTY, "", offset, Optional.empty());
        }
        if (SIGN.matcher(text).matches()) {
            return new Cell(code, Kind.NA, raw, offset, Optional.empty());
        }
        if (text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches()) {
            var number = text.replace(",", "").replace("+", "");
            var value = new BigDecimal(number);
            return new Cell(code, value.signum() == 0 ? Kind.ZERO : Kind.NUMERIC, number, offset, Optional.of(value));
        }
        return new Cell(code, Kind.TEXT, raw, offset, within(text));
    }

    private static Optional<BigDecimal> within(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        var unit = WITH_UNIT.matcher(text);
        if (unit.matches()) {
            return Optional.of(new BigDecimal(unit.group(1).replace(",", "").replace("+", "")));
        }
        var change = CHANGE.matcher(text);
        if (change.matches()) {
            return Optional.of(new BigDecimal((change.group(1).equals("减") ? "-" : "") + change.group(2)));
        }
        var chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            return Numerals.chinese(chinese.group(1)).map(BigDecimal::valueOf);
        }
        return Optional.empty();
    }

    static boolean hasUnit(String raw) {
        return WITH_UNIT
                .matcher(Folded.fold(raw).replace('萬', '万').replace('億', '亿'))
                .matches();
    }

    /** The one number in a text, with the unit that follows it; empty if there is none or more than one. */
    static Optional<String> suggestion(String raw) {
        var text = Folded.fold(raw).replace('萬', '万').replace('億', '亿');
        var matcher = ANY.matcher(text);
        if (text.length() > 500 || !matcher.find()) {
            return Optional.empty();
        }
        var rest = text.substring(matcher.end());
        var unit = rest.startsWith("万元") || rest.startsWith("万") ? " 万元" : rest.startsWith("元") ? " 元" : "";
        var found = matcher.group() + unit;
        return matcher.find() ? Optional.empty() : Optional.of(found);
    }
}
