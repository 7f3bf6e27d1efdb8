package gongkai.reports.domain;

import gongkai.reports.Cell;
import gongkai.reports.Evidence;
import gongkai.reports.FindingCode;
import gongkai.reports.domain.Identity.Outcome;
import gongkai.reports.domain.Identity.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The relations between cells, each broken one with a diagnosis where one fits. */
final class Arithmetic {

    private record Broken(Identity identity, Outcome outcome) {

        BigDecimal difference() {
            return outcome.left().subtract(outcome.right());
        }
    }

    private static final int MOST_SHOWN = 8;

    private final Source source;
    private final Map<String, Cell> cells;
    private final Map<String, Cell> previous;
    private final Findings findings;

    Arithmetic(Source source, Map<String, Cell> cells, Map<String, Cell> previous, Findings findings) {
        this.source = source;
        this.cells = cells;
        this.previous = previous;
        this.findings = findings;
    }

    void check(Form form, boolean isAcrossYears) {
        var broken = new ArrayList<Broken>();
        for (var identity : Identity.of(form)) {
            if (identity.isAcrossYears() == isAcrossYears) {
                var outcome = identity.outcome(cells, previous);
                if (!outcome.holds()) {
                    broken.add(new Broken(identity, outcome));
                }
            }
        }
        for (var one : broken) {
            report(one, broken);
        }
    }

    private void report(Broken broken, List<Broken> all) {
        var identity = broken.identity();
        var left = Amounts.plain(broken.outcome().left());
        var right = Amounts.plain(broken.outcome().right());
        var message = told(identity.left()) + " = " + left + "，" + told(identity.right()) + " = " + right
                + (identity.code() == FindingCode.T2_VALID
                                || identity.code() == FindingCode.X_PENDING
                                || identity.code() == FindingCode.T4_AFTER
                        ? "，前者不应小于后者"
                        : "，两者应相等")
                + diagnosis(broken, all);
        findings.add(
                identity.code(),
                identity.severity(),
                message,
                evidence(identity),
                Stream.concat(identity.right().stream(), identity.left().stream())
                        .filter(it -> !it.isPrevious())
                        .map(Term::code)
                        .toList(),
                List.of(left, right));
    }

    /** Such as 本年新收·自然人 3 + 上年结转·自然人 1. */
    private String told(List<Term> terms) {
        var shown =
                terms.stream().filter(it -> terms.size() <= 4 || isFilled(it)).toList();
        if (shown.isEmpty()) {
            return "各项";
        }
        var text = new StringBuilder();
        for (var at = 0; at < Math.min(shown.size(), MOST_SHOWN); at++) {
            var term = shown.get(at);
            if (at > 0 || term.sign() < 0) {
                text.append(term.sign() > 0 ? " + " : " − ");
            }
            text.append(term.isPrevious() ? "上年度" : "")
                    .append(CellName.of(term.code()))
                    .append(' ')
                    .append(value(term));
        }
        return shown.size() > MOST_SHOWN ? text + " + …" : text.toString();
    }

    private String value(Term term) {
        var cell = (term.isPrevious() ? previous : cells).get(term.code());
        return cell == null || cell.number().isEmpty()
                ? "（空）"
                : Amounts.plain(cell.number().get());
    }

    private boolean isFilled(Term term) {
        var cell = (term.isPrevious() ? previous : cells).get(term.code());
        return cell != null && cell.number().filter(it -> it.signum() != 0).isPresent();
    }

    private List<Evidence> evidence(Identity identity) {
        return Stream.concat(identity.right().stream(), identity.left().stream())
                .filter(it -> !it.isPrevious())
                .filter(it -> identity.right().contains(it)
                        || isFilled(it)
                        || identity.left().size() <= 2)
                .flatMap(it -> java.util.Optional.ofNullable(cells.get(it.code())).stream())
                .limit(12)
                .map(this::evidence)
                .toList();
    }

    Evidence evidence(Cell cell) {
        return evidence(source, cell);
    }

    static Evidence evidence(Source source, Cell cell) {
        var end = cell.offset();
        var raw = source.raw();
        if (cell.kind() == Cell.Kind.TEXT) {
            end += cell.raw().length();
        } else {
            while (end < raw.length() && !Folded.isSpace(raw.charAt(end)) && "|｜\t".indexOf(raw.charAt(end)) < 0) {
                end++;
            }
        }
        return source.evidence(cell.code().substring(0, 2), cell.offset(), end);
    }

    // Diagnoses

    private String diagnosis(Broken broken, List<Broken> all) {
        if (broken.identity().isAcrossYears()) {
            return "";
        }
        var common = common(broken, all);
        if (!common.isEmpty()) {
            return common + swapped(broken);
        }
        return switch (broken.identity().code()) {
            case T3_ROW -> row(broken);
            case T3_FLOW -> flow(broken);
            case T3_SUM, T4_SUM -> swapped(broken);
            default -> "";
        };
    }

