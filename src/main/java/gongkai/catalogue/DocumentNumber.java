package gongkai.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document number (发文字号) as it was typed, what is wrong with it, and how it should be written (GB/T 9704:
 * {@code 机关代字〔2026〕7号}; announcements and orders {@code 2026年第3号}).
 *
 * @param proposal the right form, or null when nobody can tell; equal to what was typed when that is right
 */
public record DocumentNumber(String typed, @Nullable String proposal, List<Fault> faults) {

    private static final Pattern USUAL = Pattern.compile(
            "(?<code>\\p{IsHan}[\\p{IsHan}A-Za-z]{0,19})\\s*(?<open>[〔\\[(【（［{〈<《]?)\\s*(?<year>\\d{2}|\\d{4})\\s*年?\\s*"
                    + "(?<close>[〕\\])】）］}〉>》]?)\\s*(?<di>第?)\\s*(?<serial>\\d{1,6})\\s*(?<hao>号?)");
    private static final Pattern YEARLY = Pattern.compile(
            "(?<code>(?:\\p{IsHan}{0,30}(?:公告|通告|令))?)\\s*[〔\\[(（]?(?<year>\\d{4})[〕\\])）]?\\s*年\\s*第?\\s*(?<serial>\\d{1,6})\\s*(?<hao>号?)");
    private static final Pattern ORDER =
            Pattern.compile("(?<code>\\p{IsHan}{0,30}令)\\s*第\\s*(?<serial>\\d{1,6})\\s*(?<hao>号?)");
    private static final int EARLIEST = 1949;
    private static final int LONGEST = 60;

    /** What can be wrong with a document number. */
    public enum Fault {
        BRACKETS("年份要用六角括号〔〕，不用 [ ]、( ) 或【】"),
        YEAR_CUT_SHORT("年份要写全四位"),
        YEAR_IN_THE_FUTURE("年份晚于今年"),
        YEAR_TOO_EARLY("年份过早，请核对"),
        LEADING_ZERO("序号不编虚位，1 不写成 01"),
        ORDINAL("序号前不加“第”字"),
        NO_NUMBER_SIGN("序号后缺少“号”字"),
        SPACES("中间不留空格，数字用半角"),
        FOREIGN_CODE("机关代字不是本机关登记的代字"),
        UNREADABLE("不是发文字号的格式，应写作“机关代字〔年份〕序号号”，公告和令写作“年份年第序号号”");

        private final String label;

        Fault(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public DocumentNumber {
        faults = List.copyOf(faults);
    }

    public boolean isRight() {
        return faults.isEmpty();
    }

    /** What to tell, in one sentence: every fault, and the form proposed. */
    public String sentence() {
        var told = String.join("；", faults.stream().map(Fault::label).toList());
        return proposal == null || proposal.equals(typed) ? told : told + "。应写作：" + proposal;
    }

    /**
     * Checks what was typed.
     *
     * @param ownCodes the organ's own 机关代字; empty when they are not to be looked at
     */
    public static DocumentNumber check(String typed, Set<String> ownCodes, LocalDate today) {
        if (typed.length() > LONGEST) {
            return new DocumentNumber(typed, null, List.of(Fault.UNREADABLE));
        }
        var text = halfWidth(typed.strip());
        var order = ORDER.matcher(text);
        if (order.matches()) {
            return order(typed, order);
        }
        var yearly = YEARLY.matcher(text);
        if (yearly.matches()) {
            return yearly(typed, yearly, today);
        }
        var usual = USUAL.matcher(text);
        return usual.matches()
                ? usual(typed, usual, ownCodes, today)
                : new DocumentNumber(typed, null, List.of(Fault.UNREADABLE));
    }

    private static DocumentNumber usual(String typed, Matcher it, Set<String> ownCodes, LocalDate today) {
        var faults = EnumSet.noneOf(Fault.class);
        if (!it.group("open").equals("〔") || !it.group("close").equals("〕")) {
            faults.add(Fault.BRACKETS);
        }
        if (!it.group("di").isEmpty()) {
            faults.add(Fault.ORDINAL);
        }
        if (!ownCodes.isEmpty() && !ownCodes.contains(it.group("code"))) {
            faults.add(Fault.FOREIGN_CODE);
        }
        var year = year(it.group("year"), faults, today);
        return answer(typed, it, it.group("code") + "〔" + year + "〕" + serial(it) + "号", faults);
    }

    private static DocumentNumber yearly(String typed, Matcher it, LocalDate today) {
        var faults = EnumSet.noneOf(Fault.class);
        var year = year(it.group("year"), faults, today);
        return answer(typed, it, it.group("code") + year + "年第" + serial(it) + "号", faults);
    }

    private static DocumentNumber order(String typed, Matcher it) {
        return answer(typed, it, it.group("code") + "第" + serial(it) + "号", EnumSet.noneOf(Fault.class));
    }

    private static DocumentNumber answer(String typed, Matcher it, String proposal, Set<Fault> faults) {
        if (serial(it) == 0) {
            return new DocumentNumber(typed, null, List.of(Fault.UNREADABLE));
        }
        if (it.group("hao").isEmpty()) {
            faults.add(Fault.NO_NUMBER_SIGN);
        }
        if (it.group("serial").startsWith("0")) {
            faults.add(Fault.LEADING_ZERO);
        }
        if (faults.isEmpty() && !typed.equals(proposal)) {
            faults.add(Fault.SPACES);
        }
        return new DocumentNumber(typed, proposal, new ArrayList<>(faults));
    }

    private static int year(String digits, Set<Fault> faults, LocalDate today) {
        var year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            faults.add(Fault.YEAR_CUT_SHORT);
            year += 2000;
        }
        if (year > today.getYear()) {
            faults.add(Fault.YEAR_IN_THE_FUTURE);
        }
        if (year < EARLIEST) {
            faults.add(Fault.YEAR_TOO_EARLY);
        }
        return year;
    }

    private static int serial(Matcher it) {
        return Integer.parseInt(it.group("serial"));
    }

    private static String halfWidth(String text) {
        var half = new StringBuilder(text.length());
        text.chars().forEach(it -> half.append((char) (it >= '０' && it <= '９' ? it - '０' + '0' : it)));
        return half.toString();
    }
}
