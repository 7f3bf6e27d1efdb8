package gongkai.reports;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param code such as {@code t3.n1.tot}
 * @param raw as written, without spaces around it
 * @param offset in the text of the report
 * @param number what it counts; of a text with one plain number and a unit that number; empty if it holds none
 */
public record Cell(String code, Kind kind, String raw, int offset, Optional<BigDecimal> number) {

    /** What a cell holds (单元格内容). */
    public enum Kind {
        NUMERIC("数字"),
        ZERO("为零"),
        EMPTY("未填"),
        NA("不适用"),
        TEXT("文字");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isNumber() {
        return kind == Kind.NUMERIC || kind == Kind.ZERO;
    }
}