    /** Two relations broken by the same amount have one cell in common. */
    private static String common(Broken broken, List<Broken> all) {
        var codes = codes(broken.identity());
        for (var other : all) {
            if (other != broken
                    && other.identity().code() != broken.identity().code()
                    && other.difference().abs().compareTo(broken.difference().abs()) == 0) {
                var shared =
                        codes(other.identity()).stream().filter(codes::contains).toList();
                if (shared.size() == 1) {
                    return "；另一处勾稽关系差额相同，疑为“" + CellName.of(shared.getFirst()) + "”一格有误";
                }
            }
        }
        return "";
    }

    private static List<String> codes(Identity identity) {
        return Stream.concat(identity.left().stream(), identity.right().stream())
                .filter(it -> !it.isPrevious())
                .map(Term::code)
                .toList();
    }

    private List<BigDecimal> numbers(List<Term> terms) {
        return terms.stream()
                .map(it -> cells.get(it.code()))
                .map(it -> it == null ? BigDecimal.ZERO : it.number().orElse(BigDecimal.ZERO))
                .toList();
    }

    private String row(Broken broken) {
        var parts = numbers(broken.identity().left());
        var total = broken.outcome().right();
        for (var at = 0; at + 1 < parts.size(); at++) {
            var one = Amounts.plain(parts.get(at));
            var two = Amounts.plain(parts.get(at + 1));
            if (one.equals("0") || !one.matches("\\d{1,3}") || !two.matches("\\d{1,3}")) {
                continue;
            }
            var joined = new BigDecimal(one + two);
            var sum = broken.outcome()
                    .left()
                    .subtract(parts.get(at))
                    .subtract(parts.get(at + 1))
                    .add(joined);
            if (sum.compareTo(total) == 0) {
                return "；“" + one + "”与“" + two + "”合为 " + joined + " 时相等，疑为一个数被拆成两格";
            }
        }
        if (total.signum() == 0 && parts.getLast().signum() != 0) {
            var sum = broken.outcome().left().subtract(parts.getLast());
            if (sum.compareTo(parts.getLast()) == 0) {
                return "；总计为0而末栏等于其余各栏之和，疑为整行错开一列";
            }
        }
        return swapped(broken);
    }

    private String flow(Broken broken) {
        var terms = Stream.concat(broken.identity().left().stream(), broken.identity().right().stream())
                .toList();
        var difference = broken.difference().abs();
        var carriedOut = numbers(terms).getLast();
        var carriedIn = numbers(terms).get(1);
        if (carriedOut.signum() > 0 && difference.compareTo(carriedOut) == 0) {
            return "；差额等于结转下年度 " + Amounts.plain(carriedOut) + "，疑为漏计或重计结转";
        }
        if (carriedIn.signum() > 0 && difference.compareTo(carriedIn) == 0) {
            return "；差额等于上年结转 " + Amounts.plain(carriedIn) + "，疑为漏计或重计上年结转";
        }
        if (carriedOut.signum() == 0 && broken.difference().signum() > 0) {
            return "；结转下年度为0，疑为漏填结转 " + Amounts.plain(broken.difference());
        }
        return swapped(broken);
    }

    /** Two digits of one number in the wrong order make a difference that nine divides. */
    private String swapped(Broken broken) {
        var difference = broken.difference();
        if (difference.abs().remainder(BigDecimal.valueOf(9)).signum() != 0) {
            return "";
        }
        var terms = new ArrayList<>(broken.identity().left());
        var found = terms.stream()
                .filter(it -> isSwap(it, difference))
                .map(it -> CellName.of(it.code()) + " " + value(it))
                .collect(Collectors.toCollection(ArrayList::new));
        broken.identity().right().stream()
                .filter(it -> isSwap(it, difference.negate()))
                .forEach(it -> found.add(CellName.of(it.code()) + " " + value(it)));
        return found.size() == 1 ? "；“" + found.getFirst() + "”的两个数字互换后相等，疑为写颠倒了" : "";
    }

    /** Whether swapping two neighbouring digits makes the number smaller by so much. */
    private boolean isSwap(Term term, BigDecimal by) {
        var text = value(term);
        if (!text.matches("\\d{2,9}")) {
            return false;
        }
        for (var at = 0; at + 1 < text.length(); at++) {
            var swapped = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            if (new BigDecimal(text).subtract(new BigDecimal(swapped)).compareTo(by) == 0 && by.signum() != 0) {
                return true;
            }
        }
        return false;
    }
}
