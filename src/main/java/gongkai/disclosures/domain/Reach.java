package gongkai.disclosures.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom it reaches, for how long, and what was thought about it beforehand.
 *
 * @param until the last public day of what is public for a time only
 * @param purpose what disclosure is for (公开目的)
 * @param effect what it is expected to do (公开效果)
 * @param followUp what may come of it (后续影响)
 */
public record Reach(
        Audience audience,
        TimeLimit timeLimit,
        @Nullable LocalDate until,
        String purpose,
        String effect,
        String followUp) {}
