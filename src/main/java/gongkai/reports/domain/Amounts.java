package gongkai.reports.domain;

import gongkai.reports.Cell;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers of cells, by their codes. */
final class Amounts {

    private final Map<String, Cell> cells;

    Amounts(Map<String, Cell> cells) {
        this.cells = cells;
    }

    Optional<Cell> cell(String code) {
        return Optional.ofNullable(cells.get(code));
    }

    /** Empty if the cell is absent or holds no number. */
    Optional<BigDecimal> number(String code) {
        return cell(code).flatMap(Cell::number);
    }

    /** The sum of the cells that hold a number; empty if none does. */
    Optional<BigDecimal> sum(Iterable<String> codes) {
        BigDecimal sum = null;
        for (var code : codes) {
            var number = number(code);
            if (number.isPresent()) {
                sum = sum == null ? number.get() : sum.add(number.get());
            }
        }
        return Optional.ofNullable(sum);
    }

    /** Of the rows that begin so: {@code t3.c} stands for all grounds of refusal. */
    java.util.List<String> codes(String prefix) {
        return cells.keySet().stream().filter(it -> it.startsWith(prefix)).toList();
    }

    boolean isPositive(String code) {
        return number(code).filter(it -> it.signum() > 0).isPresent();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
