package gongkai.workyears.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody outside who makes channels or interpretation products for the organ (第三方合作).
 *
 * @param confidentiality the clause that binds them; without one no cooperation is registered
 */
public record Partner(
        long id,
        String name,
        String scope,
        String products,
        String confidentiality,
        LocalDate startsOn,
        @Nullable LocalDate lastOn) {}
