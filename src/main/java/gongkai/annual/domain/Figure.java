package gongkai.annual.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a report.
 *
 * @param computed what the facts gave when it was compiled
 * @param value what is printed
 * @param adjusted who set it otherwise, and why
 * @param present what the facts give now; null while that is the same
 */
public record Figure(
        String cell,
        Origin origin,
        BigDecimal computed,
        BigDecimal value,
        Optional<Adjustment> adjusted,
        @Nullable BigDecimal present) {

    public String text() {
        return text(value);
    }

    public static String text(BigDecimal it) {
        return it.signum() == 0 ? "0" : it.stripTrailingZeros().toPlainString();
    }

    /** A printed one as a number; nothing where a cell holds words or is blank. */
    public static Optional<BigDecimal> read(String printed) {
        return printed.matches("-?\\d{1,15}(?:\\.\\d{1,6})?") ? Optional.of(new BigDecimal(printed)) : Optional.empty();
    }

    public boolean isAdjusted() {
        return adjusted.isPresent();
    }

    /** Whether the facts have moved on since it was compiled. */
    public boolean hasMoved() {
        return present != null;
    }
}
