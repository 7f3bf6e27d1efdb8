package gongkai.files.domain;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The numbers that Word writes before paragraphs by itself; 第一条 is often one, and stands nowhere in the text. */
final class WordNumbering {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private record Level(String format, String text, int start, String style) {}

    private final WordStyles styles;
    private final Map<String, Map<Integer, Level>> levelsByList = new HashMap<>();
    private final Map<String, String> listByNumber = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    private WordNumbering(WordStyles styles) {
        this.styles = styles;
    }

    static WordNumbering of(Office office, WordStyles styles) throws IOException {
        var numbering = new WordNumbering(styles);
        for (var part : office.targets(office.main(), "numbering")) {
            var root = office.tree(part).getDocumentElement();
            for (var list : Xml.children(root, "abstractNum")) {
                numbering.levelsByList.put(Xml.value(list, "abstractNumId"), levels(list));
            }
            for (var number : Xml.children(root, "num")) {
                numbering.listByNumber.put(Xml.value(number, "numId"), value(number, "abstractNumId"));
            }
        }
        return numbering;
    }

    private static Map<Integer, Level> levels(Element list) {
        var levels = new HashMap<Integer, Level>();
        for (var level : Xml.children(list, "lvl")) {
            levels.put(
                    number(Xml.value(level, "ilvl"), 0),
                    new Level(
                            value(level, "numFmt"),
                            value(level, "lvlText"),
                            number(value(level, "start"), 1),
                            value(level, "pStyle")));
        }
        return levels;
    }

    private static String value(Element parent, String name) {
        return Xml.child(parent, name).map(it -> Xml.value(it, "val")).orElse("");
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    /** What stands before a paragraph; counts it. */
    String label(Element paragraph) {
        var style = Xml.child(paragraph, "pPr", "pStyle")
                .map(it -> Xml.value(it, "val"))
                .orElse("");
        var own = Xml.child(paragraph, "pPr", "numPr").or(() -> styles.numbering(style));
        if (own.isEmpty()) {
            return "";
        }
        var list = listByNumber.get(value(own.get(), "numId"));
        var levels = list == null ? null : levelsByList.get(list);
        if (list == null || levels == null) {
            return "";
        }
        var depth = depth(own.get(), levels, style);
        var level = levels.get(depth);
        return level == null ? "" : counted(counts.computeIfAbsent(list, _ -> new int[9]), levels, depth, level);
    }

    private static int depth(Element numbering, Map<Integer, Level> levels, String style) {
        var said = Xml.child(numbering, "ilvl").map(it -> number(Xml.value(it, "val"), 0));
        return said.or(() -> levelOf(style, levels)).filter(it -> it < 9).orElse(0);
    }

    private static Optional<Integer> levelOf(String style, Map<Integer, Level> levels) {
        return levels.entrySet().stream()
                .filter(it -> !style.isEmpty() && it.getValue().style().equals(style))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String counted(int[] counts, Map<Integer, Level> levels, int depth, Level level) {
        counts[depth] = counts[depth] == 0 ? level.start() : counts[depth] + 1;
        for (var deeper = depth + 1; deeper < counts.length; deeper++) {
            counts[deeper] = 0;
        }
        if (level.format().equals("bullet")
                || level.format().equals("none") && level.text().isEmpty()) {
            return "";
        }
        var label = level.text();
        for (var at = 0; at < counts.length; at++) {
            var written = levels.containsKey(at)
                    ? written(Math.max(counts[at], 1), levels.get(at).format())
                    : "";
            label = label.replace("%" + (at + 1), written);
        }
        return label.matches(".*[条章节编款]") ? label + " " : label;
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting",
                    "ideographDigital" -> chinese(number);
            case "chineseLegalSimplified", "ideographLegalTraditional" -> formal(chinese(number));
            case "ideographTraditional" -> number <= 10 ? STEMS.substring(number - 1, number) : String.valueOf(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : String.valueOf(number);
            case "lowerLetter" -> number <= 26 ? String.valueOf((char) ('a' + number - 1)) : String.valueOf(number);
            case "upperLetter" -> number <= 26 ? String.valueOf((char) ('A' + number - 1)) : String.valueOf(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "none" -> "";
            default -> String.valueOf(number);
        };
    }

    /** Up to 9999, as articles are counted: 十一, 二十, 一百零三. */
    static String chinese(int number) {
        if (number <= 0 || number > 9_999) {
            return String.valueOf(number);
        }
        var units = new String[] {"", "十", "百", "千"};
        var digits = String.valueOf(number);
        var written = new StringBuilder();
        var skipped = false;
        for (var at = 0; at < digits.length(); at++) {
            var digit = digits.charAt(at) - '0';
            if (digit == 0) {
                skipped = true;
                continue;
            }
            written.append(skipped ? "零" : "").append(DIGITS.charAt(digit)).append(units[digits.length() - 1 - at]);
            skipped = false;
        }
        var text = written.toString();
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    private static String formal(String chinese) {
        var plain = "一二三四五六七八九十百千";
        var formal = "壹贰叁肆伍陆柒捌玖拾佰仟";
        var text = new StringBuilder(chinese);
        for (var at = 0; at < text.length(); at++) {
            var which = plain.indexOf(text.charAt(at));
            if (which >= 0) {
                text.setCharAt(at, formal.charAt(which));
            }
        }
        return text.toString();
    }

    private static String roman(int number) {
        var values = new int[] {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[] {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        var rest = Math.min(number, 3_999);
        for (var at = 0; at < values.length; at++) {
            while (rest >= values[at]) {
                text.append(signs[at]);
                rest -= values[at];
            }
        }
        return text.toString();
    }
}
