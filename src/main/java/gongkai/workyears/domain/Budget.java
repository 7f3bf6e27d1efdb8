package gongkai.workyears.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The year's money for disclosure work (政务公开工作经费).
 *
 * @param amount in yuan
 * @param executed what was spent so far, in yuan, or null while nothing is known
 */
public record Budget(
        boolean arranged,
        BigDecimal amount,
        String source,
        String use,
        @Nullable BigDecimal executed) {}
