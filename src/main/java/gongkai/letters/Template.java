package gongkai.letters;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The wording of a kind of letter (文书模板): plain lines with fields between braces. A line is a paragraph; lines that
 * begin with {@code #}, {@code ##} … are numbered headings, those with {@code |} rows of a table, {@code ---} is where a
 * slip is cut off. A line whose optional field is empty is left out. Letterhead, number, addressee, signature and date
 * are not the template's business and cannot be lost.
 */
public record Template(LetterKind kind, String title, String text) {

    static final int LONGEST = 20_000;
    static final Pattern HOLE = Pattern.compile("\\{([^{}\\n]*)}");

    /** Why this must not be used; empty when it may. */
    public List<TemplateFault> faults() {
        var faults = new ArrayList<TemplateFault>();
        if (title.isBlank()) {
            faults.add(new TemplateFault(0, "请写标题"));
        }
        if (title.length() > 200 || title.codePoints().anyMatch(Character::isISOControl)) {
            faults.add(new TemplateFault(0, "标题不能超过200字，也不能换行"));
        }
        if (text.length() > LONGEST) {
            faults.add(new TemplateFault(0, "正文不能超过%d字".formatted(LONGEST)));
            return faults;
        }
        var found = EnumSet.noneOf(Field.class);
        var lines = text.lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            line(number, lines.get(number - 1), found, faults);
        }
        if (text.isBlank()) {
            faults.add(new TemplateFault(0, "请写正文"));
        }
        for (var field : kind.placeholders()) {
            if (!found.contains(field)) {
                faults.add(new TemplateFault(
                        0, "%s必须写明%s，请在正文里加上%s".formatted(kind.label(), field.label(), field.placeholder())));
            }
        }
        if (kind.remedy() == RemedyClass.NONE && found.contains(Field.REMEDY)) {
            faults.add(new TemplateFault(0, kind.label() + "不得写救济途径，请去掉" + Field.REMEDY.placeholder()));
        }
        return List.copyOf(faults);
    }

    private static void line(int number, String line, EnumSet<Field> found, List<TemplateFault> faults) {
        if (line.codePoints().anyMatch(it -> it < ' ' && it != '\t')) {
            faults.add(new TemplateFault(number, "有不能打印的控制字符，请删去"));
        }
        var holes = HOLE.matcher(line);
        while (holes.find()) {
            var word = holes.group(1).strip();
            var field = Field.called(word);
            if (field.isEmpty()) {
                faults.add(new TemplateFault(number, "没有“%s”这个填写项，请从列表中选用".formatted(word)));
            } else {
                found.add(field.get());
                stands(number, line, field.get(), faults);
            }
        }
        if (HOLE.matcher(line).replaceAll("").matches(".*[{}].*")) {
            faults.add(new TemplateFault(number, "花括号没有成对"));
        }
        for (var wording : Wordings.forbidden()) {
            if (wording.pattern().matcher(line).find()) {
                faults.add(new TemplateFault(number, wording.message()));
            }
        }
    }

    /** A list and the paragraph on remedies fill a line of their own. */
    private static void stands(int number, String line, Field field, List<TemplateFault> faults) {
        var isAlone = line.strip().equals(field.placeholder());
        var isInTable = line.stripLeading().startsWith("|");
        if (field.type() == Field.Type.ITEMS && !isAlone && !isInTable) {
            faults.add(new TemplateFault(number, "%s是一个清单，请单独占一行".formatted(field.placeholder())));
        }
        if (field == Field.REMEDY && !isAlone) {
            faults.add(new TemplateFault(number, "%s由系统按规则写出，请单独占一行".formatted(field.placeholder())));
        }
    }

    /**
     * The letter's text with all fields filled; may still be edited by hand.
     *
     * @throws IncompleteException if a field that must be filled is not
     */
    public Draft filled(LetterFacts facts) {
        if (facts.kind() != kind) {
            throw new IllegalArgumentException(facts.kind() + " is not " + kind);
        }
        var missing = new ArrayList<>(facts.missing());
        if (kind.remedy() != RemedyClass.NONE && facts.value(Field.REMEDY).isEmpty()) {
            missing.add(Field.REMEDY);
        }
        if (!missing.isEmpty()) {
            throw new IncompleteException(missing);
        }
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            fill(line, facts, lines);
        }
        return new Draft(kind, substituted(title, facts).orElse(title), String.join("\n", lines));
    }

    private static void fill(String line, LetterFacts facts, List<String> lines) {
        var holes = HOLE.matcher(line.strip());
        if (holes.matches()
                && Field.called(holes.group(1).strip()).flatMap(facts::value).orElse(null)
                        instanceof Value.Items(var items)) {
            items.stream().map(Value::clean).filter(it -> !it.isEmpty()).forEach(it -> lines.add("### " + it));
            return;
        }
        substituted(line, facts).ifPresent(lines::add);
    }

    /** Nothing when a field of the line has no value: then the line has nothing to say. */
    private static Optional<String> substituted(String line, LetterFacts facts) {
        var out = new StringBuilder();
        var holes = HOLE.matcher(line);
        var at = 0;
        while (holes.find()) {
            var value = Field.called(holes.group(1).strip()).flatMap(facts::value);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            out.append(line, at, holes.start()).append(value.get().shown());
            at = holes.end();
        }
        return Optional.of(out.append(line.substring(at)).toString());
    }
}
