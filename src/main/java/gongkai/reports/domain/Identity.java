package gongkai.reports.domain;

import gongkai.reports.Cell;
import gongkai.reports.FindingCode;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One relation between cells (勾稽关系) that must hold. */
final class Identity {

    /** @param sign 1 or -1 */
    record Term(String code, boolean isPrevious, int sign) {}

    /** @param holds whether it does; what could not be compared holds */
    record Outcome(boolean holds, BigDecimal left, BigDecimal right) {}

    private static final String PREVIOUS = "去年:";
    private static final Pattern RELATION = Pattern.compile("(.*) (=|>=) (.*)");
    private static final Outcome NOT_ASSESSED = new Outcome(true, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final List<Identity> OF_2021 = expanded(Form.OF_2021, "2021");
    private static final List<Identity> OF_TRIAL = expanded(Form.TRIAL, "2019");

    private final FindingCode code;
    private final Severity severity;
    private final List<Term> left;
    private final List<Term> right;
    private final boolean isEquality;

    private Identity(FindingCode code, Severity severity, List<Term> left, List<Term> right, boolean isEquality) {
        this.code = code;
        this.severity = severity;
        this.left = left;
        this.right = right;
        this.isEquality = isEquality;
    }

    static List<Identity> of(Form form) {
        return form.isTrial() ? OF_TRIAL : OF_2021;
    }

    private static List<Identity> expanded(Form form, String year) {
        var all = new ArrayList<Identity>();
        for (var line : Form.lines("identities.txt")) {
            var parts = line.split("\\|");
            if (parts[1].equals("*") || parts[1].equals(year)) {
                for (var relation : variants(parts[3], form)) {
                    all.add(parsed(
                            code(parts[0]), Severity.valueOf(parts[2].toUpperCase(Locale.ROOT)), relation, form));
                }
            }
        }
        return List.copyOf(all);
    }

    private static FindingCode code(String text) {
        return Arrays.stream(FindingCode.values())
                .filter(it -> it.code().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> variants(String relation, String letter, List<String> values) {
        return relation.matches(".*\\b" + letter + "\\b.*")
                ? values.stream().map(it -> relation.replaceAll("\\b" + letter + "\\b", it))
                : Stream.of(relation);
    }

    private static List<String> variants(String relation, Form form) {
        var columns = Form.COLUMNS.stream().map(Form.Label::code).toList();
        var rows = form.tableThree().stream().map(it -> it.code().substring(3)).toList();
        var groups = Form.GROUPS.stream().map(Form.Label::code).toList();
        var items = form.tableTwo().stream()
                .filter(it -> it.cells().getFirst().endsWith(".last"))
                .map(it -> it.code().substring(3))
                .toList();
        return Stream.of(relation)
                .flatMap(it -> variants(it, "K", columns))
                .flatMap(it -> variants(it, "R", rows))
                .flatMap(it -> variants(it, "G", groups))
                .flatMap(it -> variants(it, "P", items))
                .toList();
    }

    private static Identity parsed(FindingCode code, Severity severity, String relation, Form form) {
        var sides = RELATION.matcher(relation);
        if (!sides.matches()) {
            throw new IllegalStateException(relation);
        }
        return new Identity(
                code,
                severity,
                terms(sides.group(1), form),
                terms(sides.group(3), form),
                sides.group(2).equals("="));
    }

    private static List<Term> terms(String side, Form form) {
        var terms = new ArrayList<Term>();
        var sign = 1;
        for (var word : side.strip().split(" ")) {
            switch (word) {
                case "+" -> sign = 1;
                case "-" -> sign = -1;
                default -> {
                    var isPrevious = word.startsWith(PREVIOUS);
                    var cell = isPrevious ? word.substring(PREVIOUS.length()) : word;
                    if (form.codes().contains(cell) || isPrevious) {
                        terms.add(new Term(cell, isPrevious, sign));
                    }
                }
            }
        }
        return List.copyOf(terms);
    }

    boolean isAcrossYears() {
        return Stream.concat(left.stream(), right.stream()).anyMatch(Term::isPrevious);
    }

    FindingCode code() {
        return code;
    }

    Severity severity() {
        return severity;
    }

    List<Term> left() {
        return left;
    }

    List<Term> right() {
        return right;
    }

    /**
     * A blank counts as nought as long as the relation then holds; what a blank or a word stands for is not guessed.
     *
     * @param previous cells of the report of the year before; empty if there is none
     */
    Outcome outcome(Map<String, Cell> cells, Map<String, Cell> previous) {
        var hasBlank = false;
        var sums = new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO};
        for (var side = 0; side < 2; side++) {
            for (var term : side == 0 ? left : right) {
                var cell = (term.isPrevious() ? previous : cells).get(term.code());
                if (cell == null) {
                    return NOT_ASSESSED;
                }
                var number = cell.number();
                if (number.isEmpty()) {
                    if (cell.kind() == Cell.Kind.TEXT) {
                        return NOT_ASSESSED;
                    }
                    hasBlank = true;
                    continue;
                }
                sums[side] = term.sign() > 0 ? sums[side].add(number.get()) : sums[side].subtract(number.get());
            }
        }
        var compared = sums[0].compareTo(sums[1]);
        var holds = isEquality ? compared == 0 : compared >= 0;
        return hasBlank && !holds ? NOT_ASSESSED : new Outcome(holds, sums[0], sums[1]);
    }
}
