package gongkai.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an organ's index numbers (索引号) are built, such as {@code {uscc}/{yyyy}-{seq:5}}: tokens and separators, the
 * serial number last.
 *
 * @param text as it was written
 * @param digits how many digits the serial number has
 */
public record IndexPattern(String text, List<Part> front, int digits) {

    /** The national guide's rule, with the credit code that has taken the place of the organisation code. */
    public static final String NATIONAL = "{uscc}/{yyyy}-{seq:5}";

    private static final Pattern PIECE = Pattern.compile("\\{([^{}]*)}|([^{}]+)|([{}])");
    private static final Pattern SERIAL = Pattern.compile("seq:([1-9]\\d?)");
    private static final Pattern SEPARATOR = Pattern.compile("[0-9A-Za-z/._-]+");
    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 8;
    private static final int LONGEST = 60;

    /** A variable part of an index number. */
    public enum Token {
        ORG9("org9", "组织机构代码（9位）"),
        USCC("uscc", "统一社会信用代码（18位）"),
        REGION6("region6", "行政区划代码（6位）"),
        DEPT("dept", "部门代码"),
        CLASS("class", "类目代码"),
        YYYY("yyyy", "年份（4位）"),
        YYYYMM("yyyymm", "年月（6位）"),
        YYYYMMDD("yyyymmdd", "年月日（8位）");

        private static final Set<Token> OF_THE_DAY = EnumSet.of(YYYY, YYYYMM, YYYYMMDD);

        private final String code;
        private final String label;

        Token(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** As it stands in a pattern. */
        public String written() {
            return "{" + code + "}";
        }

        boolean isOfTheDay() {
            return OF_THE_DAY.contains(this);
        }
    }

    /** A piece of the front, before the serial number. */
    public sealed interface Part {

        /** Letters and marks that stand as they are. */
        record Separator(String text) implements Part {}

        /** Something to be filled in. */
        record Variable(Token token) implements Part {}
    }

    /** What became of a written pattern. */
    public sealed interface Parsed {

        /** It can be used. */
        record Good(IndexPattern pattern) implements Parsed {}

        /** It cannot, and why: Chinese sentences. */
        record Faulty(List<String> faults) implements Parsed {}
    }

    public IndexPattern {
        front = List.copyOf(front);
    }

    /** Reads a pattern; every fault is named, not only the first. */
    public static Parsed parse(String text) {
        var faults = new ArrayList<String>();
        var front = new ArrayList<Part>();
        var digits = 0;
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            var braced = pieces.group(1);
            if (pieces.group(3) != null) {
                faults.add("花括号 " + pieces.group(3) + " 没有成对");
            } else if (braced == null) {
                separator(pieces.group(2), faults, front);
            } else if (braced.startsWith("seq")) {
                if (digits > 0) {
                    faults.add("流水号只能出现一次");
                }
                digits = serial(braced, faults);
            } else {
                variable(braced, faults, front);
            }
            if (digits > 0 && pieces.end() < text.length() && faults.isEmpty()) {
                faults.add("流水号 {seq:n} 须放在最后");
            }
        }
        if (digits == 0) {
            faults.add("缺少流水号，例如 {seq:5}");
        }
        if (text.length() > LONGEST) {
            faults.add("规则不能超过 " + LONGEST + " 个字符");
        }
        if (!namesTheOrgan(front)) {
            faults.add("须含能区分机关的代码：{uscc}、{org9}，或者 {region6} 与 {dept}");
        }
        if (dates(front).size() > 1) {
            faults.add("年、年月、年月日只能用一个");
        }
        return faults.isEmpty()
                ? new Parsed.Good(new IndexPattern(text, front, digits))
                : new Parsed.Faulty(faults.stream().distinct().toList());
    }

    private static void separator(String text, List<String> faults, List<Part> front) {
        if (SEPARATOR.matcher(text).matches()) {
            front.add(new Part.Separator(text));
        } else {
            faults.add("“" + text + "”中有不能用的字符，分隔符只能用字母、数字和 / - _ .");
        }
    }

    private static int serial(String braced, List<String> faults) {
        var serial = SERIAL.matcher(braced);
        var digits = serial.matches() ? Integer.parseInt(serial.group(1)) : 0;
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            faults.add("流水号写作 {seq:n}，n 为 " + FEWEST_DIGITS + " 至 " + MOST_DIGITS);
            return FEWEST_DIGITS;
        }
        return digits;
    }

    private static void variable(String braced, List<String> faults, List<Part> front) {
        var token = Stream.of(Token.values())
                .filter(it -> it.code.equals(braced.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (token.isPresent()) {
            front.add(new Part.Variable(token.get()));
        } else {
            faults.add("没有 {" + braced + "} 这个代号");
        }
    }

    private static boolean namesTheOrgan(List<Part> front) {
        var tokens = tokens(front);
        return tokens.contains(Token.USCC)
                || tokens.contains(Token.ORG9)
                || (tokens.contains(Token.REGION6) && tokens.contains(Token.DEPT));
    }

    private static List<Token> dates(List<Part> front) {
        return tokens(front).stream().filter(Token::isOfTheDay).toList();
    }

    private static List<Token> tokens(List<Part> front) {
        return front.stream()
                .flatMap(it -> it instanceof Part.Variable(var token) ? Stream.of(token) : Stream.empty())
                .toList();
    }

    /** What an organ must have entered before numbers can be given: those of the pattern that are still empty. */
    public List<Token> missing(IndexValues values) {
        return tokens(front).stream()
                .filter(it -> !it.isOfTheDay() && values.of(it).isEmpty())
                .distinct()
                .toList();
    }

    /** Everything before the serial number on that day; one serial counts for each such text. */
    public String front(IndexValues values, LocalDate day) {
        var text = new StringBuilder();
        for (var part : front) {
            switch (part) {
                case Part.Separator(var separator) -> text.append(separator);
                case Part.Variable(var token) -> text.append(filled(token, values, day));
            }
        }
        return text.toString();
    }

    /** The whole number. */
    public String number(String before, long serial) {
        return before + ("%0" + digits + "d").formatted(serial);
    }

    /** Whether the serial number still has room in its digits. */
    public boolean holds(long serial) {
        return String.valueOf(serial).length() <= digits;
    }

    private static String filled(Token token, IndexValues values, LocalDate day) {
        return switch (token) {
            case YYYY -> DateTimeFormatter.ofPattern("yyyy", Locale.ROOT).format(day);
            case YYYYMM -> DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT).format(day);
            case YYYYMMDD -> DateTimeFormatter.BASIC_ISO_DATE.format(day);
            case ORG9, USCC, REGION6, DEPT, CLASS -> values.of(token);
        };
    }
}
