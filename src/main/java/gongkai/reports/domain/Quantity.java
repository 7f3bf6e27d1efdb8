package gongkai.reports.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number with its unit in prose.
 *
 * @param from of the number, with what makes it approximate
 * @param start of the number itself
 * @param to after the unit
 * @param left what stands before it in its clause
 * @param right what stands behind it in its clause
 */
record Quantity(
        int from,
        int start,
        int to,
        BigDecimal value,
        int decimals,
        String unit,
        boolean isApproximate,
        String left,
        String right) {

    private static final String UNITS =
            "个百分点|万元|亿元|元|人次|件次|条次|场次|批次|篇次|件|条|份|宗|次|起|个|篇|则|期|项|部|场|户|家|幅|批|例|单|笔|封|册|张|名|人|类|处|通|%";

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.A-Za-z])(?<digits>\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d{1,15}+(?:\\.\\d{1,8}+)?|[一二两三四五六七八九十][一二三四五六七八九十百千零〇]{0,7}+|[壹贰叁肆伍陆柒捌玖拾][壹贰叁肆伍陆柒捌玖拾佰仟零]{0,7}+)"
                    + "(?<more>[多余几]?)(?<times>[万亿千百]?)(?<more2>[多余几]?)(?<unit>" + UNITS
                    + ")(?<more3>(?:[多余]|(?:以上|左右)(?=[,。;、)\n]|$))?)(?!(?<=个)(?:工作日|自然日|月|小时|季度|部分|方面|百分点)|(?<=条)例|(?<=件)事(?!项|业)|(?<=部)门)");

    private static final Pattern VAGUE =
            Pattern.compile("(?:几|数|上|近|成)[十百千万]{1,3}(?:余|多)?(?:件|条|份|次|起|个|篇|期|项|场|户|家|幅|批|人次|人|册|张)(?!工作日|月|小时|季度)");

    private static final Pattern ABOUT = Pattern.compile("(?:约|(?<![最附邻临远将])近|将近|超过|(?<![高赶])超|逾|突破|多达|不少于|大约|接近)$");
    private static final Pattern NOT_ABOUT = Pattern.compile("(?:不|未|没有|不得)(?:超过|超|逾)$");

    /** In these it is no number. */
    private static final Pattern IDIOM = Pattern.compile("[第每同任某这那统逐唯另各单初之其该哪前]$");

    private static final String CLAUSE_ENDS = ",;:。\n!?";
    private static final int NEAR = 60;

    static List<Quantity> in(String text) {
        var all = new ArrayList<Quantity>();
        var titles = titles(text);
        var matcher = NUMBER.matcher(text);
        var before = 0;
        while (matcher.find()) {
            var at = matcher.start();
            if (titles[at]) {
                continue;
            }
            var digits = matcher.group("digits");
            var isChinese = !Character.isDigit(digits.charAt(0));
            if (isChinese
                    && (!isCounted(digits, matcher.group("unit"))
                            || at > 0
                                    && IDIOM.matcher(text.substring(at - 1, at)).find())) {
                continue;
            }
            if (!isChinese && at > 0 && text.charAt(at - 1) == '第') {
                continue;
            }
            var number = isChinese
                    ? Numerals.chinese(digits).map(BigDecimal::valueOf)
                    : Optional.of(new BigDecimal(digits.replace(",", "")));
            if (number.isEmpty()) {
                continue;
            }
            var value = number.get().multiply(times(matcher.group("times")));
            var head = text.substring(Math.max(0, at - 4), at);
            var about = ABOUT.matcher(head);
            var isAbout = about.find()
                    && !NOT_ABOUT.matcher(head).find()
                    && !matcher.group("unit").equals("%");
            var isMore = !(matcher.group("more") + matcher.group("more2") + matcher.group("more3")).isEmpty();
            var from = isAbout ? at - (head.length() - about.start()) : at;
            all.add(new Quantity(
                    from,
                    at,
                    matcher.end(),
                    value,
                    digits.indexOf('.') < 0 ? 0 : digits.length() - digits.indexOf('.') - 1,
                    matcher.group("unit"),
                    isAbout || isMore,
                    left(text, from, before),
                    right(text, matcher.end())));
            before = matcher.end();
        }
        return all;
    }

    /** Numbers that name only their order of magnitude: from, to. */
    static List<int[]> vague(String text) {
        return VAGUE.matcher(text)
                .results()
                .map(it -> new int[] {it.start(), it.end()})
                .toList();
    }

    private static boolean isCounted(String digits, String unit) {
        return !(digits.equals("一") && List.of("起", "次").contains(unit))
                && List.of("件", "条", "份", "宗", "次", "起", "件次", "条次", "例", "篇").contains(unit);
    }

    private static BigDecimal times(String word) {
        return switch (word) {
            case "万" -> BigDecimal.valueOf(10_000);
            case "亿" -> BigDecimal.valueOf(100_000_000);
            case "千" -> BigDecimal.valueOf(1_000);
            case "百" -> BigDecimal.valueOf(100);
            default -> BigDecimal.ONE;
        };
    }

    /** Which characters stand within the title of a document. */
    private static boolean[] titles(String text) {
        var within = new boolean[text.length() + 1];
        if (text.indexOf('《') < 0) {
            return within;
        }
        var from = text.indexOf('《');
        while (from >= 0) {
            var to = text.indexOf('》', from);
            if (to < 0) {
                break;
            }
            if (to - from > 120) {
                from = text.indexOf('《', from + 1);
                continue;
            }
            for (var at = from; at <= to; at++) {
                within[at] = true;
            }
            from = text.indexOf('《', to);
        }
        return within;
    }

    private static String left(String text, int at, int before) {
        var end = at;
        if (end > 0 && text.charAt(end - 1) == '、') {
            return "";
        }
        if (end > 0 && text.charAt(end - 1) == ')') {
            var open = text.lastIndexOf('(', end - 1);
            if (open >= Math.max(0, end - 40)) {
                end = open;
                before = Math.min(before, end);
                var earlier = end;
                while (earlier > 0
                        && CLAUSE_ENDS.indexOf(text.charAt(earlier - 1)) < 0
                        && text.charAt(earlier - 1) != '、'
                        && end - earlier < NEAR) {
                    earlier--;
                }
                return text.substring(earlier, end);
            }
        }
        var from = end;
        while (from > before
                && CLAUSE_ENDS.indexOf(text.charAt(from - 1)) < 0
                && "()".indexOf(text.charAt(from - 1)) < 0
                && end - from < NEAR) {
            from--;
        }
        return text.substring(from, end);
    }

    private static String right(String text, int at) {
        var to = at;
        while (to < text.length()
                && CLAUSE_ENDS.indexOf(text.charAt(to)) < 0
                && "()、".indexOf(text.charAt(to)) < 0
                && !Character.isDigit(text.charAt(to))
                && to - at < NEAR) {
            to++;
        }
        return text.substring(at, to);
    }

    boolean isPercent() {
        return unit.equals("%");
    }

    boolean isMoney() {
        return unit.endsWith("元");
    }

    /** Units that one list may mix. */
    String family() {
        return switch (unit) {
            case "件", "条", "份", "宗", "起", "个", "篇", "则", "例", "项", "单", "封", "件次", "条次", "期", "笔", "通" -> "件";
            case "篇次", "次" -> "次";
            case "万元", "亿元", "元" -> "元";
            default -> unit;
        };
    }

    BigDecimal inYuan() {
        return switch (unit) {
            case "万元" -> value.multiply(BigDecimal.valueOf(10_000));
            case "亿元" -> value.multiply(BigDecimal.valueOf(100_000_000));
            default -> value;
        };
    }

    BigDecimal comparable() {
        return isMoney() ? inYuan() : value;
    }
}
